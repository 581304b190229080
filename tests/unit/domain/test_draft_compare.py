"""Two versions side by side: each exercise once, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.draft import LIGHTER, with_lighter_begun, with_stage_added, with_weeks
from exerciseapp.domain.draft_compare import Difference, Field, compare
from exerciseapp.domain.programme import Part, Prescription, Programme
from exerciseapp.domain.text import LocalisedText
from tests.support.programmes import ONE_HOLD, TWO_HOLDS, TWO_SETS, programme_of


def programme(*exercises: str) -> Programme:
    items = tuple(Prescription(name, ONE_HOLD) for name in exercises)
    return replace(programme_of(ONE_HOLD), prescriptions=items)


def rows(before: Programme, after: Programme) -> list[tuple[str, Difference]]:
    (part,) = compare(before, after).parts
    return [(row.exercise, row.difference) for row in part.rows]


def test_the_same_is_the_same() -> None:
    comparison = compare(programme("a", "b"), programme("a", "b"))
    assert comparison.is_same
    assert rows(programme("a", "b"), programme("a", "b")) == [
        ("a", Difference.SAME),
        ("b", Difference.SAME),
    ]


def test_what_came_and_what_went_stand_in_their_places() -> None:
    assert rows(programme("a", "b", "c"), programme("a", "new", "c", "last")) == [
        ("a", Difference.SAME),
        ("b", Difference.REMOVED),
        ("new", Difference.ADDED),
        ("c", Difference.SAME),
        ("last", Difference.ADDED),
    ]


def test_an_exercise_that_was_moved_counts_once() -> None:
    assert rows(programme("a", "b", "c"), programme("c", "a", "b")) == [
        ("c", Difference.MOVED),
        ("a", Difference.SAME),
        ("b", Difference.SAME),
    ]


def test_another_dosage_or_note_is_a_change() -> None:
    before = programme("a", "b")
    noted = Prescription("b", ONE_HOLD, LocalisedText({"en": "Slowly."}))
    after = replace(before, prescriptions=(Prescription("a", TWO_HOLDS), noted))
    assert rows(before, after) == [("a", Difference.CHANGED), ("b", Difference.CHANGED)]


def test_an_exercise_that_stands_twice_is_two() -> None:
    assert rows(programme("a", "b", "a"), programme("a", "b")) == [
        ("a", Difference.SAME),
        ("b", Difference.SAME),
        ("a", Difference.REMOVED),
    ]


def test_stages_and_the_lighter_variant_stand_beside_each_other() -> None:
    before = programme_of(ONE_HOLD, TWO_SETS)
    after = with_lighter_begun(with_weeks(with_stage_added(before), 1, 4))
    comparison = compare(before, after)
    assert [part.part for part in comparison.parts] == [Part(1), Part(2), LIGHTER]
    first, second, lighter = comparison.parts
    assert (first.weeks_before, first.weeks_after) == (None, 4)
    assert {row.difference for row in (*second.rows, *lighter.rows)} == {Difference.ADDED}
    assert not comparison.is_same


def test_what_else_differs_is_named() -> None:
    before = programme("a")
    after = replace(before, starts_on=date(2026, 11, 30), title=LocalisedText({"en": "Other"}))
    assert compare(before, after).fields == (Field.TITLE, Field.STARTS_ON)


LISTS = st.lists(st.sampled_from("abcd"), max_size=6)


@given(LISTS, LISTS)
def test_no_exercise_is_lost_or_doubled(before: list[str], after: list[str]) -> None:
    found = rows(programme(*before), programme(*after))
    stays = {Difference.SAME, Difference.MOVED}
    assert [name for name, difference in found if difference is not Difference.REMOVED] == after
    gone = [name for name, difference in found if difference is Difference.REMOVED]
    kept = [name for name, difference in found if difference in stays]
    assert sorted(gone + kept) == sorted(before)
