"""A folder with the answers of a thousand patients, read in one go by the command's own parts."""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exerciseapp.adapters.exchange.answer_pool import open_on_all_cores
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.bootstrap.exchange import Exchange, exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exchange import ANSWER_SUFFIX
from exerciseapp.services.clinic.answers import AnswerReader, Fate, answer_files, fewer_collections
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from tests.support.clinic_years import Patients, new_id

PROGRAMME = "leg-programme"
PHRASE = "four words and more"
# Memory is looked at once the first files are read, and again at the end.
SETTLED = 100
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Reading:
    """What it took: files, seconds, bytes of the files, and MiB at the two moments."""

    files: int
    seconds: float
    processor_s: float
    bytes: int
    first_mib: float
    last_mib: float

    @property
    def per_second(self) -> float:
        """Return the files of a second."""
        return self.files / self.seconds


def measure(count: int) -> Reading:
    """Make the files, and read them."""
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder) / "data")
        places.make()
        answers = Path(folder) / "answers"
        answers.mkdir()
        with open_database(places.database) as database:
            exchange = exchange_over(places, database, films=False)
            exchange.clinic.set_up("Fysio Nord", "", PHRASE, NOW)
            clinic = exchange.clinic.open(PHRASE)
            _make(exchange, clinic, places, answers, count)
            return _read(exchange, clinic, answers)


def _make(exchange: Exchange, clinic: OpenClinic, places: Places, folder: Path, count: int) -> None:
    programme = read_shelf(places).programme(PROGRAMME)
    patients = Patients(clinic.card, programme)
    chance = random.Random(7)  # noqa: S311 - no secret
    for number in range(count):
        patient = new_id(chance)
        exchange.inbox.store.note_hand_over(patients.hand_over(patient))
        content = exchange.inbox.files.pack(patients.answer(patient, number), clinic.card)
        (folder / f"{number:05}{ANSWER_SUFFIX}").write_bytes(content)


def _read(exchange: Exchange, clinic: OpenClinic, folder: Path) -> Reading:
    reader = AnswerReader(exchange.inbox, open_on_all_cores)
    files: Sequence[Path] = list(answer_files([folder]))
    first = 0.0
    begin, began = time.perf_counter(), time.process_time()
    with fewer_collections():
        for number, each in enumerate(reader.read(files, clinic, NOW), start=1):
            if each.fate is not Fate.READ:
                raise AssertionError(f"{each.path} was {each.fate}: {each.refused}")
            if number == min(SETTLED, len(files)):
                first = _mib()
    seconds, processor_s = time.perf_counter() - begin, time.process_time() - began
    size = sum(path.stat().st_size for path in files)
    return Reading(len(files), seconds, processor_s, size, first, _mib())


def _mib() -> float:
    """Return the memory that is in use now, or at most was where the system tells no more."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = (each for each in status.read_text().splitlines() if each.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1024 / (1024 if sys.platform == "darwin" else 1)
