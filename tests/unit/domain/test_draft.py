"""A programme is put together by edits that each give a whole programme again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.dosage import Dosage, Hold, Sides, Tempo
from exerciseapp.domain.draft import (
    LIGHTER,
    MOST_STAGES,
    added,
    as_pattern,
    changed,
    gaps_of,
    is_same_content,
    items_of,
    moved,
    new_draft,
    parts_of,
    removed,
    usual_dosage,
    weeks_of,
    with_items,
    with_lighter_begun,
    with_stage_added,
    with_stage_removed,
    with_weeks,
)
from exerciseapp.domain.programme import Part, Prescription, Programme
from exerciseapp.domain.text import LocalisedText
from tests.support.programmes import (
    ONE_HOLD,
    STRETCH,
    THREE_RAISES,
    TWO_SETS,
    exercise_named,
    leg_programme,
    programme_of,
)

FIRST, SECOND = Part(1), Part(2)
NOTE = LocalisedText({"en": "Use the kitchen counter."})


def names(programme: Programme, part: Part = FIRST) -> list[str]:
    return [each.exercise for each in items_of(programme, part)]


def test_a_draft_begins_with_nothing_and_says_that_something_is_missing() -> None:
    draft = new_draft("calves", LocalisedText({"en": "Calves"}), LocalisedText({"en": "Two."}))
    assert parts_of(draft) == (FIRST,)
    assert gaps_of(draft) == (FIRST,)
    assert gaps_of(added(draft, FIRST, Prescription("heel-raise", TWO_SETS), 0)) == ()


def test_exercises_are_put_where_they_are_wanted() -> None:
    programme = programme_of(ONE_HOLD, TWO_SETS)
    assert names(added(programme, FIRST, Prescription("new", ONE_HOLD), 1)) == [
        "first",
        "new",
        "second",
    ]
    assert names(removed(programme, FIRST, 0)) == ["second"]


@pytest.mark.parametrize(
    ("place", "to", "wanted"),
    [
        (0, 2, ["second", "third", "first"]),
        (2, 0, ["third", "first", "second"]),
        (1, 1, ["first", "second", "third"]),
    ],
)
def test_an_exercise_stands_in_the_end_where_it_was_moved_to(
    place: int, to: int, wanted: list[str]
) -> None:
    assert names(moved(programme_of(ONE_HOLD, TWO_SETS, ONE_HOLD), FIRST, place, to)) == wanted


def test_a_new_stage_begins_as_the_last_one_and_changes_alone() -> None:
    programme = with_stage_added(programme_of(ONE_HOLD, TWO_SETS))
    assert [stage.weeks for stage in programme.stages] == [2, 2]
    harder = Prescription("second", THREE_RAISES)
    programme = changed(programme, SECOND, 1, harder)
    assert items_of(programme, FIRST)[1].dosage == TWO_SETS
    assert items_of(programme, SECOND)[1].dosage == THREE_RAISES
    assert programme.prescriptions == programme.stages[0].prescriptions


def test_an_edit_of_the_first_stage_is_one_of_the_programme() -> None:
    programme = removed(with_stage_added(programme_of(ONE_HOLD, TWO_SETS)), FIRST, 0)
    assert [each.exercise for each in programme.prescriptions] == ["second"]
    assert names(programme, SECOND) == ["first", "second"]


def test_the_weeks_of_stages_follow_each_other() -> None:
    programme = with_stage_added(with_stage_added(programme_of(ONE_HOLD)))
    programme = with_weeks(programme, 2, 3)
    assert [weeks_of(programme, stage) for stage in (1, 2, 3)] == [(1, 2), (3, 5), (6, None)]
    assert weeks_of(with_weeks(programme, 1, 0), 1) == (1, 1)


def test_the_last_stage_that_is_left_is_for_always() -> None:
    programme = changed(
        with_stage_added(programme_of(ONE_HOLD)), SECOND, 0, Prescription("first", STRETCH)
    )
    left = with_stage_removed(programme, 1)
    assert left.stages == ()
    assert left.prescriptions[0].dosage == STRETCH


def test_there_is_an_end_to_stages() -> None:
    programme = programme_of(ONE_HOLD)
    for _ in range(MOST_STAGES + 3):
        programme = with_stage_added(programme)
    assert len(programme.stages) == MOST_STAGES


def test_the_lighter_variant_begins_as_about_half() -> None:
    programme = with_lighter_begun(programme_of(Dosage(3, 10, Tempo(2, 1, 3)), STRETCH))
    sets = [(each.dosage.sets, each.dosage.repetitions) for each in programme.lighter]
    assert sets == [(2, 10), (1, 2)]
    assert parts_of(programme)[-1] == LIGHTER


def test_an_empty_lighter_variant_is_none() -> None:
    programme = with_lighter_begun(programme_of(ONE_HOLD))
    assert parts_of(removed(programme, LIGHTER, 0)) == (FIRST,)


def test_a_pattern_tells_nothing_of_the_patient() -> None:
    programme = replace(
        with_stage_added(
            with_items(programme_of(ONE_HOLD), FIRST, [Prescription("first", ONE_HOLD, NOTE)])
        ),
        note=LocalisedText({"en": "Dear Kari"}),
        author="Fysio Nord",
        starts_on=date(2026, 11, 30),
        ends_on=date(2027, 1, 3),
    )
    pattern = as_pattern(with_lighter_begun(programme))
    assert (pattern.note, pattern.author, pattern.starts_on, pattern.ends_on) == (
        None,
        "",
        None,
        None,
    )
    assert {each.note for each in pattern.every_prescription()} == {None}
    assert len(pattern.stages) == 2


def test_version_and_writer_do_not_make_another_content() -> None:
    programme = programme_of(ONE_HOLD)
    assert is_same_content(programme, replace(programme, version=7, author="x", source="y"))
    assert not is_same_content(programme, programme_of(TWO_SETS))


def test_an_exercise_begins_with_the_dosage_that_a_ready_made_programme_gives_it() -> None:
    heel_raise = exercise_named("heel-raise", Tempo(1, 1, 1))
    assert usual_dosage(heel_raise, [leg_programme()]) == Dosage(
        2, 10, Tempo(2, 1, 3), rest_between_sets_s=45
    )


@pytest.mark.parametrize("sided", [True, False])
def test_otherwise_with_a_plain_one_of_its_kind(sided: bool) -> None:
    held = usual_dosage(exercise_named("held", Hold(1), sided=sided), [])
    moving = usual_dosage(exercise_named("moving", Tempo(1, 1, 1), sided=sided), [])
    assert isinstance(held.timing, Hold)
    assert isinstance(moving.timing, Tempo)
    assert {held.sides, moving.sides} == {Sides.EACH if sided else Sides.BOTH}


@given(st.data())
def test_whatever_is_edited_the_programme_holds_together(data: st.DataObject) -> None:
    programme = programme_of(ONE_HOLD, TWO_SETS)
    for _ in range(data.draw(st.integers(1, 8))):
        part = data.draw(st.sampled_from(parts_of(programme)))
        count = len(items_of(programme, part))
        edit = data.draw(st.sampled_from(("add", "remove", "move", "stage", "drop", "light")))
        if edit == "add":
            place = data.draw(st.integers(0, count))
            programme = added(programme, part, Prescription("more", ONE_HOLD), place)
        elif edit == "stage":
            programme = with_stage_added(programme)
        elif edit == "drop" and programme.stages:
            stage = data.draw(st.integers(1, len(programme.stages)))
            programme = with_stage_removed(programme, stage)
        elif edit == "light":
            programme = with_lighter_begun(programme)
        elif count and edit in {"remove", "move"}:
            place = data.draw(st.integers(0, count - 1))
            if edit == "remove":
                programme = removed(programme, part, place)
            else:
                to = data.draw(st.integers(0, count - 1))
                programme = moved(programme, part, place, to)
        # Programme refuses a first stage that differs from its list.
        assert len(programme.stages) != 1
        assert items_of(programme, FIRST) == programme.prescriptions
