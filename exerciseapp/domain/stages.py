"""Which stage of a programme is in force on a day, and whether the programme is at all.

A stage begins on a day, and so everything here asks from which day on the weeks count:

- the programme's ``from``, where the clinic wrote one;
- else the day on which the programme was taken in from a clinic's file for the first time;
- else, for what comes with the program, the day of the first session on it.

A new version of a programme goes on with the weeks of the one before: a changed dosage in the
third week is meant for the third week. A clinic that wants to begin anew writes ``from``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from exerciseapp.domain.programme import Part, Programme, Variant

WEEK_DAYS = 7
# For so long a programme that is over is still told of.
TOLD_DAYS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a programme stands on a day: the stage in force, from 1, and the week, from 1."""

    stage: int
    week: int

    def part(self, variant: Variant = Variant.USUAL) -> Part:
        """Return what a session of that day does."""
        return Part(self.stage, variant)


def begun_on(
    programme: Programme, taken_in: date | None, first_session: date | None
) -> date | None:
    """Return the day from which on the weeks of *programme* count; None if there is none yet.

    *taken_in* is the day on which it first came from the clinic, *first_session* that of the
    first session on it, whatever the version.
    """
    return programme.starts_on or taken_in or first_session


def standing_on(programme: Programme, begun: date | None, day: date) -> Standing:
    """Return where *programme*, whose weeks count from *begun* on, stands on *day*."""
    return Standing(stage_on(programme, begun, day), week_on(begun, day))


def is_in_force(programme: Programme, day: date) -> bool:
    """Say whether *programme* asks for anything on *day*, by its from and until."""
    return not is_to_come(programme, day) and not is_over(programme, day)


def is_to_come(programme: Programme, day: date) -> bool:
    """Say whether *day* lies before the first day of *programme*."""
    return programme.starts_on is not None and day < programme.starts_on


def is_over(programme: Programme, day: date) -> bool:
    """Say whether *day* lies after the last day of *programme*."""
    return programme.ends_on is not None and day > programme.ends_on


def is_long_over(programme: Programme, day: date) -> bool:
    """Say whether *programme* ended so long before *day* that nobody waits for what comes next."""
    return programme.ends_on is not None and day - programme.ends_on > TOLD_DAYS


def week_on(begun: date | None, day: date) -> int:
    """Return the week, from 1, in which *day* lies, where the weeks count from *begun* on.

    What has not begun yet (None, or a day to come) is in its first week.
    """
    if begun is None or day <= begun:
        return 1
    return (day - begun).days // WEEK_DAYS + 1


def stage_on(programme: Programme, begun: date | None, day: date) -> int:
    """Return the number, from 1, of the stage in force on *day*; 1 where there are no stages.

    The weeks count from *begun* on. The last stage goes on.
    """
    left = week_on(begun, day)
    for number, stage in enumerate(programme.stages, 1):
        left -= stage.weeks
        if left <= 0:
            return number
    return max(1, len(programme.stages))


def stage_weeks(programme: Programme, number: int) -> tuple[int, int]:
    """Return the first and the last week of the stage *number*, as the clinic meant them."""
    before = sum(stage.weeks for stage in programme.stages[: number - 1])
    return before + 1, before + programme.stages[number - 1].weeks


def stage_days(
    programme: Programme, number: int, begun: date | None
) -> tuple[date | None, date | None]:
    """Return the first and the last day of the stage *number*; None where that is not known.

    The last stage goes on until the programme ends.
    """
    if begun is None:
        return None, None
    first_week, last_week = stage_weeks(programme, number)
    first = begun + timedelta(days=(first_week - 1) * WEEK_DAYS)
    if number == len(programme.stages):
        return first, programme.ends_on
    last = begun + timedelta(days=last_week * WEEK_DAYS - 1)
    return first, last if programme.ends_on is None else min(last, programme.ends_on)
