"""What goes between a clinic and a patient: a programme handed over, and the answer to it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from exerciseapp.domain.clinic import ClinicCard

PROGRAMME_SUFFIX = ".exerciseprogramme"
ANSWER_SUFFIX = ".exerciseanswer"


class Refusal(StrEnum):
    """Why a file is not used, for whoever words it anew in the person's language."""

    DAMAGED = "damaged"
    UNREADABLE = "unreadable"
    NO_SUCH_KIND = "no_such_kind"
    IS_ANSWER = "is_answer"
    NEWER_PROGRAM = "newer_program"
    OTHER_SIGNER = "other_signer"
    OTHER_PATIENT = "other_patient"
    OTHER_CLINIC = "other_clinic"
    CHANGED_VERSION = "changed_version"
    OLDER_VERSION = "older_version"
    OTHER_EXERCISE = "other_exercise"


class RefusedFileError(Exception):
    """A file from outside is not used.

    ``part`` names what in it is wrong (the file as a whole if empty); the message is one line
    for the person who brought it. ``names`` are the names and numbers in the message.
    """

    def __init__(
        self,
        wrong: str,
        part: str = "",
        refusal: Refusal = Refusal.DAMAGED,
        names: Mapping[str, str] | None = None,
    ) -> None:
        line = " ".join(f"{part}: {wrong}".split() if part else wrong.split())
        super().__init__(_printable(line))
        self.part = part
        self.refusal = refusal
        self.names = {key: _printable(value) for key, value in (names or {}).items()}


@dataclass(frozen=True, slots=True)
class CarriedExercise:
    """An exercise of the clinic's own: its files by their names in the exercise's folder."""

    id: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a programme file holds.

    ``patient`` is opaque and says nothing about the person. ``shipped`` are the exercises that
    every copy of the program has: id and the digest that the clinic's copy has of its files.
    """

    clinic: ClinicCard
    patient: str
    programme: str
    version: int
    handed_over: datetime
    source: str
    shipped: Mapping[str, str] = field(default_factory=dict)
    carried: tuple[CarriedExercise, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class ProgrammeText:
    """One version of a programme, as its file read."""

    programme: str
    version: int
    source: str


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """One thing that the patient tells: of a kind ("session"), with a random id.

    ``content`` is plain values that JSON can hold, ``text`` the same as the file that told it
    wrote it (empty where no file did). Of many answers read at once the text alone is handed on,
    and ``content`` is empty. An item told again under its id replaces what was told before.
    """

    kind: str
    id: str
    content: Mapping[str, object]
    text: str = field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the patient sends back. ``sequence`` counts the answers to this clinic, from 1."""

    clinic: str
    patient: str
    sequence: int
    made_at: datetime
    programmes: tuple[ProgrammeText, ...]
    items: tuple[AnswerItem, ...]


def _printable(line: str) -> str:
    return "".join(each if each.isprintable() else "\ufffd" for each in line)


def files_digest(files: Mapping[str, bytes]) -> str:
    """Return one name for *files*, by their names and content: equal ones have the same."""
    whole = hashlib.sha256()
    for name in sorted(files):
        own = hashlib.sha256(files[name]).hexdigest()
        whole.update(f"{name}\0{own}\n".encode())
    return whole.hexdigest()
