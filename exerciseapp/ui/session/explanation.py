"""How an exercise is done, in words, beside the figure that shows it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from exerciseapp.domain.exercise import ExerciseText
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.labels import Body, Heading, Text


class ExplanationPane(QScrollArea):
    """What the clinic wants minded, position, steps, what is felt, what to avoid.

    While it is shown, page up and down scroll it.

    It never has the keyboard, whose keys go on meaning what stands on the buttons.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("How it is done"))
        self._shown: tuple[ExerciseText, str] | None = None
        for key, pages in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(lambda pages=pages: self._turn(pages))

    def show_text(self, text: ExerciseText, note: str = "") -> None:
        """Show the words of one exercise and the clinic's *note* on it, from their beginning."""
        if (text, note) != self._shown:
            self._shown = text, note
            self.setWidget(self._page(text, note))
        self.verticalScrollBar().setValue(0)

    def _turn(self, pages: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _page(self, text: ExerciseText, note: str) -> QWidget:
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout(page)
        column.setSpacing(current_theme().space.tight)
        for label in self._labels(text, note):
            column.addWidget(label)
        column.addStretch(1)
        return page

    def _labels(self, text: ExerciseText, note: str) -> Iterable[Text]:
        if note:
            yield Heading(self.tr("From your clinic"))
            yield Body(note)
        yield Heading(self.tr("How it is done"))
        yield Body(text.position)
        for number, step in enumerate(text.steps, start=1):
            yield Body(f"{number}. {step}")
        yield Heading(self.tr("What you feel"))
        yield Body(text.feeling)
        yield Heading(self.tr("Take care"))
        for line in text.avoid:
            yield Body(line)
