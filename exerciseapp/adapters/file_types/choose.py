"""Which way of opening files by a double click this system has."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from exerciseapp.adapters.file_types.kind import FileTypes


def find_file_types(environ: Mapping[str, str], home: Path) -> FileTypes | None:
    """Return the way of this system; None on macOS, where only an application bundle can."""
    if sys.platform == "win32":
        from exerciseapp.adapters.file_types.windows import ClassesKey
        from exerciseapp.adapters.file_types.winregistry import UserClasses

        return ClassesKey(UserClasses())
    if sys.platform == "darwin":
        return None
    from exerciseapp.adapters.file_types.xdg import XdgFileTypes

    return XdgFileTypes(Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share"))
