"""Handing a programme over: the clinic makes a file for one patient."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from exerciseapp.domain.exchange import CarriedExercise, Parcel, ProgrammeText
from exerciseapp.domain.programme import Programme
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.opaque import is_opaque_id
from exerciseapp.services.exchange.ports import (
    ClinicStore,
    ExchangeError,
    HandOver,
    ImportLibrary,
    ParcelFiles,
)

CHANGED_VERSION = (
    'Version {version} of "{programme}" was handed to this patient before, with other content. '
    "Nothing has been changed. Raise the version and try again."
)
OLDER_VERSION = (
    'Version {newest} of "{programme}" was handed to this patient before. Nothing has been '
    "changed. Raise the version of the programme above that and try again."
)


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A programme file, ready to be written, and what it is."""

    parcel: Parcel
    content: bytes


@dataclass(frozen=True, slots=True)
class HandOverDesk:
    """Makes programme files."""

    store: ClinicStore
    files: ParcelFiles
    library: ImportLibrary

    def make(
        self, clinic: OpenClinic, programme: Programme, patient: str, now: datetime
    ) -> HandedOver:
        """Return the file of *programme* for *patient* (an opaque id); nothing is written yet.

        Handing the same version over again gives the same bytes as the first time, as long as
        the clinic's card and exercises are the same. Raises ExchangeError.
        """
        if not is_opaque_id(patient):
            raise ExchangeError(f'"{patient}" is no patient id; leave it out for a new patient.')
        text = ProgrammeText(programme.id, programme.version, programme.source)
        before = self._same_version(patient, text)
        shipped = self.library.shipped_digests()
        # The order of first use says nothing; by name the bytes are the same every time.
        used = sorted({each.exercise for each in programme.every_prescription()})
        parcel = Parcel(
            clinic=clinic.card,
            patient=patient,
            programme=programme.id,
            version=programme.version,
            handed_over=(before.handed_over if before else now).replace(microsecond=0),
            source=programme.source,
            shipped={name: shipped[name] for name in used if name in shipped},
            carried=tuple(
                CarriedExercise(name, self.library.own_exercise(name))
                for name in used
                if name not in shipped
            ),
        )
        return HandedOver(parcel, self.files.pack(parcel, clinic.keys))

    def note(self, handed: HandedOver) -> None:
        """Write down that the file was handed over; from now on its version never changes."""
        parcel = handed.parcel
        text = ProgrammeText(parcel.programme, parcel.version, parcel.source)
        self.store.note_hand_over(HandOver(parcel.patient, text, parcel.handed_over))

    def _same_version(self, patient: str, text: ProgrammeText) -> HandOver | None:
        before = [
            each
            for each in self.store.handed_over(patient)
            if each.text.programme == text.programme
        ]
        same = next((each for each in before if each.text.version == text.version), None)
        if same is not None and same.text != text:
            raise ExchangeError(
                CHANGED_VERSION.format(version=text.version, programme=text.programme)
            )
        newest = max((each.text.version for each in before), default=0)
        if same is None and newest > text.version:
            raise ExchangeError(OLDER_VERSION.format(newest=newest, programme=text.programme))
        return same
