"""What every way of starting at login can do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol


class AutostartError(Exception):
    """Starting at login could not be set up. The message is for the person who reads it."""


class Autostart(Protocol):
    """One way of starting a command at login, for the person who is logged in."""

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        ...

    def installed(self) -> bool:
        """Tell whether the command is started at login."""
        ...

    def install(self, command: list[str]) -> None:
        """Start *command* at login from now on, in place of an earlier one."""
        ...

    def uninstall(self) -> bool:
        """Start nothing any more; False if nothing was started."""
        ...


def write_whole(path: Path, content: bytes) -> None:
    """Write *content* to *path*, making its folders; never half of it. Raises AutostartError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_name(f".{path.name}.new")
        new.write_bytes(content)
        os.replace(new, path)  # noqa: PTH105
    except OSError as error:
        raise AutostartError(f"{path} cannot be written ({error.strerror or error})") from error


def remove(path: Path) -> bool:
    """Remove *path*; False if there was none. Raises AutostartError."""
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise AutostartError(f"{path} cannot be removed ({error.strerror or error})") from error
    return True
