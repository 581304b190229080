"""A screen with a window manager, and somebody in front of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.desktop import running, virtual_screen
from tests.support.person import Person


@pytest.fixture(scope="module")
def screen() -> Iterator[str]:
    with virtual_screen() as display:
        environment = {**os.environ, "DISPLAY": display}
        # A window manager, since without one no window ever has the keyboard.
        with running(["openbox", "--sm-disable"], environment):
            yield display


@pytest.fixture
def person(screen: str, tmp_path: Path) -> Person:
    environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    # No bus: nothing of the desktop that runs the tests is asked for anything.
    environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={tmp_path}/no-bus"
    return Person(tmp_path / "data", environment)
