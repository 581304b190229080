"""What stands on a hand-out: everything that is asked for, once, in the patient's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from exerciseapp.adapters.library import load_library, load_schedules
from exerciseapp.adapters.texts import translator
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.plan import UnknownExerciseError
from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.handout import DosageLine, Handout, HandoutFor, hand_out
from exerciseapp.services.clinic.handout_words import HandoutWords
from exerciseapp.services.reminders.notices import Wording
from tests.support.programmes import (
    HEEL_RAISES,
    ONE_HOLD,
    STRETCH,
    THREE_RAISES,
    TOWEL_CURLS,
    TWO_SETS,
    library_of,
    programme_of,
)

ENGLISH = Wording()
BOKMAL = Wording("nb", translator("nb"))
WHOM = HandoutFor("Fysio Nord", "22 33 44 55", "Kari Nordmann", date(2026, 11, 26))
MONDAY = date(2026, 11, 30)


def handout(programme: Programme, wording: Wording = ENGLISH) -> Handout:
    every = replace(programme, prescriptions=programme.every_prescription(), stages=(), lighter=())
    return hand_out(programme, library_of(every), WHOM, wording)


def staged() -> Programme:
    first = programme_of(STRETCH, HEEL_RAISES)
    harder = (first.prescriptions[0], Prescription("second", replace(HEEL_RAISES, sets=3)))
    return replace(first, stages=(Stage(2, first.prescriptions), Stage(2, harder)))


@pytest.mark.parametrize(
    ("dosage", "told"),
    [
        (
            STRETCH,
            (
                "3 times, with each leg.",
                "Hold for 10 seconds each time.",
                "Rest for 10 seconds before the next time.",
            ),
        ),
        (
            HEEL_RAISES,
            (
                "2 sets of 10.",
                "2 s to the end position, stay 1 s, 3 s back.",
                "Rest for 45 seconds before the next set.",
            ),
        ),
        (
            Dosage(1, 30, Pace(15), Sides.LEFT),
            ("30 times, with the left leg only.", "About 15 times a minute."),
        ),
        (
            Dosage(3, 1, Hold(60), rest_between_sets_s=120),
            (
                "3 times.",
                "Hold for 1 minute each time.",
                "Rest for 2 minutes before the next set.",
            ),
        ),
        (
            Dosage(1, 1, Tempo(1.5, 0, 2), Sides.RIGHT, rest_between_sets_s=30),
            ("Once, with the right leg only.", "1.5 s to the end position, 2 s back."),
        ),
    ],
)
def test_a_dosage_is_told_in_short_sentences(dosage: Dosage, told: tuple[str, ...]) -> None:
    assert HandoutWords(ENGLISH).dosage(dosage) == told


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    words = HandoutWords(BOKMAL)
    assert words.number(1.5) == "1,5"
    assert words.day(MONDAY) == "30. november 2026"


def test_the_heading_says_who_when_and_how_long() -> None:
    programme = replace(
        programme_of(STRETCH),
        reminders=(
            ReminderRule("morning", AtClock(time(9, 0))),
            ReminderRule("evening", BeforeBedtime(30), frozenset({1, 3})),
        ),
        starts_on=MONDAY,
        ends_on=date(2027, 1, 3),
    )
    told = {fact.label: fact.text for fact in handout(programme).facts}
    assert told == {
        "Name": "Kari Nordmann",
        "When": "Every day at 09:00; Mon, Wed 30 min before bedtime",
        "Dates": "30 November 2026 to 3 January 2027",
        "Takes": "about 3 min",
    }


def test_weeks_with_the_same_dosage_are_told_together() -> None:
    first, second = handout(staged()).parts[0].exercises
    assert [line.when for line in first.dosages] == [""]
    assert [(line.when, line.sentences[0]) for line in second.dosages] == [
        ("Weeks 1 to 2", "2 sets of 10."),
        ("From week 3", "3 sets of 10."),
    ]


def test_an_exercise_that_comes_later_is_left_out_at_first() -> None:
    programme = staged()
    alone = programme.prescriptions[:1]
    programme = replace(
        programme, prescriptions=alone, stages=(Stage(2, alone), programme.stages[1])
    )
    _, second = handout(programme).parts[0].exercises
    assert second.dosages[0] == DosageLine("Weeks 1 to 2", ("Leave it out.",))


def test_the_lighter_variant_names_its_exercises_and_shows_those_that_are_new() -> None:
    usual = programme_of(STRETCH, TWO_SETS)
    lighter = (Prescription("second", THREE_RAISES), Prescription("third", ONE_HOLD))
    programme = replace(usual, lighter=lighter)
    exercises = library_of(programme_of(STRETCH, TWO_SETS, ONE_HOLD))
    found = hand_out(programme, exercises, WHOM, ENGLISH)
    main, other = found.parts
    assert [each.name for each in main.exercises] == ["First", "Second"]
    assert main.exercises[1].dosages[-1] == DosageLine(
        "On a bad day", HandoutWords(ENGLISH).dosage(THREE_RAISES)
    )
    assert other.text == "Do these instead: Second, Third."
    assert [(each.number, each.name) for each in other.exercises] == [(3, "Third")]


def test_a_caution_that_all_have_is_told_once() -> None:
    programme = programme_of(STRETCH, TWO_SETS)
    found = handout(programme)
    assert found.for_all == ("What to avoid.",)
    assert [each.cautions for each in found.parts[0].exercises] == [(), ()]
    alone = handout(programme_of(STRETCH))
    assert alone.for_all == ()
    assert alone.parts[0].exercises[0].cautions == ("What to avoid.",)


def test_notes_are_told_once_each() -> None:
    note = LocalisedText({"en": "Use the kitchen counter.", "nb": "Bruk kjøkkenbenken."})
    item = Prescription("first", STRETCH, note)
    programme = replace(
        programme_of(STRETCH), prescriptions=(item,), note=LocalisedText({"en": "Dear Kari."})
    )
    assert handout(programme).note == "Dear Kari."
    assert handout(programme).parts[0].exercises[0].notes == ("Use the kitchen counter.",)
    assert handout(programme, BOKMAL).parts[0].exercises[0].notes == ("Bruk kjøkkenbenken.",)


def test_a_missing_exercise_is_named() -> None:
    programme = programme_of(STRETCH)
    with pytest.raises(UnknownExerciseError, match="first"):
        hand_out(programme, {}, WHOM, ENGLISH)


@pytest.mark.parametrize("wording", [ENGLISH, BOKMAL], ids=["en", "nb"])
def test_steps_and_cautions_of_the_library_all_stand_there(wording: Wording) -> None:
    library = load_library()
    programme = load_schedules(library).programmes["leg-programme"]
    found = hand_out(programme, library.exercises, WHOM, wording)
    for shown, asked in zip(found.parts[0].exercises, programme.prescriptions, strict=True):
        text = library.exercises[asked.exercise].text(wording.language)
        assert shown.steps == text.steps
        assert {*shown.cautions, *found.for_all} == set(text.avoid)
        assert shown.pictures is not None


def test_in_norwegian_no_sentence_is_english() -> None:
    programme = replace(staged(), lighter=(Prescription("first", TOWEL_CURLS),))
    english, norwegian = handout(programme), handout(programme, BOKMAL)
    for name in ("end", "needed", "position", "steps", "cautions", "note", "page"):
        assert getattr(norwegian.labels, name) != getattr(english.labels, name), name
    assert norwegian.ticks.heading != english.ticks.heading
    told = [line for each in norwegian.parts[0].exercises for line in each.dosages]
    plain = [line for each in english.parts[0].exercises for line in each.dosages]
    for mine, other in zip(told, plain, strict=True):
        assert set(mine.sentences).isdisjoint(other.sentences)
