"""What a dosage may ask for."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from exerciseapp.domain.dosage import (
    HOLD_S,
    MOVING_PHASE_S,
    PACE_PER_MINUTE,
    PHASE_S,
    REPETITIONS,
    REST_S,
    SETS,
    Dosage,
    Hold,
    Pace,
    Range,
    Side,
    Sides,
    Tempo,
    Timing,
)

USUAL = Dosage(1, 3, Hold(10))


@pytest.mark.parametrize(
    ("allowed", "lowest", "highest"),
    [
        (SETS, 1, 20),
        (REPETITIONS, 1, 200),
        (HOLD_S, 1, 600),
        (PHASE_S, 0, 60),
        (MOVING_PHASE_S, 0.5, 60),
        (PACE_PER_MINUTE, 2, 120),
        (REST_S, 0, 900),
    ],
)
def test_both_ends_of_a_range_are_allowed_and_nothing_beyond(
    allowed: Range, lowest: float, highest: float
) -> None:
    assert allowed.holds(lowest)
    assert allowed.holds(highest)
    assert not allowed.holds(lowest - 0.01)
    assert not allowed.holds(highest + 0.01)
    assert not allowed.holds(math.nan)


@pytest.mark.parametrize("sets", [0, -1, 21])
def test_sets_out_of_range_are_refused_with_what_would_be_right(sets: int) -> None:
    with pytest.raises(ValueError, match=f"^sets must be 1 to 20, not {sets}$"):
        replace(USUAL, sets=sets)


@pytest.mark.parametrize("repetitions", [0, 201])
def test_repetitions_out_of_range_are_refused(repetitions: int) -> None:
    with pytest.raises(ValueError, match="repetitions must be 1 to 200"):
        replace(USUAL, repetitions=repetitions)


@pytest.mark.parametrize(
    ("timing", "words"),
    [
        (Hold(0.5), "hold must be 1 to 600, not 0.5"),
        (Hold(601), "hold must be 1 to 600"),
        (Tempo(0.4, 1, 3), "tempo raise must be 0.5 to 60, not 0.4"),
        (Tempo(2, -1, 3), "tempo top must be 0 to 60, not -1"),
        (Tempo(2, 1, 61), "tempo lower must be 0.5 to 60, not 61"),
        (Pace(1.9), "pace must be 2 to 120, not 1.9"),
        (Pace(121), "pace must be 2 to 120, not 121"),
    ],
)
def test_a_timing_out_of_range_is_refused_by_its_name(timing: Timing, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        replace(USUAL, timing=timing)


@pytest.mark.parametrize("rest_s", [-0.1, 901])
def test_rests_out_of_range_are_refused_by_their_name(rest_s: float) -> None:
    with pytest.raises(ValueError, match="rest between repetitions must be 0 to 900"):
        replace(USUAL, rest_between_repetitions_s=rest_s)
    with pytest.raises(ValueError, match="rest between sets must be 0 to 900"):
        replace(USUAL, rest_between_sets_s=rest_s)


def test_no_stop_at_the_top_and_no_rest_are_allowed() -> None:
    assert Dosage(1, 10, Tempo(2, 0, 2)).rest_between_sets_s == 0


def test_only_a_hold_is_held() -> None:
    assert USUAL.hold_s == 10
    assert replace(USUAL, timing=Tempo(2, 1, 3)).hold_s is None
    assert replace(USUAL, timing=Pace(15)).hold_s is None


def test_each_means_left_then_right() -> None:
    assert Sides.EACH.in_order() == (Side.LEFT, Side.RIGHT)
    assert [sides.in_order() for sides in (Sides.BOTH, Sides.LEFT, Sides.RIGHT)] == [
        (Side.BOTH,),
        (Side.LEFT,),
        (Side.RIGHT,),
    ]
