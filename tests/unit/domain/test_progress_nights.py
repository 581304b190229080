"""A difference between nights is told only when there is enough to tell it by."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from exerciseapp.domain.progress_nights import Halves, Nights, Verdict, compare


def nights(cramps: Sequence[int]) -> Nights:
    return Nights(
        len(cramps),
        sum(cramps),
        sum(each**2 for each in cramps),
        sum(each > 0 for each in cramps),
    )


def halves(earlier: Sequence[int], later: Sequence[int]) -> Halves:
    return Halves(nights(earlier), nights(later))


FEW, MANY = (0, 1) * 5, (2, 3) * 5


def test_fewer_cramps_in_both_halves_are_told() -> None:
    found = compare(halves(FEW, FEW), halves(MANY, MANY))
    assert found.verdict is Verdict.FEWER
    assert found.difference == -2.0
    assert 0 < found.uncertain < 1


def test_more_cramps_are_told_as_honestly() -> None:
    assert compare(halves(MANY, MANY), halves(FEW, FEW)).verdict is Verdict.MORE


@pytest.mark.parametrize(("one", "two"), [(13, 40), (40, 13), (0, 40), (0, 0)])
def test_with_fewer_than_a_fortnight_of_each_nothing_is_told(one: int, two: int) -> None:
    stretched = halves([0] * (one // 2), [0] * (one - one // 2))
    other = halves([5] * (two // 2), [5] * (two - two // 2))
    found = compare(stretched, other)
    assert (found.verdict, found.difference, found.uncertain) == (Verdict.TOO_LITTLE, 0, 0)
    assert found.stretched.count == one


def test_a_fortnight_of_each_is_enough() -> None:
    found = compare(halves([0] * 7, [0] * 7), halves([5] * 7, [5] * 7))
    assert found.verdict is Verdict.FEWER


def test_a_difference_within_its_uncertainty_is_not_clear() -> None:
    scattered = (0, 4, 0, 5, 0, 1, 0)
    found = compare(halves(scattered, scattered), halves((1, 2, 1, 2, 1, 2, 2), (2,) * 7))
    assert abs(found.difference) <= found.uncertain
    assert found.verdict is Verdict.NOT_CLEAR


def test_a_wave_that_passed_by_itself_is_not_taken_for_an_effect() -> None:
    # Bad weeks without the stretches, then good weeks with and without.
    found = compare(halves((3,) * 4, (0,) * 20), halves((3,) * 20, (0,) * 4))
    assert abs(found.difference) > found.uncertain
    assert found.verdict is Verdict.NOT_CLEAR


def test_one_kind_of_night_in_one_half_alone_tells_nothing() -> None:
    found = compare(halves((), FEW * 2), halves(MANY * 2, ()))
    assert found.verdict is Verdict.NOT_CLEAR


def test_no_cramps_at_all_are_no_difference() -> None:
    assert compare(halves((0,) * 9, (0,) * 9), halves((0,) * 9, (0,) * 9)).verdict is (
        Verdict.NOT_CLEAR
    )


def test_the_scatter_is_that_of_the_nights() -> None:
    assert nights((1, 2, 3)).variance == pytest.approx(1.0)
    assert nights((2,)).variance == 0
    assert nights(()).mean == 0
