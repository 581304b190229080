"""How often, in words: days done of days asked, sessions a week where none were, and pauses."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLocale

from exerciseapp.domain.progress import Mark
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.domain.review import Review
from exerciseapp.domain.review_versions import DAY
from exerciseapp.domain.review_weeks import Unasked
from exerciseapp.ui.clinic.review.words import CountedReview, near_day
from exerciseapp.ui.progress.words import number_words
from exerciseapp.ui.reminders.words import pause_reason_words

translate = QCoreApplication.translate


def is_unknown(seen: Review) -> bool:
    """Tell whether no answer reaches into these days."""
    return all(day.mark is Mark.OPEN for day in seen.days) and not seen.nights


def summary_words(seen: Review) -> tuple[str, ...]:
    """Return the sums of the span, one thing each."""
    total, days = seen.total, seen.total.days
    if is_unknown(seen):
        return (translate("Review", "Nothing has been reported for these days yet."),)
    paused = [CountedReview().paused(days.paused)] if days.paused else []
    if not days.asked and not total.sessions and not seen.unasked:
        nothing = translate("Review", "Nothing was asked for in these days, and nothing done.")
        return (nothing, *paused)
    told = [*_days(seen), *paused]
    if total.asked.sets:
        # What a person began of their own accord is no share of what was prescribed.
        words = translate("Review", "{done}/{asked} sets")
        if not days.asked:
            words = translate("Review", "{done}/{asked} sets of these sessions")
        told.append(words.format(done=total.done.sets, asked=total.asked.sets))
    if total.asked.holds:
        holds = translate("Review", "{done}/{asked} holds")
        told.append(holds.format(done=total.done.holds, asked=total.asked.holds))
    return tuple(told)


def _days(seen: Review) -> Iterator[str]:
    """Yield on how many of the days that were asked for something was done; or that none were."""
    days = seen.total.days
    if days.asked:
        told = translate("Review", "{done} of {asked} days").format(
            done=days.done, asked=days.asked
        )
        if days.in_part:
            told = translate("Review", "{days} ({number} in part)").format(
                days=told, number=days.in_part
            )
        yield told
        named = translate("Review", "{programme}: no days were asked for, {sessions}")
        for each in seen.unasked:
            if each.sessions:
                yield named.format(programme=_name(each, seen), sessions=_how_often(each))
        return
    none = translate("Review", "No days were asked for: {sessions}")
    if not seen.unasked:
        yield none.format(sessions=CountedReview().sessions(seen.total.sessions))
    for each in seen.unasked:
        several = len(seen.unasked) > 1
        sessions = _how_often(each)
        yield none.format(sessions=f"{_name(each, seen)}, {sessions}" if several else sessions)


def _how_often(each: Unasked) -> str:
    """Return the sessions of a programme that set no days, and how many that is a week."""
    sessions = CountedReview().sessions(each.sessions)
    if each.per_week is None:
        return sessions
    told = translate("Review", "{sessions}, {number} a week")
    return told.format(sessions=sessions, number=number_words(each.per_week))


def _name(each: Unasked, seen: Review) -> str:
    """Return which programme it is; its version where another one of it did set days."""
    programme = each.programme
    if any(one.programme.id != programme.id for one in seen.versions):
        return programme.title.in_language(QLocale().name()[:2])
    version = translate("Review", "version {number}").format(number=programme.version)
    return version[:1].upper() + version[1:]


def pause_words(pause: Pause, year: int) -> str:
    """Return the days of a pause, and why, if that was told; days of *year* without it."""
    first = near_day(pause.first_day, year)
    if pause.resumes_on is None:
        told = translate("Review", "paused from {first}, no end given").format(first=first)
    elif pause.resumes_on - pause.first_day == DAY:
        told = translate("Review", "paused on {first}").format(first=first)
    else:
        told = translate("Review", "paused {first} to {last}").format(
            first=first, last=near_day(pause.resumes_on - DAY, year)
        )
    if pause.reason is PauseReason.OTHER:
        return told
    return translate("Review", "{pause} ({reason})").format(
        pause=told, reason=pause_reason_words(pause.reason)
    )
