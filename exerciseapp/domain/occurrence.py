"""One due moment of a reminder: what names it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class OccurrenceKey:
    """The name of an occurrence: its reminder and the local date that it is meant for.

    The date, not the moment, is the key: it stays the same when the zone, the offset or the time
    of day changes under it, so that one day's reminder cannot come twice.
    """

    programme: str
    slot: str
    day: date

    @property
    def tag(self) -> str:
        """Return the text by which a notification server knows two showings for one.

        It is the programme's: at no time is more than one reminder of a programme on the screen.
        """
        return f"exerciseapp/{self.programme}"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A moment at which a person is to be reminded.

    ``local`` is the intended wall time, ``zone`` the zone it is meant in. ``due`` and ``expires``
    are moments in UTC; after ``expires`` it is too late to show it.
    """

    key: OccurrenceKey
    local: time
    zone: str
    due: datetime
    expires: datetime


class State(StrEnum):
    """Where an occurrence stands.

    HELD: due and not shown; its reason says why. CLAIMED: about to be shown, perhaps shown.
    SHOWN: on the screen, unanswered. SNOOZED: to come again. STARTING: Start was pressed, the
    window is perhaps not open yet. The others are ends.
    """

    HELD = "held"
    CLAIMED = "claimed"
    SHOWN = "shown"
    SNOOZED = "snoozed"
    STARTING = "starting"
    STARTED = "started"
    DONE = "done"
    SKIPPED = "skipped"
    UNANSWERED = "unanswered"
    COALESCED = "coalesced"
    MISSED = "missed"
    PAUSED = "paused"


OPEN = frozenset({State.HELD, State.CLAIMED, State.SHOWN, State.SNOOZED, State.STARTING})
ANSWERED = frozenset({State.STARTED, State.DONE, State.SKIPPED})
NEVER_SHOWN = frozenset({State.MISSED, State.COALESCED, State.PAUSED})


class Reason(StrEnum):
    """Why an occurrence was not shown, or not yet."""

    QUIET_HOURS = "quiet hours"
    DO_NOT_DISTURB = "do not disturb"
    NO_SERVER = "no notification server"
    SERVER_HUNG = "notification server does not answer"
    NO_BUS = "no session bus"
    SERVER_REFUSED = "notification server refused"
    NOT_RUNNING = "not running or asleep"
    SESSION_UNDER_WAY = "a session is under way"
    NEWER_DUE = "a newer one was due"
    PAUSE = "paused"
    TURNED_OFF = "turned off"
    NOT_TODAY = "not today was answered"
    STOPPED_WHILE_SHOWING = "stopped while showing"


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification on a server: its number there, and which server of which bus gave it."""

    notification: int
    server: str


@dataclass(frozen=True, slots=True)
class OccurrenceRecord:
    """What became of an occurrence so far. Moments are in UTC.

    ``shows`` counts how often it was shown to be answered; ``next_at`` is when to show it next
    (None: at the next chance while held or claimed, never while shown).
    """

    occurrence: Occurrence
    state: State
    reason: Reason | None = None
    shows: int = 0
    next_at: datetime | None = None
    shown: Shown | None = None
    first_shown: datetime | None = None
    last_shown: datetime | None = None
    answered: datetime | None = None

    @property
    def key(self) -> OccurrenceKey:
        """Return the occurrence's name."""
        return self.occurrence.key


class Answer(StrEnum):
    """What a person can say to a reminder."""

    START = "start"
    SNOOZE = "snooze"
    NOT_TODAY = "not today"
