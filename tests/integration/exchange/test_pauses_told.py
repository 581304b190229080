"""Pauses in an answer: a holiday since the clinic is known is told, changed and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.adapters.exchange.answer_file import HEAD
from exerciseapp.domain.exchange import AnswerItem, RefusedFileError
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.exchange.answer_summary import answer_document, answer_lines
from exerciseapp.services.exchange.kinds import check_item
from exerciseapp.services.exchange.pause_items import PAUSE, pause_item
from exerciseapp.services.exchange.ports import Received
from tests.support.exchange import NOON, PATIENT, keys_of
from tests.support.exchange_world import DAY, PHRASE, Side

TODAY = NOON.date()
HOLIDAY = Pause(TODAY + DAY, TODAY + 15 * DAY, PauseReason.HOLIDAY)


def read(clinic: Side, content: bytes) -> Received | None:
    opened = clinic.exchange.clinic.open(PHRASE)
    return clinic.exchange.inbox.read(content, opened, NOON).received


def lines(patient: Side) -> list[str]:
    desk = patient.exchange.answer
    return list(answer_lines(desk.draft(desk.clinic(), NOON)))


def test_the_clinic_reads_a_holiday_and_the_patient_read_it_before(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.pause(HOLIDAY)
    assert (
        "A pause from 2026-11-24, with reminders again on 2026-12-08; the reason that you chose: "
        "holiday."
    ) in lines(patient_side)
    assert read(clinic_side, patient_side.answer()) == Received(1, 0, 0)
    assert clinic_side.exchange.inbox.pauses(PATIENT) == (HOLIDAY,)
    # Once told it is not told again.
    assert not any("pause" in line for line in lines(patient_side))


def test_what_was_before_the_clinic_was_known_is_not_told(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    over = Pause(TODAY - 30 * DAY, TODAY, PauseReason.ILL)
    going_on = Pause(TODAY - 9 * DAY, TODAY + 2 * DAY, PauseReason.ILL)
    patient_side.pause(over, going_on)
    read(clinic_side, patient_side.answer())
    assert clinic_side.exchange.inbox.pauses(PATIENT) == (replace(going_on, first_day=TODAY),)


def test_a_pause_without_an_end_is_told_again_once_it_has_one(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    begun = Pause(TODAY, None, PauseReason.ILL)
    patient_side.pause(begun)
    assert any("with no end set" in line for line in lines(patient_side))
    read(clinic_side, patient_side.answer())
    assert clinic_side.exchange.inbox.pauses(PATIENT) == (begun,)
    ended = replace(begun, resumes_on=TODAY + 3 * DAY)
    patient_side.pause(ended)
    assert read(clinic_side, patient_side.answer()) == Received(0, 1, 0)
    assert clinic_side.exchange.inbox.pauses(PATIENT) == (ended,)


def test_a_pause_that_was_told_and_taken_back_is_no_pause_at_the_clinic_either(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.pause(Pause(TODAY, None))
    read(clinic_side, patient_side.answer())
    patient_side.pause()
    assert "The pause from 2026-11-23 was taken back." in lines(patient_side)
    assert read(clinic_side, patient_side.answer()) == Received(0, 1, 0)
    assert clinic_side.exchange.inbox.pauses(PATIENT) == ()
    # That too is told once, and begun anew it is a pause like any other.
    assert not any("pause" in line for line in lines(patient_side))
    again = Pause(TODAY, TODAY + DAY, PauseReason.ILL)
    patient_side.pause(again)
    read(clinic_side, patient_side.answer())
    assert clinic_side.exchange.inbox.pauses(PATIENT) == (again,)


def test_a_pause_that_was_taken_back_before_it_was_told_is_nobodys_business(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.pause(Pause(TODAY, TODAY))
    desk = patient_side.exchange.answer
    assert desk.draft(desk.clinic(), NOON).is_empty


def test_what_is_told_of_a_pause_is_its_days_and_the_reason_and_nothing_else(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.pause(HOLIDAY)
    desk = patient_side.exchange.answer
    document = answer_document(desk.draft(desk.clinic(), NOON))
    assert document["further"] == [
        {
            "kind": "pause",
            "id": pause_item(HOLIDAY, PATIENT).id,
            "content": {
                "first_day": "2026-11-24",
                "resumes_on": "2026-12-08",
                "reason": "holiday",
            },
        }
    ]


def test_an_answer_from_before_pauses_were_told_reads_on(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session()
    content = patient_side.answer()
    opened = keys_of(0).unseal(content[len(HEAD) :], HEAD)
    assert opened is not None
    assert b"pause " not in opened
    assert read(clinic_side, content) == Received(1, 0, 0)
    assert clinic_side.exchange.inbox.pauses(PATIENT) == ()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("first_day", None),
        ("first_day", "2026-13-01"),
        ("first_day", "0001-01-01"),
        ("first_day", "9999-12-31"),
        ("resumes_on", "2026-11-23"),
        ("resumes_on", "soon"),
        ("resumes_on", 20261208),
        ("reason", None),
        ("reason", "tired of it"),
        ("reason", "x" * 5000),
    ],
)
def test_a_pause_that_cannot_have_been_is_refused(key: str, value: object) -> None:
    item = pause_item(HOLIDAY, PATIENT)
    with pytest.raises(RefusedFileError, match=f"a pause: {key}"):
        check_item(AnswerItem(PAUSE, item.id, {**item.content, key: value}))


def test_a_pause_with_more_in_it_than_there_should_be_is_refused() -> None:
    item = pause_item(HOLIDAY, PATIENT)
    for content in ({**item.content, "where": "Spain"}, {"first_day": "2026-11-24"}, {}):
        with pytest.raises(RefusedFileError, match="a wrong or missing entry"):
            check_item(AnswerItem(PAUSE, item.id, content))
