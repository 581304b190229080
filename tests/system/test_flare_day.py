"""The lighter variant of a flare day, by the real program from the command to the record."""

from __future__ import annotations

from tests.support.person import Person


def test_the_lighter_variant_runs_by_itself_and_is_recorded_as_that(person: Person) -> None:
    words = ("play", "leg-programme", "--lighter", "--hands-free", "--speed", "60")
    with person.starts(*words) as process:
        told, wrong = process.communicate(timeout=90)
    assert (process.returncode, wrong) == (0, "")
    assert "1/3 Back of thigh stretch, sitting" in told
    (session,) = person.history()
    assert (session["outcome"], session["stage"], session["variant"]) == ("completed", 1, "lighter")
    assert [each["exercise"] for each in session["exercises"]] == [
        "hamstring-stretch-seated",
        "heel-raise-seated",
        "ankle-pump",
    ]
    assert "leg-programme (lighter), completed" in person.runs("history").stdout


def test_a_variant_that_there_is_not_is_told_in_a_line(person: Person) -> None:
    done = person.runs("play", "bedtime-stretch", "--lighter", "--hands-free")
    assert done.returncode == 2
    assert 'the programme "bedtime-stretch" has no lighter variant' in done.stderr
    assert person.history() == []


def test_a_lighter_session_handed_over_to_the_open_window_is_the_lighter_one(
    person: Person,
) -> None:
    with person.starts() as first:
        person.sees_window()
        second = person.runs("play", "leg-programme", "--lighter")
        assert (second.returncode, second.stderr) == (0, "")
        person.sees_window()
        person.presses("Return")
        person.waits_for_rows("session", 1)
        first.terminate()
        first.communicate(timeout=30)
    assert [each["variant"] for each in person.history()] == ["lighter"]
