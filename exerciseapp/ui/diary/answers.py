"""One question with a few answers, of which one can be pressed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Text

translate = QCoreApplication.translate


class AnswerRow(QWidget):
    """The question above its answers; pressing the chosen one again takes it back."""

    chosen = Signal(object)  # one of the values, or None

    def __init__(
        self,
        question: str,
        answers: Sequence[tuple[object, str]],
        parent: QWidget | None = None,
        *,
        is_heading: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(question)
        self.question: Text = Heading(question) if is_heading else Body(question)
        self.buttons: dict[object, BigButton] = {}
        flow = FlowLayout()
        for value, words in answers:
            button = BigButton(words)
            button.setCheckable(True)
            button.setAccessibleDescription(question)
            button.clicked.connect(lambda on, value=value: self._press(value, on=on))
            flow.addWidget(button)
            self.buttons[value] = button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        column.addWidget(self.question)
        column.addLayout(flow)

    def show_answer(self, value: object) -> None:
        """Show which answer was given; one that is not offered, as None, leaves all empty."""
        for each, button in self.buttons.items():
            button.setChecked(each == value and type(each) is type(value))

    def _press(self, value: object, *, on: bool) -> None:
        self.show_answer(value if on else None)
        self.chosen.emit(value if on else None)


def yes_or_no() -> list[tuple[object, str]]:
    """Return the two answers of a question."""
    return [(True, translate("Answers", "Yes")), (False, translate("Answers", "No"))]
