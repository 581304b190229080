"""The diary in an answer: nights since the clinic is known, and the days after its sessions."""

from __future__ import annotations

from datetime import date

import pytest

from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.domain.exchange import AnswerItem, RefusedFileError
from exerciseapp.services.exchange.answer_summary import answer_lines
from exerciseapp.services.exchange.diary_items import DAY_AFTER, NIGHT, night_item
from exerciseapp.services.exchange.kinds import check_item
from exerciseapp.services.exchange.ports import Received
from tests.support.exchange import NOON, PATIENT
from tests.support.exchange_world import DAY, PHRASE, Side

TODAY = NOON.date()
CRAMPS = NightEntry(
    TODAY,
    cramps=2,
    spots=frozenset({Spot(Leg.LEFT, Place.CALF), Spot(Leg.RIGHT, Place.THIGH_BACK)}),
    lasted=Lasted.UNDER_5_MIN,
    worst=6,
    woke=True,
    measures=Measures(magnesium=False, drink=True),
)
QUIET = NightEntry(TODAY + DAY, cramps=0)
LONG_AGO = NightEntry(date(2026, 1, 1), cramps=9)


def test_the_clinic_reads_the_nights_and_the_days_after(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(clinic_side.hand_over())
    diary = patient_side.database.diary
    for entry in (CRAMPS, QUIET, LONG_AGO):
        diary.save_night(entry, NOON)
    first, second = patient_side.do_session(), patient_side.do_session(at=NOON + DAY)
    other = patient_side.do_session("leg-programme")
    for session, nrs in ((first, 3), (second, None), (other, 9)):
        diary.save_after_effect(session, nrs, NOON)
    desk = patient_side.exchange.answer
    lines = list(answer_lines(desk.draft(desk.clinic(), NOON)))
    assert (
        "The night of 2026-11-23: 2 cramps; left leg, calf; right leg, thigh back; "
        "the longest under 5 min; the worst 6 of 10; woke up: yes; magnesium: no; a drink: yes."
    ) in lines
    assert f"The day after the session {first}: pain 3 of 10." in lines
    assert f"The day after the session {second}: left out." in lines
    opened = clinic_side.exchange.clinic.open(PHRASE)
    inbox = clinic_side.exchange.inbox
    assert inbox.read(patient_side.answer(), opened, NOON).received == Received(6, 0, 0)
    assert inbox.nights(PATIENT) == (CRAMPS, QUIET)
    assert inbox.days_after(PATIENT) == {first: 3, second: None}
    diary.save_night(NightEntry(TODAY, cramps=1), NOON)
    assert inbox.read(patient_side.answer(), opened, NOON).received == Received(0, 1, 0)
    assert inbox.nights(PATIENT) == (NightEntry(TODAY, cramps=1), QUIET)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("night", "2026-13-01"),
        ("night", "0001-01-01"),
        ("cramps", 100),
        ("spots", [{"leg": "third", "place": "calf"}]),
        ("spots", [{"leg": "left", "place": "calf"}] * 13),
        ("lasted", "for_ever"),
        ("worst", 11),
        ("woke", 1),
        ("socks", "yes"),
    ],
)
def test_a_night_that_cannot_have_been_is_refused(key: str, value: object) -> None:
    item = night_item(CRAMPS, PATIENT)
    with pytest.raises(RefusedFileError, match=f"a night: {key}"):
        check_item(AnswerItem(NIGHT, item.id, {**item.content, key: value}))


def test_a_day_after_that_cannot_have_been_is_refused() -> None:
    with pytest.raises(RefusedFileError, match="the day after: nrs"):
        check_item(AnswerItem(DAY_AFTER, PATIENT, {"nrs": 12}))
