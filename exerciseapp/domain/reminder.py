"""When a person is reminded: what the programme says, what the person chose, what is in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

EVERY_DAY = frozenset(range(1, 8))
USUAL_BEDTIME = time(22, 30)


@dataclass(frozen=True, slots=True)
class AtClock:
    """A local time of day."""

    time: time


@dataclass(frozen=True, slots=True)
class BeforeBedtime:
    """So many minutes before the person's bedtime."""

    minutes: int


When = AtClock | BeforeBedtime


@dataclass(frozen=True, slots=True)
class ReminderRule:
    """One reminder of a programme, named by its slot; weekdays are ISO numbers, 1 is Monday."""

    slot: str
    when: When
    weekdays: frozenset[int] = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder in force. ``first_day`` and ``last_day`` are the first and last days it comes."""

    programme: str
    slot: str
    when: When
    weekdays: frozenset[int] = EVERY_DAY
    first_day: date | None = None
    last_day: date | None = None

    @property
    def id(self) -> str:
        """Return the one name of the reminder, as commands and the ledger print it."""
        return f"{self.programme}/{self.slot}"

    def comes_on(self, day: date) -> bool:
        """Tell whether the reminder is due at some time of the local *day*."""
        if self.first_day is not None and day < self.first_day:
            return False
        if self.last_day is not None and day > self.last_day:
            return False
        return day.isoweekday() in self.weekdays


@dataclass(frozen=True, slots=True)
class RuledProgramme:
    """What a programme says about reminding: its rules, and the days on which they hold.

    Before ``starts_on`` and after ``ends_on`` nothing of it reminds, not even a reminder that the
    person added; None leaves that end open.
    """

    id: str
    rules: tuple[ReminderRule, ...]
    starts_on: date | None = None
    ends_on: date | None = None


class Switch(StrEnum):
    """Whether the person wants a reminder."""

    ON = "on"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class ReminderChoice:
    """What the person set for one reminder; None leaves what the programme says.

    A choice for a slot that the programme does not have is a reminder of the person's own, and
    needs ``when``.
    """

    programme: str
    slot: str
    switch: Switch = Switch.ON
    when: When | None = None
    weekdays: frozenset[int] | None = None
    first_day: date | None = None
    last_day: date | None = None


def reminders_in_force(
    programmes: Iterable[RuledProgramme], choices: Iterable[ReminderChoice]
) -> tuple[Reminder, ...]:
    """Return the reminders of *programmes* as the person's *choices* leave them.

    A choice for a programme that is not there any more has no effect.
    """
    chosen = {(choice.programme, choice.slot): choice for choice in choices}
    found: list[Reminder] = []
    for programme in programmes:
        named = {rule.slot: rule for rule in programme.rules}
        own = [slot for owner, slot in chosen if owner == programme.id and slot not in named]
        for slot in (*named, *sorted(own)):
            reminder = _in_force(programme, named.get(slot), chosen.get((programme.id, slot)))
            if reminder is not None:
                found.append(reminder)
    return tuple(found)


def _in_force(
    programme: RuledProgramme, rule: ReminderRule | None, choice: ReminderChoice | None
) -> Reminder | None:
    if choice is not None and choice.switch is Switch.OFF:
        return None
    when = rule.when if rule is not None else None
    if choice is not None and choice.when is not None:
        when = choice.when
    if when is None:
        return None
    slot = rule.slot if rule is not None else choice.slot if choice is not None else ""
    weekdays = rule.weekdays if rule is not None else EVERY_DAY
    days = programme.starts_on, programme.ends_on
    reminder = Reminder(programme.id, slot, when, weekdays, *days)
    if choice is None:
        return reminder
    return replace(
        reminder,
        weekdays=weekdays if choice.weekdays is None else choice.weekdays,
        first_day=max(_known(programme.starts_on, choice.first_day), default=None),
        last_day=min(_known(programme.ends_on, choice.last_day), default=None),
    )


def _known(*days: date | None) -> list[date]:
    return [day for day in days if day is not None]
