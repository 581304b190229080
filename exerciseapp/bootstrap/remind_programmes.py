"""The programmes as reminding sees them, read again when one of their files has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from exerciseapp.adapters.library import shipped_schedules
from exerciseapp.adapters.platform.places import Places
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.services.shelf import Shelf

Stamp = tuple[str, int, int]


class FileProgrammes:
    """Gives the programmes of the program and of a data folder."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._stamps: tuple[Stamp, ...] | None = None
        self._programmes: tuple[RemindedProgramme, ...] = ()

    def __call__(self) -> tuple[RemindedProgramme, ...]:
        """Return the programmes; the same object as before if no file has changed."""
        if tuple(self._look()) != self._stamps:
            self.read_shelf()
        return self._programmes

    def read_shelf(self) -> Shelf:
        """Read the exercises and programmes; what reminding sees of them is not read again."""
        # Looked at first: what changes while it is read is read once more.
        stamps = tuple(self._look())
        shelf = read_shelf(self._places)
        self._programmes, self._stamps = _as_reminded(shelf), stamps
        return shelf

    def _look(self) -> Iterator[Stamp]:
        for root in (shipped_schedules(), self._places.library):
            yield from _stamps(root)


def _stamps(root: Path) -> Iterator[Stamp]:
    for path in sorted((*root.glob("*.toml"), *root.glob("*/*.toml"))):
        try:
            found = path.stat()
        except OSError:
            continue
        yield str(path), found.st_mtime_ns, found.st_size


def read_programmes(places: Places) -> tuple[RemindedProgramme, ...]:
    """Read the programmes, and keep what reminding needs."""
    return _as_reminded(read_shelf(places))


def _as_reminded(shelf: Shelf) -> tuple[RemindedProgramme, ...]:
    return tuple(
        RemindedProgramme(
            programme.id,
            programme.title,
            programme.reminders,
            programme.starts_on,
            programme.ends_on,
        )
        for programme in shelf.programmes.values()
    )
