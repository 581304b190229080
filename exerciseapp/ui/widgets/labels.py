"""Texts on a page: one class for each type, so that no page names a size.

A wrapped QLabel inside nested layouts is given too little height once its text is large. These
ask for the height that their text takes at the width they have.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import TextType
from exerciseapp.ui.widgets.themed import reshapes

# Where a word may go on in the next line, seen by nobody (zero width space).
BREAK = "\u200b"
# Higher than any text that is shown.
UNBOUNDED_PX = 100_000


class Text(QLabel):
    """A text that wraps at its width and grows downwards, never cut off."""

    text_type = TextType.BODY
    is_strong = False

    def __init__(self, text: str = "", parent: QWidget | None = None, *, quiet: bool = False):
        super().__init__(parent)
        self.setProperty("type", self.text_type.value)
        self.setProperty("strong", self.is_strong)
        self.setProperty("quiet", quiet)
        # What people write (names, notes) is shown as it is, never read as markup.
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def set_type(self, text_type: TextType) -> None:
        """Let the text be of another type, where a page has to be set smaller."""
        if self.property("type") != text_type.value:
            self.setProperty("type", text_type.value)
            self.style().unpolish(self)
            self.style().polish(self)
            self.updateGeometry()

    def height_as(self, text_type: TextType, width: int) -> int:
        """Return how high the text would be in *text_type* at *width*."""
        font = typeface(current_theme(), current_theme().type.of(text_type), bold=self.is_strong)
        margins = self.contentsMargins()
        inner = QRectF(0, 0, width - margins.left() - margins.right(), UNBOUNDED_PX)
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        needed = QFontMetricsF(font).boundingRect(inner, flags, self.text())
        # A word that is wider than the label would be cut off, whatever height there is.
        fits = needed.width() <= inner.width()
        return ceil(needed.height()) if fits else UNBOUNDED_PX

    def is_one_line(self, text_type: TextType, width: int) -> bool:
        """Tell whether the text would stand in one line in *text_type* at *width*."""
        return self.height_as(text_type, width) <= self.height_as(text_type, UNBOUNDED_PX)

    def minimumSizeHint(self) -> QSize:
        """Be as wide as the longest word and as high as the text at the present width."""
        words = self.text().replace(BREAK, " ").split()
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        beside = margins.left() + margins.right() + 2 * self.margin()
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0) + beside
        width = max(self.width(), widest)
        return QSize(widest + 1, max(0, self.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.updateGeometry()


class Display(Text):
    """The one largest text of a page."""

    text_type = TextType.DISPLAY
    is_strong = True


class Title(Text):
    """The title of a page."""

    text_type = TextType.TITLE
    is_strong = True


class Heading(Text):
    """The heading of a part of a page."""

    text_type = TextType.HEADING
    is_strong = True


class Body(Text):
    """Running text."""

    text_type = TextType.BODY


class Small(Text):
    """A remark."""

    text_type = TextType.SMALL
