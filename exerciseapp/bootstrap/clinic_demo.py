"""The demo clinic's data folder: made anew at each opening, apart from the real one."""

from __future__ import annotations

import logging
import shutil
from contextlib import suppress
from datetime import datetime

from exerciseapp.adapters.exchange.keys import new_keys
from exerciseapp.adapters.library.programme_text import write_programme
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.clinic_exchange import SqlClinicStore
from exerciseapp.adapters.storage.database import Database
from exerciseapp.bootstrap.exchange import exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import ANSWER_SUFFIX
from exerciseapp.services.clinic.demo.clinic import CLINIC_NAME, TELEPHONE, DemoClinic
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.opaque import new_opaque_id
from exerciseapp.services.exchange.ports import ClinicIdentity

log = logging.getLogger(__name__)

FOLDER = "demo-clinic"
# Nobody is asked for it: there is nothing to protect.
PASSPHRASE = "demo clinic"  # noqa: S105
LITTLE_WORK = 2**4


def demo_places(real: Places) -> Places:
    """Return where the demo lies: a folder of its own inside the real one, which is left alone."""
    return Places(real.folder / FOLDER)


def forget_demo(places: Places) -> None:
    """Remove what an earlier opening of the demo has left; only ever a folder of that name."""
    if places.folder.name != FOLDER:
        raise ValueError(f"{places.folder} is no folder of the demo clinic")
    with suppress(FileNotFoundError):
        shutil.rmtree(places.folder)


def fill_demo(places: Places, database: Database, now: datetime, language: str) -> OpenClinic:
    """Put the demo clinic into an empty *database*; return it with its keys.

    The newest answers lie as files in ``answers`` beside it, to be opened as real ones are.
    """
    keys = new_keys()
    name = CLINIC_NAME[language == "nb"]
    card = ClinicCard(new_opaque_id(), name, TELEPHONE, keys.signing_key, keys.answer_key)
    shelf = read_shelf(places)
    demo = DemoClinic(shelf.exercises, shelf.programmes, write_programme, card.id, now, language)
    # One transaction for all: each of some hundreds would wait for the disk.
    with database.transactions.joined() as joined:
        exchange = SqlClinicStore(joined)
        identity = ClinicIdentity(card, keys.locked(PASSPHRASE, LITTLE_WORK))
        exchange.save_identity(identity, now)
        waiting = demo.fill(SqlCaseloadStore(joined), exchange)
    folder = places.folder / "answers"
    folder.mkdir(exist_ok=True)
    pack = exchange_over(places, database, films=False).inbox.files.pack
    for number, answer in enumerate(waiting, start=1):
        (folder / f"{number}{ANSWER_SUFFIX}").write_bytes(pack(answer, card))
    log.info("the demo clinic is made")
    return OpenClinic(card, keys)
