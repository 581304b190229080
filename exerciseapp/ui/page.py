"""The frame of a page: its margins, and scrolling where the window is too small for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.reading_order import follow_reading_order

WIDEST_TEXT_PX = 1100


class ScrollPage(QScrollArea):
    """A page read from top to bottom; what it holds goes into ``column``.

    Text is kept to a width that can be read, in the middle of a wide window.
    """

    def __init__(self, parent: QWidget | None = None, *, widest_px: int = WIDEST_TEXT_PX) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QWidget()
        whole.setProperty("page", True)
        inner = QWidget()
        inner.setMaximumWidth(widest_px)
        self.column = QVBoxLayout(inner)
        space = current_theme().space
        self.column.setContentsMargins(space.wide, space.roomy, space.wide, space.roomy)
        self.column.setSpacing(space.roomy)
        # The margins beside the text take what is left, half each.
        outer = QHBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(1)
        outer.addWidget(inner, WIDEST_TEXT_PX)
        outer.addStretch(1)
        self._whole = whole
        self.setWidget(whole)
        whole.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to what has got the keyboard; Qt does that only for a Tab from within.

        A window that comes to the front gives it back to where it was: nobody went anywhere.
        """
        if before is not None and now is not None and self._whole.isAncestorOf(now):
            space = current_theme().space.roomy
            self.ensureWidgetVisible(now, space, space)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and watched is self._whole:
            # Something has come or gone.
            follow_reading_order(self._whole)
        return super().eventFilter(watched, event)
