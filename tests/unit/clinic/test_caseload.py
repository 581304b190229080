"""What a physiotherapist does with the caseload, and that all of it can be undone and redone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from exerciseapp.domain.caseload import Act, Draft, Edit, EntryChange, ExerciseMarks, Patient
from exerciseapp.services.clinic.caseload import Caseload, caseload_over
from exerciseapp.services.clinic.edits import MOST_STEPS
from exerciseapp.services.clinic.ports import ChangedElsewhereError, Traffic
from exerciseapp.services.exchange.opaque import is_opaque_id
from exerciseapp.services.record_store import StoreError
from tests.fakes.caseload import FakeCaseloadStore

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def store() -> FakeCaseloadStore:
    return FakeCaseloadStore()


@pytest.fixture
def caseload(store: FakeCaseloadStore) -> Caseload:
    return caseload_over(store)


def undoable(caseload: Caseload) -> tuple[Act, str] | None:
    edit = caseload.edits.undoable
    return None if edit is None else (edit.act, edit.subject)


def test_a_patient_that_is_added_has_an_id_that_says_nothing(caseload: Caseload) -> None:
    anne = caseload.add_patient("Anne Berg", 1951, "left calf")
    assert is_opaque_id(anne.id)
    assert caseload.patient(anne.id) == anne
    assert undoable(caseload) == (Act.ADD_PATIENT, "Anne Berg")


def test_archiving_and_bringing_back_lose_nothing(caseload: Caseload) -> None:
    anne = caseload.add_patient("Anne Berg", 1951, "left calf")
    caseload.archive(anne)
    archived = caseload.patient(anne.id)
    assert archived == replace(anne, archived=True)
    assert archived is not None
    caseload.bring_back(archived)
    assert caseload.patient(anne.id) == anne
    assert undoable(caseload) == (Act.BRING_BACK_PATIENT, "Anne Berg")


def test_the_list_has_everybody_by_name_and_the_nameless_last(
    caseload: Caseload, store: FakeCaseloadStore
) -> None:
    ase = caseload.add_patient("Åse Bakken")
    bob = caseload.add_patient("Bob")
    store.went = {ase.id: Traffic(NOON, None), "somebody": Traffic(NOON, NOON)}
    told = [(line.name, line.handed_over, line.answered) for line in caseload.lines()]
    assert told == [("Åse Bakken", NOON, None), ("Bob", None, None), ("", NOON, NOON)]
    nameless = caseload.lines()[-1]
    assert (nameless.id, nameless.patient, nameless.archived) == ("somebody", None, False)
    caseload.name_patient("somebody", "Carol")
    assert [line.name for line in caseload.lines()] == ["Åse Bakken", "Bob", "Carol"]
    caseload.edits.undo()
    assert caseload.lines()[-1].id == "somebody"
    assert bob in {line.patient for line in caseload.lines()}


def test_drafts_are_kept_and_removed(caseload: Caseload) -> None:
    anne = caseload.add_patient("Anne Berg")
    assert caseload.draft(anne.id) is None
    caseload.save_draft(anne.id, "version = 1")
    assert caseload.draft(anne.id) == "version = 1"
    assert undoable(caseload) == (Act.CHANGE_PROGRAMME, "Anne Berg")
    caseload.save_draft(anne.id, None)
    assert caseload.draft(anne.id) is None
    caseload.edits.undo()
    assert caseload.draft(anne.id) == "version = 1"


def test_small_steps_of_one_run_are_undone_at_once(caseload: Caseload) -> None:
    caseload.save_draft("a", "sets = 0")
    for number in range(1, 4):
        caseload.save_draft("a", f"sets = {number}", run="sets")
    caseload.save_draft("a", "repetitions = 9", run="repetitions")
    caseload.edits.undo()
    assert caseload.draft("a") == "sets = 3"
    caseload.edits.undo()
    assert caseload.draft("a") == "sets = 0"


def test_a_run_ends_when_something_is_undone(caseload: Caseload) -> None:
    caseload.save_draft("a", "0")
    caseload.save_draft("a", "1", run="sets")
    caseload.save_draft("a", "2", run="sets")
    caseload.edits.undo()
    caseload.save_draft("a", "5", run="sets")
    caseload.edits.undo()
    assert caseload.draft("a") == "0"


def test_templates_are_renamed_and_deleted(caseload: Caseload) -> None:
    template = caseload.add_template("Cramps", "version = 1")
    renamed = replace(template, title="Night cramps")
    caseload.change_template(template, renamed)
    assert undoable(caseload) == (Act.RENAME_TEMPLATE, "Cramps")
    changed = replace(renamed, source="version = 2")
    caseload.change_template(renamed, changed)
    assert undoable(caseload) == (Act.CHANGE_TEMPLATE, "Night cramps")
    caseload.delete_template(changed)
    assert caseload.templates() == ()
    caseload.edits.undo()
    assert caseload.templates() == (changed,)


def test_marks_that_are_taken_away_leave_no_row(
    caseload: Caseload, store: FakeCaseloadStore
) -> None:
    marks = ExerciseMarks("heel-raise", True, ("strength",))
    caseload.set_marks(marks, "Heel raises")
    assert caseload.marks("heel-raise") == marks
    assert undoable(caseload) == (Act.MARK_EXERCISE, "Heel raises")
    caseload.set_marks(ExerciseMarks("heel-raise"))
    assert store.entries == {}
    caseload.set_marks(ExerciseMarks("heel-raise"))
    caseload.edits.undo()
    assert caseload.all_marks() == {"heel-raise": marks}


def test_what_changes_nothing_is_nothing_to_undo(caseload: Caseload) -> None:
    anne = caseload.add_patient("Anne Berg")
    told: list[Edit] = []
    caseload.edits.listen(told.append)
    caseload.change_patient(anne, anne)
    caseload.edits.do(Edit(Act.CHANGE_PATIENT, "", (EntryChange(anne, anne),)))
    assert undoable(caseload) == (Act.ADD_PATIENT, "Anne Berg")
    assert told == []


def test_everybody_hears_of_an_edit_of_its_undoing_and_of_its_redoing(caseload: Caseload) -> None:
    told: list[Edit] = []
    caseload.edits.listen(told.append)
    caseload.add_patient("Anne Berg")
    caseload.edits.undo()
    caseload.edits.redo()
    assert [edit.changes[0].after is None for edit in told] == [False, True, False]


def test_something_new_ends_what_could_be_redone(caseload: Caseload) -> None:
    caseload.add_patient("Anne Berg")
    undone = caseload.edits.undo()
    assert undone is not None
    assert caseload.edits.redoable == undone
    caseload.add_patient("Bob")
    assert caseload.edits.redo() is None


def test_without_anything_done_there_is_nothing_to_undo(caseload: Caseload) -> None:
    assert caseload.edits.undo() is None
    assert caseload.edits.redo() is None


def test_what_was_changed_elsewhere_is_not_overwritten(
    caseload: Caseload, store: FakeCaseloadStore
) -> None:
    anne = caseload.add_patient("Anne Berg")
    bob = caseload.add_patient("Bob")
    elsewhere = replace(bob, name="Robert")
    store.apply([EntryChange(bob, elsewhere)])
    with pytest.raises(ChangedElsewhereError):
        caseload.edits.undo()
    assert caseload.patient(bob.id) == elsewhere
    # What lies under it can still be undone.
    assert undoable(caseload) == (Act.ADD_PATIENT, "Anne Berg")
    caseload.edits.undo()
    assert caseload.patient(anne.id) is None


def test_a_store_that_fails_leaves_the_history_as_it_was(
    caseload: Caseload, store: FakeCaseloadStore
) -> None:
    anne = caseload.add_patient("Anne Berg")
    store.fault = "the disk is full"
    with pytest.raises(StoreError):
        caseload.archive(anne)
    with pytest.raises(StoreError):
        caseload.edits.undo()
    store.fault = ""
    assert undoable(caseload) == (Act.ADD_PATIENT, "Anne Berg")
    caseload.edits.undo()
    assert caseload.lines() == ()


def test_an_afternoon_can_be_undone_and_no_more(caseload: Caseload) -> None:
    for number in range(MOST_STEPS + 10):
        caseload.save_draft("a", str(number))
    steps = 0
    while caseload.edits.undo() is not None:
        steps += 1
    assert steps == MOST_STEPS
    assert caseload.draft("a") == "9"


class Afternoon(RuleBasedStateMachine):
    """Whatever is done, undone and redone: every state on the way can be come back to."""

    def __init__(self) -> None:
        super().__init__()
        self.store = FakeCaseloadStore()
        self.caseload = caseload_over(self.store)
        self.past: list[dict[object, object]] = [{}]
        self.at = 0

    def _did(self) -> None:
        now = dict(self.store.entries)
        if now != self.past[self.at]:
            self.past = [*self.past[: self.at + 1], dict(now)]
            self.at += 1

    @rule(name=st.sampled_from(["Anne", "Bob", "Åse"]))
    def add(self, name: str) -> None:
        self.caseload.add_patient(name)
        self._did()

    @rule(pick=st.integers(0, 5), name=st.sampled_from(["Carol", "Bob"]))
    def rename(self, pick: int, name: str) -> None:
        patients = self.store.patients()
        if patients:
            patient: Patient = patients[pick % len(patients)]
            self.caseload.change_patient(patient, replace(patient, name=name))
            self._did()

    @rule(key=st.sampled_from("ab"), source=st.sampled_from([None, "1", "2"]))
    def draft(self, key: str, source: str | None) -> None:
        if source is not None or self.store.draft(key) is not None:
            self.caseload.save_draft(key, source)
            self._did()

    @rule()
    def undo(self) -> None:
        assert (self.caseload.edits.undo() is None) == (self.at == 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert (self.caseload.edits.redo() is None) == (self.at == len(self.past) - 1)
        self.at = min(len(self.past) - 1, self.at + 1)

    @invariant()
    def stands_as_it_stood(self) -> None:
        assert self.store.entries == self.past[self.at]


TestAfternoon = Afternoon.TestCase
TestAfternoon.settings = settings(max_examples=40, stateful_step_count=30, deadline=None)


def test_a_draft_belongs_to_its_patient() -> None:
    assert Draft("a", "x").key == "a"
