"""``exerciseapp files install | uninstall | status``: opening programme files by a double click."""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.file_types import FileTypeError, FileTypes, find_file_types
from exerciseapp.adapters.launcher import program_command
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.services.exchange.double_click import DoubleClickError

FAILURE = 1
NOT_HERE = (
    "On this system a double click cannot be set up from here. Drag programme files onto the "
    "window, or open them on the page My clinic."
)


def open_command(places: Places, named: Path | None) -> list[str]:
    """Return the command that a file is put behind; it names the data folder if *named* did.

    The variable that can name the folder is not set for a desktop, so that counts as naming it.
    """
    usual = find_places(None, {}).folder
    if named is None and places.folder == usual:
        return program_command("open")
    return program_command("--data-dir", str(places.folder), "open")


@dataclass(frozen=True, slots=True)
class DesktopDoubleClick:
    """Switches the double click from the window."""

    places: Places
    named: Path | None

    def is_possible(self) -> bool:
        """Say whether this system lets a program set it up."""
        return _way() is not None

    def is_on(self) -> bool:
        """Say whether a double click opens programme files with this program."""
        way = _way()
        return way is not None and way.installed()

    def switch(self, *, on: bool) -> None:
        """Set it up, or leave nothing of it behind. Raises DoubleClickError."""
        way = _way()
        if way is None:
            raise DoubleClickError(NOT_HERE)
        try:
            if on:
                way.install(open_command(self.places, self.named))
            else:
                way.uninstall()
        except (FileTypeError, OSError) as error:
            raise DoubleClickError(str(error)) from error


def run_files(options: argparse.Namespace) -> int:
    """Do what the verb asks for; return the exit status."""
    way = _way()
    if way is None:
        return _failed(NOT_HERE)
    if options.verb == "status":
        return _status(way, as_json=options.json)
    try:
        if options.verb == "install":
            way.install(open_command(find_places(options.data_dir, os.environ), options.data_dir))
            print(f"A double click opens programme files from now on: {way.place}")
        elif way.uninstall():
            print("A double click does not open programme files any more.")
        else:
            print("A double click did not open programme files; nothing has been changed.")
    except FileTypeError as error:
        return _failed(str(error))
    return 0


def _status(way: FileTypes, *, as_json: bool) -> int:
    on = way.installed()
    if as_json:
        print(json.dumps({"installed": on, "place": way.place}, indent=2))
    elif on:
        print(f"A double click opens programme files: {way.place}")
    else:
        print("A double click does not open programme files. To change that:")
        print("  exerciseapp files install")
    return 0


def _way() -> FileTypes | None:
    return find_file_types(os.environ, Path.home())


def _failed(message: str) -> int:
    print(f"exerciseapp: {message}", file=sys.stderr)
    return FAILURE
