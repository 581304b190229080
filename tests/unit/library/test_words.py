"""The words that patients read: plain, in British spelling, and without a promise."""

from __future__ import annotations

import re

import pytest

from exerciseapp.adapters.library import load_library, load_schedules
from exerciseapp.domain.exercise import Exercise, ExerciseText
from tests.unit.library.readability import english_grade, nordic_index, sentences

EXERCISES = sorted(load_library().exercises.values(), key=lambda exercise: exercise.id)
HARDEST_GRADE = 6.5
HARDEST_INDEX = 30
LONGEST_SENTENCE = 20

every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def fields(text: ExerciseText) -> dict[str, str]:
    return {
        "purpose": text.purpose,
        "position": text.position,
        "steps": " ".join(text.steps),
        "feeling": text.feeling,
        "avoid": " ".join(text.avoid),
        "needed": text.needed,
        "instruction": text.instruction,
        "evidence": text.evidence,
    }


def everything(text: ExerciseText) -> str:
    return " ".join([f"{text.name}.", *fields(text).values()])


def test_the_formulas_give_what_their_books_say() -> None:
    assert english_grade("The cat sat on the mat.") == pytest.approx(-1.45)
    hard = "Physiotherapeutic interventions necessitate individualised documentation."
    assert english_grade(hard) > 20
    assert nordic_index("Katten sitter på matta.") == pytest.approx(4)
    assert nordic_index("Katten beundrer tapetet. Den sover.") == pytest.approx(2.5 + 40)


@every_exercise
def test_a_twelve_year_old_can_read_every_part_in_english(exercise: Exercise) -> None:
    grades = {name: english_grade(text) for name, text in fields(exercise.text("en")).items()}

    assert {name: grade for name, grade in grades.items() if grade > HARDEST_GRADE} == {}


def test_a_twelve_year_old_can_read_about_every_programme() -> None:
    for programme in load_schedules(load_library()).programmes.values():
        assert english_grade(programme.description.in_language("en")) <= HARDEST_GRADE


@every_exercise
def test_the_norwegian_reads_as_a_book_for_children(exercise: Exercise) -> None:
    assert nordic_index(everything(exercise.text("nb"))) < HARDEST_INDEX


@every_exercise
def test_no_sentence_is_long(exercise: Exercise) -> None:
    for language in exercise.texts:
        for sentence in sentences(everything(exercise.text(language))):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@every_exercise
def test_every_exercise_says_when_to_stop_and_when_not_to_start(exercise: Exercise) -> None:
    english, norwegian = exercise.text("en"), exercise.text("nb")

    assert any("Stop if" in line for line in english.avoid)
    assert any("Stopp hvis" in line for line in norwegian.avoid)
    assert any("swollen" in line and "doctor the same day" in line for line in english.avoid)
    assert any("hovent" in line and "lege samme dag" in line for line in norwegian.avoid)


@every_exercise
def test_nothing_is_promised(exercise: Exercise) -> None:
    promise = re.compile(
        r"\b(cures?|heals?|prevents?|guarantee\w*|always|kurerer|leger|garanter\w*)\b"
    )
    for language in exercise.texts:
        assert promise.findall(everything(exercise.text(language)).lower()) == []
    # Whether it helps stands in one place only, where it is said how sure that is.
    claims = " ".join(
        part for name, part in fields(exercise.text("en")).items() if name != "evidence"
    )
    assert re.findall(r"\b(cramps? (less|away)|less pain|fewer|relie\w+)\b", claims) == []


@every_exercise
def test_the_spelling_is_british(exercise: Exercise) -> None:
    american = re.compile(r"\b(color|center|centimeter|gray|program|practice it|\w+izing)\b")

    assert american.findall(everything(exercise.text("en")).lower()) == []
