"""What a person said to a reminder is done and written down, in this order of importance."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import Enum, auto

from exerciseapp.domain.occurrence import Answer, OccurrenceKey, OccurrenceRecord, State
from exerciseapp.domain.occurrence_steps import answered, finished
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.services.clock import Clock
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.ports import WindowOpener
from exerciseapp.services.reminders.store import (
    Event,
    EventKind,
    ReminderStore,
    ReminderTransaction,
)


class Window(Enum):
    """Whether the window was opened for an answer already."""

    NOT_YET = auto()
    OPENED = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """An answer that still has to be written down."""

    key: OccurrenceKey
    answer: Answer
    at: datetime
    token: str = ""
    window: Window = Window.NOT_YET


@dataclass(slots=True)
class Answers:
    """The answers in the order in which they came, until each is on the disk."""

    store: ReminderStore
    opener: WindowOpener
    clock: Clock
    waiting: list[Said] = field(default_factory=list)

    def take(self, key: OccurrenceKey, answer: Answer, token: str) -> None:
        """Remember an answer."""
        self.waiting.append(Said(key, answer, self.clock.now().astimezone(UTC), token))

    def settle(self, settings: ReminderSettings) -> None:
        """Do and write down all that waits.

        Raises StoreError if it cannot be written. The window opens all the same: a full disk is
        no reason to leave a person in front of a button that does nothing.
        """
        while self.waiting:
            said = self.waiting[0]
            try:
                record = self._write(said, settings)
            except StoreError:
                if said.answer is Answer.START and said.window is Window.NOT_YET:
                    self.opener.open(said.key.programme, said.token)
                    self.waiting[0] = replace(said, window=Window.OPENED)
                raise
            self.waiting.pop(0)
            if record is not None and record.state is State.STARTING:
                self.open_window(record, said.token, said.window)

    def open_window(
        self, record: OccurrenceRecord, token: str = "", window: Window = Window.NOT_YET
    ) -> None:
        """Open the window for a record whose Start was pressed, and write that it is open.

        Killed between the two it is opened again: the window that is open already comes to the
        front, and no press on Start is ever lost.
        """
        if window is Window.NOT_YET and not self.opener.open(record.key.programme, token):
            return
        with self.store.writing() as transaction:
            current = transaction.record(record.key)
            if current is not None and current.state is State.STARTING:
                transaction.put(finished(current, State.STARTED, None))

    def _write(self, said: Said, settings: ReminderSettings) -> OccurrenceRecord | None:
        with self.store.writing() as transaction:
            record = _meant(transaction, said.key)
            if record is None:
                return None
            after = answered(record, said.answer, said.at, settings)
            if after != record:
                transaction.put(after)
                transaction.log(Event(said.at, EventKind.ANSWERED, said.answer, record.key))
                return after
        # Its record came to an end before, but a press on Start always opens the window.
        if said.answer is Answer.START and said.window is Window.NOT_YET:
            self.opener.open(said.key.programme, said.token)
        return None


def _meant(transaction: ReminderTransaction, key: OccurrenceKey) -> OccurrenceRecord | None:
    """Return the record that an answer to *key* is for: the newer one, if one took its place."""
    record = transaction.record(key)
    if record is None or record.state is not State.COALESCED:
        return record
    newer = [
        other
        for other in transaction.open_records()
        if other.key.programme == key.programme and other.state is not State.STARTING
    ]
    return newer[-1] if newer else record
