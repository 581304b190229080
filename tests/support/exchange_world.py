"""A data folder with the exchange put together over it, and what a person does with it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta

from exerciseapp.adapters.exchange.keys import PrivateKeys, unlocked
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.bootstrap.exchange import Exchange, exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SetOutcome,
    SetRecord,
)
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.ports import ClinicIdentity
from exerciseapp.services.exchange.take_in import TakenIn
from tests.support.exchange import NOON, OWN_FILES, PATIENT, SOURCE, keys_of

PHRASE = "four words and more"
LITTLE_WORK = 2**4
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Side:
    """A clinic or a patient."""

    places: Places
    database: Database
    exchange: Exchange

    def set_clinic_up(self, number: int = 0, name: str = "Fysio Nord") -> OpenClinic:
        """Set up the clinic with that number, its passphrase cheap to try, an exercise its own."""
        keys: PrivateKeys = keys_of(number)
        identity = f"{number + 1:08d}-0000-4000-8000-000000000000"
        card = ClinicCard(identity, name, "22 33 44", keys.signing_key, keys.answer_key)
        locked = keys.locked(PHRASE, LITTLE_WORK)
        self.exchange.clinic.store.save_identity(ClinicIdentity(card, locked), NOON)
        self.put_exercise("slow-raise")
        return OpenClinic(card, unlocked(locked, PHRASE))

    def put_exercise(self, name: str, **changes: bytes) -> None:
        """Put an exercise into the library; *changes* are other files, by name without suffix."""
        folder = self.places.library / name
        folder.mkdir(exist_ok=True)
        for file, content in OWN_FILES.items():
            (folder / file).write_bytes(changes.get(file.split(".")[0], content))

    def programme(self, version: int = 3, name: str = "calves", source: str = SOURCE) -> Programme:
        """Return the programme as the physiotherapist wrote it, in that version."""
        text = source.replace("version = 3", f"version = {version}")
        return read_shelf(self.places).read_programme(name, text)

    def hand_over(
        self, programme: Programme | None = None, patient: str = PATIENT, at: datetime = NOON
    ) -> bytes:
        """Return the file of *programme*, written down as handed over."""
        clinic = self.exchange.clinic.open(PHRASE)
        handed = self.exchange.hand_over.make(clinic, programme or self.programme(), patient, at)
        self.exchange.hand_over.note(handed)
        return handed.content

    def take(self, content: bytes, at: datetime = NOON) -> TakenIn:
        """Look at a file and take it in."""
        return self.exchange.take_in.take(self.exchange.take_in.look(content), at)

    def do_session(
        self,
        programme: str = "calves",
        at: datetime = NOON,
        *,
        left_out: int = 0,
        note: str = "",
        pain: int | None = None,
    ) -> str:
        """Do a programme of the shelf, all but the last *left_out* sets; return the session."""
        shelf = read_shelf(self.places)
        plan = lay_out(shelf.programme(programme), shelf.exercises)
        keys = plan.set_keys()
        records = self.database.records
        session = records.begin_session(plan.programme, at, 4)
        done: Sequence[SetRecord] = [
            SetRecord(
                key,
                plan.exercises[key.exercise].id,
                SetOutcome.DONE,
                plan.prescribed(key.exercise),
                plan.prescribed(key.exercise),
            )
            for key in keys
        ]
        reached = len(done) - left_out
        for record in done[:reached]:
            records.save_set(session, record, at + MINUTE)
        if pain is not None:
            report = PainReport(keys[0], pain, PainChoice.REST)
            records.save_pain(session, report, at + MINUTE)
        rest = [
            SetRecord(r.key, r.exercise_id, SetOutcome.SKIPPED, r.prescribed, Amount(0, None))
            for r in done[reached:]
        ]
        outcome = SessionOutcome.STOPPED if left_out else SessionOutcome.COMPLETED
        records.end_session(session, outcome, at + 12 * MINUTE, rest)
        records.save_answers(session, 2, 3, note)
        return session

    def pause(self, *pauses: Pause) -> None:
        """Have these pauses set, and no others."""
        store = open_reminder_store(self.places.database)
        with closing(store), store.writing() as transaction:
            transaction.save_pauses(pauses)

    def answer(self, at: datetime = NOON, *, everything: bool = False) -> bytes:
        """Return the answer to the only clinic there is, written down as told."""
        desk = self.exchange.answer
        draft = desk.draft(desk.clinic(), at, everything=everything)
        content = desk.seal(draft)
        desk.note(draft)
        return content


def side(places: Places, database: Database) -> Side:
    """Return the exchange over *places*; films that are brought are not tried out."""
    return Side(places, database, exchange_over(places, database, films=False))
