"""How often: week by week against what was asked, and sessions a week where no days were set."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.progress import Mark, day_of
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.review_days import Amounts, DayCounts, DaySeen, count_days, something
from exerciseapp.domain.review_versions import DAY, InForce
from exerciseapp.domain.stages import WEEK_DAYS


@dataclass(frozen=True, slots=True)
class WeekSeen:
    """Some days together, a week or what of it lies in the span.

    ``sessions`` are all in which something was done, ``beyond`` those that nobody asked for.
    """

    first: date
    last: date
    days: DayCounts
    sessions: int
    done: Amounts
    asked: Amounts
    beyond: int


@dataclass(frozen=True, slots=True)
class Unasked:
    """A programme as far as it set no days: how often it was done while it was in force.

    ``programme`` is the newest such version. ``days`` are those of which something is known,
    without pauses, and ``sessions`` those of these days.
    """

    programme: Programme
    sessions: int
    days: int

    @property
    def per_week(self) -> float | None:
        """Return the sessions a week; None for less than a week, of which it would be a guess."""
        return self.sessions * WEEK_DAYS / self.days if self.days >= WEEK_DAYS else None


def together(days: Sequence[DaySeen]) -> WeekSeen:
    """Return *days*, one at least, in one."""
    return WeekSeen(
        days[0].day,
        days[-1].day,
        count_days(days),
        sum(each.sessions for each in days),
        Amounts(sum(each.done.sets for each in days), sum(each.done.holds for each in days)),
        Amounts(sum(each.asked.sets for each in days), sum(each.asked.holds for each in days)),
        sum(each.beyond for each in days),
    )


def weeks_of(days: Sequence[DaySeen], first_weekday: int) -> tuple[WeekSeen, ...]:
    """Return *days* by weeks, which begin on the ISO weekday *first_weekday*."""
    found: list[list[DaySeen]] = []
    for each in days:
        if not found or each.day == start_of_week(each.day, first_weekday):
            found.append([])
        found[-1].append(each)
    return tuple(together(week) for week in found)


def unasked_of(
    versions: Iterable[InForce], days: Iterable[DaySeen], sessions: Sequence[SessionRecord]
) -> tuple[Unasked, ...]:
    """Return the programmes that set no days, each once."""
    known = [each.day for each in days if each.mark is not Mark.OPEN and not each.paused]
    newest: dict[str, Programme] = {}
    covered: dict[str, set[date]] = {}
    for each in versions:
        if not each.programme.reminders:
            newest[each.programme.id] = each.programme
            standing = covered.setdefault(each.programme.id, set())
            standing.update(day for day in known if each.covers(day))
    return tuple(
        Unasked(
            programme,
            sum(
                each.programme == name and day_of(each.started_at) in covered[name]
                for each in sessions
                if something(each)
            ),
            len(covered[name]),
        )
        for name, programme in newest.items()
    )


def start_of_week(day: date, first_weekday: int) -> date:
    """Return the first day of the week of *day*."""
    return day - DAY * ((day.isoweekday() - first_weekday) % WEEK_DAYS)
