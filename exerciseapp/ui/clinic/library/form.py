"""A form that says beside each field what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.icon_label import IconLabel
from exerciseapp.ui.widgets.labels import Body, Small
from exerciseapp.ui.widgets.themed import reshapes


class FormField(BeginsAt, QWidget):
    """A name, a field, and what is wrong with it; ``left`` when the keyboard went elsewhere.

    With *lines* it is a field of several lines, that many of which are seen at once.
    """

    left = Signal()
    changed = Signal()

    def __init__(
        self,
        name: str,
        longest: int,
        *,
        hint: str = "",
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.longest = longest
        self.field: _Line | _Lines = _Lines(lines) if lines > 1 else _Line()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(hint)
        self.field.setObjectName(name)
        self.field.gone.connect(self.left)
        self.field.textChanged.connect(self.changed)
        label = Body(name)
        label.setBuddy(self.field)
        self.problem = _Problem()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.hair)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.problem)
        self.begin_at(self.field)

    @property
    def text(self) -> str:
        """What is written."""
        return self.field.written()

    @property
    def lines(self) -> tuple[str, ...]:
        """What is written, line by line."""
        return tuple(self.text.splitlines())

    def write(self, text: str) -> None:
        """Write *text*."""
        self.field.write(text)

    def show_problem(self, words: str) -> None:
        """Say what is wrong, nothing for an empty text."""
        self.problem.show_words(words)
        self.field.setAccessibleDescription(words)


class _Problem(QWidget):
    """A line under a field; not there while nothing is wrong."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel(IconName.WARNING)
        self._words = Small()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.hair)
        row.addWidget(self._icon)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """What is told."""
        return self._words.text()

    def show_words(self, words: str) -> None:
        """Tell *words*, or go away where there are none."""
        self._words.setText(words)
        self._icon.show_icon(IconName.WARNING, current_theme().colours.danger)
        self.setVisible(bool(words))


class _Line(QLineEdit):
    gone = Signal()

    def written(self) -> str:
        return self.text()

    def write(self, text: str) -> None:
        self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()


class _Lines(QPlainTextEdit):
    gone = Signal()

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self._fit()

    def written(self) -> str:
        return self.toPlainText()

    def write(self, text: str) -> None:
        self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.gone.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self._fit()

    def _fit(self) -> None:
        theme = current_theme()
        self.setFixedHeight(round(self._lines * theme.type.body * 1.35 + theme.space.roomy))
