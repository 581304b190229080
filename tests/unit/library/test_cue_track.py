from __future__ import annotations

import pytest

from exerciseapp.adapters.library.cue_track import read_phases
from exerciseapp.adapters.library.problems import ProblemList
from exerciseapp.domain.exercise import ClipPhase, ExerciseKind, PhaseName
from tests.unit.library.builders import DYNAMIC_CUES, changed, lines

ORDER = "show raise, top, lower once and in this order, with ready before or after them"
PHASES = "use one of: ready, raise, top, lower"
TIMES = 'write "00:00.000 --> 00:01.200"'


def read(text: str) -> tuple[tuple[ClipPhase, ...], list[str]]:
    problems = ProblemList("cues.vtt")
    phases = read_phases(text, ExerciseKind.DYNAMIC, problems)
    return phases, lines(problems.found)


def test_the_phases_of_a_moving_exercise() -> None:
    phases, problems = read(DYNAMIC_CUES)

    assert problems == []
    assert phases == (
        ClipPhase(PhaseName.READY, 0.0, 0.4),
        ClipPhase(PhaseName.RAISE, 0.4, 2.0),
        ClipPhase(PhaseName.TOP, 2.0, 3.0),
        ClipPhase(PhaseName.LOWER, 3.0, 5.48),
    )


def test_the_phases_of_a_held_exercise() -> None:
    text = changed(DYNAMIC_CUES, "raise", "ease-in")
    text = changed(changed(text, "top", "hold"), "lower", "release")
    problems = ProblemList("cues.vtt")

    phases = read_phases(text, ExerciseKind.STATIC, problems)

    assert problems.found == ()
    assert [phase.name for phase in phases] == ["ready", "ease-in", "hold", "release"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("WEBVTT\n", "WEBVTT - phases of the clip\n"),
        ("WEBVTT\n", "WEBVTT\n\nNOTE two lines\nof a note\n"),
        ("00:02.000 --> 00:03", "3\n00:02.000 --> 00:03"),
        ("00:03.000 --> ", "00:00:03.000 --> "),
        ("lower\n", "lower"),
        ("lower\n", "lower\n\n00:05.480 --> 00:06.000\nready\n"),
    ],
)
def test_what_webvtt_allows_is_read(old: str, new: str) -> None:
    phases, problems = read(changed(DYNAMIC_CUES, old, new))

    assert problems == []
    assert len(phases) >= 4


def test_lines_may_end_as_on_windows() -> None:
    assert read(DYNAMIC_CUES.replace("\n", "\r\n")) == read(DYNAMIC_CUES)


def test_ready_may_be_left_out() -> None:
    text = changed(DYNAMIC_CUES, "00:00.000 --> 00:00.400\nready\n\n", "")

    phases, problems = read(changed(text, "00:00.400 -->", "00:00.000 -->"))

    assert problems == []
    assert [phase.name for phase in phases] == ["raise", "top", "lower"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("WEBVTT", "WEBVT", 'line 1: is no WebVTT track; the first line is "WEBVTT"'),
        (
            "top",
            "hold",
            f'line 10: "hold" is no phase of a dynamic exercise; {PHASES}',
        ),
        (
            "raise",
            "rise",
            'line 7: "rise" is no phase of a dynamic exercise; did you mean "raise"?',
        ),
        (
            "00:02.000 --> ",
            "00:02.040 --> ",
            "line 9: starts at 2.040 s; start at 2.000 s, without a gap",
        ),
        (
            "00:05.480",
            "00:03.000",
            "line 12: ends before it has begun; write an end later than the start",
        ),
        (
            "00:05.480",
            "00:05.48",
            f'line 12: cannot read the times in "00:03.000 --> 00:05.48"; {TIMES}',
        ),
        ("\nlower", "\ntop", f"shows the phases ready, raise, top, top; {ORDER}"),
        (
            "\n00:03.000 --> 00:05.480\nlower\n",
            "",
            f"shows the phases ready, raise, top; {ORDER}",
        ),
        ("\nlower", "\nlower\n\nmore", f"line 15: has no times; {TIMES}"),
    ],
)
def test_a_wrong_track_gives_no_phases_and_one_line(old: str, new: str, told: str) -> None:
    phases, problems = read(changed(DYNAMIC_CUES, old, new))

    assert phases == ()
    assert problems == [f"cues.vtt: {told}"]


def test_an_empty_track_is_told() -> None:
    assert read("WEBVTT\n") == ((), [f"cues.vtt: shows the phases none; {ORDER}"])
    assert read("")[0] == ()
