"""Small valid files for the tests of the library; each test changes the one thing it is about."""

from __future__ import annotations

from pathlib import Path

from exerciseapp.adapters.library import (
    Library,
    ParsedProgramme,
    load_library,
    parse_programme,
    read_exercise,
)
from exerciseapp.adapters.library.problems import FileProblem

DYNAMIC_FACTS = """\
kind = "dynamic"
position = "standing"
sided = false
equipment = ["chair"]
muscles = ["soleus"]

[[sources]]
title = "A trial"
reference = "Journal 2004;39:79"
certainty = "low"
"""

STATIC_FACTS = """\
kind = "static"
position = "standing"
sided = true
equipment = ["wall"]
muscles = []
"""

_TEXT = """\
name = "Name"
purpose = "Purpose."
position = "Position."
steps = ["One.", "Two."]
feeling = "Feeling."
avoid = ["This."]
needed = "Needed."
instruction = "Do it."
evidence = "Evidence."

[phases]
"""
DYNAMIC_TEXT = _TEXT + 'raise = "Up"\ntop = "Hold"\nlower = "Down"\n'
STATIC_TEXT = _TEXT + 'ease-in = "In"\nhold = "Hold"\nrelease = "Out"\n'

DYNAMIC_CUES = """\
WEBVTT

00:00.000 --> 00:00.400
ready

00:00.400 --> 00:02.000
raise

00:02.000 --> 00:03.000
top

00:03.000 --> 00:05.480
lower
"""

PROGRAMME = """\
version = 3
author = "A. Nurse"

[title]
en = "Title"
nb = "Tittel"

[description]
en = "Description."

[[exercises]]
exercise = "rise"
sets = 2
repetitions = 10
tempo_s = { raise = 2, top = 1, lower = 3 }
rest_between_sets_s = 45

[[exercises]]
exercise = "lean"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10
rest_between_repetitions_s = 10

[[reminders]]
slot = "morning"
at = "09:00"
"""

STAGED = """\
version = 3
from = 2026-12-01
until = "2027-02-28"

[title]
en = "Title"

[description]
en = "Description."

[note]
en = "Ring me."
nb = "Ring meg."

[[stages]]
weeks = 2

[[stages.exercises]]
exercise = "lean"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10

[[stages]]
weeks = 4

[[stages.exercises]]
exercise = "lean"
sides = "each"
sets = 1
repetitions = 3
hold_s = 20
note.en = "A little longer now."

[[stages.exercises]]
exercise = "rise"
sets = 1
repetitions = 8
repetitions_per_minute = 15

[lighter]
[[lighter.exercises]]
exercise = "rise"
sets = 1
repetitions = 4
repetitions_per_minute = 10
"""


def write_exercise(folder: Path, facts: str = DYNAMIC_FACTS, text: str = DYNAMIC_TEXT) -> Path:
    """Write an exercise into *folder*, without a demonstration."""
    folder.mkdir(parents=True)
    (folder / "exercise.toml").write_text(facts, encoding="utf-8")
    (folder / "text.en.toml").write_text(text, encoding="utf-8")
    return folder


def small_library(media: Path) -> Library:
    """Return a library of two exercises: "rise" moves both legs, "lean" holds one at a time."""
    write_exercise(media / "rise")
    write_exercise(media / "lean", STATIC_FACTS, STATIC_TEXT)
    return load_library(media=media)


def changed(text: str, old: str, new: str) -> str:
    """Return *text* with *old*, which must stand in it once, put as *new*."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the text"
    return text.replace(old, new)


def parse(text: str, library: Library | None) -> ParsedProgramme:
    """Parse *text* as the file demo.toml."""
    return parse_programme(text, "demo", "demo.toml", library.exercises if library else None)


def lines(problems: tuple[FileProblem, ...]) -> list[str]:
    """Return the problems as a person reads them."""
    return [str(problem) for problem in problems]


def told_about(folder: Path) -> list[str]:
    """Return what is told about the exercise in *folder*, without the path of the folder."""
    return [line.replace(f"{folder}/", "") for line in lines(read_exercise(folder)[1])]
