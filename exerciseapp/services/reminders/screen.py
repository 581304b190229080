"""Puts reminders on the screen, keeps in mind what is there, and writes it down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from exerciseapp.domain.occurrence import (
    OPEN,
    OccurrenceKey,
    OccurrenceRecord,
    Reason,
    Shown,
    State,
)
from exerciseapp.domain.occurrence_steps import held, posted_again, shown
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clock import Clock
from exerciseapp.services.reminders.notices import Wording, reminder_notice
from exerciseapp.services.reminders.ports import Notifier, Refusal, WindowOpener
from exerciseapp.services.reminders.store import (
    Event,
    EventKind,
    ReminderStore,
    ReminderTransaction,
)


@dataclass(frozen=True, slots=True)
class Showing:
    """A reminder that was put on the screen at a moment, with the record it had before."""

    record: OccurrenceRecord
    where: Shown
    at: datetime


@dataclass(slots=True)
class Screen:
    """What is on the screen. ``unwritten`` is what could not be written down yet."""

    store: ReminderStore
    notifier: Notifier
    clock: Clock
    wording: Callable[[], Wording]
    opener: WindowOpener
    on_it: dict[OccurrenceKey, Shown] = field(default_factory=dict)
    unwritten: dict[OccurrenceKey, Showing] = field(default_factory=dict)
    _told: dict[OccurrenceKey, Reason] = field(default_factory=dict)

    def key_of(self, where: Shown) -> OccurrenceKey | None:
        """Return which reminder stands at *where*; the newest, where it replaced another."""
        found = [key for key, there in self.on_it.items() if there == where]
        return found[-1] if found else None

    async def show(
        self, record: OccurrenceRecord, title: LocalisedText | None, settings: ReminderSettings
    ) -> None:
        """Show a claimed or shown *record*, and write down how it went.

        Raises StoreError if that cannot be written; what was shown is then in ``unwritten``.
        """
        notice = reminder_notice(record, title, settings, self.wording())
        result = await self.notifier.show(notice, record.shown)
        now = self.clock.now().astimezone(UTC)
        if isinstance(result, Refusal):
            self._refused(record, result, now)
            return
        self.put_there(Showing(record, result, now))
        with self.store.writing() as transaction:
            self.write_down(transaction, settings)
        self.unwritten.clear()

    def put_there(self, showing: Showing) -> None:
        """Keep in mind that something was shown, until it is written down."""
        key = showing.record.key
        self.on_it.pop(key, None)
        self.on_it[key] = showing.where
        self.unwritten[key] = showing
        self._told.pop(key, None)

    def write_down(self, transaction: ReminderTransaction, settings: ReminderSettings) -> None:
        """Write all that is unwritten; forget it only after the transaction has come through."""
        for key, showing in self.unwritten.items():
            current = transaction.record(key) or showing.record
            if current.state is State.SHOWN:
                transaction.put(posted_again(current, showing.where))
                kind = EventKind.POSTED_AGAIN
            elif current.state in {State.HELD, State.CLAIMED, State.SNOOZED}:
                transaction.put(shown(current, showing.where, showing.at, settings))
                kind = EventKind.SHOWN
            else:
                # Answered elsewhere in between: it leaves the screen with the others.
                continue
            detail = f"notification {showing.where.notification}"
            transaction.log(Event(showing.at, kind, detail, key))

    def _refused(self, record: OccurrenceRecord, refusal: Refusal, now: datetime) -> None:
        again = self._told.get(record.key) is refusal.reason
        with self.store.writing() as transaction:
            current = transaction.record(record.key)
            if current is None or current.state not in OPEN:
                return
            transaction.put(held(current, refusal.reason))
            # Asked again every minute, told once.
            if not again:
                detail = f"{refusal.reason}: {refusal.detail}" if refusal.detail else refusal.reason
                transaction.log(Event(now, EventKind.NOT_SHOWN, detail, record.key))
        self._told[record.key] = refusal.reason
        # Not at the first try: at login the server may come a little after this process.
        if again and record.first_shown is None:
            self._open_window_instead(record, now)

    def _open_window_instead(self, record: OccurrenceRecord, now: datetime) -> None:
        """Open the window, which shows what waits; once for each reminder, whatever is killed."""
        with self.store.reading() as transaction:
            told = transaction.events(record.occurrence.due)
        if any(each.key == record.key and each.kind is EventKind.WINDOW for each in told):
            return
        if self.opener.open_today():
            with self.store.writing() as transaction:
                transaction.log(Event(now, EventKind.WINDOW, "", record.key))

    async def clear(self, stays: Iterable[OccurrenceKey]) -> None:
        """Take from the screen all but what *stays*."""
        keep = set(stays)
        kept = {self.on_it[key] for key in self.on_it if key in keep}
        for key in [key for key in self.on_it if key not in keep and key not in self.unwritten]:
            where = self.on_it.pop(key)
            if where not in kept:
                await self.notifier.close(where)
