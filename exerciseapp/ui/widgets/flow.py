"""A layout like words in a paragraph: what does not fit goes on in the next line."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from exerciseapp.ui.theme.current import current_theme


class FlowLayout(QLayout):
    """Items side by side at their own size, in as many lines as the width asks for."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        spacing: int | None = None,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ):
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        # By width; asked for hundreds of times before a page stands.
        self._heights: dict[int, int] = {}
        self._alignment = alignment
        self.setSpacing(current_theme().space.tight if spacing is None else spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew: something has come, gone or changed its size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line, which is what a wide window gives it."""
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            needed = item.sizeHint().width()
            if lines[-1] and used + self.spacing() + needed > width:
                lines.append([])
                used = 0
            used += needed + (self.spacing() if lines[-1] else 0)
            lines[-1].append(item)
        return [line for line in lines if line]

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Return the height used at the width of *rect*; with *move*, put the items there."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        for line in self._lines(inner.width()):
            height = max(_height(item, inner.width()) for item in line)
            if move:
                self._place_line(line, inner, top, height)
            top += height + self.spacing()
        used = max(0, top - self.spacing() - inner.top()) if top > inner.top() else 0
        return used + margins.top() + margins.bottom()

    def _place_line(self, line: list[QLayoutItem], inner: QRect, top: int, height: int) -> None:
        width = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
        left = inner.left()
        if self._alignment & Qt.AlignmentFlag.AlignHCenter:
            left += max(0, inner.width() - width) // 2
        for item in line:
            size = item.sizeHint()
            size.setWidth(min(size.width(), inner.width()))
            size.setHeight(height)
            item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self.spacing()


def _height(item: QLayoutItem, width: int) -> int:
    """Return how high *item* is in a line of *width*, which may be less than it asks for."""
    hint = item.sizeHint()
    if hint.width() > width and item.hasHeightForWidth():
        return item.heightForWidth(width)
    return hint.height()
