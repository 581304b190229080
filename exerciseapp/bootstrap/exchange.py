"""Puts the exchange of files together: for the commands, and for the windows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from exerciseapp.adapters.exchange.answer_file import SealedAnswerFiles
from exerciseapp.adapters.exchange.keys import new_keys, unlocked
from exerciseapp.adapters.exchange.library_folder import FolderLibrary
from exerciseapp.adapters.exchange.parcel_file import ZipParcelFiles
from exerciseapp.adapters.library import shipped_media
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.diary_reader import SqlDiaryReader
from exerciseapp.adapters.storage.patient_exchange import SqlPatientStore
from exerciseapp.adapters.storage.pauses import SqlPauseReader
from exerciseapp.bootstrap.exchange_check import ParcelCheck
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.exchange.answer_in import InboxDesk
from exerciseapp.services.exchange.answer_out import AnswerDesk
from exerciseapp.services.exchange.clinic_keys import ClinicDesk, KeyMaker
from exerciseapp.services.exchange.diary_items import DiarySource
from exerciseapp.services.exchange.hand_over import HandOverDesk
from exerciseapp.services.exchange.kinds import check_item
from exerciseapp.services.exchange.pause_items import PauseSource
from exerciseapp.services.exchange.take_in import TakeInDesk


@dataclass(frozen=True, slots=True)
class Exchange:
    """What a clinic and a patient do with files. A data folder may be both."""

    clinic: ClinicDesk
    hand_over: HandOverDesk
    take_in: TakeInDesk
    answer: AnswerDesk
    inbox: InboxDesk


def exchange_over(places: Places, database: Database, *, films: bool = True) -> Exchange:
    """Return the exchange on an open *database*; with *films*, each film brought is tried out."""
    clinic = SqlClinicStore(database.transactions)
    patient = SqlPatientStore(database.transactions)
    parcels = ZipParcelFiles()
    answers = SealedAnswerFiles(check_item)
    library = FolderLibrary(places.library, shipped_media())
    diary = DiarySource(SqlDiaryReader(database.transactions), _today)
    pauses = PauseSource(SqlPauseReader(database.transactions).pauses, patient.answered, _today)
    return Exchange(
        clinic=ClinicDesk(clinic, KeyMaker(new_keys, unlocked)),
        hand_over=HandOverDesk(clinic, parcels, library),
        take_in=TakeInDesk(patient, parcels, library, ParcelCheck(places, films=films)),
        answer=AnswerDesk(patient, database.records, answers, [diary, pauses]),
        inbox=InboxDesk(clinic, answers),
    )


def _today() -> date:
    return SystemClock().now().date()


@contextmanager
def opened_exchange(places: Places) -> Iterator[Exchange]:
    """Give the exchange of *places*, making the data folder if need be; close it at the end.

    Raises DataFolderError, StoreError.
    """
    places.make()
    with open_database(places.database, places.backups) as database:
        yield exchange_over(places, database)
