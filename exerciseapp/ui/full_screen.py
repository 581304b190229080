"""The whole screen for the program, with F11, and back to the window as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

KEY = Qt.Key.Key_F11


def offer_full_screen(window: QWidget) -> QShortcut:
    """Let F11 give *window* the whole screen, and take it back."""
    shortcut = QShortcut(QKeySequence(KEY), window)
    shortcut.setAutoRepeat(False)
    shortcut.activated.connect(lambda: switch_full_screen(window))
    return shortcut


def switch_full_screen(window: QWidget) -> None:
    """Give *window* the whole screen, or, if it has it, let it be as it was before."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
