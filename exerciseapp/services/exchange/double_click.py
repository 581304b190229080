"""The port through which a person has programme files opened by a double click."""

from __future__ import annotations

from typing import Protocol


class DoubleClickError(Exception):
    """It could not be set up. The message is for the person who reads it."""


class DoubleClick(Protocol):
    """Which program the desktop opens programme files with."""

    def is_possible(self) -> bool:
        """Say whether this system lets a program set it up."""
        ...

    def is_on(self) -> bool:
        """Say whether a double click opens programme files with this program."""
        ...

    def switch(self, *, on: bool) -> None:
        """Set it up, or leave nothing of it behind. Raises DoubleClickError."""
        ...
