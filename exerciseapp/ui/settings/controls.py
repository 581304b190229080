"""What the cards are made of: whether, one of several, and how much of something."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from exerciseapp.domain.settings import Settings
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.choice import Check, Radio
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body

LEAST_SLIDER_PX = 160


def kept_check(
    words: str,
    on: bool,
    change: Callable[[Callable[[Settings], Settings]], object],
    make: Callable[[Settings, bool], Settings],
) -> Check:
    """Return a check box that stands *on* or not; pressed, it has *change* keep what *make* gives.

    *make* gives the choices with this one made.
    """
    check = Check(words)
    check.setChecked(on)
    check.toggled.connect(lambda chosen: change(lambda settings: make(settings, chosen)))
    return check


class OneOf(QWidget):
    """A question with a few answers of which one holds."""

    chosen = Signal(object)

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[object, str]],
        now: object,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.hair)
        column.addWidget(Body(question))
        row = FlowLayout(spacing=current_theme().space.normal)
        self._group = QButtonGroup(self)
        self.buttons: dict[object, Radio] = {}
        for value, words in answers:
            button = Radio(words)
            # Alone, an answer does not say what was asked.
            button.setAccessibleDescription(question)
            button.setChecked(value == now)
            button.clicked.connect(lambda _on=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self.buttons[value] = button
            row.addWidget(button)
        column.addLayout(row)
        self._group.buttonToggled.connect(self._lead_tab)
        self._lead_tab()

    def _lead_tab(self) -> None:
        """Let Tab come to the answer that holds, from where the arrow keys go to the others."""
        here = self._group.checkedButton()
        for button in self.buttons.values():
            stops = here is None or button is here
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class HowMuch(QWidget):
    """A slider from 0 to 100 with its name before it and its number after it."""

    chosen = Signal(int)

    def __init__(self, name: str, now: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(20)
        self.slider.setMinimumWidth(LEAST_SLIDER_PX)
        self.slider.setAccessibleName(name)
        self.slider.setValue(now)
        self.number = Body(self._words(now))
        self.slider.valueChanged.connect(lambda value: self.number.setText(self._words(value)))
        # While it is dragged nothing is written; the keyboard moves it without dragging.
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(lambda: self.chosen.emit(self.slider.value()))
        label = Body(name)
        label.setBuddy(self.slider)
        row = QHBoxLayout()
        row.setSpacing(current_theme().space.normal)
        row.addWidget(self.slider, 2)
        row.addWidget(self.number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label)
        column.addLayout(row)

    def _moved(self, value: int) -> None:
        if not self.slider.isSliderDown():
            self.chosen.emit(value)

    def _words(self, value: int) -> str:
        return self.tr("{part} %").format(part=value)
