"""A rating from 0 to 10, answered with one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.scales import HIGHEST, LOWEST
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Small
from exerciseapp.ui.widgets.scale_number import ScaleNumber, digit_of

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
_ENDS = {Qt.Key.Key_Home: LOWEST, Qt.Key.Key_End: HIGHEST}
_ERASE = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class RatingScale(QWidget):
    """Eleven numbers in a row with a word at each end; the answer may be left out.

    Arrow keys move the answer, digits give it (1 and then 0 is ten), Home and End go to the
    ends; Delete, or pressing the answer once more, takes it back. Nothing depends on how fast
    somebody types.
    """

    value_changed = Signal(object)  # int, or None when the answer was taken back
    left_out = Signal()

    def __init__(
        self,
        question: str,
        low: str,
        high: str,
        parent: QWidget | None = None,
        *,
        optional: bool = True,
    ):
        super().__init__(parent)
        self._value: int | None = None
        self._one_was_typed = False
        self.numbers = tuple(ScaleNumber(n) for n in range(LOWEST, HIGHEST + 1))
        self._low = Small(low)
        self._high = Small(high)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.leave_out = BigButton("")
        self.leave_out.setVisible(optional)
        self.leave_out.clicked.connect(self._leave_out)
        self._lay_out()
        for number in self.numbers:
            number.clicked.connect(partial(self._press, number.number))
        self.set_words(question, low, high)
        self._one_tab_stop(LOWEST)

    @property
    def value(self) -> int | None:
        """The answer, or None."""
        return self._value

    def set_words(self, question: str, low: str, high: str) -> None:
        """Say what is asked and what the ends mean."""
        self.setAccessibleName(question)
        self._low.setText(low)
        self._high.setText(high)
        self.leave_out.setText(self.tr("Leave this out"))
        words = {LOWEST: low, HIGHEST: high}
        for number in self.numbers:
            told = words.get(number.number)
            number.setAccessibleName(f"{number.number}, {told}" if told else str(number.number))
            number.setAccessibleDescription(question)

    def set_value(self, value: int | None) -> None:
        """Answer with *value* (0 to 10), or take the answer back with None."""
        if value is not None and not LOWEST <= value <= HIGHEST:
            raise ValueError(f"a rating goes from {LOWEST} to {HIGHEST}, not {value}")
        changed = value != self._value
        self._value = value
        for number in self.numbers:
            number.choose(number.number == value)
        self._one_tab_stop(LOWEST if value is None else value)
        if changed:
            self.value_changed.emit(value)

    def clear(self) -> None:
        """Take the answer back."""
        self.set_value(None)

    def focus(self) -> None:
        """Give the keyboard to the scale."""
        self.numbers[self._value or LOWEST].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        one_before, self._one_was_typed = self._one_was_typed, False
        digit = digit_of(event)
        if digit is not None:
            self._one_was_typed = digit == 1
            self._answer(HIGHEST if one_before and digit == 0 else digit)
        elif key in _STEPS:
            start = self._value
            here = LOWEST if start is None else start + _STEPS[key]
            self._answer(min(max(here, LOWEST), HIGHEST))
        elif key in _ENDS:
            self._answer(_ENDS[key])
        elif key in _ERASE:
            self.clear()
            self.focus()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.leave_out.setText(self.tr("Leave this out"))

    def _answer(self, value: int) -> None:
        self.set_value(value)
        self.numbers[value].setFocus(Qt.FocusReason.OtherFocusReason)

    def _press(self, value: int) -> None:
        """Answer with *value*; pressing the answer again takes it back."""
        self.set_value(None if value == self._value else value)

    def _leave_out(self) -> None:
        self.clear()
        self.left_out.emit()

    def _one_tab_stop(self, here: int) -> None:
        """Let Tab go into the scale once and out again, not through eleven numbers."""
        for number in self.numbers:
            stop = number.number == here
            number.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _lay_out(self) -> None:
        space = current_theme().space
        row = QHBoxLayout()
        row.setSpacing(space.hair)
        for number in self.numbers:
            row.addWidget(number, 1)
        ends = QHBoxLayout()
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tight)
        column.addLayout(row)
        column.addLayout(ends)
        column.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)
