"""What the exchange of files needs from outside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Answer, AnswerItem, Parcel, ProgrammeText
from exerciseapp.domain.programme import Programme


class ExchangeError(Exception):
    """Something cannot be handed over or answered. The message is for the person who tried."""


class WrongPassphraseError(ExchangeError):
    """The passphrase does not open the clinic's keys."""

    def __init__(self) -> None:
        super().__init__("The passphrase is not right. Nothing has been changed. Try again.")


class Unseals(Protocol):
    """Opens what was sealed to a clinic."""

    def unseal(self, sealed: bytes, context: bytes) -> bytes | None:
        """Return what was sealed to this clinic in that *context*, None if it does not open."""
        ...


class ClinicKeys(Unseals, Protocol):
    """A clinic's private keys, open."""

    @property
    def signing_key(self) -> bytes:
        """The public part of the key that signs."""
        ...

    @property
    def answer_key(self) -> bytes:
        """The public part of the key that answers are sealed to."""
        ...

    def sign(self, message: bytes) -> bytes:
        """Return the signature over *message*."""
        ...


@dataclass(frozen=True, slots=True)
class ClinicIdentity:
    """The clinic of this data folder: its card, and its private keys, locked by a passphrase."""

    card: ClinicCard
    locked_keys: str


@dataclass(frozen=True, slots=True)
class KnownClinic:
    """A clinic that this patient has had a programme from; ``patient`` is their id there.

    ``since`` is when it was remembered; None before it is.
    """

    card: ClinicCard
    patient: str
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class ImportedProgramme:
    """A programme taken in, of a clinic; ``folder`` is its place in the library."""

    clinic: str
    text: ProgrammeText
    folder: str


@dataclass(frozen=True, slots=True)
class OpenedParcel:
    """A parcel whose bytes are whole and signed by the key that it names; ``digest`` names them."""

    parcel: Parcel
    digest: str


class ImportTransaction(Protocol):
    """One transaction of taking a programme in: all of it, or nothing."""

    def known_clinics(self) -> Sequence[KnownClinic]:
        """Return the clinics remembered, in the order of remembering."""
        ...

    def imported(self) -> Sequence[ImportedProgramme]:
        """Return every version of every programme taken in, the newest import last."""
        ...

    def remember(self, clinic: KnownClinic, at: datetime) -> None:
        """Remember a clinic, or its changed name, telephone or answer key."""
        ...

    def add(self, programme: ImportedProgramme, at: datetime) -> None:
        """Add a version of a programme; it is the one in force from now on."""
        ...


class PatientStore(Protocol):
    """The patient's side: known clinics, imported programmes, what was answered."""

    def importing(self) -> AbstractContextManager[ImportTransaction]:
        """Give a transaction that holds the write lock and is undone on any error."""
        ...

    def known_clinics(self) -> Sequence[KnownClinic]:
        """Return the clinics remembered, in the order of remembering."""
        ...

    def imported(self) -> Sequence[ImportedProgramme]:
        """Return every version of every programme taken in, the newest import last."""
        ...

    def forget(self, clinic: str) -> None:
        """Forget a clinic's keys and programmes; what was done stays in the records."""
        ...

    def answered(self, clinic: str) -> Mapping[tuple[str, str], str]:
        """Return what the clinic was told: kind and id of each item, and its digest."""
        ...

    def next_sequence(self, clinic: str) -> int:
        """Return the number that the next answer to the clinic has."""
        ...

    def note_answer(self, clinic: str, sequence: int, told: Mapping[tuple[str, str], str]) -> None:
        """Note that the answer *sequence* told these items, by kind and id, with their digests."""
        ...


@dataclass(frozen=True, slots=True)
class HandOver:
    """One version of a programme as it was handed to a patient."""

    patient: str
    text: ProgrammeText
    handed_over: datetime


@dataclass(frozen=True, slots=True)
class Received:
    """What an answer brought: items not told before, told anew with changes, and known already."""

    new: int
    changed: int
    known: int


@dataclass(frozen=True, slots=True)
class AnswerSeen:
    """When a patient made an answer, and when the clinic read it."""

    made_at: datetime
    received_at: datetime


class ClinicStore(Protocol):
    """The clinic's side: its identity, what it handed over, what came back."""

    def identity(self) -> ClinicIdentity | None:
        """Return the clinic of this data folder, None if none was set up."""
        ...

    def save_identity(self, identity: ClinicIdentity, at: datetime) -> None:
        """Set the clinic up, or change its name, telephone or passphrase."""
        ...

    def handed_over(self, patient: str | None = None) -> Sequence[HandOver]:
        """Return what was handed over, oldest first, to one patient or to all."""
        ...

    def note_hand_over(self, hand_over: HandOver) -> None:
        """Write a version down; handing the same one over again changes nothing."""
        ...

    def receive(self, answer: Answer, digest: str, at: datetime) -> Received | None:
        """Merge *answer* into what its patient told before; None if this file was read already.

        Of two tellings of an item the one of the later answer stands, in whatever order they
        are read.
        """
        ...

    def receive_all(
        self, answers: Sequence[tuple[Answer, str]], at: datetime
    ) -> Sequence[Received | None]:
        """Merge answers, each with its file's digest: all of them or, on an error, none."""
        ...

    def answers(self, patient: str) -> Sequence[AnswerSeen]:
        """Return the answers of a patient that were read, in the order of making; in UTC."""
        ...

    def items(self, patient: str, kind: str) -> Sequence[AnswerItem]:
        """Return what a patient told of one kind, each thing once, in the order of its id."""
        ...

    def received_programmes(self, patient: str) -> Sequence[ProgrammeText]:
        """Return the programmes that a patient's answers were about."""
        ...


class ParcelFiles(Protocol):
    """Programme files as bytes."""

    def pack(self, parcel: Parcel, keys: ClinicKeys) -> bytes:
        """Return the file of *parcel*, signed; equal parcels and keys give equal bytes."""
        ...

    def unpack(self, content: bytes) -> OpenedParcel:
        """Return what a file holds, whole and signed. Raises RefusedFileError."""
        ...


class AnswerFiles(Protocol):
    """Answer files as bytes."""

    def pack(self, answer: Answer, clinic: ClinicCard) -> bytes:
        """Return the file of *answer*, sealed to *clinic*."""
        ...

    def unpack(self, content: bytes, clinic: ClinicCard, keys: Unseals) -> Answer:
        """Return the answer in a file that is sealed to *clinic*. Raises RefusedFileError."""
        ...


class ImportLibrary(Protocol):
    """Where exercises lie, and the programmes that were taken in with theirs."""

    def stage(self, parcel: Parcel) -> Path:
        """Write the parcel's files to a new folder, on the disk, that nobody reads yet."""
        ...

    def name_of(self, staged: Path) -> str:
        """Return the name that a staged folder has once it is in its place."""
        ...

    def put_in_place(self, staged: Path) -> None:
        """Move a staged folder to where it is read, in one step."""
        ...

    def announce(self, folder: str) -> None:
        """Let whoever watches the library see that *folder* is now in force."""
        ...

    def discard(self, staged: Path) -> None:
        """Remove a folder that was staged, also where it was moved to; never raises."""
        ...

    def remove(self, folder: str) -> None:
        """Remove an import that does not count any more; never raises."""
        ...

    def sweep(self, in_force: Iterable[str], before: datetime) -> None:
        """Remove what imports that ended in the middle, earlier than *before*, have left."""
        ...

    def exercises_in(self, folder: str) -> Mapping[str, str]:
        """Return the exercises that an import carried: id and digest of their files."""
        ...

    def own_digests(self) -> Mapping[str, str]:
        """Return the exercises that a person put into the library: id and digest."""
        ...

    def shipped_digests(self) -> Mapping[str, str]:
        """Return the exercises that come with the program: id and digest of their files."""
        ...

    def own_exercise(self, exercise: str) -> Mapping[str, bytes]:
        """Return the files of an exercise that a person put into the library.

        Raises ExchangeError if it is not there or too large to be handed over.
        """
        ...


# Reads a staged parcel as the library reads its own files; RefusedFileError if it would not.
CheckParcel = Callable[[Parcel, Path], Programme]
