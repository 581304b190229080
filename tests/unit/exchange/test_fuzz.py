"""Files changed at random: none is accepted, none stops the program, none takes long."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from exerciseapp.adapters.exchange.answer_file import HEAD
from exerciseapp.adapters.exchange.archive import Entry, read_archive, write_archive
from exerciseapp.adapters.exchange.keys import seal
from exerciseapp.adapters.exchange.names import MANIFEST, SIGNATURE, limit_of
from exerciseapp.adapters.exchange.parcel_file import PURPOSE
from exerciseapp.domain.exchange import RefusedFileError
from tests.support.exchange import ANSWERS, PARCELS, answer, clinic, keys_of, parcel
from tests.support.mutations import mutations
from tests.unit.history_samples import SETS, a_session

FEW = 2000
MANY = pytest.param(10_000, marks=pytest.mark.slow)
LONGEST_S = 1.0
SESSION = "3c0ff6f4-0a6b-4c55-8a28-7d57c9d4b2f6"

Read = Callable[[bytes], object]


def open_parcel(content: bytes) -> object:
    return PARCELS.unpack(content)


def open_answer(content: bytes) -> object:
    return ANSWERS.unpack(content, clinic().card, keys_of(0))


def an_answer() -> bytes:
    record = replace(a_session(*SETS, note="went well"), id=SESSION)
    return ANSWERS.pack(answer(record), clinic().card)


def accepted(read: Read, content: bytes, count: int, seed: int) -> list[bytes]:
    """Return the changed files that *read* takes; any error but a refusal ends the test."""
    taken: list[bytes] = []
    told: list[str] = []
    for changed in mutations(content, count, seed):
        start = time.process_time()
        try:
            read(changed)
        except RefusedFileError as refused:
            told.append(str(refused))
        else:
            taken.append(changed)
        assert time.process_time() - start < LONGEST_S
    assert all(len(line) < 1000 and line.isprintable() for line in told)
    return taken


@pytest.mark.parametrize("count", [FEW, MANY])
def test_no_changed_programme_file_is_accepted(count: int) -> None:
    content = PARCELS.pack(parcel(), keys_of(0))
    assert open_parcel(content)
    assert accepted(open_parcel, content, count, seed=7) == []


@pytest.mark.parametrize("count", [FEW, MANY])
def test_no_changed_answer_is_accepted(count: int) -> None:
    content = an_answer()
    assert open_answer(content)
    assert accepted(open_answer, content, count, seed=8) == []


@pytest.mark.parametrize("count", [FEW, MANY])
def test_files_packed_anew_without_the_clinics_key_are_refused(count: int) -> None:
    """The archive is in order, and only what stands in one of its files was changed."""
    whole = read_archive(PARCELS.pack(parcel(), keys_of(0)), limit_of)
    chance = Random(9)  # noqa: S311 - chance that can be repeated is the point
    per_file = count // len(whole)
    for place, entry in enumerate(whole):

        def repacked(changed: bytes, place: int = place, name: str = entry.name) -> object:
            files = [*whole[:place], Entry(name, changed), *whole[place + 1 :]]
            return PARCELS.unpack(write_archive(files))

        assert accepted(repacked, entry.content, per_file, chance.randrange(1000)) == []


@pytest.mark.parametrize("count", [FEW, MANY])
def test_a_clinic_that_signs_anything_stops_nothing(count: int) -> None:
    """The signature is right: what is then taken means the same when it is written again."""
    whole = read_archive(PARCELS.pack(parcel(), keys_of(0)), limit_of)

    def signed(manifest: bytes) -> object:
        head = [
            Entry(MANIFEST, manifest),
            Entry(SIGNATURE, keys_of(0).sign(PURPOSE + manifest)),
        ]
        content = write_archive([*head, *whole[2:]])
        opened = PARCELS.unpack(content)
        assert PARCELS.pack(opened.parcel, keys_of(0)) == content
        return opened

    accepted(signed, whole[0].content, count, seed=10)


@pytest.mark.parametrize("count", [FEW, MANY])
def test_a_patient_who_seals_anything_stops_nothing(count: int) -> None:
    key = clinic().card.answer_key
    content = keys_of(0).unseal(an_answer()[len(HEAD) :], HEAD)
    assert content is not None

    def sealed(changed: bytes) -> object:
        return open_answer(HEAD + seal(key, changed, HEAD))

    taken = accepted(sealed, content, count, seed=11)
    # A changed digit of a count or a letter of a note is an answer like any other.
    for each in taken:
        head, *lines = each.split(b"\n")
        assert json.loads(head)
        assert all(json.loads(line.split(b" ", 2)[2]) for line in lines)
