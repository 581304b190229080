"""Answering: the patient's side, which tells a clinic what was done since the last time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.exchange.ports import (
    AnswerFiles,
    ExchangeError,
    KnownClinic,
    PatientStore,
)
from exerciseapp.services.exchange.session_items import SESSION, session_item
from exerciseapp.services.exchange.strict_json import write_json
from exerciseapp.services.record_store import RecordStore

NOBODY = "You have no programme from a clinic yet, so there is nobody to answer."
WHICH = "You have programmes from several clinics ({names}). Say which one to answer."
UNKNOWN = 'No clinic "{wanted}" is known; there are: {names}.'

# Further things to tell a clinic, beside its sessions, such as a diary.
ItemSource = Callable[[KnownClinic, Sequence[SessionRecord]], Iterable[AnswerItem]]


@dataclass(frozen=True, slots=True)
class DraftAnswer:
    """An answer, not sealed yet, with what is in it: ``sessions`` newest first, other ``items``."""

    clinic: KnownClinic
    answer: Answer
    sessions: tuple[SessionRecord, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to tell."""
        return not self.answer.items


@dataclass(frozen=True, slots=True)
class AnswerDesk:
    """Makes answers. ``sources`` tell what there is beside the sessions."""

    store: PatientStore
    records: RecordStore
    files: AnswerFiles
    sources: Sequence[ItemSource] = ()

    def clinic(self, wanted: str = "") -> KnownClinic:
        """Return the clinic with that id or name; without one, the only one there is.

        Raises ExchangeError.
        """
        known = self.store.known_clinics()
        if not known:
            raise ExchangeError(NOBODY)
        names = ", ".join(each.card.name for each in known)
        if not wanted:
            if len(known) > 1:
                raise ExchangeError(WHICH.format(names=names))
            return known[0]
        for each in known:
            if wanted in (each.card.id, each.card.name):
                return each
        raise ExchangeError(UNKNOWN.format(wanted=wanted, names=names))

    def draft(self, clinic: KnownClinic, now: datetime, *, everything: bool = False) -> DraftAnswer:
        """Return what would be told: closed sessions on this clinic's programmes, nothing else.

        Told is what is new or was changed since it was last told; with *everything*, all.
        """
        own = [each.text for each in self.store.imported() if each.clinic == clinic.card.id]
        sessions = [each for each in self.records.history() if _text(each) in own]
        items = [session_item(each) for each in sessions]
        for source in self.sources:
            items.extend(source(clinic, sessions))
        told = {} if everything else self.store.answered(clinic.card.id)
        fresh = tuple(each for each in items if told.get((each.kind, each.id)) != item_digest(each))
        ids = {each.id for each in fresh if each.kind == SESSION}
        chosen = tuple(each for each in sessions if each.id in ids)
        answer = Answer(
            clinic=clinic.card.id,
            patient=clinic.patient,
            sequence=self.store.next_sequence(clinic.card.id),
            made_at=now.replace(microsecond=0),
            programmes=tuple(sorted({_text(each) for each in chosen})),
            items=fresh,
        )
        return DraftAnswer(clinic, answer, chosen)

    def seal(self, draft: DraftAnswer) -> bytes:
        """Return the file of the answer, which only the clinic opens. Raises ExchangeError."""
        return self.files.pack(draft.answer, draft.clinic.card)

    def note(self, draft: DraftAnswer) -> None:
        """Note that the answer was written to a file; what is in it will not be told again."""
        told = {(each.kind, each.id): item_digest(each) for each in draft.answer.items}
        self.store.note_answer(draft.clinic.card.id, draft.answer.sequence, told)


def item_digest(item: AnswerItem) -> str:
    """Return a name for what *item* tells: the same content has the same name."""
    return hashlib.sha256(write_json(dict(item.content))).hexdigest()


def _text(record: SessionRecord) -> ProgrammeText:
    return ProgrammeText(record.programme, record.programme_version, record.programme_source)
