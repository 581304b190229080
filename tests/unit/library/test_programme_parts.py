"""Stages, the lighter variant, notes, from and until: what a file says, and what is refused."""

# One case a line reads better as a table than broken up.
# ruff: noqa: E501

from __future__ import annotations

from datetime import date

import pytest

from exerciseapp.adapters.library import Library
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides
from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.text import LocalisedText
from tests.unit.library.builders import PROGRAMME, STAGED, changed, lines, parse

EXERCISES = PROGRAMME[PROGRAMME.index("[[exercises]]") : PROGRAMME.index("[[reminders]]")]
LENGTH = 'write a text in "quotes", of at most 400 characters'
DAY = "write a day from 2000-01-01 to 2100-12-31, as in {} = 2026-12-01"


def test_a_file_with_everything_gives_the_programme_that_it_says(library: Library) -> None:
    parsed = parse(STAGED, library)

    assert lines(parsed.problems) == []
    programme = parsed.programme
    assert programme is not None
    first = (Prescription("lean", Dosage(1, 3, Hold(10), Sides.EACH)),)
    longer = LocalisedText({"en": "A little longer now."})
    second = (
        Prescription("lean", Dosage(1, 3, Hold(20), Sides.EACH), longer),
        Prescription("rise", Dosage(1, 8, Pace(15))),
    )
    assert programme.stages == (Stage(2, first), Stage(4, second))
    assert programme.prescriptions == first
    assert programme.lighter == (Prescription("rise", Dosage(1, 4, Pace(10))),)
    assert programme.note == LocalisedText({"en": "Ring me.", "nb": "Ring meg."})
    assert (programme.starts_on, programme.ends_on) == (date(2026, 12, 1), date(2027, 2, 28))
    assert programme.every_prescription() == (*first, *second, *programme.lighter)


def test_all_of_it_can_be_left_out(library: Library) -> None:
    programme = parse(PROGRAMME, library).programme

    assert programme is not None
    assert (programme.stages, programme.lighter, programme.note) == ((), (), None)
    assert (programme.starts_on, programme.ends_on) == (None, None)
    assert [each.note for each in programme.prescriptions] == [None, None]
    assert programme.every_prescription() == programme.prescriptions


def test_a_programme_may_last_one_day(library: Library) -> None:
    assert parse(changed(STAGED, '"2027-02-28"', "2026-12-01"), library).programme is not None


CASES = [
    # Which days.
    ("from = 2026-12-01", 'from = "soon"', f'from: "soon" is not a day; {DAY.format("from")}'),
    (
        "from = 2026-12-01",
        'from = "2026-02-30"',
        f'from: "2026-02-30" is not a day; {DAY.format("from")}',
    ),
    (
        "from = 2026-12-01",
        'from = "20261201"',
        f'from: "20261201" is not a day; {DAY.format("from")}',
    ),
    (
        "from = 2026-12-01",
        "from = 2026-12-01T09:00:00",
        f"from: 2026-12-01 09:00:00 is not a day; {DAY.format('from')}",
    ),
    (
        "from = 2026-12-01",
        "from = 1999-12-31",
        f"from: 1999-12-31 is out of range; {DAY.format('from')}",
    ),
    (
        'until = "2027-02-28"',
        "until = 9999-12-31",
        f"until: 9999-12-31 is out of range; {DAY.format('until')}",
    ),
    (
        'until = "2027-02-28"',
        "until = 2026-11-30",
        "until: 2026-11-30 lies before from; write 2026-12-01 or a later day",
    ),
    ('until = "2027-02-28"', "until = 7", f"until: 7 is not a day; {DAY.format('until')}"),
    (
        'until = "2027-02-28"',
        "untill = 2027-02-28",
        'untill: there is no such key; did you mean "until"?',
    ),
    # Notes.
    ('en = "Ring me."', 'en = ""', f"note.en: is empty; {LENGTH}"),
    ('en = "Ring me."', f'en = "{"x" * 401}"', f"note.en: has 401 characters; {LENGTH}"),
    (
        "note.en = ",
        "note = ",
        'stages[2].exercises[1].note: "A little longer now." is not a table; write note.en = "…", and one line for each further language',
    ),
    (
        "note.en = ",
        "note.English = ",
        "stages[2].exercises[1].note.English: is no language; use a language's code, such as en, nb or pt_BR",
    ),
    # Stages.
    ("weeks = 2", "", "stages[1].weeks: is missing; write a whole number from 1 to 52"),
    (
        "weeks = 2",
        "weeks = 0",
        "stages[1].weeks: 0 is out of range; write a whole number from 1 to 52",
    ),
    (
        "weeks = 2",
        "weeks = 1.5",
        "stages[1].weeks: 1.5 is not a whole number; write a whole number from 1 to 52",
    ),
    ("weeks = 4", "week = 4", 'stages[2].week: there is no such key; did you mean "weeks"?'),
    (
        "hold_s = 20",
        "hold_s = 0",
        "stages[2].exercises[1].hold_s: 0 is out of range; write a number from 1 to 600",
    ),
    (
        "weeks = 4",
        "weeks = 4\n[[stages]]\nweeks = 1",
        'stages[2].exercises: is missing; write [[stages.exercises]] with exercise = "…", sets, repetitions and a timing',
    ),
    # The lighter variant.
    (
        "repetitions = 4",
        "repetitions = 0",
        "lighter.exercises[1].repetitions: 0 is out of range; write a whole number from 1 to 200",
    ),
    (
        "[lighter]",
        "[lighter]\nweeks = 2",
        "lighter.weeks: there is no such key; use one of: exercises",
    ),
    (
        "[lighter]\n[[lighter.exercises]]",
        "[[lighter]]",
        "lighter: a list is not a table; write [lighter], and its exercises as [[lighter.exercises]]",
    ),
]


@pytest.mark.parametrize(("old", "new", "line"), CASES)
def test_one_wrong_thing_is_told_in_one_line(
    library: Library, old: str, new: str, line: str
) -> None:
    parsed = parse(changed(STAGED, old, new), library)

    assert parsed.programme is None
    assert f"demo.toml: {line}" in lines(parsed.problems)


def test_an_exercise_that_is_not_there_is_missed_in_every_part(library: Library) -> None:
    text = STAGED.replace('"rise"', '"rsie"')

    wrong = 'there is no exercise "rsie"; did you mean "rise"?'
    assert lines(parse(text, library).problems) == [
        f"demo.toml: stages[2].exercises[2].exercise: {wrong}",
        f"demo.toml: lighter.exercises[1].exercise: {wrong}",
    ]


@pytest.mark.parametrize(
    "text",
    [STAGED.replace("[[stages]]", EXERCISES + "[[stages]]", 1), STAGED + EXERCISES],
    ids=["before", "after"],
)
def test_exercises_beside_stages_are_refused(library: Library, text: str) -> None:
    (problem,) = lines(parse(text, library).problems)

    assert problem == (
        "demo.toml: stages: stands beside exercises; keep one of the two: [[exercises]] for "
        "always, or [[stages]] that follow each other"
    )


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("stages = []", "stages: is empty; "),
        ("lighter.exercises = []", "lighter.exercises: is empty; "),
        ("lighter = {}", "lighter.exercises: is missing; "),
    ],
)
def test_an_empty_part_is_no_part(library: Library, part: str, line: str) -> None:
    kept = PROGRAMME.replace(EXERCISES, "") if part.startswith("stages") else PROGRAMME

    (problem,) = lines(parse(f"{part}\n{kept}", library).problems)

    assert problem.startswith(f"demo.toml: {line}")


def test_a_programme_whose_stages_disagree_with_its_list_is_never_made(library: Library) -> None:
    programme = parse(STAGED, library).programme
    assert programme is not None

    with pytest.raises(ValueError, match="first stage"):
        Programme(
            programme.id,
            1,
            programme.title,
            programme.description,
            programme.lighter,
            stages=programme.stages,
        )
