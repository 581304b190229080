from __future__ import annotations

from datetime import time

import pytest

from exerciseapp.adapters.library import Library, parse_programme
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.programme import StepTimes
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime
from tests.unit.library.builders import PROGRAMME, changed, lines, parse

TEMPO = "tempo_s = { raise = 2, top = 1, lower = 3 }"


def test_a_right_file_gives_the_programme_that_it_says(library: Library) -> None:
    parsed = parse(PROGRAMME, library)

    assert parsed.problems == ()
    programme = parsed.programme
    assert programme is not None
    assert (programme.id, programme.version, programme.author) == ("demo", 3, "A. Nurse")
    assert programme.title.by_language == {"en": "Title", "nb": "Tittel"}
    assert programme.description.by_language == {"en": "Description."}
    assert [p.exercise for p in programme.prescriptions] == ["rise", "lean"]
    assert [p.dosage for p in programme.prescriptions] == [
        Dosage(2, 10, Tempo(2, 1, 3), Sides.BOTH, 0, 45),
        Dosage(1, 3, Hold(10), Sides.EACH, 10, 0),
    ]
    assert [(r.slot, r.when, r.weekdays) for r in programme.reminders] == [
        ("morning", AtClock(time(9)), EVERY_DAY)
    ]
    assert programme.times == StepTimes()
    assert programme.source == PROGRAMME


def test_what_can_be_left_out(library: Library) -> None:
    text = changed(PROGRAMME, 'author = "A. Nurse"\n', "")
    text = changed(text, '[[reminders]]\nslot = "morning"\nat = "09:00"\n', "")
    text = changed(text, "rest_between_sets_s = 45\n", "")

    programme = parse(text, library).programme

    assert programme is not None
    assert programme.author == ""
    assert programme.reminders == ()
    assert programme.prescriptions[0].dosage.rest_between_sets_s == 0


def test_a_pace_in_the_place_of_a_tempo(library: Library) -> None:
    programme = parse(changed(PROGRAMME, TEMPO, "repetitions_per_minute = 15"), library).programme

    assert programme is not None
    assert programme.prescriptions[0].dosage.timing == Pace(15)


def test_step_times_change_only_what_is_written(library: Library) -> None:
    text = changed(PROGRAMME, "[title]", "[times]\nlead_in_s = 0\nease_s = 2.5\n[title]")

    programme = parse(text, library).programme

    assert programme is not None
    assert programme.times == StepTimes(lead_in_s=0, ease_s=2.5)


def test_the_line_breaks_of_a_long_text_do_not_count(library: Library) -> None:
    text = changed(PROGRAMME, 'en = "Description."', 'en = """\n  Two\n  lines. """')

    programme = parse(text, library).programme

    assert programme is not None
    assert programme.description.in_language("en") == "Two lines."


@pytest.mark.parametrize("at", ["09:00:00", '"09:00"'])
def test_a_time_is_a_text_or_a_toml_time(library: Library, at: str) -> None:
    programme = parse(changed(PROGRAMME, 'at = "09:00"', f"at = {at}"), library).programme

    assert programme is not None
    assert programme.reminders[0].when == AtClock(time(9))


def test_a_reminder_before_bedtime_on_some_days(library: Library) -> None:
    right = 'before_bedtime_min = 30\nweekdays = ["mon", "sun"]'

    programme = parse(changed(PROGRAMME, 'at = "09:00"', right), library).programme

    assert programme is not None
    assert programme.reminders[0].when == BeforeBedtime(30)
    assert programme.reminders[0].weekdays == {1, 7}


def test_a_stored_text_is_read_without_the_library(library: Library) -> None:
    gone = changed(PROGRAMME, '"rise"', '"an-exercise-of-long-ago"')

    assert parse(gone, None).programme is not None
    assert parse(gone, library).programme is None


@pytest.mark.parametrize("name", ["Leg programme", "leg_programme", "-x", "beinøvelser", ""])
def test_the_name_of_the_file_is_checked(library: Library, name: str) -> None:
    parsed = parse_programme(PROGRAMME, name, None, library.exercises)

    assert parsed.programme is None
    assert "is no name for a programme" in str(parsed.problems[0])


def test_all_problems_of_a_file_are_told_in_its_order(library: Library) -> None:
    text = changed(PROGRAMME, "version = 3", "version = 0")
    text = changed(text, "raise = 2", "raise = 0")
    text = changed(text, "hold_s = 10", 'hold_s = "ten"')
    text = changed(text, "09:00", "9 am")

    found = lines(parse(text, library).problems)

    at = 'write a time of day from "00:00" to "23:59", as in at = "09:00"'
    assert found == [
        "demo.toml: version: 0 is out of range; write a whole number from 1 to 99999",
        "demo.toml: exercises[1].tempo_s.raise: 0 is out of range; write a number from 0.5 to 60",
        'demo.toml: exercises[2].hold_s: "ten" is not a number; write a number from 1 to 600',
        f'demo.toml: reminders[1].at: "9 am" is no time of day; {at}',
    ]
