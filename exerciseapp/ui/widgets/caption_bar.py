"""What is being said, in writing."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.labels import Text

# Captions are one or two lines long; the room for them stays, so that nothing jumps.
LINES = 2


class CaptionBar(Text):
    """The caption of this moment, large and light on dark as on a film.

    Without a caption it is not seen but keeps its place.
    """

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
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, self._room()))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._room()))

    def heightForWidth(self, width: int) -> int:
        return max(super().heightForWidth(width), self._room())

    def _room(self) -> int:
        return self.fontMetrics().lineSpacing() * LINES + 2 * current_theme().space.tight
