"""A folder of answers: each file is told of once it is kept, and a wrong one stops no other."""

from __future__ import annotations

import gc
import multiprocessing
import random
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from exerciseapp.adapters.exchange import answer_pool
from exerciseapp.adapters.exchange.answer_pool import Outcome, open_on_all_cores
from exerciseapp.domain.exchange import ANSWER_SUFFIX, Answer, RefusedFileError
from exerciseapp.services.clinic.answers import (
    AT_ONCE,
    AnswerReader,
    Fate,
    FileRead,
    answer_files,
    fewer_collections,
)
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.diary_items import DAY_AFTER, NIGHT
from exerciseapp.services.exchange.ports import Received
from exerciseapp.services.exchange.session_items import SESSION
from exerciseapp.services.record_store import StoreError, StoreFault
from tests.support.clinic_years import Patients, new_id
from tests.support.exchange import NOON, SOMEBODY
from tests.support.exchange_world import PHRASE, Side

MANY = 2 * AT_ONCE + 3
DAYS = 2
TOLD_OF_EACH = 3 * DAYS
KINDS = (SESSION, NIGHT, DAY_AFTER)


class Clinic:
    """A clinic, and a folder with an answer of each of its patients."""

    def __init__(self, side: Side, folder: Path) -> None:
        self.side = side
        self.folder = folder
        folder.mkdir()
        self.keys: OpenClinic = side.exchange.clinic.open(PHRASE)
        self.patients: list[str] = []
        self._made = Patients(self.keys.card, side.programme(), DAYS)

    def make(self, count: int) -> list[Path]:
        """Hand the programme over to so many patients, and return the files of their answers."""
        chance = random.Random(len(self.patients))  # noqa: S311 - no secret
        found = []
        for number in range(count):
            patient = new_id(chance)
            self.patients.append(patient)
            self.side.exchange.inbox.store.note_hand_over(self._made.hand_over(patient))
            path = self.folder / f"{number:03}{ANSWER_SUFFIX}"
            path.write_bytes(self.pack(self._made.answer(patient, number)))
            found.append(path)
        return found

    def pack(self, answer: Answer) -> bytes:
        return self.side.exchange.inbox.files.pack(answer, self.keys.card)

    def answer(self, patient: str, seed: int = 0, sequence: int = 1) -> Answer:
        return self._made.answer(patient, seed, sequence)

    @property
    def reader(self) -> AnswerReader:
        return AnswerReader(self.side.exchange.inbox, open_on_all_cores)

    def read(self, *paths: Path) -> list[FileRead]:
        return list(self.reader.read(answer_files(paths), self.keys, NOON))

    def told(self, patient: str) -> int:
        return len(self.side.exchange.inbox.sessions(patient))


@pytest.fixture
def clinic(clinic_side: Side, tmp_path: Path) -> Clinic:
    """Give a clinic with an empty folder for answers."""
    return Clinic(clinic_side, tmp_path / "answers")


def test_all_files_of_a_folder_are_read_in_their_order_and_nothing_counts_twice(
    clinic: Clinic,
) -> None:
    files = clinic.make(MANY)
    (clinic.folder / "letter.txt").write_text("no answer", encoding="utf-8")
    read = clinic.read(clinic.folder)
    assert [each.path for each in read] == files
    assert {each.fate for each in read} == {Fate.READ}
    assert all(each.read and each.read.received == Received(TOLD_OF_EACH, 0, 0) for each in read)
    again = clinic.read(clinic.folder, files[3])
    assert [each.fate for each in again] == [Fate.ALREADY_HERE] * (MANY + 1)
    assert [clinic.told(patient) for patient in clinic.patients] == [DAYS] * MANY


def test_two_answers_of_one_patient_in_one_go_are_one_telling(clinic: Clinic) -> None:
    (first,) = clinic.make(1)
    (patient,) = clinic.patients
    later = clinic.folder / f"later{ANSWER_SUFFIX}"
    later.write_bytes(clinic.pack(clinic.answer(patient, sequence=2)))
    one, other = clinic.read(first, later)
    assert one.read is not None
    assert other.read is not None
    assert other.read.received == Received(0, 0, TOLD_OF_EACH)
    assert clinic.told(patient) == DAYS


def test_a_wrong_file_is_told_where_it_stands_and_stops_no_other(clinic: Clinic) -> None:
    files = clinic.make(MANY)
    files[2].write_bytes(files[2].read_bytes()[:-1])
    files[AT_ONCE + 1].write_bytes(b"")
    files[5].write_bytes(clinic.pack(replace(clinic.answer(SOMEBODY), patient=SOMEBODY)))
    missing = clinic.folder / f"zzz{ANSWER_SUFFIX}"
    read = clinic.read(clinic.folder, missing)
    wrong = {each.path: str(each.refused) for each in read if each.fate is Fate.REFUSED}
    assert list(wrong) == [files[2], files[5], files[AT_ONCE + 1], missing]
    assert "does not open" in wrong[files[2]]
    assert "handed no programme over" in wrong[files[5]]
    assert "is no answer file" in wrong[files[AT_ONCE + 1]]
    assert "is not there" in wrong[missing]
    assert sum(each.fate is Fate.READ for each in read) == MANY - 3


def test_when_it_is_stopped_what_was_told_of_is_kept_and_the_rest_untouched(
    clinic: Clinic,
) -> None:
    files = clinic.make(MANY)
    seen: list[FileRead] = []
    reading = clinic.reader.read(files, clinic.keys, NOON, lambda: len(seen) >= AT_ONCE)
    seen.extend(next(reading) for _ in range(AT_ONCE))
    seen.extend(reading)
    assert [each.path for each in seen] == files[:AT_ONCE]
    told = [clinic.told(patient) for patient in clinic.patients]
    assert told == [DAYS] * AT_ONCE + [0] * (MANY - AT_ONCE)


def test_a_full_disk_keeps_the_files_told_of_and_nothing_of_the_others(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = clinic.make(MANY)
    store = type(clinic.side.exchange.inbox.store)
    real = store.receive_all
    calls = []

    def full(
        self: object, answers: Sequence[tuple[Answer, str]], at: datetime
    ) -> Sequence[Received | None]:
        calls.append(len(answers))
        if len(calls) == 2:
            raise StoreError("The disk is full.", StoreFault.DISK_FULL)
        return real(clinic.side.exchange.inbox.store, answers, at)

    monkeypatch.setattr(store, "receive_all", full)
    seen = clinic.reader.read(files, clinic.keys, NOON)
    assert [next(seen).path for _ in range(AT_ONCE)] == files[:AT_ONCE]
    with pytest.raises(StoreError, match="disk is full"):
        next(seen)
    assert calls == [AT_ONCE, AT_ONCE]
    told = [clinic.told(patient) for patient in clinic.patients]
    assert told == [DAYS] * AT_ONCE + [0] * (MANY - AT_ONCE)


def test_an_answer_that_fails_half_way_leaves_none_of_its_batch(clinic: Clinic) -> None:
    """Of answers that are kept in one go, an error lets none be half there."""
    clinic.make(2)
    inbox = clinic.side.exchange.inbox
    answers = [clinic.answer(patient, seed) for seed, patient in enumerate(clinic.patients)]
    broken = replace(answers[1], items=(*answers[1].items, answers[1].items[0]))
    with pytest.raises(StoreError):
        inbox.store.receive_all([(answers[0], "a" * 64), (broken, "b" * 64)], NOON)
    assert [clinic.told(patient) for patient in clinic.patients] == [0, 0]
    assert inbox.store.receive(answers[0], "a" * 64, NOON) == Received(TOLD_OF_EACH, 0, 0)


def test_the_collector_goes_on_as_before_afterwards() -> None:
    before = gc.get_freeze_count()
    with fewer_collections():
        assert gc.get_freeze_count() > before
    assert gc.get_freeze_count() == 0


@pytest.fixture
def in_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two children open however few files there are."""
    monkeypatch.setattr(answer_pool, "WORTH_IT", 1)
    monkeypatch.setattr(answer_pool, "MOST_WORKERS", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)


def test_several_processes_find_the_same_as_one_alone(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = clinic.make(MANY)
    files[2].write_bytes(files[2].read_bytes()[:-1])
    files[4].unlink()
    alone = list(open_on_all_cores(files, clinic.keys))
    monkeypatch.setattr(answer_pool, "WORTH_IT", 1)
    together = list(open_on_all_cores(files, clinic.keys, workers=2))
    assert [path for path, _ in together] == files
    for (_, one), (_, other) in zip(alone, together, strict=True):
        if isinstance(one, RefusedFileError):
            assert isinstance(other, RefusedFileError)
            assert (str(one), one.part, one.refusal) == (str(other), other.part, other.refusal)
            continue
        assert not isinstance(other, RefusedFileError)
        assert one.digest == other.digest
        assert one.answer.programmes == other.answer.programmes
        assert one.answer.made_at == other.answer.made_at
        assert [(i.kind, i.id, i.text) for i in one.answer.items] == [
            (i.kind, i.id, i.text) for i in other.answer.items
        ]


@pytest.mark.usefixtures("in_processes")
def test_what_several_processes_open_is_kept_as_what_one_opens(clinic: Clinic) -> None:
    clinic.make(MANY)
    read = clinic.read(clinic.folder)
    assert {each.fate for each in read} == {Fate.READ}
    inbox = clinic.side.exchange.inbox
    for seed, patient in enumerate(clinic.patients):
        told = clinic.answer(patient, seed)
        kept = [item for kind in KINDS for item in inbox.store.items(patient, kind)]
        assert {(item.kind, item.id) for item in kept} == {(i.kind, i.id) for i in told.items}
        by_id = {(item.kind, item.id): dict(item.content) for item in told.items}
        assert all(dict(item.content) == by_id[item.kind, item.id] for item in kept)


@pytest.mark.usefixtures("in_processes")
def test_stopping_ends_the_processes(clinic: Clinic) -> None:
    files = clinic.make(MANY)
    reading = clinic.reader.read(files, clinic.keys, NOON)
    assert next(reading).fate is Fate.READ
    reading.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_where_no_process_can_be_had_one_alone_goes_on(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system ends a child after the first two files; none is lost and none told twice."""
    files = clinic.make(5)
    real = answer_pool._pooled

    def killed(*given: object) -> Iterator[Outcome]:
        for number, outcome in enumerate(real(*given)):  # type: ignore[arg-type]
            if number == 2:
                raise BrokenProcessPool("a child was ended")
            yield outcome

    monkeypatch.setattr(answer_pool, "WORTH_IT", 1)
    monkeypatch.setattr(answer_pool, "_pooled", killed)
    found = list(open_on_all_cores(files, clinic.keys, workers=2))
    assert [path for path, _ in found] == files
    assert not any(isinstance(each, RefusedFileError) for _, each in found)
