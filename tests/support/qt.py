"""What tests of windows need: the application, and waiting for something to come true."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

# How long a wait takes that nothing else wakes up.
LOOK_EVERY_MS = 5


@pytest.fixture(scope="session")
def qapp() -> Iterator[QApplication]:
    """Give the one QApplication of this process, on the platform that the tests chose."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["tests"])
    app.setQuitOnLastWindowClosed(False)
    yield app
    app.processEvents()


def process_events_until(condition: Callable[[], bool], timeout_s: float = 30.0) -> None:
    """Let Qt work until *condition* is true. Fails the test after *timeout_s* seconds."""
    deadline = time.monotonic() + timeout_s
    loop = QEventLoop()
    waker = QTimer()
    waker.setInterval(LOOK_EVERY_MS)
    waker.timeout.connect(loop.quit)
    waker.start()
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"not true within {timeout_s} s")
        loop.exec()
