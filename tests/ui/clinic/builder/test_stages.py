"""Stages and the lighter variant have their own dosage, and come and go."""

from __future__ import annotations

from exerciseapp.domain.draft import LIGHTER
from exerciseapp.domain.programme import Part
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.ui.clinic.builder.conftest import Hand
from tests.ui.clinic.builder.leg_programme import LEG_PROGRAMME, dosage, names, write


def test_stages_have_their_own_dosage_and_weeks(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    bar = built.exercises.stages
    hand.click(bar.add_stage)
    assert [each.text() for each in bar.parts] == ["Weeks 1 to 2", "From week 3"]
    assert built.state.part == Part(2)
    write(built, hand, 2, Column.SETS, "3")
    bar.weeks.setValue(6)
    hand.click(bar.parts[0])
    assert dosage(built, 2).sets == 2
    bar.weeks.setValue(4)
    assert [each.text() for each in bar.parts] == ["Weeks 1 to 4", "From week 5"]
    programme = built.state.begun()
    assert [(each.weeks, each.prescriptions[2].dosage.sets) for each in programme.stages] == [
        (4, 2),
        (6, 3),
    ]
    hand.click(bar.remove)
    assert [each.text() for each in bar.parts] == ["Always"]
    assert dosage(built, 2).sets == 3
    window.menu.undo.trigger()
    assert len(bar.parts) == 2


def test_the_lighter_variant_begins_as_half_and_goes_again(built: BuilderPage, hand: Hand) -> None:
    bar = built.exercises.stages
    hand.click(bar.add_lighter)
    assert built.state.part == LIGHTER
    assert [each.dosage.sets for each in built.state.items] == [1, 1, 1, 1, 1]
    assert not bar.add_lighter.isVisible()
    built.exercises.table.choose_row(0)
    built.exercises.table.remove_row()
    assert len(built.state.begun().lighter) == 4
    hand.click(bar.remove)
    assert built.state.begun().lighter == ()
    assert built.state.part == Part()


def test_undoing_a_stage_that_is_shown_shows_one_that_is_there(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    hand.click(built.exercises.stages.add_stage)
    window.menu.undo.trigger()
    assert built.state.part == Part()
    assert names(built) == LEG_PROGRAMME
