"""The menu of the workspace, and the keys that do the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from exerciseapp.services.clinic.edits import EditHistory
from exerciseapp.ui.clinic.places import ClinicNavigation, ClinicPlace
from exerciseapp.ui.clinic.words import act_words

translate = QCoreApplication.translate


class ClinicMenu:
    """All actions of the window. Behind the closed door none of them works or tells anything."""

    def __init__(
        self,
        window: QMainWindow,
        edits: EditHistory,
        *,
        closes: bool,
    ) -> None:
        self._window = window
        self._edits = edits
        self._actions: list[QAction] = []
        bar = window.menuBar()
        self.patients = bar.addMenu(translate("ClinicMenu", "&Patient"))
        self.edit = bar.addMenu(translate("ClinicMenu", "&Edit"))
        self.view = bar.addMenu(translate("ClinicMenu", "&Go to"))
        self.add = self._action(
            self.patients, translate("ClinicMenu", "New patient"), QKeySequence.StandardKey.New
        )
        self.find = self._action(
            self.patients, translate("ClinicMenu", "Find a patient"), QKeySequence.StandardKey.Find
        )
        self.read = self._action(
            self.patients, translate("ClinicMenu", "Read answers…"), QKeySequence.StandardKey.Open
        )
        self.patients.addSeparator()
        self.lock = self._action(
            self.patients, translate("ClinicMenu", "Lock the workspace"), "Ctrl+L"
        )
        self.lock.setVisible(closes)
        self.close = self._action(self.patients, translate("ClinicMenu", "Close"), "Ctrl+Q")
        self.undo = self._action(self.edit, "", QKeySequence.StandardKey.Undo)
        self.redo = self._action(self.edit, "", "Ctrl+Shift+Z")
        # Windows knows redo by this one; both work everywhere.
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        self.back = self._action(self.view, translate("ClinicMenu", "Back"), "Alt+Left")
        self.view.addSeparator()
        self.places: dict[ClinicPlace, QAction] = {}
        for number, place in enumerate(ClinicPlace, start=1):
            word = ClinicNavigation.place_word(place)
            self.places[place] = self._action(self.view, word, f"Alt+{number}")
        self.show_edits(open_=False)

    def forget(self) -> None:
        """Take all of it off the window, so that another menu may answer to the same keys."""
        for action in self._actions:
            self._window.removeAction(action)
            action.deleteLater()
        self._window.menuBar().clear()
        for menu in (self.patients, self.edit, self.view):
            menu.deleteLater()

    def show_edits(self, *, open_: bool) -> None:
        """Name what would be undone and redone, if the door is *open_*."""
        undoable = act_words(self._edits.undoable) if open_ else ""
        redoable = act_words(self._edits.redoable) if open_ else ""
        _name(
            self.undo,
            undoable,
            translate("ClinicMenu", "Undo"),
            translate("ClinicMenu", "Undo: {what}"),
        )
        _name(
            self.redo,
            redoable,
            translate("ClinicMenu", "Redo"),
            translate("ClinicMenu", "Redo: {what}"),
        )

    def show_door(self, *, open_: bool) -> None:
        """Let the actions work, or not."""
        for action in (self.add, self.find, self.read, self.lock, self.back, *self.places.values()):
            action.setEnabled(open_)
        self._window.menuBar().setVisible(open_)
        self.show_edits(open_=open_)

    def connect(self, action: QAction, does: Callable[[], object]) -> None:
        """Let *action* do that."""
        action.triggered.connect(lambda _on=False: does())

    def _action(self, menu: QMenu, text: str, key: QKeySequence.StandardKey | str) -> QAction:
        action = menu.addAction(text)
        action.setShortcut(QKeySequence(key))
        # A menu bar that is hidden takes its shortcuts with it; the window keeps them.
        self._window.addAction(action)
        self._actions.append(action)
        return action


def _name(action: QAction, what: str, bare: str, named: str) -> None:
    action.setEnabled(bool(what))
    # An ampersand in a name is no shortcut.
    action.setText(named.format(what=what.replace("&", "&&")) if what else bare)
