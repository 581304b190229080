"""How often a session looks at the clock follows how fast the figure moves."""

from __future__ import annotations

import pytest

from exerciseapp.ui.session.controller import TICK_MS, tick_ms

PICTURES_A_SECOND = 25


@pytest.mark.parametrize("speed", [1.0, 1.5, 2.0, 3.0])
def test_no_picture_is_late_by_the_time_for_which_it_stands(speed: float) -> None:
    stands_ms = 1000 / PICTURES_A_SECOND / speed
    assert tick_ms(speed) < 0.65 * stands_ms


@pytest.mark.parametrize("speed", [0.0, 0.1, 0.33, 1.0])
def test_a_slow_figure_needs_no_more_looks_than_the_time_does(speed: float) -> None:
    assert tick_ms(speed) == TICK_MS
