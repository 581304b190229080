"""Tab goes through a page as one reads it, also where parts of it were added later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def follow_reading_order(root: QWidget) -> None:
    """Let Tab go through everything inside *root* in the order of its layouts."""
    for one, following in pairwise(_stops(root)):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    layout = widget.layout()
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout is None:
        # Parts of a picture, which place themselves.
        for part in widget.children():
            if isinstance(part, QWidget):
                yield from _stops(part)
    if layout is not None:
        yield from _in_layout(layout)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        inside, further = item.widget(), item.layout()
        if inside is not None:
            yield from _stops(inside)
        elif further is not None:
            yield from _in_layout(further)
