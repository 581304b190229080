"""Reminders in words."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from exerciseapp.domain.occurrence import Reason, State
from exerciseapp.domain.reminder import AtClock, BeforeBedtime, When
from exerciseapp.domain.reminder_settings import PauseReason
from exerciseapp.ui.counted import Counted

translate = QCoreApplication.translate


def clock(at: time) -> str:
    """Return a time of day as the language writes it, without seconds."""
    return QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)


def when_words(when: When) -> str:
    """Return when a reminder comes."""
    match when:
        case AtClock(at):
            return clock(at)
        case BeforeBedtime(0):
            return translate("Reminders", "at bedtime")
        case BeforeBedtime(minutes):
            return translate("Reminders", "{time} before bedtime").format(
                time=Counted().minutes(minutes)
            )


def day_words(day: date, today: date) -> str:
    """Return a day as a person near to it calls it."""
    match (day - today).days:
        case 0:
            return translate("Reminders", "today")
        case 1:
            return translate("Reminders", "tomorrow")
        case -1:
            return translate("Reminders", "yesterday")
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, translate("Reminders", "dddd d MMMM"))


def moment_words(moment: datetime, today: date) -> str:
    """Return a moment, in the computer's zone, as day and time."""
    local = moment.astimezone()
    return translate("Reminders", "{day} at {time}").format(
        day=day_words(local.date(), today), time=clock(local.time())
    )


def pause_reason_words(reason: PauseReason) -> str:
    """Return why there was a pause, as the person chose it."""
    match reason:
        case PauseReason.ILL:
            return translate("Reminders", "ill")
        case PauseReason.HOLIDAY:
            return translate("Reminders", "holiday")
        case PauseReason.OTHER:
            return translate("Reminders", "something else")


def state_words(state: State) -> str:
    """Return what became of a reminder."""
    match state:
        case State.HELD:
            return translate("Reminders", "Waits until it can be shown")
        case State.CLAIMED | State.SHOWN:
            return translate("Reminders", "Shown, not answered yet")
        case State.SNOOZED:
            return translate("Reminders", "Comes again in a while, as you asked")
        case State.STARTING | State.STARTED:
            return translate("Reminders", "You pressed Start")
        case State.DONE:
            return translate("Reminders", "Done")
        case State.SKIPPED:
            return translate("Reminders", "You said: not today")
        case State.UNANSWERED:
            return translate("Reminders", "Shown, never answered")
        case State.COALESCED:
            return translate("Reminders", "A later one came in its place")
        case State.MISSED:
            return translate("Reminders", "Not shown")
        case State.PAUSED:
            return translate("Reminders", "Paused")


def reason_words(reason: Reason) -> str:
    """Return why a reminder was not shown, and what to do about it."""
    match reason:
        case Reason.QUIET_HOURS:
            return translate("Reminders", "It fell into your quiet hours.")
        case Reason.DO_NOT_DISTURB:
            return translate(
                "Reminders",
                "“Do not disturb” was on. Switch it off in the computer's settings, or at night "
                "only.",
            )
        case Reason.NO_SERVER | Reason.NO_BUS:
            return translate(
                "Reminders",
                "This computer shows no notifications. Switch them on in its settings, or leave "
                "this window open.",
            )
        case Reason.SERVER_HUNG | Reason.SERVER_REFUSED:
            return translate(
                "Reminders",
                "The part of the computer that shows notifications did not answer. Logging out "
                "and in again often helps.",
            )
        case Reason.NOT_RUNNING:
            return translate(
                "Reminders",
                "The computer was off or asleep, or the reminders were not running. See to it "
                "that they start with the computer.",
            )
        case Reason.SESSION_UNDER_WAY:
            return translate("Reminders", "You were doing your exercises.")
        case Reason.NEWER_DUE:
            return translate("Reminders", "The next one was due already.")
        case Reason.PAUSE:
            return translate("Reminders", "Reminders were paused.")
        case Reason.TURNED_OFF:
            return translate("Reminders", "This reminder was turned off.")
        case Reason.NOT_TODAY:
            return translate("Reminders", "You had said: not today.")
        case Reason.STOPPED_WHILE_SHOWING:
            return translate("Reminders", "The reminders were ended while it was on the screen.")
