"""Reads the exercises and programmes: those shipped, those of the data folder, and a clinic's."""

from __future__ import annotations

from datetime import date

from exerciseapp.adapters.library import load_library, load_schedules, parse_programme
from exerciseapp.adapters.platform.places import Places
from exerciseapp.bootstrap.imported import (
    imported_exercises,
    imported_programmes,
    programmes_in_force,
)
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.progress import day_of
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.shelf import Shelf


def this_day() -> date:
    """Return the day that it is now, as sessions and programmes count it."""
    return day_of(SystemClock().now())


def read_shelf(places: Places, today: date | None = None) -> Shelf:
    """Return what stands in the library and the schedules; wrong files become problems.

    What a clinic handed over comes first, and in the place of a shipped programme of its id; of
    its versions, the one that is in force on *today*, by default the day that it is now.
    """
    today = today or this_day()
    library = load_library([places.library])
    imported, lines = imported_programmes(places)
    brought, wrong_exercises = imported_exercises(places, imported, library.exercises)
    exercises = {**library.exercises, **brought}
    handed_over, wrong_programmes = programmes_in_force(imported, exercises, today)
    schedules = load_schedules(library)
    programmes = {**handed_over}
    for name, programme in schedules.programmes.items():
        programmes.setdefault(name, programme)

    def read_programme(programme_id: str, source: str) -> Programme:
        parsed = parse_programme(source, programme_id, programme_id, exercises)
        if parsed.programme is None:
            raise ValueError("; ".join(str(problem) for problem in parsed.problems))
        return parsed.programme

    found = (*library.problems, *schedules.problems, *wrong_exercises, *wrong_programmes)
    problems = [*(str(problem) for problem in found), *lines]
    return Shelf(exercises, programmes, problems, read_programme)
