"""The pages for authors tell what the reader does: their examples work, no key is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from exerciseapp.adapters.library import load_library
from exerciseapp.adapters.library.cue_track import read_phases
from exerciseapp.adapters.library.exercise_file import (
    FACT_KEYS,
    SOURCE_KEYS,
    TEXT_KEYS,
    read_exercise_text,
    read_facts,
)
from exerciseapp.adapters.library.files import read_toml
from exerciseapp.adapters.library.prescription_keys import (
    EXERCISE_KEYS,
    LIGHTER_KEYS,
    STAGE_KEYS,
)
from exerciseapp.adapters.library.problems import ProblemList
from exerciseapp.adapters.library.programme_file import (
    PROGRAMME_KEYS,
    TIME_RANGES,
    parse_programme,
)
from exerciseapp.adapters.library.reminder_keys import BEFORE_BEDTIME_MIN, REMINDER_KEYS, WEEKDAYS
from exerciseapp.domain.dosage import (
    HOLD_S,
    MOVING_PHASE_S,
    PACE_PER_MINUTE,
    PHASE_S,
    REPETITIONS,
    REST_S,
    SETS,
    Range,
)
from exerciseapp.domain.exercise import Certainty, ExerciseKind, PhaseName, Position
from exerciseapp.domain.programme import STAGE_WEEKS

PAGES = Path(__file__).parents[3] / "docs" / "for-authors"


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def examples(name: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page(name), flags=re.DOTALL)


def test_the_example_of_a_programme_is_right() -> None:
    programme, stages, lighter, times = examples("programme-files.md", "toml")
    exercises = load_library().exercises

    assert parse_programme(programme, "page", None, exercises).problems == ()
    assert parse_programme(times + "\n" + programme, "page", None, exercises).problems != ()
    whole = programme.replace("[title]", times + "\n[title]", 1)
    assert parse_programme(whole, "page", None, exercises).problems == ()
    assert parse_programme(programme + lighter, "page", None, exercises).problems == ()
    assert parse_programme(programme + stages, "page", None, exercises).problems != ()
    one_list = programme[programme.index("[[exercises]]") : programme.index("[[reminders]]")]
    staged = programme.replace(one_list, stages)
    assert parse_programme(staged + lighter, "page", None, exercises).problems == ()


def test_the_wrong_line_on_the_page_is_told_as_the_page_says() -> None:
    programme = examples("programme-files.md", "toml")[0].replace("raise = 2", "raise = 90")
    parsed = parse_programme(programme, "page", "my-programme.toml", load_library().exercises)

    assert [f"    {problem}" in page("programme-files.md") for problem in parsed.problems] == [True]


def test_the_examples_of_an_exercise_are_right() -> None:
    facts, text = examples("exercise-files.md", "toml")
    (cues,) = examples("exercise-files.md", "vtt")
    problems = ProblemList("page")

    read_facts(read_toml(facts, problems) or {}, problems)
    read_exercise_text(read_toml(text, problems) or {}, ExerciseKind.STATIC, problems)

    assert problems.found == ()
    assert len(read_phases(cues, ExerciseKind.DYNAMIC, problems)) == 4


def test_the_example_of_a_translation_is_right() -> None:
    (text,) = examples("translations.md", "toml")
    problems = ProblemList("page")

    read_exercise_text(read_toml(text, problems) or {}, ExerciseKind.STATIC, problems)

    assert problems.found == ()


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("The programme", PROGRAMME_KEYS),
        ("Each exercise", EXERCISE_KEYS),
        ("Stages", STAGE_KEYS),
        ("The lighter variant", LIGHTER_KEYS),
        ("Each reminder", REMINDER_KEYS),
    ],
)
def test_every_key_of_a_programme_is_explained(heading: str, keys: tuple[str, ...]) -> None:
    section = page("programme-files.md").split(f"\n## {heading}\n")[1].split("\n## ")[0]
    explained = re.findall(r"^\| `([a-z_]+)` \|", section, flags=re.MULTILINE)

    assert sorted(explained) == sorted(keys)


def test_every_key_of_an_exercise_is_explained() -> None:
    explained = re.findall(r"^\| `([a-z_]+)` \|", page("exercise-files.md"), flags=re.MULTILINE)

    assert explained == [*FACT_KEYS, "certainty", *TEXT_KEYS]


def test_every_word_of_an_exercise_file_is_named() -> None:
    named = re.findall(r'`"?([a-z-]+)"?`', page("exercise-files.md"))

    assert {*SOURCE_KEYS, *Certainty, *ExerciseKind, *Position, *PhaseName} - set(named) == set()


@pytest.mark.parametrize("day", WEEKDAYS)
def test_every_weekday_is_named(day: str) -> None:
    assert f'`"{day}"`' in page("programme-files.md")


@pytest.mark.parametrize(
    ("key", "allowed"),
    [
        ("`sets`", SETS),
        ("`repetitions`", REPETITIONS),
        ("`hold_s`", HOLD_S),
        ("`tempo_s`", MOVING_PHASE_S),
        ("`tempo_s`", PHASE_S),
        ("`repetitions_per_minute`", PACE_PER_MINUTE),
        ("`rest_between_repetitions_s`", REST_S),
        ("`rest_between_sets_s`", REST_S),
        ("`weeks`", STAGE_WEEKS),
        ("`before_bedtime_min`", BEFORE_BEDTIME_MIN),
        *((f"{key} = ", allowed) for key, allowed in TIME_RANGES.items()),
    ],
    ids=str,
)
def test_the_ranges_on_the_page_are_those_of_the_program(key: str, allowed: Range) -> None:
    rows = [
        line
        for line in page("programme-files.md").splitlines()
        if line.startswith((f"| {key} |", key))
    ]

    assert any(str(allowed) in row for row in rows)


def test_equipment_and_muscles_on_the_page_are_those_in_use() -> None:
    text = page("exercise-files.md")
    used = {
        name
        for exercise in load_library().exercises.values()
        for name in (*exercise.equipment, *exercise.muscles)
    }
    rows = [line for line in text.splitlines() if "used so far" in line]
    named = {name for row in rows for name in re.findall(r"`([a-z-]+)`", row.split("so far")[1])}

    assert named == used
