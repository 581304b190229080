"""All that the person and the programmes say about reminders, read together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from exerciseapp.domain.occurrence_times import Calendar
from exerciseapp.domain.reminder import (
    AtClock,
    Reminder,
    ReminderRule,
    RuledProgramme,
    reminders_in_force,
)
from exerciseapp.domain.reminder_settings import Pause, ReminderSettings
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.agenda import MARGIN, Agenda
from exerciseapp.services.reminders.ports import ZoneSource
from exerciseapp.services.reminders.store import InForce, ReminderName, ReminderTransaction

# What was due earlier than this while nothing ran is not written down one by one.
LOOK_BACK = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class RemindedProgramme:
    """Of a programme, what reminding needs."""

    id: str
    title: LocalisedText
    rules: tuple[ReminderRule, ...]
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def ruled(self) -> RuledProgramme:
        """What it says about when to remind."""
        return RuledProgramme(self.id, self.rules, self.starts_on, self.ends_on)


ProgrammeSource = Callable[[], tuple[RemindedProgramme, ...]]
"""Gives the programmes as they are now; the same object as before if nothing has changed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The reminders in force, each with the moment from which on it counts, and the choices."""

    reminders: tuple[Reminder, ...]
    since: Mapping[ReminderName, datetime]
    settings: ReminderSettings
    pauses: tuple[Pause, ...]
    calendar: Calendar
    checked_at: datetime | None

    def agenda(self, now: datetime) -> Agenda:
        """Return what is due from the last check on, with a margin; *now* bounds the look back."""
        earliest = now - LOOK_BACK
        if self.checked_at is not None:
            # Where the clock was ahead for a while, what comes before the check counts as well.
            earliest = max(earliest, min(self.checked_at, now) - MARGIN)
        return Agenda(
            (
                (reminder, max(earliest, self.since.get((reminder.programme, reminder.slot), now)))
                for reminder in self.reminders
            ),
            self.calendar,
        )

    def names(self) -> frozenset[ReminderName]:
        """Return the names of the reminders in force."""
        return frozenset((reminder.programme, reminder.slot) for reminder in self.reminders)


def read_plan(
    transaction: ReminderTransaction,
    programmes: Iterable[RemindedProgramme],
    zone: ZoneSource,
    now: datetime,
) -> Plan:
    """Read what is chosen and in force; a reminder never seen before counts from *now* on."""
    reminders = current_reminders(transaction, programmes)
    stored = transaction.in_force()
    since: dict[ReminderName, datetime] = {}
    for reminder in reminders:
        name = (reminder.programme, reminder.slot)
        standing = stored.get(name)
        since[name] = now
        if standing is not None and standing.rule == rule_text(reminder):
            # A clock that was ahead for a while must not silence the days until then.
            since[name] = min(standing.since, now)
    settings = transaction.settings()
    return Plan(
        reminders=reminders,
        since=since,
        settings=settings,
        pauses=transaction.pauses(),
        calendar=Calendar(chosen_zone(settings, zone), settings.bedtimes),
        checked_at=transaction.checked_at(),
    )


def current_reminders(
    transaction: ReminderTransaction, programmes: Iterable[RemindedProgramme]
) -> tuple[Reminder, ...]:
    """Return the reminders of *programmes* as the person's choices leave them."""
    ruled = [programme.ruled for programme in programmes]
    return reminders_in_force(ruled, transaction.choices())


def chosen_zone(settings: ReminderSettings, zone: ZoneSource) -> ZoneInfo:
    """Return the zone that the person chose, or the computer's."""
    if settings.home_zone is not None:
        try:
            return ZoneInfo(settings.home_zone)
        except (ZoneInfoNotFoundError, ValueError):
            # A zone that this computer does not know: its own is the nearest there is.
            return zone()
    return zone()


def is_recorded(transaction: ReminderTransaction, plan: Plan) -> bool:
    """Tell whether it is written down since when each reminder of *plan* is in force."""
    return transaction.in_force() == _standing(plan)


def record_in_force(transaction: ReminderTransaction, plan: Plan) -> None:
    """Write down since when each reminder of *plan* is in force, and forget those that are not."""
    stored, wanted = transaction.in_force(), _standing(plan)
    for name in stored.keys() - wanted.keys():
        transaction.set_in_force(name, None)
    for name, in_force in wanted.items():
        if stored.get(name) != in_force:
            transaction.set_in_force(name, in_force)


def _standing(plan: Plan) -> dict[ReminderName, InForce]:
    return {
        (reminder.programme, reminder.slot): InForce(
            rule_text(reminder), plan.since[(reminder.programme, reminder.slot)]
        )
        for reminder in plan.reminders
    }


def rule_text(reminder: Reminder) -> str:
    """Return one line that is the same exactly as long as *reminder* is."""
    when = reminder.when
    parts = [
        f"at {when.time.isoformat()}"
        if isinstance(when, AtClock)
        else f"{when.minutes} min before bedtime",
        "on " + "".join(str(day) for day in sorted(reminder.weekdays)),
    ]
    if reminder.first_day is not None:
        parts.append(f"from {reminder.first_day.isoformat()}")
    if reminder.last_day is not None:
        parts.append(f"until {reminder.last_day.isoformat()}")
    return ", ".join(parts)


def default_plan(programmes: Iterable[RemindedProgramme], zone: ZoneSource, now: datetime) -> Plan:
    """Return what is in force where nothing was ever chosen."""
    settings = ReminderSettings()
    reminders = reminders_in_force([programme.ruled for programme in programmes], ())
    return Plan(
        reminders=reminders,
        since={(reminder.programme, reminder.slot): now for reminder in reminders},
        settings=settings,
        pauses=(),
        calendar=Calendar(zone(), settings.bedtimes),
        checked_at=None,
    )
