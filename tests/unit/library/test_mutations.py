"""Whatever stands in a file, the reader answers with a result or with problems, never a crash."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exerciseapp.adapters.library.cue_track import read_phases
from exerciseapp.adapters.library.exercise_file import read_exercise_text, read_facts
from exerciseapp.adapters.library.files import LARGEST_BYTES, read_toml
from exerciseapp.adapters.library.problems import FileProblem, ProblemList
from exerciseapp.adapters.library.programme_file import parse_programme
from exerciseapp.domain.exercise import ExerciseKind
from tests.unit.library.builders import (
    DYNAMIC_CUES,
    DYNAMIC_FACTS,
    DYNAMIC_TEXT,
    PROGRAMME,
    STAGED,
)

VALUES = st.sampled_from(
    [
        "true",
        "nan",
        "-inf",
        "-1",
        "0",
        "1e400",
        "9" * 400,
        '""',
        '"each"',
        '"\\u0000"',
        "[]",
        "[[1]]",
        "{}",
        "{ raise = {} }",
        "2026-02-30",
        "2026-02-28T09:00:00Z",
        "24:00:00",
        "09:00:00.5",
    ]
)


@st.composite
def revalued(draw: st.DrawFn, text: str) -> str:
    """Return *text* with the values of some lines put as odd ones."""
    lines = text.splitlines()
    keys = [number for number, line in enumerate(lines) if " = " in line]
    for number in draw(st.lists(st.sampled_from(keys), min_size=1, max_size=4)):
        key = lines[number].split(" = ")[0]
        lines[number] = f"{key} = {draw(VALUES)}"
    return "\n".join(lines)


@st.composite
def cut_up(draw: st.DrawFn, text: str) -> str:
    """Return *text* with pieces taken out, put in and put elsewhere."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 80)))
        put_in = draw(st.sampled_from([text[start:end] * 2, ""]) | st.text(max_size=20))
        text = text[:start] + put_in + text[end:]
    return text


def check(result: object, problems: tuple[FileProblem, ...]) -> None:
    assert (result is None) == bool(problems)
    for problem in problems:
        line = str(problem)
        assert line.isprintable()
        assert "; " in line
        assert len(line) < 2000


@given(text=revalued(PROGRAMME) | cut_up(PROGRAMME) | revalued(STAGED) | cut_up(STAGED) | st.text())
@example(text='title.en = "x"\n[title]\nnb = "y"')
@example(text="'' = 1")
@example(text="stages = [[]]\nlighter = [{}]\nnote = 1\nfrom = 09:00:00\nuntil = []")
def test_any_text_is_read_as_a_programme(text: str) -> None:
    parsed = parse_programme(text, "demo")

    check(parsed.programme, parsed.problems)


@given(text=revalued(DYNAMIC_FACTS) | cut_up(DYNAMIC_FACTS))
def test_any_text_is_read_as_facts(text: str) -> None:
    problems = ProblemList("exercise.toml")
    values = read_toml(text, problems)
    facts = None if values is None else read_facts(values, problems)

    check(facts, problems.found)


@given(
    text=revalued(DYNAMIC_TEXT) | cut_up(DYNAMIC_TEXT),
    kind=st.none() | st.sampled_from(ExerciseKind),
)
def test_any_text_is_read_as_the_texts_of_an_exercise(text: str, kind: ExerciseKind | None) -> None:
    problems = ProblemList("text.en.toml")
    values = read_toml(text, problems)
    read = None if values is None else read_exercise_text(values, kind, problems)

    check(read, problems.found)


@given(text=cut_up(DYNAMIC_CUES) | st.text())
def test_any_text_is_read_as_cues(text: str) -> None:
    problems = ProblemList("cues.vtt")

    phases = read_phases(text, ExerciseKind.DYNAMIC, problems)

    check(phases or None, problems.found)
    moments = [0.0, *(moment for phase in phases for moment in (phase.start_s, phase.end_s))]
    assert moments == sorted(moments)


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"k{number}=1\n" for number in range(28_000)),
        "[title]\n" + "".join(f"k{number}=1\n" for number in range(28_000)),
        "exercises=[" + "1," * 120_000 + "]",
        "[[exercises]]\n" * 18_000,
        "\n".join("a." * 100 + f"b{number}=1" for number in range(1000)),
        "a" + ".a" * 120_000 + "=1",
        "\n".join(f"[{'a.' * 199}b{number}]" for number in range(600)),
        "[[stages]]\n" * 22_000,
        "[[stages]]\n" + "[[stages.exercises]]\n" * 11_000,
        "[[lighter.exercises]]\n" * 11_000,
    ],
    ids=[
        "keys",
        "languages",
        "entries",
        "tables",
        "depth",
        "a long key",
        "long names",
        "stages",
        "of a stage",
        "lighter",
    ],
)
def test_a_file_of_the_largest_size_is_refused_soon_and_in_few_words(text: str) -> None:
    assert 200_000 < len(text) <= LARGEST_BYTES
    start = time.process_time()

    problems = parse_programme(text, "demo").problems

    assert time.process_time() - start < 1.5
    assert 0 < len(problems) < 40
