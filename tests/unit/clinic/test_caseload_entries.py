"""Entries of the caseload, changes of them, and what is found by what is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.domain.caseload import (
    LONGEST_NOTES,
    MOST_TAGS,
    Act,
    Draft,
    Edit,
    EntryChange,
    EntryKind,
    ExerciseMarks,
    Patient,
    Template,
)
from exerciseapp.domain.caseload_search import folded, is_found, name_order, search_words

ANNE = Patient("a", "Anne Berg", 1951)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "  Anne"},
        {"name": "Anne\nBerg"},
        {"name": "x" * 101},
        {"year_of_birth": 1879},
        {"year_of_birth": 2201},
        {"notes": "x" * (LONGEST_NOTES + 1)},
    ],
)
def test_a_patient_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        replace(ANNE, **wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize("tags", [("",), ("a", "a"), ("x" * 41,), tuple(map(str, range(31)))])
def test_marks_that_cannot_be_are_refused(tags: tuple[str, ...]) -> None:
    assert MOST_TAGS == 30
    with pytest.raises(ValueError, match=r"tag"):
        ExerciseMarks("heel-raise", tags=tags)


def test_marks_without_anything_noted_are_empty() -> None:
    assert ExerciseMarks("heel-raise").is_empty
    assert not ExerciseMarks("heel-raise", favourite=True).is_empty
    assert not ExerciseMarks("heel-raise", tags=("cramps",)).is_empty


def test_a_change_is_of_one_entry() -> None:
    bob = Patient("b", "Bob")
    for before, after in ((ANNE, bob), (ANNE, Draft("a", "")), (None, None)):
        with pytest.raises(ValueError, match="one entry"):
            EntryChange(before, after)


def test_a_change_says_which_entry_it_is_of() -> None:
    template = Template("t", "Cramps", "version = 1")
    change = EntryChange(template, None)
    assert (change.kind, change.key) == (EntryKind.TEMPLATE, "t")
    assert change.reversed() == EntryChange(None, template)


def test_an_edit_is_taken_back_from_its_end() -> None:
    first, then = EntryChange(None, ANNE), EntryChange(None, Draft("a", "text"))
    edit = Edit(Act.ADD_PATIENT, "Anne Berg", (first, then))
    assert edit.reversed().changes == (then.reversed(), first.reversed())
    assert edit.reversed().reversed() == edit
    assert edit.touches(EntryKind.DRAFT, "a")
    assert edit.touches(EntryKind.PATIENT)
    assert not edit.touches(EntryKind.PATIENT, "b")
    assert not edit.touches(EntryKind.TEMPLATE)


def counted(before: str, after: str, run: str = "sets") -> Edit:
    change = EntryChange(Draft("a", before), Draft("a", after))
    return Edit(Act.CHANGE_PROGRAMME, "Anne Berg", (change,), run)


def test_steps_of_one_run_are_one_edit() -> None:
    joined = counted("1", "2").followed_by(counted("2", "3"))
    assert joined == counted("1", "3")


@pytest.mark.parametrize(
    ("first", "later"),
    [
        (counted("1", "2"), counted("2", "3", run="repetitions")),
        (counted("1", "2", run=""), counted("2", "3", run="")),
        (counted("1", "2"), counted("1", "3")),
        (counted("1", "2"), replace(counted("2", "3"), act=Act.CHANGE_TEMPLATE)),
        (counted("1", "2"), replace(counted("2", "3"), changes=counted("2", "3").changes * 2)),
    ],
)
def test_what_is_not_one_run_stays_apart(first: Edit, later: Edit) -> None:
    assert first.followed_by(later) is None


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("", "Anne Berg"),
        ("anne", "Anne Berg"),
        ("berg an", "Anne Berg"),
        ("ase", "Åse Bakken"),
        ("ÅSE", "åse bakken"),
        ("oystein", "Øystein Vik"),
        ("haerlig", "Hærlig Nor"),
        ("muller", "Jürgen Müller"),
        ("strasse", "Ada Straße"),
        ("lukasz", "Łukasz Nowak"),
        ("smith-j", "Ann Smith-Jones"),
        ("o brien", "Pat O'Brien"),
    ],
)
def test_somebody_is_found_by_what_one_types(typed: str, name: str) -> None:
    assert is_found(typed, search_words(name))


@pytest.mark.parametrize(("typed", "name"), [("nne", "Anne Berg"), ("anne x", "Anne Berg")])
def test_nobody_else_is_found(typed: str, name: str) -> None:
    assert not is_found(typed, search_words(name))


def test_a_year_is_searched_beside_the_name() -> None:
    assert is_found("berg 1951", search_words("Anne Berg", "1951"))
    assert not is_found("berg 1952", search_words("Anne Berg", "1951"))


def test_names_are_ordered_without_their_accents_and_equal_ones_by_them() -> None:
    names = ["Østby", "ostby", "Oslo", "Åse", "anne"]
    assert sorted(names, key=name_order) == ["anne", "Åse", "Oslo", "ostby", "Østby"]
    assert folded("  Éva–Łøe ") == "eva loe"
