"""What every way of opening files by a double click can do, and how our files are called there."""

from __future__ import annotations

from typing import Protocol

MIME_TYPE = "application/vnd.exerciseapp.programme"
SUFFIX = ".exerciseprogramme"
# By language; "" stands for all others.
KIND = {"": "Exercise programme", "nb": "Treningsprogram"}


class FileTypeError(Exception):
    """The desktop could not be told. The message is for the person who reads it."""


class FileTypes(Protocol):
    """One way of having programme files opened by a double click, for the person logged in."""

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        ...

    def installed(self) -> bool:
        """Tell whether a double click opens programme files with this program."""
        ...

    def install(self, command: list[str]) -> None:
        """Have *command*, followed by the file, run from now on. Raises FileTypeError."""
        ...

    def uninstall(self) -> bool:
        """Leave nothing behind; False if nothing was there. Raises FileTypeError."""
        ...
