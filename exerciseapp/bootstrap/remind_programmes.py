"""The programmes as reminding sees them, read again when a file or the day has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from exerciseapp.adapters.library import shipped_schedules
from exerciseapp.adapters.platform.places import Places
from exerciseapp.bootstrap.shelf import read_shelf, this_day
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.services.shelf import Shelf

Stamp = tuple[str, int, int]


class FileProgrammes:
    """Gives the programmes of the program and of a data folder."""

    def __init__(self, places: Places, today: Callable[[], date] = this_day) -> None:
        self._places = places
        self._today = today
        self._stamps: tuple[Stamp, ...] | None = None
        self._programmes: tuple[RemindedProgramme, ...] = ()

    def __call__(self) -> tuple[RemindedProgramme, ...]:
        """Return the programmes; the same object as before if no file and no day has changed."""
        if tuple(self._look()) != self._stamps:
            self.read_shelf()
        return self._programmes

    def read_shelf(self) -> Shelf:
        """Read the exercises and programmes; what reminding sees of them is not read again."""
        # Looked at first: what changes while it is read is read once more.
        stamps = tuple(self._look())
        shelf = read_shelf(self._places, self._today())
        self._programmes, self._stamps = _as_reminded(shelf), stamps
        return shelf

    def _look(self) -> Iterator[Stamp]:
        # On another day another version of a programme may be in force.
        yield self._today().isoformat(), 0, 0
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
