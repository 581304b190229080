"""Reminders as the window sees them: what comes next, what is chosen, what became of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import count

from exerciseapp.domain.occurrence import (
    ANSWERED,
    Answer,
    OccurrenceKey,
    OccurrenceRecord,
    State,
)
from exerciseapp.domain.occurrence_steps import SessionEnd, answered, done_by, finished
from exerciseapp.domain.occurrence_times import occurrence_on
from exerciseapp.domain.reminder import Reminder, ReminderChoice, ReminderRule, Switch, When
from exerciseapp.domain.reminder_settings import Pause, PauseReason, ReminderSettings, ended_by
from exerciseapp.services.change import Change, ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.reminders.ledger import LedgerEntry, ledger_entries
from exerciseapp.services.reminders.outlook import NextReminder, due_soon, next_reminder
from exerciseapp.services.reminders.plan import (
    Plan,
    ProgrammeSource,
    read_plan,
    record_in_force,
)
from exerciseapp.services.reminders.ports import Waker, ZoneSource
from exerciseapp.services.reminders.store import (
    Event,
    EventKind,
    ReminderStore,
    ReminderTransaction,
)


@dataclass(frozen=True, slots=True)
class ReminderSetting:
    """One reminder for a settings page: the programme's rule (None: the person's own), the
    person's choice (None: nothing chosen), and what is in force (None: turned off)."""

    programme: str
    slot: str
    rule: ReminderRule | None
    choice: ReminderChoice | None
    in_force: Reminder | None


@dataclass(frozen=True, slots=True)
class ReminderService:
    """The use cases of the window. Each call is one transaction; all raise StoreError.

    After each write the background process is woken and the change is published.
    """

    store: ReminderStore
    programmes: ProgrammeSource
    zone: ZoneSource
    clock: Clock
    waker: Waker
    changes: ChangeFeed

    def next_occurrence(self) -> NextReminder | None:
        """Return the next reminder that will come, or None."""
        now = self._now()
        with self.store.reading() as transaction:
            return next_reminder(transaction, self._plan(transaction, now), now)

    def waiting(self) -> tuple[OccurrenceRecord, ...]:
        """Return what is due and not answered: the window's own reminder, where the desktop
        could show none."""
        now = self._now()
        with self.store.reading() as transaction:
            return tuple(
                record
                for record in transaction.open_records()
                if record.state in {State.HELD, State.CLAIMED, State.SHOWN}
                and record.occurrence.due <= now < record.occurrence.expires
            )

    def reminders(self) -> tuple[ReminderSetting, ...]:
        """Return every reminder there is, those that are turned off as well.

        A programme that is over has none any more.
        """
        now = self._now()
        with self.store.reading() as transaction:
            choices = {(each.programme, each.slot): each for each in transaction.choices()}
            plan = self._plan(transaction, now)
        today = plan.calendar.local(now).date()
        in_force = {(each.programme, each.slot): each for each in plan.reminders}
        found = []
        for programme in self.programmes():
            if programme.ends_on is not None and programme.ends_on < today:
                continue
            rules = {rule.slot: rule for rule in programme.rules}
            own = sorted(slot for owner, slot in choices if owner == programme.id)
            for slot in dict.fromkeys((*rules, *own)):
                name = (programme.id, slot)
                found.append(
                    ReminderSetting(*name, rules.get(slot), choices.get(name), in_force.get(name))
                )
        return tuple(found)

    def set_rule(
        self,
        programme: str,
        slot: str,
        when: When | None = None,
        weekdays: frozenset[int] | None = None,
        first_day: date | None = None,
        last_day: date | None = None,
    ) -> None:
        """Have a reminder come at another time or on other days; None keeps the programme's.

        A time that has passed today counts from tomorrow on. Today's reminder comes at the new
        time, if that is still ahead, unless today's was answered or snoozed.
        """
        choice = ReminderChoice(programme, slot, Switch.ON, when, weekdays, first_day, last_day)
        self._choose(choice)

    def turn_off(self, programme: str, slot: str) -> None:
        """Have a reminder come no more; its time and days are kept for turning it on again."""
        self._choose(replace(self._choice(programme, slot), switch=Switch.OFF))

    def turn_on(self, programme: str, slot: str) -> None:
        """Have a reminder come again as it was set before."""
        self._choose(replace(self._choice(programme, slot), switch=Switch.ON))

    def add(self, programme: str, when: When) -> None:
        """Have a further reminder of the person's own come, every day."""

        def write(transaction: ReminderTransaction, now: datetime) -> None:
            taken = {each.slot for each in transaction.choices() if each.programme == programme}
            today = self._today(transaction, now)
            # What became today of one that was removed is not to silence this one.
            slot = next(
                name
                for number in count(1)
                if (name := f"own-{number}") not in taken
                and not transaction.is_known(OccurrenceKey(programme, name, today))
            )
            transaction.save_choice(ReminderChoice(programme, slot, when=when))

        self._write(write)

    def reset(self, programme: str, slot: str) -> None:
        """Go back to what the programme says; a reminder of the person's own is gone."""
        self._write(lambda transaction, _now: transaction.drop_choice(programme, slot))

    def settings(self) -> ReminderSettings:
        """Return the choices for all reminders."""
        with self.store.reading() as transaction:
            return transaction.settings()

    def change_settings(self, settings: ReminderSettings) -> None:
        """Write the choices for all reminders.

        The usual bedtime is not among them: it is kept with the other settings.
        """
        self._write(lambda transaction, _now: transaction.save_settings(settings))

    def pauses(self) -> tuple[Pause, ...]:
        """Return all pauses, past ones too: on their days a streak is frozen."""
        with self.store.reading() as transaction:
            return transaction.pauses()

    def pause_now(self) -> Pause | None:
        """Return the pause that is on today, None if there is none."""
        today = self.today()
        return next((each for each in self.pauses() if each.covers(today)), None)

    def today(self) -> date:
        """Return the day it is in the zone that reminders follow."""
        with self.store.reading() as transaction:
            return self._today(transaction, self._now())

    def pause(self, resumes_on: date | None, reason: PauseReason = PauseReason.OTHER) -> None:
        """Have nothing come from today on, until *resumes_on* (None: until told otherwise)."""

        def write(transaction: ReminderTransaction, now: datetime) -> None:
            today = self._today(transaction, now)
            before = ended_by(transaction.pauses(), today)
            transaction.save_pauses((*before, Pause(today, resumes_on, reason)))

        self._write(write)

    def resume(self) -> None:
        """End a pause today."""

        def write(transaction: ReminderTransaction, now: datetime) -> None:
            today = self._today(transaction, now)
            transaction.save_pauses(ended_by(transaction.pauses(), today))

        self._write(write)

    def answer(self, key: OccurrenceKey, answer: Answer) -> None:
        """Answer a reminder in the window. START counts as started: the caller opens it."""

        def write(transaction: ReminderTransaction, now: datetime) -> None:
            record = transaction.record(key)
            if record is None:
                return
            after = answered(record, answer, now, transaction.settings())
            if after.state is State.STARTING:
                after = finished(after, State.STARTED, None)
            if after != record:
                transaction.put(after)
                transaction.log(Event(now, EventKind.ANSWERED, f"{answer} (window)", key))

        self._write(write)

    def session_completed(self, programme: str, at: datetime) -> None:
        """Silence the reminders that a session, completed at the moment *at*, has answered.

        Those are the open ones, and the ones that are due within the hour after it.
        """
        end = SessionEnd(programme, at.astimezone(UTC), completed=True)

        def write(transaction: ReminderTransaction, now: datetime) -> None:
            plan = self._plan(transaction, now)
            records = list(transaction.open_records())
            records += due_soon(transaction, plan, end)
            for record in records:
                if record.key.programme == programme and record.state is not State.STARTING:
                    transaction.put(done_by(record, end))
                    event = Event(now, EventKind.STATE, State.DONE, record.key)
                    transaction.log(event)

        self._write(write)

    def ledger(self, days: int = 30) -> tuple[LedgerEntry, ...]:
        """Return what became of what was due on the last *days* days, newest first."""
        now = self._now()
        with self.store.reading() as transaction:
            return ledger_entries(transaction, now, days)

    def _choose(self, choice: ReminderChoice) -> None:
        def write(transaction: ReminderTransaction, now: datetime) -> None:
            transaction.save_choice(choice)
            self._move_today(transaction, choice, now)

        self._write(write)

    def _choice(self, programme: str, slot: str) -> ReminderChoice:
        with self.store.reading() as transaction:
            for choice in transaction.choices():
                if (choice.programme, choice.slot) == (programme, slot):
                    return choice
        return ReminderChoice(programme, slot)

    def _move_today(
        self, transaction: ReminderTransaction, choice: ReminderChoice, now: datetime
    ) -> None:
        plan = self._plan(transaction, now)
        for reminder in plan.reminders:
            if (reminder.programme, reminder.slot) != (choice.programme, choice.slot):
                continue
            day = plan.calendar.local(now).date()
            occurrence = occurrence_on(reminder, day, plan.calendar)
            record = transaction.record(occurrence.key)
            if record is None or not reminder.comes_on(day) or occurrence.due <= now:
                continue
            if record.state not in ANSWERED | {State.SNOOZED, State.STARTING}:
                transaction.drop(record.key)
                event = Event(now, EventKind.STATE, "moved to a later time", record.key)
                transaction.log(event)

    def _write(self, write: Callable[[ReminderTransaction, datetime], None]) -> None:
        now = self._now()
        with self.store.writing() as transaction:
            write(transaction, now)
            # What is due counts from the moment of the choice, not from when the process
            # comes to know of it.
            record_in_force(transaction, self._plan(transaction, now))
        self.waker.wake()
        self.changes.publish(Change(reminders=True))

    def _plan(self, transaction: ReminderTransaction, now: datetime) -> Plan:
        return read_plan(transaction, self.programmes(), self.zone, now)

    def _today(self, transaction: ReminderTransaction, now: datetime) -> date:
        return self._plan(transaction, now).calendar.local(now).date()

    def _now(self) -> datetime:
        return self.clock.now().astimezone(UTC)
