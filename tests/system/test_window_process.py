"""The real program, as a process of its own on a virtual screen: led, killed, gone on with."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.support.person import Person

PROGRAMME = "bedtime-stretch"


def hands_free(speed: int, *more: str) -> Sequence[str]:
    return ("play", PROGRAMME, "--hands-free", "--speed", str(speed), *more)


def test_a_session_runs_by_itself_from_start_to_record(person: Person, tmp_path: Path) -> None:
    pictures = tmp_path / "pictures"
    answers = ("--pain-before", "3", "--pain-after", "2", "--effort", "4")
    with person.starts(*hands_free(60, *answers, "--pictures", str(pictures))) as process:
        told, wrong = process.communicate(timeout=60)
    assert (process.returncode, wrong) == (0, "")
    assert "1/2 Calf stretch, knee straight: hold, set 1, left, repetition 1, 10 s" in told
    (session,) = person.history()
    assert session["outcome"] == "completed"
    assert (session["pain_before"], session["pain_after"], session["effort"]) == (3, 2, 4)
    assert sorted(path.name for path in pictures.iterdir()) == [
        "1-calf-stretch-wall.png",
        "2-hamstring-stretch-standing.png",
    ]


def test_killed_in_mid_session_it_loses_at_most_the_set_under_way(person: Person) -> None:
    with person.starts(*hands_free(20)) as process:
        person.waits_for_rows("set_record", 2)
        process.send_signal(signal.SIGKILL)
    (killed,) = person.history()
    assert killed["outcome"] == "partial"
    assert killed["ended_at"] is None
    done = [each for exercise in killed["exercises"] for each in exercise["sets"]]
    assert len(done) >= 2
    assert {each["outcome"] for each in done} == {"done"}

    with person.starts() as process:
        person.sees_window()
        # Go on from there, start, and then leave out what is left of the second exercise.
        before = len(done)
        person.presses("Return", "Return", "Right")
        person.waits_for_rows("set_record", 4)
        process.send_signal(signal.SIGTERM)
        _, wrong = process.communicate(timeout=30)
    assert (process.returncode, wrong) == (0, "")
    (resumed,) = person.history()
    assert resumed["id"] == killed["id"]
    sets = [each for exercise in resumed["exercises"] for each in exercise["sets"]]
    assert [each["outcome"] for each in sets] == ["done"] * before + ["skipped"] * (4 - before)


def test_a_second_start_hands_over_to_the_window_that_is_open(person: Person) -> None:
    with person.starts() as first:
        person.sees_window()
        second = person.runs("play", PROGRAMME)
        assert (second.returncode, second.stderr) == (0, "")
        person.sees_window()
        person.presses("Return")
        person.waits_for_rows("session", 1)
        first.send_signal(signal.SIGTERM)
        _, wrong = first.communicate(timeout=30)
    assert (first.returncode, wrong) == (0, "")
    assert [each["programme"] for each in person.history()] == [PROGRAMME]


def test_a_window_that_was_killed_does_not_bar_the_next(person: Person) -> None:
    with person.starts() as first:
        person.sees_window()
        first.kill()
    with person.starts() as second:
        person.sees_window()
        second.send_signal(signal.SIGTERM)
        second.communicate(timeout=30)
    assert second.returncode == 0


@pytest.mark.parametrize(
    ("words", "status", "told"),
    [
        (("play", "nonsense"), 2, 'there is no programme "nonsense"; there are: '),
        (("play", "--effort", "11"), 2, "'11' is not a whole number from 0 to 10"),
        (("programmes", "show", "nonsense"), 1, 'there is no programme "nonsense"'),
        (("frobnicate",), 2, "invalid choice: 'frobnicate'"),
    ],
)
def test_wrong_use_is_told_in_a_line(
    person: Person, words: tuple[str, ...], status: int, told: str
) -> None:
    done = person.runs(*words)
    assert done.returncode == status
    assert told in done.stderr
    assert done.stdout == ""
