"""Looking at what a widget painted."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def picture(widget: QWidget) -> QImage:
    """Return what *widget* looks like now."""
    QApplication.processEvents()
    return widget.grab().toImage()


def colours_in(image: QImage) -> Counter[str]:
    """Count the pixels of each colour, "#rrggbb"."""
    # Four bytes a pixel, blue first, with nothing between the lines.
    pixels = image.convertToFormat(QImage.Format.Format_RGB32)
    count = Counter(memoryview(pixels.constBits()).cast("I"))
    return Counter({f"#{pixel & 0xFFFFFF:06x}": times for pixel, times in count.items()})


def without_pointer(widget: QWidget) -> None:
    """Let *widget* look as it does while the pointer is elsewhere."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    widget.update()


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    c = QColor(colour)
    return 0.2126 * _linear(c.redF()) + 0.7152 * _linear(c.greenF()) + 0.0722 * _linear(c.blueF())


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def show(widget: QWidget) -> None:
    """Show *widget* in a window that has the keyboard."""
    widget.window().show()
    widget.window().activateWindow()
    assert QTest.qWaitForWindowActive(widget.window())


def press(widget: QWidget, *keys: Qt.Key) -> None:
    """Press *keys* one after the other with the keyboard on *widget*."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or widget, key)
