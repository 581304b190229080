"""Pressing keys where the keyboard is, as a person does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """Return what has the keyboard."""
    target = QApplication.focusWidget()
    assert target is not None
    return target


def type_in(text: str) -> None:
    """Type where the keyboard is, wherever it goes meanwhile."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key where the keyboard is."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifier)
