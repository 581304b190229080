"""Days of pauses, however many there are and however they lie."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.reminder_settings import Pause, paused_days, paused_on

FIRST = date(2026, 5, 4)
DAY = timedelta(days=1)
LAST = FIRST + 20 * DAY
LENGTHS = st.none() | st.integers(-3, 12)
PAUSES = st.lists(
    st.tuples(st.integers(-12, 25), LENGTHS).map(
        lambda each: Pause(
            FIRST + each[0] * DAY,
            None if each[1] is None else FIRST + (each[0] + each[1]) * DAY,
        )
    ),
    max_size=6,
)


@given(PAUSES)
def test_they_are_the_days_that_any_pause_covers(pauses: list[Pause]) -> None:
    days = {FIRST + n * DAY for n in range(21)}
    assert paused_days(pauses, FIRST, LAST) == {day for day in days if paused_on(pauses, day)}


def test_as_many_pauses_as_an_answer_can_hold_are_looked_at_once_each() -> None:
    """An answer may hold fifty thousand, all of them without an end."""
    looked = 0

    class Counted(Pause):
        __slots__ = ()

        def covers(self, day: date) -> bool:
            nonlocal looked
            looked += 1
            return Pause.covers(self, day)

    pauses = [Counted(FIRST - n * DAY, None) for n in range(5000)]
    assert len(paused_days(pauses, FIRST, FIRST + 1000 * DAY)) == 1001
    assert looked <= 5000 + 1001


def test_a_pause_that_ends_on_its_first_day_is_none() -> None:
    assert Pause(FIRST, FIRST).is_empty
    assert not Pause(FIRST, FIRST + DAY).is_empty
    assert not Pause(FIRST, None).is_empty
