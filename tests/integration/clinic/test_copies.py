"""A copy of the workspace: whole, without the person's own records, and brought back elsewhere."""

from __future__ import annotations

import sqlite3
import stat
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import timedelta
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.database import Database, open_database
from exerciseapp.adapters.storage.workspace_copies import ZipWorkspaceCopies
from exerciseapp.adapters.storage.workspace_file import MOST_FILES, unpack_copy
from exerciseapp.domain.caseload import Draft, EntryChange, Patient
from exerciseapp.domain.settings import Settings
from exerciseapp.services.clinic.copies import NoCopyError
from exerciseapp.services.record_store import StoreError
from tests.support.exchange import NOON, PATIENT
from tests.support.exchange_world import PHRASE, Side, side
from tests.support.reminder_folder import empty_database

ANNE = Patient(PATIENT, "Anne Berg", 1951, "left calf")


class House:
    """A data folder with a clinic in it."""

    def __init__(self, folder: Path) -> None:
        self.places = Places(folder)
        self.places.make()
        empty_database(self.places.database)
        self.database: Database = open_database(self.places.database, self.places.backups)
        self.side: Side = side(self.places, self.database)
        self.caseload = SqlCaseloadStore(self.database.transactions)
        self.copies = ZipWorkspaceCopies(
            self.places.database, self.places.backups, self.places.library
        )


@pytest.fixture
def houses(tmp_path: Path) -> Iterator[tuple[House, House]]:
    with ExitStack() as opened:
        both = House(tmp_path / "one"), House(tmp_path / "other")
        for house in both:
            opened.callback(house.database.close)
        yield both


@pytest.fixture
def one(houses: tuple[House, House]) -> House:
    """Give a clinic with a patient, a hand-over and an exercise of its own."""
    one = houses[0]
    one.side.set_clinic_up()
    one.side.hand_over()
    one.caseload.apply([EntryChange(None, ANNE), EntryChange(None, Draft(PATIENT, "version = 1"))])
    one.database.settings.save_settings(Settings(voice="a word to look for"))
    return one


@pytest.fixture
def copy(one: House, tmp_path: Path) -> Path:
    target = tmp_path / "copy.exerciseclinic"
    one.copies.save(target)
    return target


def test_a_copy_says_what_it_holds_and_is_for_its_owner_only(one: House, copy: Path) -> None:
    found = one.copies.look(copy)
    card = one.side.exchange.clinic.card()
    assert (found.clinic, found.fingerprint) == (card.name, card.fingerprint)
    assert (found.patients, found.exercises) == (1, 1)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_the_person_s_own_records_are_not_in_it(copy: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(copy) as archive:
        archive.extract("workspace.db", tmp_path)
    assert b"a word to look for" not in (tmp_path / "workspace.db").read_bytes()


def test_it_is_brought_back_on_another_computer(
    one: House, copy: Path, houses: tuple[House, House]
) -> None:
    other = houses[1]
    other.database.settings.save_settings(Settings(volume=12))
    other.copies.bring_back(copy, NOON)
    assert list(other.caseload.patients()) == [ANNE]
    assert other.caseload.draft(PATIENT) == Draft(PATIENT, "version = 1")
    assert other.side.exchange.clinic.open(PHRASE).card == one.side.exchange.clinic.card()
    assert len(other.side.exchange.inbox.store.handed_over(PATIENT)) == 1
    assert (other.places.library / "slow-raise" / "demonstration.webm").exists()
    # What is the person's own stays.
    assert other.database.settings.load_settings().volume == 12
    assert other.database.check() == ()


def test_what_stood_before_is_kept(one: House, copy: Path) -> None:
    one.caseload.apply([EntryChange(None, Patient("b", "Bob"))])
    one.copies.bring_back(copy, NOON)
    assert list(one.caseload.patients()) == [ANNE]
    (kept,) = one.places.backups.glob("exerciseapp-*")
    with closing(sqlite3.connect(kept)) as before:
        names = before.execute("SELECT name FROM patient ORDER BY name").fetchall()
    assert names == [("Anne Berg",), ("Bob",)]


def test_an_exercise_that_is_there_stays_as_it_is(one: House, copy: Path) -> None:
    one.side.put_exercise("slow-raise", demonstration=b"\x1a\x45\xdf\xa3 another film")
    one.copies.bring_back(copy, NOON + timedelta(hours=1))
    film = (one.places.library / "slow-raise" / "demonstration.webm").read_bytes()
    assert film.endswith(b"another film")


def test_nothing_is_left_aside(one: House, copy: Path) -> None:
    one.copies.look(copy)
    one.copies.bring_back(copy, NOON)
    assert not list(one.places.folder.glob(".copy-*"))


def altered(copy: Path, target: Path, **changes: bytes | None) -> Path:
    """Write *copy* anew with other files in it; None leaves one away."""
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(target, "w") as archive:
        for entry in source.infolist():
            if entry.filename not in changes:
                archive.writestr(entry, source.read(entry))
        for name, content in changes.items():
            if content is not None:
                archive.writestr(name, content)
    return target


@pytest.mark.parametrize(
    "changes",
    [
        {"workspace.db": None},
        {"workspace.db": b"no database at all" * 100},
        {"../outside.txt": b"out"},
        {"/outside.txt": b"out"},
        {"library/slow-raise/../../outside.txt": b"out"},
        {"library/Slow Raise/film.webm": b"out"},
        {"library/slow-raise/.hidden": b"out"},
        {"library/deep/er/film.webm": b"out"},
        {"notes.txt": b"out"},
    ],
    ids=str,
)
def test_what_is_no_copy_changes_nothing(
    one: House, copy: Path, tmp_path: Path, changes: dict[str, bytes | None]
) -> None:
    wrong = altered(copy, tmp_path / "wrong", **changes)
    one.caseload.apply([EntryChange(None, Patient("b", "Bob"))])
    with pytest.raises(NoCopyError, match="Nothing has been changed"):
        one.copies.bring_back(wrong, NOON)
    assert len(one.caseload.patients()) == 2
    assert not list(tmp_path.rglob("outside.txt"))


def test_a_link_has_no_place_in_a_copy(one: House, copy: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    with zipfile.ZipFile(copy) as source, zipfile.ZipFile(wrong, "w") as archive:
        archive.writestr("workspace.db", source.read("workspace.db"))
        link = zipfile.ZipInfo("library/slow-raise/exercise.toml")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(NoCopyError, match="has no place"):
        one.copies.look(wrong)


def test_a_database_without_a_clinic_is_no_copy(
    houses: tuple[House, House], tmp_path: Path
) -> None:
    target = tmp_path / "empty.exerciseclinic"
    houses[1].copies.save(target)
    with pytest.raises(NoCopyError, match="no copy of a workspace"):
        houses[0].copies.look(target)


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 half of one"])
def test_other_files_are_refused(one: House, tmp_path: Path, content: bytes) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_bytes(content)
    with pytest.raises(NoCopyError):
        one.copies.look(wrong)


def test_a_copy_that_was_cut_short_is_refused(one: House, copy: Path, tmp_path: Path) -> None:
    content = copy.read_bytes()
    for part in (0.2, 0.5, 0.9, 0.99):
        cut = tmp_path / "cut"
        cut.write_bytes(content[: int(len(content) * part)])
        with pytest.raises(NoCopyError):
            one.copies.look(cut)


def test_a_bit_that_fell_over_is_seen(copy: Path, tmp_path: Path) -> None:
    """Or it lies where a ZIP says something twice, or nothing: then all that is in it is right."""
    whole = copy.read_bytes()
    right = unpacked(copy, tmp_path / "right")
    wrong = tmp_path / "wrong"
    places = range(60, len(whole) // 2, len(whole) // 40)
    seen = 0
    for place in places:
        content = bytearray(whole)
        content[place] ^= 0x40
        wrong.write_bytes(content)
        try:
            assert unpacked(wrong, tmp_path / str(place)) == right
        except NoCopyError:
            seen += 1
    assert seen > len(places) // 2


def unpacked(source: Path, folder: Path) -> dict[str, bytes]:
    """Return what is in the copy *source*, file by file."""
    folder.mkdir()
    unpack_copy(source, folder)
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_too_many_files_are_not_unpacked(
    one: House, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert MOST_FILES > 10_000
    monkeypatch.setattr("exerciseapp.adapters.storage.workspace_file.MOST_FILES", 3)
    with pytest.raises(NoCopyError, match="too large"):
        one.copies.look(copy)


def test_a_folder_that_is_not_there_is_told_and_a_missing_file_too(
    one: House, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match="could not be written"):
        one.copies.save(tmp_path / "nowhere" / "copy")
    with pytest.raises(StoreError, match="cannot be read"):
        one.copies.look(tmp_path / "nowhere")
