"""Sessions laid down one by one, in the shape in which progress reads them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from exerciseapp.domain.progress import SessionLine, SessionsByDay

# A session, and the day that it belongs to.
DatedLine = tuple[date, SessionLine]


def by_day(done: Iterable[DatedLine]) -> SessionsByDay:
    """Return the sessions of each day that has any, as they come."""
    found: dict[date, list[SessionLine]] = defaultdict(list)
    for day, line in done:
        found[day].append(line)
    return found
