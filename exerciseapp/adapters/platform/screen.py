"""Whether there is a screen to open a window on."""

from __future__ import annotations

import sys
from collections.abc import Mapping

ON_LINUX = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY")


class NoScreenError(Exception):
    """There is no screen. The message is for whoever started the program."""

    def __init__(self) -> None:
        super().__init__(
            "There is no screen here to open the window on. Start it in a desktop session; "
            "the commands remind, programmes, history, answers and export need none."
        )


def demand_screen(environment: Mapping[str, str], platform: str = sys.platform) -> None:
    """Raise NoScreenError where Qt would find no screen, and end the process in its own way."""
    if platform.startswith("linux") and not any(environment.get(name) for name in ON_LINUX):
        raise NoScreenError
