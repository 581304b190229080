"""Taking a programme in: the patient opens a file from the clinic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from exerciseapp.domain.exchange import (
    Parcel,
    ProgrammeText,
    Refusal,
    RefusedFileError,
    files_digest,
)
from exerciseapp.domain.programme import Programme
from exerciseapp.services.exchange.ports import (
    CheckParcel,
    ImportedProgramme,
    ImportLibrary,
    KnownClinic,
    OpenedParcel,
    ParcelFiles,
    PatientStore,
)
from exerciseapp.services.exchange.trust import Standing, standing_of
from exerciseapp.services.record_store import StoreError

NOT_HERE = (
    "needs an exercise that this version of the program does not have; "
    "install the newest version and try again"
)
NOT_THEIRS = (
    "is an exercise that you have already from elsewhere, with other content; "
    "ask the clinic to give theirs another name"
)
NOT_CARRIED = "carries an exercise that every program has; such a file is not taken"
# What lies aside for longer belongs to no import that still runs.
LEFT_OVER = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file that may come in: what it holds, and what it is to this patient.

    With ``Standing.NEW_CLINIC``, the clinic's name and fingerprint are to be shown before the
    file is taken in. ``different`` are exercises of which the clinic's program has other files.
    """

    opened: OpenedParcel
    standing: Standing
    different: tuple[str, ...]

    @property
    def parcel(self) -> Parcel:
        """What the file holds."""
        return self.opened.parcel


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A programme that is in force now, or was already."""

    looked: Looked
    programme: Programme


@dataclass(frozen=True, slots=True)
class TakeInDesk:
    """Looks at programme files and takes them in."""

    store: PatientStore
    files: ParcelFiles
    library: ImportLibrary
    check: CheckParcel

    def look(self, content: bytes) -> Looked:
        """Return what a file holds; nothing is written. Raises RefusedFileError, StoreError."""
        opened = self.files.unpack(content)
        standing = standing_of(opened.parcel, self.store.known_clinics(), self.store.imported())
        return Looked(opened, standing, self._different(opened.parcel))

    def take(self, looked: Looked, now: datetime) -> TakenIn:
        """Take the file in: all of it, or nothing.

        The files lie aside and are checked first; then one transaction remembers the clinic and
        the programme, and moves the files to their place as its last act. Until it is written
        nobody reads them, so a process that ends anywhere leaves nothing that counts. Raises
        RefusedFileError, StoreError, OSError.
        """
        folders = [each.folder for each in self.store.imported()]
        self.library.sweep(folders, now - LEFT_OVER)
        staged = self.library.stage(looked.parcel)
        try:
            programme = self.check(looked.parcel, staged)
            with self.store.importing() as work:
                # Another process may have taken a file in since this one was looked at.
                standing = standing_of(looked.parcel, work.known_clinics(), work.imported())
                if standing is Standing.ALREADY_HERE:
                    self.library.discard(staged)
                    return TakenIn(Looked(looked.opened, standing, looked.different), programme)
                self._refuse_foreign_exercises(looked.parcel, work.imported())
                parcel = looked.parcel
                work.remember(KnownClinic(parcel.clinic, parcel.patient), now)
                folder = self.library.name_of(staged)
                text = ProgrammeText(parcel.programme, parcel.version, parcel.source)
                work.add(ImportedProgramme(parcel.clinic.id, text, folder), now)
                self.library.put_in_place(staged)
        except BaseException:
            self._clear_away(staged)
            raise
        self.library.announce(folder)
        return TakenIn(looked, programme)

    def forget(self, clinic: str) -> None:
        """Forget a clinic's keys and programmes; what was done stays. Raises StoreError."""
        folders = [each.folder for each in self.store.imported() if each.clinic == clinic]
        self.store.forget(clinic)
        for folder in folders:
            self.library.remove(folder)

    def _clear_away(self, staged: Path) -> None:
        """Remove what an import that failed has laid aside or moved in, unless it counts."""
        try:
            in_force = {each.folder for each in self.store.imported()}
        except StoreError:
            # Nobody can say now whether the transaction was written; the next sweep can.
            return
        if self.library.name_of(staged) not in in_force:
            self.library.discard(staged)

    def _different(self, parcel: Parcel) -> tuple[str, ...]:
        here = self.library.shipped_digests()
        for name in parcel.shipped:
            if name not in here:
                raise RefusedFileError(NOT_HERE, name, Refusal.NEWER_PROGRAM)
        for exercise in parcel.carried:
            if exercise.id in here:
                raise RefusedFileError(NOT_CARRIED, exercise.id)
        return tuple(name for name, digest in parcel.shipped.items() if here[name] != digest)

    def _refuse_foreign_exercises(
        self, parcel: Parcel, imported: Sequence[ImportedProgramme]
    ) -> None:
        """Refuse an exercise under an id that is somebody else's: it would change what they show.

        The clinic's own may come anew; the newest import counts.
        """
        own = self.library.own_digests()
        foreign: set[str] = set()
        for each in imported:
            if each.clinic != parcel.clinic.id:
                foreign.update(self.library.exercises_in(each.folder))
        for exercise in parcel.carried:
            known = own.get(exercise.id)
            if exercise.id in foreign or known not in (None, files_digest(exercise.files)):
                raise RefusedFileError(NOT_THEIRS, exercise.id, Refusal.OTHER_EXERCISE)
