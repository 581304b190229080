"""What the list is narrowed to: position, equipment, muscle, tag, favourites."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from exerciseapp.domain.exercise import Exercise, Position
from exerciseapp.services.clinic.exercise_search import Narrowing
from exerciseapp.ui.clinic.library.fact_words import equipment_word, muscle_word, position_word
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout

Choice = tuple[str, str]


class ChoiceChip(BigButton):
    """A button that opens a list of which one or more hold; it says which do."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, icon=IconName.ARROW_DOWN)
        self._name = name
        self._choices: Sequence[Choice] = ()
        self._chosen: set[str] = set()
        self._actions: dict[str, QAction] = {}
        self.menu_shown = QMenu(self)
        self.clicked.connect(self._open)

    @property
    def chosen(self) -> frozenset[str]:
        """What holds."""
        return frozenset(self._chosen)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these (value and word); what no longer is among them does not hold any more."""
        self._choices = sorted(choices, key=lambda choice: choice[1].casefold())
        values = {value for value, _word in self._choices}
        lost = self._chosen - values
        self._chosen &= values
        self.setVisible(bool(self._choices))
        self._fill()
        if lost:
            self.changed.emit()

    def choose(self, value: str, *, holds: bool) -> None:
        """Let *value* hold or not."""
        if holds:
            self._chosen.add(value)
        else:
            self._chosen.discard(value)
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Let nothing hold; tells nobody."""
        self._chosen.clear()
        self._show()

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        self.menu_shown.clear()
        self._actions = {}
        for value, word in self._choices:
            action = self.menu_shown.addAction(word.replace("&", "&&"))
            action.setCheckable(True)
            action.triggered.connect(lambda on=False, value=value: self.choose(value, holds=on))
            self._actions[value] = action
        self._show()

    def _show(self) -> None:
        for value, action in self._actions.items():
            action.setChecked(value in self._chosen)
        words = [word for value, word in self._choices if value in self._chosen]
        if words:
            self.setText(self.tr("{what}: {which}").format(what=self._name, which=", ".join(words)))
        else:
            self.setText(self._name)
        self.set_role(Role.PRIMARY if words else Role.NORMAL)


class NarrowingBar(QWidget):
    """The row of chips; ``changed`` after each choice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.favourites = BigButton(self.tr("Favourites"), icon=IconName.STAR)
        self.favourites.setCheckable(True)
        self.favourites.toggled.connect(self._show_favourites)
        self.positions = ChoiceChip(self.tr("Position"))
        self.equipment = ChoiceChip(self.tr("Equipment"))
        self.muscles = ChoiceChip(self.tr("Muscle"))
        self.tags = ChoiceChip(self.tr("Tag"))
        self.clear = BigButton(self.tr("Show all"), icon=IconName.CLOSE, role=Role.QUIET)
        self.clear.clicked.connect(self.clear_all)
        flow = FlowLayout(self)
        flow.addWidget(self.favourites)
        for chip in self._chips:
            flow.addWidget(chip)
            chip.changed.connect(self._tell)
        flow.addWidget(self.clear)
        self.clear.hide()

    @property
    def _chips(self) -> tuple[ChoiceChip, ...]:
        return (self.positions, self.equipment, self.muscles, self.tags)

    def narrowing(self) -> Narrowing:
        """Return what is asked for."""
        return Narrowing(
            positions=frozenset(Position(value) for value in self.positions.chosen),
            equipment=self.equipment.chosen,
            muscles=self.muscles.chosen,
            tags=self.tags.chosen,
            favourites_only=self.favourites.isChecked(),
        )

    def offer(self, exercises: Iterable[Exercise], tags: Iterable[str]) -> None:
        """Offer what there is among *exercises*, and *tags*."""
        known = list(exercises)
        self.positions.offer(_words({each.position for each in known}, position_word))
        self.equipment.offer(_words({n for each in known for n in each.equipment}, equipment_word))
        self.muscles.offer(_words({n for each in known for n in each.muscles}, muscle_word))
        self.offer_tags(tags)

    def offer_tags(self, tags: Iterable[str]) -> None:
        """Offer *tags*."""
        self.tags.offer((tag, tag) for tag in tags)

    def clear_all(self) -> None:
        """Ask for nothing in particular."""
        for chip in self._chips:
            chip.clear()
        self.favourites.setChecked(False)
        self._tell()

    def _show_favourites(self, on: bool) -> None:
        self.favourites.set_icon(IconName.STAR_FULL if on else IconName.STAR)
        self._tell()

    def _tell(self) -> None:
        self.clear.setVisible(self.narrowing() != Narrowing())
        self.changed.emit()


def _words(values: set[Position] | set[str], word: Callable[..., str]) -> list[Choice]:
    return [(str(value), word(value)) for value in values]
