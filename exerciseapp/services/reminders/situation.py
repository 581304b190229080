"""Gathers from the records what a decision depends on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from exerciseapp.domain.occurrence import Occurrence, OccurrenceRecord
from exerciseapp.domain.occurrence_decide import Situation
from exerciseapp.domain.occurrence_steps import EARLY
from exerciseapp.services.reminders.plan import Plan
from exerciseapp.services.reminders.store import ReminderTransaction

# A session that was begun longer ago is not under way any more, however it ended.
LONGEST_SESSION = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Sight:
    """What is due and not written, what is open, and the circumstances."""

    fresh: tuple[Occurrence, ...]
    known: tuple[OccurrenceRecord, ...]
    circumstances: Situation

    def situation(self, *, silenced: bool = False, lost_sight: bool = False) -> Situation:
        """Return the circumstances with what only the desktop can tell."""
        return replace(self.circumstances, silenced=silenced, lost_sight=lost_sight)


def look_at(
    transaction: ReminderTransaction, plan: Plan, now: datetime, due: Sequence[Occurrence]
) -> Sight:
    """Return what is to be decided about, *due* occurrences without those that are known."""
    fresh = _not_known(transaction, due)
    known = transaction.open_records()
    situation = plan_situation(plan, now)
    concerned = [*fresh, *(record.occurrence for record in known)]
    if concerned:
        earliest = min(each.due for each in concerned)
        first_day = min(each.key.day for each in concerned)
        situation = replace(
            situation,
            ends=transaction.session_ends(earliest - EARLY),
            under_way=transaction.under_way(now - LONGEST_SESSION),
            skipped=transaction.skipped_days(first_day),
        )
    return Sight(fresh, known, situation)


def _not_known(
    transaction: ReminderTransaction, due: Sequence[Occurrence]
) -> tuple[Occurrence, ...]:
    if not due:
        return ()
    days = [each.key.day for each in due]
    known = transaction.known(min(days), max(days))
    return tuple(each for each in due if each.key not in known)


def plan_situation(plan: Plan, now: datetime) -> Situation:
    """Return what can be told of the circumstances without looking at the records."""
    return Situation(
        now=now,
        calendar=plan.calendar,
        settings=plan.settings,
        in_force=plan.names(),
        pauses=plan.pauses,
    )
