"""The Run key of the Windows registry. Written after Microsoft's documents, not tried there.

https://learn.microsoft.com/windows/win32/setupapi/run-and-runonce-registry-keys
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import PureWindowsPath
from typing import Protocol

from exerciseapp.adapters.autostart.entry import AutostartError

KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
NAME = "exerciseapp-remind"
# Windows takes no longer command from this key.
LONGEST = 260


class Registry(Protocol):
    """The values below one key of the registry of the person who is logged in."""

    def read(self, key: str, name: str) -> str | None:
        """Return the text *name* of *key*, or None."""
        ...

    def write(self, key: str, name: str, value: str) -> None:
        """Write the text *name* of *key*."""
        ...

    def delete(self, key: str, name: str) -> bool:
        """Delete the text *name* of *key*; False if there was none."""
        ...


@dataclass(frozen=True, slots=True)
class RunKey:
    """The entry in the *registry*."""

    registry: Registry

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return rf"HKEY_CURRENT_USER\{KEY}\{NAME}"

    def installed(self) -> bool:
        """Tell whether the entry is there."""
        return self.registry.read(KEY, NAME) is not None

    def install(self, command: list[str]) -> None:
        """Write the entry. Raises AutostartError for a command that Windows would not take."""
        line = subprocess.list2cmdline(windowless(command))
        if len(line) > LONGEST:
            raise AutostartError(f"the command is longer than Windows allows: {line}")
        self.registry.write(KEY, NAME, line)

    def uninstall(self) -> bool:
        """Delete the entry."""
        return self.registry.delete(KEY, NAME)


def windowless(command: list[str]) -> list[str]:
    """Return *command* run by the Python that opens no black console window."""
    python = PureWindowsPath(command[0])
    if python.name.lower() != "python.exe":
        return command
    return [str(python.with_name("pythonw.exe")), *command[1:]]
