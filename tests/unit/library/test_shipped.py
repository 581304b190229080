"""The exercises and programmes that come with the program, as they are prescribed."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import time as clock

import pytest

from exerciseapp.adapters.library import Library, Schedules, load_library, load_schedules
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.exercise import ExerciseKind, Position
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule

LANGUAGES = {"en", "nb"}
EXERCISES = {
    "calf-stretch-wall": (ExerciseKind.STATIC, Position.STANDING, True),
    "soleus-stretch-wall": (ExerciseKind.STATIC, Position.STANDING, True),
    "heel-raise": (ExerciseKind.DYNAMIC, Position.STANDING, False),
    "ankle-pump": (ExerciseKind.DYNAMIC, Position.SITTING, False),
    "towel-curl": (ExerciseKind.DYNAMIC, Position.SITTING, True),
    "hamstring-stretch-standing": (ExerciseKind.STATIC, Position.STANDING, True),
    "hamstring-stretch-seated": (ExerciseKind.STATIC, Position.SITTING, True),
    "calf-stretch-seated": (ExerciseKind.STATIC, Position.SITTING, True),
    "heel-raise-seated": (ExerciseKind.DYNAMIC, Position.SITTING, False),
}
CALF_STRETCH = Dosage(1, 3, Hold(10), Sides.EACH, rest_between_repetitions_s=10)


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library()


@pytest.fixture(scope="module")
def schedules(library: Library) -> Schedules:
    return load_schedules(library)


def prescribed(schedules: Schedules, programme: str) -> list[tuple[str, Dosage]]:
    return [(p.exercise, p.dosage) for p in schedules.programmes[programme].prescriptions]


def test_nothing_is_wrong_with_what_comes_with_the_program(
    library: Library, schedules: Schedules
) -> None:
    assert [str(problem) for problem in (*library.problems, *schedules.problems)] == []


def test_the_nine_exercises(library: Library) -> None:
    facts = {
        exercise.id: (exercise.kind, exercise.position, exercise.sided)
        for exercise in library.exercises.values()
    }
    assert facts == EXERCISES


def test_every_exercise_is_in_both_languages_with_the_same_steps(library: Library) -> None:
    for exercise in library.exercises.values():
        assert set(exercise.texts) >= LANGUAGES
        english, norwegian = exercise.text("en"), exercise.text("nb")
        assert len(english.steps) == len(norwegian.steps), exercise.id
        assert len(english.avoid) == len(norwegian.avoid), exercise.id
        assert english.name != norwegian.name


def test_every_programme_is_in_both_languages(schedules: Schedules) -> None:
    for programme in schedules.programmes.values():
        assert set(programme.title.by_language) >= LANGUAGES
        assert set(programme.description.by_language) >= LANGUAGES


def test_the_leg_programme(schedules: Schedules) -> None:
    assert prescribed(schedules, "leg-programme") == [
        ("calf-stretch-wall", CALF_STRETCH),
        ("soleus-stretch-wall", CALF_STRETCH),
        ("heel-raise", Dosage(2, 10, Tempo(2, 1, 3), Sides.BOTH, rest_between_sets_s=45)),
        ("ankle-pump", Dosage(1, 30, Pace(15))),
        ("towel-curl", Dosage(2, 8, Tempo(2, 1, 2), Sides.EACH, rest_between_sets_s=20)),
    ]
    assert schedules.programmes["leg-programme"].reminders == (
        ReminderRule("morning", AtClock(clock(9))),
    )


def test_the_lighter_leg_programme_is_a_few_minutes_on_one_chair(
    library: Library, schedules: Schedules
) -> None:
    programme = schedules.programmes["leg-programme"]

    assert [(each.exercise, each.dosage) for each in programme.lighter] == [
        ("hamstring-stretch-seated", Dosage(1, 2, Hold(10), Sides.EACH, 10)),
        ("heel-raise-seated", Dosage(1, 8, Tempo(2, 1, 3))),
        ("ankle-pump", Dosage(1, 15, Pace(15))),
    ]
    exercises = [library.exercises[each.exercise] for each in programme.lighter]
    assert {each.position for each in exercises} == {Position.SITTING}
    assert {each.equipment for each in exercises} == {("chair",)}
    assert 180 <= lay_out(programme, library.exercises, Part(1, Variant.LIGHTER)).seconds <= 300


def test_the_bedtime_stretch(schedules: Schedules) -> None:
    assert prescribed(schedules, "bedtime-stretch") == [
        ("calf-stretch-wall", CALF_STRETCH),
        ("hamstring-stretch-standing", CALF_STRETCH),
    ]
    assert schedules.programmes["bedtime-stretch"].reminders == (
        ReminderRule("bedtime", BeforeBedtime(30)),
    )


def test_the_seated_programme_is_lighter_and_never_stands(
    library: Library, schedules: Schedules
) -> None:
    seated = schedules.programmes["leg-programme-seated"]

    assert [p.exercise for p in seated.prescriptions] == [
        "calf-stretch-seated",
        "hamstring-stretch-seated",
        "heel-raise-seated",
        "ankle-pump",
        "towel-curl",
    ]
    assert all(
        library.exercises[p.exercise].position is Position.SITTING for p in seated.prescriptions
    )
    assert seated.reminders == ()
    whole = schedules.programmes["leg-programme"]
    lengths = [lay_out(each, library.exercises).seconds for each in (seated, whole)]
    assert lengths[0] < 0.75 * lengths[1]


def test_every_source_has_its_certainty_and_none_claims_much(library: Library) -> None:
    for exercise in library.exercises.values():
        assert all(source.certainty in {"low", "very-low"} for source in exercise.sources)
        if not exercise.sources:
            assert "no trial" in exercise.text("en").evidence.lower(), exercise.id


def test_reading_everything_fits_the_start_of_the_program() -> None:
    spent = []
    for _ in range(5):
        start = time.process_time()
        load_schedules(load_library())
        spent.append(time.process_time() - start)

    assert min(spent) < 0.030


def test_the_reader_loads_nothing_heavy() -> None:
    heavy = "{'PySide6', 'sqlalchemy', 'vlc', 'apscheduler', 'difflib'}"
    code = f"import sys, exerciseapp.adapters.library; print({heavy} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"
