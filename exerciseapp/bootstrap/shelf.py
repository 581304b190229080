"""Reads the exercises and programmes, those shipped and those of the data folder."""

from __future__ import annotations

from exerciseapp.adapters.library import load_library, load_schedules, parse_programme
from exerciseapp.adapters.platform.places import Places
from exerciseapp.domain.programme import Programme
from exerciseapp.services.shelf import Shelf


def read_shelf(places: Places) -> Shelf:
    """Return what stands in the library and the schedules; wrong files become problems."""
    library = load_library([places.library])
    schedules = load_schedules(library)

    def read_programme(programme_id: str, source: str) -> Programme:
        parsed = parse_programme(source, programme_id, programme_id, library.exercises)
        if parsed.programme is None:
            raise ValueError("; ".join(str(problem) for problem in parsed.problems))
        return parsed.programme

    problems = [str(problem) for problem in (*library.problems, *schedules.problems)]
    return Shelf(library.exercises, schedules.programmes, problems, read_programme)
