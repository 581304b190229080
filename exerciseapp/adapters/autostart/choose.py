"""Which ways of starting at login this system has."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from exerciseapp.adapters.autostart.entry import Autostart


def find_autostart(environ: Mapping[str, str], home: Path) -> tuple[Autostart, ...]:
    """Return the ways of this system, the usual one first."""
    if sys.platform == "win32":
        from exerciseapp.adapters.autostart.windows import RunKey
        from exerciseapp.adapters.autostart.winregistry import UserRegistry

        return (RunKey(UserRegistry()),)
    if sys.platform == "darwin":
        from exerciseapp.adapters.autostart.macos import LaunchAgent

        return (LaunchAgent(home / "Library"),)
    from exerciseapp.adapters.autostart.systemd import SystemdAutostart
    from exerciseapp.adapters.autostart.xdg import XdgAutostart

    config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
    return (XdgAutostart(config), SystemdAutostart(config))
