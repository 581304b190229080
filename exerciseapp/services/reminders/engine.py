"""The heart of the background process: looks what is due, writes it down, and shows it."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from exerciseapp.domain.occurrence import OccurrenceRecord, State
from exerciseapp.domain.occurrence_decide import Decision, decide
from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.services.reminders.agenda import MARGIN, Agenda
from exerciseapp.services.reminders.answers import Answers
from exerciseapp.services.reminders.clock_watch import ClockWatch, Reading
from exerciseapp.services.reminders.engine_parts import Ports, Trouble, Unsaid
from exerciseapp.services.reminders.plan import (
    Plan,
    RemindedProgramme,
    is_recorded,
    read_plan,
    record_in_force,
)
from exerciseapp.services.reminders.ports import (
    Dismissed,
    LateShown,
    NotifierEvent,
    Pressed,
    ServerCame,
)
from exerciseapp.services.reminders.screen import Screen, Showing
from exerciseapp.services.reminders.situation import look_at, plan_situation
from exerciseapp.services.reminders.store import Event, EventKind

log = logging.getLogger(__name__)

HEARTBEAT = timedelta(seconds=60)
RETRY = timedelta(seconds=1)
# A database that another program uses is waited for so long before a reminder is shown without
# having been written down first.
PATIENCE_S = 12.0


# What is held back for the time being may have been on the screen before; there it stays.
STAYS_ON_SCREEN = frozenset({State.CLAIMED, State.SHOWN, State.HELD})


class ReminderEngine:
    """Looks at every alarm, and whenever something may have changed.

    One look: take what came back from the screen, read what is chosen, decide what to do about
    all that is due, write the decision, and only then do it. Whatever is cut off in between is
    taken up by the next look, of this process or of the one after it.
    """

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._watch = ClockWatch(ports.clock)
        self._screen = Screen(ports.store, ports.notifier, ports.clock, ports.wording, ports.opener)
        self._answers = Answers(ports.store, ports.opener, ports.clock)
        self._unsaid = Unsaid()
        self._events: deque[NotifierEvent] = deque()
        self._looking = asyncio.Lock()
        self._tasks: set[asyncio.Task[None]] = set()
        self._programmes: tuple[RemindedProgramme, ...] = ()
        self._plan: Plan | None = None
        self._agenda: Agenda | None = None
        self._known: tuple[OccurrenceRecord, ...] = ()
        self._lost_sight = True
        self._out_of_date = True
        self._trouble: Trouble | None = None
        ports.notifier.listen(self._heard)

    def note(self, kind: EventKind, detail: str = "") -> None:
        """Write a line of the process itself into the ledger, with the next look."""
        now = self._ports.clock.now().astimezone(UTC)
        self._unsaid.notes.append(Event(now, kind, detail))

    def _heard(self, event: NotifierEvent) -> None:
        self._events.append(event)
        task = asyncio.get_running_loop().create_task(self.look())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def look(self) -> None:
        """Do all that is to be done now, and set the alarm for the next time. Never raises."""
        async with self._looking:
            reading = self._watch.read()
            wake = reading.now + HEARTBEAT
            try:
                wake = await self._look(reading)
                self._trouble = None
            except StoreError as error:
                wake = await self._without_records(error, reading.now)
            except Exception:  # an alarm clock goes on, whatever happens
                log.exception("a look at the reminders failed")
            finally:
                self._ports.alarm.set(wake)

    async def _look(self, reading: Reading) -> datetime:
        now = reading.now
        self._mind_the_clock(reading)
        plan, agenda = self._read(now)
        if self._lost_sight:
            self._remember_screen(plan, now)
        self._take_events(now)
        self._answers.settle(plan.settings)
        self._unsaid.fresh += agenda.due(now)
        decision = self._consider(plan, now)
        if decision is None or decision.show or decision.post_again:
            silenced = await self._ports.notifier.silenced()
            decision = self._write(plan, now, silenced)
        elif decision.changed:
            decision = self._write(plan, now, silenced=False)
        await self._carry_out(decision, plan)
        self._lost_sight = False
        await self._clear_screen(now)
        return _next_wake(now, agenda.next_at(), decision.wake_at)

    def _mind_the_clock(self, reading: Reading) -> None:
        if reading.notable:
            seconds = round(reading.jump.total_seconds())
            event = Event(reading.now, EventKind.CLOCK_CHANGED, f"{seconds:+d} s")
            self._unsaid.notes.append(event)
        if reading.went_back:
            self._unsaid.clock_went_back = True
            self._out_of_date = True

    def _read(self, now: datetime) -> tuple[Plan, Agenda]:
        """Return the plan; read it anew if the records, the programmes or the zone changed."""
        programmes = self._ports.programmes()
        zone = self._ports.zone()
        self._out_of_date |= self._ports.store.changed_elsewhere()
        self._out_of_date |= programmes is not self._programmes
        old, agenda = self._plan, self._agenda
        if old is not None and old.settings.home_zone is None:
            self._out_of_date |= old.calendar.zone != zone
        if old is not None and agenda is not None and not self._out_of_date:
            return old, agenda
        with self._ports.store.reading() as transaction:
            plan = read_plan(transaction, programmes, lambda: zone, now)
            recorded = is_recorded(transaction, plan)
        if not recorded:
            with self._ports.store.writing() as transaction:
                plan = read_plan(transaction, programmes, lambda: zone, now)
                record_in_force(transaction, plan)
        if old is not None and old.calendar.zone != plan.calendar.zone:
            detail = f"{old.calendar.zone_name} to {plan.calendar.zone_name}"
            self._unsaid.notes.append(Event(now, EventKind.ZONE_CHANGED, detail))
        self._plan, self._programmes, self._out_of_date = plan, programmes, False
        self._agenda = plan.agenda(now)
        self._unsaid.fresh.clear()
        return plan, self._agenda

    def _remember_screen(self, plan: Plan, now: datetime) -> None:
        """Take over what an earlier process left on the screen, so that it can be taken away."""
        today = plan.calendar.local(now).date()
        with self._ports.store.reading() as transaction:
            for record in transaction.with_notification(today - MARGIN, today + MARGIN):
                if record.shown is not None and record.key not in self._screen.on_it:
                    self._screen.on_it[record.key] = record.shown

    def _take_events(self, now: datetime) -> None:
        while self._events:
            event = self._events.popleft()
            if isinstance(event, ServerCame):
                self._lost_sight = True
                self._screen.on_it.clear()
            elif isinstance(event, LateShown):
                self._shown_late(event, now)
            elif (key := self._screen.key_of(event.shown)) is not None:
                if isinstance(event, Pressed):
                    self._answers.take(key, event.answer, event.token)
                elif isinstance(event, Dismissed):
                    del self._screen.on_it[key]
                    self._unsaid.notes.append(Event(now, EventKind.CLOSED, "", key))

    def _shown_late(self, event: LateShown, now: datetime) -> None:
        with self._ports.store.reading() as transaction:
            records = transaction.open_records()
        for record in records:
            if record.key.tag == event.tag and record.state is State.HELD:
                self._screen.put_there(Showing(record, event.shown, now))

    def _consider(self, plan: Plan, now: datetime) -> Decision | None:
        """Return what would be decided, without writing; None if there is something to write."""
        unsaid = self._unsaid
        if unsaid.notes or unsaid.clock_went_back or self._screen.unwritten or self._trouble:
            return None
        with self._ports.store.reading() as transaction:
            sight = look_at(transaction, plan, now, self._unsaid.fresh)
        self._known = sight.known
        return decide(sight.situation(lost_sight=self._lost_sight), sight.fresh, sight.known)

    def _write(self, plan: Plan, now: datetime, silenced: bool) -> Decision:
        """Decide, and write the decision and all that waits to be written, as one."""
        unsaid = self._unsaid
        with self._ports.store.writing() as transaction:
            if unsaid.clock_went_back:
                transaction.drop_never_shown_after(now)
            for note in unsaid.notes:
                transaction.log(note)
            if self._trouble is not None:
                transaction.log(Event(now, EventKind.STORE_FAILED, str(self._trouble)))
            self._screen.write_down(transaction, plan.settings)
            sight = look_at(transaction, plan, now, unsaid.fresh)
            situation = sight.situation(silenced=silenced, lost_sight=self._lost_sight)
            decision = decide(situation, sight.fresh, sight.known)
            for record in decision.changed:
                transaction.put(record)
                if record.reason is not None or record.state is State.DONE:
                    detail = f"{record.state}: {record.reason}" if record.reason else record.state
                    transaction.log(Event(now, EventKind.STATE, detail, record.key))
            transaction.set_checked_at(now)
        self._screen.unwritten.clear()
        self._unsaid = Unsaid(clock_went_back=False)
        return decision

    async def _carry_out(self, decision: Decision, plan: Plan) -> None:
        for record in decision.open_window:
            self._answers.open_window(record)
        titles = {programme.id: programme.title for programme in self._programmes}
        for record in (*decision.show, *decision.post_again):
            await self._screen.show(record, titles.get(record.key.programme), plan.settings)

    async def _clear_screen(self, now: datetime) -> None:
        with self._ports.store.reading() as transaction:
            self._known = transaction.open_records()
        await self._screen.clear(
            record.key for record in self._known if record.state in STAYS_ON_SCREEN
        )

    async def _without_records(self, error: StoreError, now: datetime) -> datetime:
        """Show what is due although it cannot be written down, and remember it until it can."""
        monotonic = self._ports.clock.monotonic()
        if self._trouble is None:
            log.warning("reminders cannot be written down: %s", error)
            self._trouble = Trouble(now, monotonic, error)
        busy = error.fault is StoreFault.BUSY
        if self._plan is None or (busy and monotonic - self._trouble.monotonic < PATIENCE_S):
            return now + RETRY
        await self._show_unwritten(self._plan, now)
        return now + (RETRY if busy else HEARTBEAT)

    async def _show_unwritten(self, plan: Plan, now: datetime) -> None:
        unwritten = self._screen.unwritten
        silenced = await self._ports.notifier.silenced()
        fresh = [each for each in self._unsaid.fresh if each.key not in unwritten]
        known = [each for each in self._known if each.key not in unwritten]
        situation = replace(plan_situation(plan, now), silenced=silenced)
        titles = {programme.id: programme.title for programme in self._programmes}
        for record in decide(situation, fresh, known).show:
            try:
                await self._screen.show(record, titles.get(record.key.programme), plan.settings)
            except StoreError:
                continue

    async def stop(self, why: str) -> None:
        """Write that the process ends, and let go of the screen."""
        async with self._looking:
            try:
                with self._ports.store.writing() as transaction:
                    now = self._ports.clock.now().astimezone(UTC)
                    transaction.log(Event(now, EventKind.STOPPED, why))
                    transaction.set_checked_at(now)
            except StoreError:
                log.warning("the end of the process could not be written down")
            await self._ports.notifier.stop()


def _next_wake(now: datetime, *moments: datetime | None) -> datetime:
    """Return the earliest of *moments*, at most a heartbeat away."""
    coming = [moment if moment > now else now + RETRY for moment in moments if moment]
    return min((*coming, now + HEARTBEAT))
