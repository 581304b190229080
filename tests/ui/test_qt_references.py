"""Qt's binding does not wear out Python's own objects; docs/decisions/pyside-6.11.md says why."""

from __future__ import annotations

import sys

from PySide6.QtGui import QColor, QImage, QPainter

CALLS = 200


def test_calls_that_return_nothing_leave_the_references_to_none_as_they_were() -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QColor("white"))
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(QColor("white"))
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < CALLS // 2
