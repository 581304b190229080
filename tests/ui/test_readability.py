"""What patients read in English is understood at twelve, measured."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from exerciseapp.ui.about.texts import FOLDER
from tests.support.readability import GRADE_OF_TWELVE, WORD, grade, syllables
from tests.support.ui_sources import translated, ui_files

ROOT = Path(__file__).parents[2]
# A sentence alone is a small measure: a long name weighs as much as a hard thought.
HARDEST_SENTENCE = 9.0
# Fewer words than these are a label.
FEWEST_WORDS = 8
# What only a clinic reads.
FOR_CLINICS = ("clinic", "handout")
# Names of packages and of a computer's own settings cannot be said more simply.
NAMES = ("To get a voice",)


def sentence(text: str) -> str:
    return text if text.rstrip().endswith((".", "!", "?")) else text.rstrip(" :") + "."


def texts(found: object) -> Iterator[str]:
    """Give every text in a file but the sources, which are names of studies."""
    if isinstance(found, str):
        yield sentence(found)
    elif isinstance(found, list):
        for each in found:
            yield from texts(each)
    elif isinstance(found, dict):
        for key, each in found.items():
            if key not in {"sources", "certainty", "phases"}:
                yield from texts(each)


def read(path: Path) -> str:
    return " ".join(texts(tomllib.loads(path.read_text(encoding="utf-8"))))


LEGS = sorted(FOLDER.glob("*.en.toml"))
EXERCISES = sorted((ROOT / "media").glob("*/text.en.toml"))
WINDOWS = sorted(
    {
        text
        for path in ui_files(without=FOR_CLINICS)
        for text in translated(path)
        if len(WORD.findall(text)) >= FEWEST_WORDS
    }
)


@pytest.mark.parametrize("path", [*LEGS, *EXERCISES], ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_page_and_an_exercise_are_understood_at_twelve(path: Path) -> None:
    assert grade(read(path)) <= GRADE_OF_TWELVE


def test_what_the_windows_say_is_understood_at_twelve() -> None:
    assert len(WINDOWS) > 50
    assert grade(" ".join(sentence(text) for text in WINDOWS)) <= GRADE_OF_TWELVE
    hard = [text for text in WINDOWS if grade(sentence(text)) > HARDEST_SENTENCE]
    assert [text for text in hard if not text.startswith(NAMES)] == []


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("physiotherapist", 6),
        ("exercise", 3),
        ("cramps", 1),
        ("magnesium", 4),
        ("stretches", 2),
        ("raised", 1),
        ("wanted", 2),
        ("little", 2),
        ("medicine", 3),
        ("people", 2),
        ("changes", 2),
        ("nation", 2),
    ],
)
def test_syllables_are_counted_as_they_are_heard(word: str, heard: int) -> None:
    assert syllables(word) == heard


def test_the_grade_is_that_of_the_formula() -> None:
    """The report's own measure: 0.39 words a sentence and 11.8 syllables a word, less 15.59."""
    easy = "The cat sat on the mat. It was fat."
    assert grade(easy) == pytest.approx(0.39 * 9 / 2 + 11.8 * 9 / 9 - 15.59)
    hard = (
        "Notwithstanding considerable heterogeneity, musculoskeletal rehabilitation "
        "demonstrates statistically significant improvements."
    )
    assert grade(hard) > 20 > GRADE_OF_TWELVE > grade(easy)
