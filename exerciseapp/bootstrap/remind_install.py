"""``exerciseapp remind install | uninstall | status``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from exerciseapp.adapters.alarms.single import ProcessLock
from exerciseapp.adapters.autostart import Autostart, AutostartError, find_autostart
from exerciseapp.adapters.launcher import program_command
from exerciseapp.adapters.platform.places import Places, find_places

FAILURE = 1


def run_install(options: argparse.Namespace) -> int:
    """Start the reminders at login from now on; by one way only."""
    places = find_places(options.data_dir, os.environ)
    ways = _ways()
    chosen = ways[-1] if options.systemd else ways[0]
    try:
        for other in ways:
            if other is not chosen:
                other.uninstall()
        chosen.install(login_command(places, options.data_dir))
    except AutostartError as error:
        return _failed(error)
    print(f"The reminders start at login from now on: {chosen.place}")
    if ProcessLock(places.folder).holder() is None:
        print("They are not running now: log in again, or run exerciseapp remind.")
    return 0


def login_command(places: Places, named: Path | None) -> list[str]:
    """Return the command for the login; it names the data folder if the person did (*named*).

    The variable that can name it is not set at login, so that counts as naming it.
    """
    usual = find_places(None, {}).folder
    if named is None and places.folder == usual:
        return program_command("remind")
    return program_command("remind", "--data-dir", str(places.folder))


def run_uninstall(_options: argparse.Namespace) -> int:
    """Start the reminders at login no more."""
    try:
        removed = [way.place for way in _ways() if way.uninstall()]
    except AutostartError as error:
        return _failed(error)
    if removed:
        print(f"The reminders do not start at login any more: {', '.join(removed)} is gone.")
    else:
        print("The reminders did not start at login; nothing has been changed.")
    return 0


def run_status(options: argparse.Namespace) -> int:
    """Tell whether the reminders run and start at login."""
    places = find_places(options.data_dir, os.environ)
    installed = [way.place for way in _ways() if way.installed()]
    holder = ProcessLock(places.folder).holder()
    if options.json:
        found = {
            "running": holder is not None,
            "process": holder,
            "at_login": bool(installed),
            "installed": installed,
        }
        print(json.dumps(found, indent=2))
        return 0
    running = f"running (process {holder})" if holder is not None else "not running"
    print(f"The reminders are {running}.")
    if installed:
        print(f"They start at login: {', '.join(installed)}")
    else:
        print("They do not start at login. To change that: exerciseapp remind install")
    return 0


def _ways() -> tuple[Autostart, ...]:
    return find_autostart(os.environ, Path.home())


def _failed(error: AutostartError) -> int:
    print(f"exerciseapp: {error}", file=sys.stderr)
    return FAILURE
