"""The person's own classes in the Windows registry. Written after Microsoft's documents, not tried.

https://learn.microsoft.com/windows/win32/shell/fa-file-types
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import PureWindowsPath
from typing import Protocol

from exerciseapp.adapters.file_types.kind import KIND, SUFFIX

CLASS = "exerciseapp.programme"
KEYS = (SUFFIX, CLASS)


class Classes(Protocol):
    """The keys below the person's own classes."""

    def read(self, key: str) -> str | None:
        """Return the unnamed text of *key*, or None."""
        ...

    def write(self, key: str, value: str) -> None:
        """Write the unnamed text of *key*."""
        ...

    def delete(self, key: str) -> bool:
        """Delete *key* with all below it; False if there was none."""
        ...

    def tell(self) -> None:
        """Have the desktop read the classes again."""
        ...


@dataclass(frozen=True, slots=True)
class ClassesKey:
    """Our suffix and our class among the *classes*."""

    classes: Classes

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return rf"HKEY_CURRENT_USER\Software\Classes\{CLASS}"

    def installed(self) -> bool:
        """Tell whether the suffix names our class."""
        return self.classes.read(SUFFIX) == CLASS

    def install(self, command: list[str]) -> None:
        """Write suffix, class and command."""
        line = subprocess.list2cmdline(windowless(command))
        self.classes.write(CLASS, KIND[""])
        self.classes.write(rf"{CLASS}\shell\open\command", f'{line} "%1"')
        self.classes.write(SUFFIX, CLASS)
        self.classes.tell()

    def uninstall(self) -> bool:
        """Delete the class, and the suffix where it still names it."""
        keys = KEYS if self.installed() else (CLASS,)
        there = [self.classes.delete(key) for key in keys]
        self.classes.tell()
        return any(there)


def windowless(command: list[str]) -> list[str]:
    """Return *command* run by the Python that opens no black console window."""
    python = PureWindowsPath(command[0])
    if python.name.lower() != "python.exe":
        return command
    return [str(python.with_name("pythonw.exe")), *command[1:]]
