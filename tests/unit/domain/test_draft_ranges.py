"""What is unusual is told, with who says so; what is usual is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.adapters.library import load_library, load_schedules
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Tempo
from exerciseapp.domain.draft_ranges import SENSIBLE, Measure, warnings_for
from exerciseapp.domain.plan import lay_out
from exerciseapp.domain.programme import Prescription
from tests.support.programmes import HEEL_RAISES, STRETCH

MINUTE_S = 60


def measures(*dosages: Dosage, minutes: float = 10) -> list[tuple[int | None, Measure]]:
    items = [Prescription("exercise", dosage) for dosage in dosages]
    return [(each.place, each.measure) for each in warnings_for(items, minutes * MINUTE_S)]


@pytest.mark.parametrize(
    "programme_id", ["leg-programme", "leg-programme-seated", "bedtime-stretch"]
)
def test_the_programmes_that_come_with_the_program_are_usual(programme_id: str) -> None:
    library = load_library()
    programme = load_schedules(library).programmes[programme_id]
    seconds = lay_out(programme, library.exercises).seconds
    assert warnings_for(programme.prescriptions, seconds) == ()


@pytest.mark.parametrize(
    ("dosage", "measure"),
    [
        (replace(HEEL_RAISES, sets=6), Measure.SETS),
        (replace(HEEL_RAISES, repetitions=40), Measure.REPETITIONS),
        (replace(HEEL_RAISES, repetitions=2), Measure.REPETITIONS),
        (replace(HEEL_RAISES, timing=Tempo(0.5, 0, 0.5)), Measure.REPETITION_TIME),
        (replace(HEEL_RAISES, rest_between_sets_s=0), Measure.REST_BETWEEN_SETS),
        (Dosage(1, 30, Pace(90)), Measure.PACE),
        (Dosage(1, 150, Pace(15)), Measure.PACED_REPETITIONS),
        (replace(STRETCH, timing=Hold(5), repetitions=6), Measure.HOLD),
        (replace(STRETCH, timing=Hold(60), repetitions=5), Measure.STRETCH_TOTAL),
    ],
)
def test_what_is_beyond_its_range_is_told_with_its_place(dosage: Dosage, measure: Measure) -> None:
    assert measures(STRETCH, dosage) == [(1, measure)]


def test_the_whole_list_is_measured_too() -> None:
    assert measures(*[STRETCH] * 8) == [(None, Measure.EXERCISES)]
    assert measures(STRETCH, minutes=45) == [(None, Measure.SESSION)]


def test_an_empty_list_is_not_too_short() -> None:
    assert warnings_for((), 0) == ()


def test_every_measure_has_a_range_and_the_ends_belong_to_it() -> None:
    assert set(SENSIBLE) == set(Measure)
    lowest = int(SENSIBLE[Measure.REPETITIONS].range.lowest)
    highest = int(SENSIBLE[Measure.REPETITIONS].range.highest)
    for repetitions in (lowest, highest):
        assert measures(replace(HEEL_RAISES, repetitions=repetitions)) == []
