from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.exercise import DYNAMIC_PHASES, STATIC_PHASES, ExerciseKind, PhaseName
from exerciseapp.domain.film_cut import PICTURES_PER_S, CutProblem, FilmCut, nudged

FILM = Path("film.mp4")


def cut(*marks: float, start: float = 10.0, end: float = 15.0) -> FilmCut:
    return FilmCut(FILM, start, end, start, end, tuple(marks))


def test_marks_become_phases_on_the_pictures() -> None:
    phases = cut(10.41, 11.99, 12.52, 14.6).phases(ExerciseKind.DYNAMIC)
    assert [(each.name.value, each.start_s, each.end_s) for each in phases] == [
        ("ready", 0.0, 0.4),
        ("raise", 0.4, 2.0),
        ("top", 2.0, 2.52),
        ("lower", 2.52, 4.6),
        ("ready", 4.6, 5.0),
    ]


def test_a_movement_that_fills_the_cut_has_no_ready() -> None:
    phases = cut(10.0, 11.0, 12.0, 15.0).phases(ExerciseKind.STATIC)
    assert [each.name for each in phases] == list(STATIC_PHASES[1:])


def test_without_marks_there_are_no_phases() -> None:
    assert cut().phases(ExerciseKind.DYNAMIC) == ()
    assert cut().problems() == ()


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (cut(end=10.5), CutProblem.TOO_SHORT),
        (cut(start=-1.0, end=5.0), CutProblem.TOO_SHORT),
        (cut(end=31.0), CutProblem.TOO_LONG),
        (cut(10.5, 11.0), CutProblem.MARKS_INCOMPLETE),
        (cut(10.5, 11.0, 11.01, 12.0), CutProblem.MARKS_INCOMPLETE),
        (cut(10.5, 12.0, 11.0, 13.0), CutProblem.MARKS_INCOMPLETE),
        (cut(9.0, 11.0, 12.0, 13.0), CutProblem.MARKS_OUTSIDE),
        (cut(10.5, 11.0, 12.0, 16.0), CutProblem.MARKS_OUTSIDE),
        (FilmCut(FILM, 10, 15, 9, 12), CutProblem.POSTER_OUTSIDE),
        (FilmCut(FILM, 10, 15, 11, 16), CutProblem.POSTER_OUTSIDE),
    ],
)
def test_what_cannot_be_converted_is_told(wrong: FilmCut, problem: CutProblem) -> None:
    assert wrong.problems() == (problem,)


@given(
    st.floats(0, 3600),
    st.floats(1.0, 20.0),
    st.lists(st.floats(0, 1), min_size=4, max_size=4),
    st.sampled_from(ExerciseKind),
)
def test_whatever_is_marked_the_phases_fill_the_clip(
    start: float, length: float, parts: list[float], kind: ExerciseKind
) -> None:
    marks = tuple(start + length * part for part in sorted(parts))
    made = FilmCut(FILM, start, start + length, start, start, marks)
    if made.problems():
        return
    phases = made.phases(kind)
    assert phases[0].start_s == 0
    assert phases[-1].end_s == made.length_s
    assert all(a.end_s == b.start_s for a, b in pairwise(phases))
    for each in phases:
        assert each.start_s * PICTURES_PER_S == pytest.approx(round(each.start_s * PICTURES_PER_S))
    moving = [each.name for each in phases if each.name is not PhaseName.READY]
    names = DYNAMIC_PHASES if kind is ExerciseKind.DYNAMIC else STATIC_PHASES
    assert moving == list(names[1:])


def test_a_mark_stops_at_its_neighbours() -> None:
    marks = (1.0, 2.0, 3.0, 4.0)
    assert nudged(marks, 1, 2.5) == (1.0, 2.5, 3.0, 4.0)
    assert nudged(marks, 1, 9.0) == (1.0, 3.0 - 0.04, 3.0, 4.0)
    assert nudged(marks, 1, 0.0) == (1.0, 1.04, 3.0, 4.0)
    assert nudged(marks, 0, -1.0) == (0.0, 2.0, 3.0, 4.0)
    assert nudged(marks, 3, 90.0) == (1.0, 2.0, 3.0, 90.0)


def test_a_moment_has_its_picture() -> None:
    made = cut()
    assert made.pictures == 125
    assert made.picture_at(10.0) == 0
    assert made.picture_at(10.04) == 1
    assert made.picture_at(10.079) == 1
    assert made.picture_at(99.0) == 124
    assert made.picture_at(0.0) == 0
