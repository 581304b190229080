"""What a patient's window does with files: one comes in, an answer goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from exerciseapp.domain.exchange import ANSWER_SUFFIX, Refusal, RefusedFileError
from exerciseapp.domain.programme import Programme
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.answer_out import AnswerDesk, DraftAnswer
from exerciseapp.services.exchange.ports import KnownClinic, PatientStore
from exerciseapp.services.exchange.take_in import Looked, TakeInDesk
from exerciseapp.services.exchange.trust import Standing
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.shelf import Shelf

IS_ANSWER = "is an answer that is meant for a clinic; programmes have another kind of file"


class Paths(Protocol):
    """Reads and writes the files that a person points at."""

    def read(self, path: Path) -> bytes:
        """Return the content of a file, its size bounded. Raises RefusedFileError."""
        ...

    def write(self, path: Path, content: bytes, *, replace: bool) -> None:
        """Write a file, whole or not at all. Raises FileExistsError, OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PatientDesks:
    """Taking programmes in, and answering."""

    take_in: TakeInDesk
    answer: AnswerDesk


@dataclass(frozen=True, slots=True)
class Question:
    """A file of a clinic that is not known yet: whether to take it in is the person's choice."""

    path: Path
    looked: Looked


@dataclass(frozen=True, slots=True)
class Arrival:
    """A programme that is in force from now on, or was already.

    ``before`` is the version that it takes the place of, None where there was none or it cannot
    be read any more. ``shelf`` is what stands in the library now.
    """

    looked: Looked
    programme: Programme
    before: Programme | None
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A file that was refused, or could not be used; nothing has been changed."""

    path: Path
    error: RefusedFileError | StoreError | OSError


News = Question | Arrival | NotUsed


@dataclass(frozen=True, slots=True)
class PatientFiles:
    """The files of a patient. ``desks`` loads the ciphers, so it is called when one is needed."""

    store: PatientStore
    desks: Callable[[], PatientDesks]
    paths: Paths
    read_shelf: Callable[[], Shelf]
    feed: ChangeFeed
    clock: Clock

    def open(self, path: Path) -> News:
        """Look at a file. One of a clinic that is known comes in at once: opening it said so.

        Slow where the file brings films. Writes nothing to the feed: see ``told``.
        """
        try:
            if path.suffix.casefold() == ANSWER_SUFFIX:
                raise RefusedFileError(IS_ANSWER, refusal=Refusal.IS_ANSWER)
            looked = self.desks().take_in.look(self.paths.read(path))
        except (RefusedFileError, StoreError, OSError) as error:
            return NotUsed(path, error)
        question = Question(path, looked)
        return question if looked.standing is Standing.NEW_CLINIC else self.take(question)

    def take(self, question: Question) -> Arrival | NotUsed:
        """Take the file in: all of it, or nothing."""
        looked = question.looked
        try:
            versions = [
                each.text
                for each in self.store.imported()
                if each.text.programme == looked.parcel.programme
            ]
            taken = self.desks().take_in.take(looked, self.clock.now())
        except (RefusedFileError, StoreError, OSError) as error:
            return NotUsed(question.path, error)
        shelf = self.read_shelf()
        before = None
        if versions and taken.looked.standing is not Standing.ALREADY_HERE:
            with suppress(ValueError):
                before = shelf.read_programme(versions[-1].programme, versions[-1].source)
        return Arrival(taken.looked, taken.programme, before, shelf)

    def told(self, arrival: Arrival) -> None:
        """Let everybody hear of it, the reminders above all; to be called by the window."""
        if arrival.looked.standing is not Standing.ALREADY_HERE:
            self.feed.publish(Change(reminders=True))

    def clinics(self) -> Sequence[KnownClinic]:
        """Return the clinics that are known, in the order of meeting them. Raises StoreError."""
        return self.store.known_clinics()

    def programmes_of(self, clinic: str) -> tuple[str, ...]:
        """Return the ids of the clinic's programmes, the newest first. Raises StoreError."""
        names = [each.text.programme for each in self.store.imported() if each.clinic == clinic]
        return tuple(dict.fromkeys(reversed(names)))

    def forget(self, clinic: str) -> Shelf:
        """Forget a clinic; return what is left. What was done stays. Raises StoreError."""
        self.desks().take_in.forget(clinic)
        self.feed.publish(Change(reminders=True))
        return self.read_shelf()

    def draft(self, clinic: KnownClinic, *, everything: bool = False) -> DraftAnswer:
        """Return what would be told to *clinic*; nothing is written. Raises StoreError."""
        return self.desks().answer.draft(clinic, self.clock.now(), everything=everything)

    def save(self, draft: DraftAnswer, path: Path, *, replace: bool) -> None:
        """Write the answer for the clinic alone to read, and note that it was told.

        Raises ExchangeError, StoreError, FileExistsError, OSError.
        """
        answer = self.desks().answer
        self.paths.write(path, answer.seal(draft), replace=replace)
        # If this is never reached, the same is told again, and merged.
        answer.note(draft)
