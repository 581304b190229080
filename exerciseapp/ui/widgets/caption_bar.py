"""What is being said, in writing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import TextType
from exerciseapp.ui.widgets.labels import UNBOUNDED_PX, Text

# Captions are one or two lines long; the room for them stays, so that nothing jumps.
LINES = 2
SMALLER_LINES = 3


class CaptionBar(Text):
    """The caption of this moment, large and light on dark as on a film.

    Without a caption it is not seen but keeps its place. One that would not fit into its lines is
    written smaller.
    """

    text_type = TextType.ACTION
    is_strong = True

    def __init__(self, parent: QWidget | None = None):
        super().__init__("", parent)
        self.setProperty("caption", True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()

    def set_caption(self, text: str) -> None:
        """Show *text* until the next caption; an empty one takes the bar away."""
        if text != self.text():
            self.setText(text)
            self._fit()
        self.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        inner = self.contentsRect().width() - 2 * current_theme().space.normal
        line = self.height_as(TextType.ACTION, UNBOUNDED_PX)
        fits = self.height_as(TextType.ACTION, inner) <= LINES * line
        self.set_type(TextType.ACTION if fits else TextType.LABEL)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._room()))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._room()))

    def heightForWidth(self, width: int) -> int:
        return max(super().heightForWidth(width), self._room())

    def _room(self) -> int:
        theme = current_theme()
        usual = QFontMetrics(typeface(theme, theme.type.action, bold=True)).lineSpacing()
        smaller = QFontMetrics(typeface(theme, theme.type.label, bold=True)).lineSpacing()
        return max(usual * LINES, smaller * SMALLER_LINES) + 2 * theme.space.tight
