"""The port through which the screen is kept from going dark."""

from __future__ import annotations

from typing import Protocol


class KeepAwake(Protocol):
    """Keeps the screen on between start and stop. A system that will not is no error."""

    def start(self) -> None:
        """Ask the system to leave the screen on."""
        ...

    def stop(self) -> None:
        """Let the screen go dark again as it is used to."""
        ...
