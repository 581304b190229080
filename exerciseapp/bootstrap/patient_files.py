"""What a patient's window does with files, put together over its records."""

from __future__ import annotations

from functools import cache, partial

from exerciseapp.adapters.exchange.archive import MOST_BYTES
from exerciseapp.adapters.exchange.outside import OutsidePaths
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.patient_exchange import SqlPatientStore
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.patient import PatientDesks, PatientFiles


def patient_files(
    places: Places, database: Database, feed: ChangeFeed, clock: Clock, *, films: bool = True
) -> PatientFiles:
    """Return the files of the patient of *places*; with *films*, each film is tried out."""

    @cache
    def desks() -> PatientDesks:
        # The ciphers are loaded with the first file, not at every start.
        from exerciseapp.bootstrap.exchange import exchange_over

        exchange = exchange_over(places, database, films=films)
        return PatientDesks(exchange.take_in, exchange.answer)

    return PatientFiles(
        store=SqlPatientStore(database.transactions),
        desks=desks,
        paths=OutsidePaths(MOST_BYTES),
        read_shelf=partial(read_shelf, places),
        feed=feed,
        clock=clock,
    )
