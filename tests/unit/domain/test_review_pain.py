"""Which changes of pain matter."""

from __future__ import annotations

import pytest

from exerciseapp.domain.review_pain import (
    PainChange,
    Rating,
    Spread,
    change_at,
    change_over,
    spread,
)
from tests.support.review import DAY, MONDAY


def ratings(*values: int, every: int = 1) -> list[Rating]:
    return [Rating(MONDAY + every * n * DAY, value) for n, value in enumerate(values)]


@pytest.mark.parametrize(
    ("earlier", "later", "matters"),
    [
        (6.0, 4.0, True),
        (4.0, 6.0, True),
        (8.0, 6.1, False),
        (8.0, 6.04, True),  # shown as 2.0
        (5.0, 3.5, True),  # 30 %
        (5.0, 3.6, False),
        (3.0, 2.0, True),
        (0.0, 1.9, False),
        (0.0, 2.0, True),
        (0.0, 0.0, False),
        (0.2, 0.2, False),
        (5.0, 5.0, False),
    ],
)
def test_two_points_or_thirty_per_cent_matter(earlier: float, later: float, matters: bool) -> None:
    change = PainChange(Spread(5, earlier, 0, 10), Spread(5, later, 0, 10))
    assert change.matters is matters
    assert change.points == pytest.approx(later - earlier)


def test_the_first_two_weeks_are_compared_with_the_last_two() -> None:
    change = change_over(ratings(*[6] * 14, *[0] * 20, *[3] * 14))
    assert change is not None
    assert (change.earlier, change.later) == (Spread(14, 6.0, 6, 6), Spread(14, 3.0, 3, 3))


def test_of_a_shorter_time_the_halves_are_compared_and_no_day_twice() -> None:
    change = change_over(ratings(6, 6, 6, 3, 3, 3))
    assert change is not None
    assert (change.earlier.count, change.later.count, change.points) == (3, 3, -3.0)
    change = change_over(ratings(6, 6, 6, 9, 3, 3, 3))
    assert change is not None
    assert change.earlier.count + change.later.count <= 8


@pytest.mark.parametrize("values", [(), (5,), (5, 5, 5, 5, 5)])
def test_with_less_than_three_answers_in_each_nothing_is_said(values: tuple[int, ...]) -> None:
    assert change_over(ratings(*values)) is None


def test_a_change_at_a_day_compares_what_was_before_with_what_came_from_it_on() -> None:
    change = change_at(ratings(*[0] * 6, *[4] * 14, *[7] * 14, *[0] * 5), MONDAY + 20 * DAY)
    assert change is not None
    assert (change.earlier, change.later) == (Spread(14, 4.0, 4, 4), Spread(14, 7.0, 7, 7))
    assert change_at(ratings(1, 2, 3), MONDAY + 2 * DAY) is None


def test_several_answers_are_told_with_their_lowest_and_highest() -> None:
    assert spread([2, 9, 4]) == Spread(3, 5.0, 2, 9)
    assert spread([]) is None
