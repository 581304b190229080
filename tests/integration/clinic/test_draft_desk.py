"""Drafts in a real data folder: begun, kept, undone, numbered, handed over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.draft import (
    added,
    is_same_content,
    removed,
    with_lighter_begun,
    with_stage_added,
)
from exerciseapp.domain.exchange import PROGRAMME_SUFFIX
from exerciseapp.domain.programme import Part, Prescription, Programme
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.draft import UnfinishedDraftError
from exerciseapp.services.clinic.draft_hand_over import DraftHandOver, file_stem
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from tests.support.office import FakeOffice
from tests.support.programmes import ONE_HOLD
from tests.support.reminder_folder import empty_database

FIRST = Part()
NOTE = LocalisedText({"en": 'Dear Kari, "slowly" is the word.'})


class Room:
    """A clinic with two patients and what hands drafts over."""

    def __init__(self, fake: FakeOffice) -> None:
        self.fake = fake
        self.clinic: OpenClinic = fake.set_up()
        self.office = fake.office()
        self.give: DraftHandOver = self.office.give
        self.drafts = self.office.drafts
        self.kari = fake.caseload.add_patient("Kari Nordmann").id
        self.ola = fake.caseload.add_patient("Ola Hansen").id

    def template(self) -> Programme:
        return self.office.shelf.programme("leg-programme")

    def draft(self, patient: str | None = None) -> Programme:
        programme = self.drafts.programme(patient or self.kari)
        assert programme is not None
        return programme

    def hand_over(self, programme: Programme) -> bytes:
        prepared = self.give.prepare(self.clinic, self.kari, programme)
        self.give.note(prepared)
        return prepared.handed.content


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    places = Places(tmp_path / "clinic")
    places.make()
    empty_database(places.database)
    with open_database(places.database, places.backups) as database:
        yield Room(FakeOffice(places, database))


def test_a_programme_begun_from_a_template_can_be_undone(room: Room) -> None:
    assert room.drafts.programme(room.kari) is None
    room.drafts.begin(room.kari, room.template())
    assert is_same_content(room.draft(), room.template())
    room.fake.caseload.edits.undo()
    assert room.drafts.programme(room.kari) is None
    room.fake.caseload.edits.redo()
    assert is_same_content(room.draft(), room.template())


def test_what_is_kept_reads_as_it_was_written(room: Room) -> None:
    programme = with_lighter_begun(with_stage_added(room.template()))
    programme = replace(
        programme,
        id=room.drafts.programme_id(room.kari),
        note=NOTE,
        starts_on=date(2026, 11, 30),
        ends_on=date(2027, 1, 3),
    )
    room.drafts.keep(room.kari, programme)
    assert replace(room.draft(), source="") == replace(programme, source="")


def test_a_draft_may_be_empty_but_is_not_handed_over_then(room: Room) -> None:
    programme = room.template()
    while programme.prescriptions:
        programme = removed(programme, FIRST, 0)
    room.drafts.keep(room.kari, programme)
    assert room.draft().prescriptions == ()
    with pytest.raises(UnfinishedDraftError):
        room.give.prepare(room.clinic, room.kari, room.draft())


def test_a_stage_without_exercises_keeps_it_from_being_handed_over(room: Room) -> None:
    programme = with_stage_added(room.template())
    while programme.stages[1].prescriptions:
        programme = removed(programme, Part(2), 0)
    room.drafts.keep(room.kari, programme)
    with pytest.raises(UnfinishedDraftError):
        room.give.prepare(room.clinic, room.kari, room.draft())


def test_the_version_counts_up_only_when_something_changed(room: Room) -> None:
    room.drafts.begin(room.kari, room.template())
    first = room.hand_over(room.draft())
    assert room.hand_over(room.draft()) == first
    changed = replace(room.draft(), note=NOTE)
    room.drafts.keep(room.kari, changed)
    room.hand_over(room.draft())
    versions = room.drafts.versions(room.kari)
    assert [each.programme.version for each in versions] == [1, 2]
    assert [each.programme.note for each in versions] == [None, NOTE]
    assert room.drafts.is_handed_over(room.kari, room.draft())
    # Back to what it was is a version of its own: the second one was in force meanwhile.
    room.drafts.keep(room.kari, versions[0].programme)
    room.hand_over(room.draft())
    assert [each.programme.version for each in room.drafts.versions(room.kari)] == [1, 2, 3]


def test_the_file_names_the_clinic_and_reads_as_it_was_built(room: Room) -> None:
    room.drafts.begin(room.kari, with_lighter_begun(with_stage_added(room.template())))
    content = room.hand_over(room.draft())
    parcel = room.fake.exchange.take_in.look(content).parcel
    given = room.office.shelf.read_programme(parcel.programme, parcel.source)
    assert given.author == "Fysio Nord, 22 33 44"
    assert is_same_content(given, room.draft())
    assert parcel.patient == room.kari


def test_two_patients_have_programmes_of_their_own_names(room: Room) -> None:
    assert room.drafts.programme_id(room.kari) != room.drafts.programme_id(room.ola)


def test_what_was_handed_over_by_command_is_gone_on_with(room: Room) -> None:
    room.fake.hand_over(room.kari)
    assert room.drafts.programme_id(room.kari) == "calves"
    programme = room.draft()
    assert programme.version == 3
    room.hand_over(replace(programme, note=NOTE))
    assert [each.programme.version for each in room.drafts.versions(room.kari)] == [3, 4]


def test_a_copy_leaves_out_what_was_the_other_patients(room: Room) -> None:
    item = Prescription("heel-raise", room.template().prescriptions[2].dosage, NOTE)
    mine = replace(added(room.template(), FIRST, item, 0), note=NOTE, starts_on=date(2026, 11, 30))
    room.drafts.keep(room.kari, mine)
    room.drafts.begin(room.ola, room.draft())
    copied = room.draft(room.ola)
    assert [each.dosage for each in copied.prescriptions] == [
        each.dosage for each in mine.prescriptions
    ]
    assert copied.id == room.drafts.programme_id(room.ola)
    assert "Kari" not in (room.fake.caseload.draft(room.ola) or "")
    assert copied.starts_on is None


def test_a_template_is_offered_before_what_comes_with_the_program(room: Room) -> None:
    room.drafts.keep(room.kari, replace(room.template(), note=NOTE))
    room.drafts.save_as_template("Calves, gently", room.draft())
    first, *others = room.drafts.patterns()
    assert first.title == "Calves, gently"
    assert first.programme.note is None
    assert first.programme.prescriptions == room.template().prescriptions
    assert {each.programme.id for each in others} >= {"leg-programme", "bedtime-stretch"}


def test_a_draft_whose_exercise_is_gone_can_be_read_but_not_handed_over(room: Room) -> None:
    programme = added(room.template(), FIRST, Prescription("no-such-exercise", ONE_HOLD), 0)
    room.drafts.keep(room.kari, programme)
    assert room.draft().prescriptions[0].exercise == "no-such-exercise"
    with pytest.raises(ValueError, match="no-such-exercise"):
        room.give.prepare(room.clinic, room.kari, room.draft())


def test_a_draft_that_cannot_be_read_says_so(room: Room) -> None:
    room.fake.caseload.save_draft(room.kari, "no programme at all")
    with pytest.raises(ValueError, match="programme-"):
        room.drafts.programme(room.kari)


def test_file_and_paper_lie_beside_each_other_and_nothing_is_written_over(
    room: Room, tmp_path: Path
) -> None:
    room.drafts.begin(room.kari, room.template())
    prepared = room.give.prepare(room.clinic, room.kari, room.draft())
    for number in range(3):
        saved = room.give.save(prepared, tmp_path, "Kari: legs/1", {".pdf": b"%d" % number})
        assert [path.suffix for path in saved] == [PROGRAMME_SUFFIX, ".pdf"]
    names = sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    assert names == [
        "Kari legs 1 (2).exerciseprogramme",
        "Kari legs 1 (2).pdf",
        "Kari legs 1 (3).exerciseprogramme",
        "Kari legs 1 (3).pdf",
        "Kari legs 1.exerciseprogramme",
        "Kari legs 1.pdf",
    ]
    assert (tmp_path / "Kari legs 1.pdf").read_bytes() == b"0"


def test_paper_alone_is_a_hand_over_too(room: Room, tmp_path: Path) -> None:
    room.drafts.begin(room.kari, room.template())
    prepared = room.give.prepare(room.clinic, room.kari, room.draft())
    (paper,) = room.give.save_papers(prepared, tmp_path, "Kari", {".pdf": b"x"})
    assert paper.name == "Kari.pdf"
    assert len(room.drafts.versions(room.kari)) == 1


def test_a_folder_that_is_gone_costs_no_version(room: Room, tmp_path: Path) -> None:
    room.drafts.begin(room.kari, room.template())
    prepared = room.give.prepare(room.clinic, room.kari, room.draft())
    with pytest.raises(OSError, match="gone"):
        room.give.save(prepared, tmp_path / "gone", "Kari", {})
    again = room.give.prepare(room.clinic, room.kari, room.draft())
    assert again.programme.version == 1
    assert again.handed.content == prepared.handed.content


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("Kari Nordmann: Leg programme 2", "Kari Nordmann Leg programme 2"),
        ("../../etc/passwd", "etc passwd"),
        ("  .. ", "programme"),
        ('a<b>c"d|e?f*g\nh', "a b c d e f g h"),
        ("x" * 300, "x" * 120),
    ],
)
def test_names_of_files_are_possible_on_every_system(text: str, stem: str) -> None:
    assert file_stem(text) == stem
    assert os.sep not in stem
