"""Clinics, parcels and answers as the tests of the exchange need them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, timezone
from functools import cache

from exerciseapp.adapters.exchange.answer_file import SealedAnswerFiles
from exerciseapp.adapters.exchange.keys import PrivateKeys, new_keys
from exerciseapp.adapters.exchange.parcel_file import ZipParcelFiles
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Answer, CarriedExercise, Parcel, ProgrammeText
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.kinds import check_item
from exerciseapp.services.exchange.session_items import session_item
from tests.unit.library.builders import DYNAMIC_CUES, DYNAMIC_FACTS, DYNAMIC_TEXT

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=timezone(timedelta(hours=1)))
PATIENT = "7f1d3a52-4a0c-4c63-9a51-0d5f3f0d6c11"
SOMEBODY = "d2f0c7c4-93b7-4f4c-8f55-5a8d0c0c5a10"
WEBM = b"\x1a\x45\xdf\xa3" + b"a film, as far as its first bytes tell" * 4
WEBP = b"RIFF\x10\x00\x00\x00WEBPVP8 and so on"
DIGEST = "ab" * 32

SOURCE = """\
version = 3

[title]
en = "Calves"

[description]
en = "One exercise of ours, one of everybody's."

[[exercises]]
exercise = "slow-raise"
sets = 2
repetitions = 5
tempo_s = { raise = 2, top = 1, lower = 3 }
rest_between_sets_s = 30

[[exercises]]
exercise = "ankle-pump"
sets = 1
repetitions = 30
repetitions_per_minute = 15

[[reminders]]
slot = "morning"
at = "09:00"
"""
OWN_FILES: Mapping[str, bytes] = {
    "cues.vtt": DYNAMIC_CUES.encode(),
    "demonstration.webm": WEBM,
    "exercise.toml": DYNAMIC_FACTS.encode(),
    "poster.webp": WEBP,
    "text.en.toml": DYNAMIC_TEXT.encode(),
}
PARCELS = ZipParcelFiles()
ANSWERS = SealedAnswerFiles(check_item)


@cache
def keys_of(number: int) -> PrivateKeys:
    """Return the keys of the clinic with that number, the same throughout a run."""
    assert number >= 0
    return new_keys()


def clinic(number: int = 0, name: str = "Fysio Nord", telephone: str = "22 33 44 55") -> OpenClinic:
    """Return a clinic with its keys open."""
    keys = keys_of(number)
    identity = str(uuid.UUID(int=number + 1, version=4))
    card = ClinicCard(identity, name, telephone, keys.signing_key, keys.answer_key)
    return OpenClinic(card, keys)


def parcel(
    of: ClinicCard | None = None,
    patient: str = PATIENT,
    programme: str = "calves",
    version: int = 3,
    source: str = SOURCE,
    shipped: Mapping[str, str] | None = None,
    carried: Iterable[CarriedExercise] | None = None,
) -> Parcel:
    """Return a parcel of one exercise carried and one that every program has."""
    own = [CarriedExercise("slow-raise", OWN_FILES)] if carried is None else carried
    return Parcel(
        clinic=of or clinic().card,
        patient=patient,
        programme=programme,
        version=version,
        handed_over=NOON,
        source=source,
        shipped={"ankle-pump": DIGEST} if shipped is None else shipped,
        carried=tuple(own),
    )


def answer(*sessions: SessionRecord, sequence: int = 1, patient: str = PATIENT) -> Answer:
    """Return the answer to the first clinic that tells *sessions*."""
    texts = {
        ProgrammeText(each.programme, each.programme_version, each.programme_source)
        for each in sessions
    }
    return Answer(
        clinic=clinic().card.id,
        patient=patient,
        sequence=sequence,
        made_at=NOON,
        programmes=tuple(sorted(texts)),
        items=tuple(session_item(each) for each in sessions),
    )
