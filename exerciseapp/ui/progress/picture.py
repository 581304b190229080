"""What all pictures of progress have in common."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.themed import Reshaped

LEAST_WIDTH = 320


class Picture(Reshaped, QLabel):
    """A painted picture. To a screen reader it is one text, what it shows in a sentence."""

    def __init__(self, told: str, parent: QWidget | None = None) -> None:
        super().__init__(told, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def height_wanted(self, theme: Theme) -> float:
        """Return how high the picture is."""
        raise NotImplementedError

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the picture over the whole widget."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(2 * LEAST_WIDTH, round(self.height_wanted(current_theme())))

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, round(self.height_wanted(current_theme())))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, current_theme())
