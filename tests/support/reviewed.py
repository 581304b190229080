"""A patient of the fake office, what was handed over to them, and what they told."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta

from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.exchange.diary_items import DAY_AFTER
from exerciseapp.services.exchange.ports import HandOver
from exerciseapp.services.exchange.session_items import session_item
from tests.support.exchange_world import Side
from tests.support.office import FakeOffice
from tests.support.review import OSLO

DAY = timedelta(days=1)
FIRST = date(2026, 10, 5)


def at(day: date) -> datetime:
    """Return nine o'clock of *day*."""
    return datetime(day.year, day.month, day.day, 9, tzinfo=OSLO)


class Reviewed:
    """Sets the clinic up and opens its door; the programme is that of the exchange's tests."""

    def __init__(self, fake: FakeOffice) -> None:
        self.fake = fake
        self.clinic = fake.set_up()
        fake.door.enter(self.clinic)
        self.patient = fake.caseload.add_patient("Kari Nordmann", 1950).id
        self._sequence = 0

    def programme(self, version: int = 3) -> Programme:
        """Return that version of the programme: three sets a day."""
        return Side(self.fake.places, self.fake.database, self.fake.exchange).programme(version)

    def hand_over(self, day: date, version: int = 3) -> Programme:
        """Hand a version over."""
        programme = self.programme(version)
        text = ProgrammeText(programme.id, version, programme.source)
        store = self.fake.exchange.inbox.store
        store.note_hand_over(HandOver(self.patient, text, at(day)))
        return programme

    def file(self, made_on: date, *items: AnswerItem) -> bytes:
        """Return the next answer of the patient as a file."""
        self._sequence += 1
        programme = self.programme()
        text = ProgrammeText(programme.id, programme.version, programme.source)
        told = Answer(
            self.clinic.card.id, self.patient, self._sequence, at(made_on), (text,), items
        )
        return self.fake.exchange.inbox.files.pack(told, self.clinic.card)

    def tell(self, read_on: date, *items: AnswerItem) -> None:
        """Let the clinic read an answer."""
        self.fake.exchange.inbox.read(self.file(read_on, *items), self.clinic, at(read_on))


def items_of(session: SessionRecord, next_day: int | None = None) -> tuple[AnswerItem, ...]:
    """Return a session, and the day after it, as an answer tells them."""
    identity = str(uuid.uuid5(uuid.NAMESPACE_OID, session.id))
    told = session_item(replace(session, id=identity))
    return (
        (told,) if next_day is None else (told, AnswerItem(DAY_AFTER, identity, {"nrs": next_day}))
    )
