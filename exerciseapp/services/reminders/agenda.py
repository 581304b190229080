"""What is due when: asked every minute, so the next moment stands ready."""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from exerciseapp.domain.occurrence import Occurrence
from exerciseapp.domain.occurrence_times import DAY, Calendar, next_day, occurrence_on
from exerciseapp.domain.reminder import Reminder

# A bedtime may be after midnight, and a zone may be a day ahead of the one before.
MARGIN = timedelta(days=2)


class Agenda:
    """The occurrences to come, earliest first; those that are handed out do not come back."""

    def __init__(self, reminders: Iterable[tuple[Reminder, datetime]], calendar: Calendar) -> None:
        """Take each reminder with the moment from which on its occurrences count."""
        self._calendar = calendar
        self._reminders: list[Reminder] = []
        # The reminder's place comes before the occurrence, so that occurrences are not compared.
        self._coming: list[tuple[datetime, int, Occurrence]] = []
        for reminder, since in reminders:
            self._reminders.append(reminder)
            day = calendar.local(since).date() - MARGIN
            self._push(len(self._reminders) - 1, day, since)

    def next_at(self) -> datetime | None:
        """Return when the next occurrence is due, or None if none will be."""
        return self._coming[0][0] if self._coming else None

    def due(self, now: datetime) -> list[Occurrence]:
        """Hand out all that is due at *now*, earliest first."""
        found: list[Occurrence] = []
        while self._coming and self._coming[0][0] <= now:
            _, index, occurrence = heapq.heappop(self._coming)
            found.append(occurrence)
            self._push(index, occurrence.key.day + DAY, None)
        return found

    def _push(self, index: int, first: date, since: datetime | None) -> None:
        reminder = self._reminders[index]
        day = next_day(reminder, first)
        while day is not None:
            occurrence = occurrence_on(reminder, day, self._calendar)
            if since is None or occurrence.due >= since:
                heapq.heappush(self._coming, (occurrence.due, index, occurrence))
                return
            day = next_day(reminder, day + DAY)
