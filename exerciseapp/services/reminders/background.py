"""The port through which the window switches the background process on and off."""

from __future__ import annotations

from typing import Protocol


class BackgroundError(Exception):
    """The background process could not be switched. The message is for the person."""


class Background(Protocol):
    """The process that reminds, apart from the window."""

    def is_running(self) -> bool:
        """Say whether it runs now."""
        ...

    def starts_at_login(self) -> bool:
        """Say whether it starts by itself when the person logs in."""
        ...

    def switch_on(self) -> None:
        """Start it now, and at each login from now on. Raises BackgroundError."""
        ...

    def switch_off(self) -> None:
        """Start it at login no more, and end it if it runs. Raises BackgroundError."""
        ...
