"""Stages, the lighter variant and notes, handed over, done, answered and read."""

from __future__ import annotations

from datetime import timedelta

import pytest

from exerciseapp.adapters.storage.courses import SqlCourseStore
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import RefusedFileError
from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.services.courses import Courses
from exerciseapp.services.exchange.ports import Received
from tests.fakes.clock import EPOCH, FakeClock
from tests.support.exchange import NOON, PATIENT, SOURCE, parcel
from tests.support.exchange_state import pack
from tests.support.exchange_world import DAY, MINUTE, PHRASE, Side

HEAD = SOURCE[: SOURCE.index("[[exercises]]")]
# Only the second stage needs the clinic's own exercise, only the lighter variant the toes.
STAGED = f"""{HEAD}
[note]
en = "Ring me."

[[stages]]
weeks = 1

[[stages.exercises]]
exercise = "ankle-pump"
sets = 1
repetitions = 30
repetitions_per_minute = 15
note.en = "Slowly."

[[stages]]
weeks = 2

[[stages.exercises]]
exercise = "slow-raise"
sets = 2
repetitions = 5
tempo_s = {{ raise = 2, top = 1, lower = 3 }}

[lighter]

[[lighter.exercises]]
exercise = "towel-curl"
sides = "each"
sets = 1
repetitions = 5
tempo_s = {{ raise = 2, top = 1, lower = 2 }}
"""


def hand_over(clinic: Side) -> bytes:
    return clinic.hand_over(clinic.programme(source=STAGED))


def test_the_exercises_of_every_part_come_along(clinic_side: Side, patient_side: Side) -> None:
    taken = patient_side.take(hand_over(clinic_side))

    assert set(taken.looked.parcel.shipped) == {"ankle-pump", "towel-curl"}
    assert [each.id for each in taken.looked.parcel.carried] == ["slow-raise"]
    shelf = read_shelf(patient_side.places)
    programme = shelf.programme("calves")
    assert [len(plan.exercises) for plan in shelf.every_plan(programme)] == [1, 1, 1]
    assert programme.note is not None
    assert programme.note.in_language("en") == "Ring me."


def test_a_file_that_leaves_out_an_exercise_of_the_lighter_variant_is_refused(
    patient_side: Side,
) -> None:
    with pytest.raises(RefusedFileError, match='does not agree with the file about "towel-curl"'):
        patient_side.take(pack(parcel(source=STAGED)))


def test_the_clinic_reads_which_stage_was_done_and_when_it_was_the_lighter_one(
    clinic_side: Side, patient_side: Side
) -> None:
    patient_side.take(hand_over(clinic_side))
    programme = read_shelf(patient_side.places).programme("calves")
    records = patient_side.database.records
    parts = (Part(1), Part(2), Part(2, Variant.LIGHTER))
    for days, part in enumerate(parts):
        session = records.begin_session(programme, NOON + days * DAY, None, part)
        records.end_session(session, SessionOutcome.COMPLETED, NOON + days * DAY + MINUTE, [])

    opened = clinic_side.exchange.clinic.open(PHRASE)
    read = clinic_side.exchange.inbox.read(patient_side.answer(), opened, NOON)

    assert read.received == Received(3, 0, 0)
    told = clinic_side.exchange.inbox.sessions(PATIENT)
    assert told == records.history()
    assert [each.part for each in told] == list(reversed(parts))


def test_the_weeks_count_from_the_day_of_taking_in(clinic_side: Side, patient_side: Side) -> None:
    patient_side.take(hand_over(clinic_side), at=EPOCH)
    programme = read_shelf(patient_side.places).programme("calves")
    store = SqlCourseStore(patient_side.database.transactions)

    found = []
    for days in (0, 6, 7, 20, 300):
        clock = FakeClock(timedelta(days=days).total_seconds())
        standing = Courses(store, clock).standing(programme)
        found.append((standing.week, standing.stage))

    assert found == [(1, 1), (1, 1), (2, 2), (3, 2), (43, 2)]
