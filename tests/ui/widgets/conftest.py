"""Every test here starts in the light theme at normal text size, and leaves it behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from tests.support.qt import qapp

__all__ = ["qapp"]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    _be_light(qapp)
    yield
    # What a test leaves behind would follow every later change of theme.
    for window in qapp.topLevelWidgets():
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _be_light(qapp)


def _be_light(app: QApplication) -> None:
    # A style sheet is costly to set, and most tests leave it as it was.
    if not app.styleSheet() or current_theme() != LIGHT:
        apply_theme(app, LIGHT)
