"""Fields that keep what is written in them: after a pause, when left, and before the door closes.

Undoing in them is undoing in the whole workspace: each stretch of writing is one edit.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

PAUSE_MS = 800


@runtime_checkable
class Settles(Protocol):
    """A widget that may hold what has not been kept yet."""

    def settle(self) -> None:
        """Keep it now."""
        ...


def settle_all(root: QWidget) -> None:
    """Let every widget under *root* keep what is written in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Settles):
            widget.settle()


class Line(QLineEdit):
    """One line in which undo and redo are those of the workspace."""

    def event(self, event: QEvent) -> bool:
        return False if _is_undo(event) else super().event(event)


class KeptLine(Line):
    """One line; ``kept`` carries it when it is to be kept. ``show_text`` tells nobody."""

    kept = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._standing: str | None = ""
        self._pause = _pause(self)
        self.textEdited.connect(self._pause.start)
        self._pause.timeout.connect(self.settle)
        self.editingFinished.connect(self.settle)

    def show_text(self, text: str) -> None:
        """Show *text* as what is kept, unless it stands there already."""
        self._pause.stop()
        self._standing = text
        if self.text() != text:
            self.setText(text)

    def settle(self) -> None:
        """Keep what is written now."""
        self._pause.stop()
        if self.text() != self._standing:
            self._standing = self.text()
            self.kept.emit(self._standing)

    def not_kept(self) -> None:
        """Say that what was written could not be kept, so that it is tried again later."""
        self._standing = None


class KeptText(QPlainTextEdit):
    """Several lines; ``kept`` carries them when they are to be kept. Tab goes on to the next."""

    kept = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self._standing: str | None = ""
        self._pause = _pause(self)
        self.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.settle)

    def show_text(self, text: str) -> None:
        """Show *text* as what is kept, unless it stands there already."""
        self._standing = text
        if self.toPlainText() != text:
            self.setPlainText(text)
        self._pause.stop()

    def settle(self) -> None:
        """Keep what is written now."""
        self._pause.stop()
        if self.toPlainText() != self._standing:
            self._standing = self.toPlainText()
            self.kept.emit(self._standing)

    def not_kept(self) -> None:
        """Say that what was written could not be kept, so that it is tried again later."""
        self._standing = None

    def event(self, event: QEvent) -> bool:
        return False if _is_undo(event) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()


def _pause(field: QWidget) -> QTimer:
    timer = QTimer(field)
    timer.setSingleShot(True)
    timer.setInterval(PAUSE_MS)
    return timer


def _is_undo(event: QEvent) -> bool:
    """Tell whether *event* is Qt asking whether undo and redo are for the field: they are not."""
    if event.type() not in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}:
        return False
    return isinstance(event, QKeyEvent) and any(
        event.matches(key) for key in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
    )
