"""Where windows go: the screen that is there, or a virtual one that leaves nothing behind."""

from __future__ import annotations

import subprocess
import sys

import pytest

from _screen import has_screen, virtual_screen


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_screen_is_there(platform: str, environment: dict[str, str], expected: bool) -> None:
    assert has_screen(platform, environment) is expected


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a virtual screen is for X11")
def test_two_virtual_screens_do_not_meet_and_end() -> None:
    with virtual_screen() as one, virtual_screen() as other:
        assert one != other
        for name in (one, other):
            subprocess.run(
                ["xdotool", "getdisplaygeometry"], env={"DISPLAY": name}, check=True, timeout=20
            )
    gone = subprocess.run(
        ["xdotool", "getdisplaygeometry"],
        env={"DISPLAY": one},
        check=False,
        capture_output=True,
        timeout=20,
    )
    assert gone.returncode != 0
