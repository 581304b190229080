"""What a person hands to their clinic: the last weeks as a file, and their sum for a letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from urllib.parse import quote

from exerciseapp.domain.records import SessionOutcome, SessionRecord
from exerciseapp.services.history_csv import history_csv

WEEKS = 4


@dataclass(frozen=True, slots=True)
class LastWeeks:
    """The sessions from ``first`` to ``last``, both included; ``table`` is a spreadsheet's text.

    Pain is the mean NRS, 0 to 10, of the sessions that have both answers; None without any.
    """

    first: date
    last: date
    done: int
    partly: int
    pain_before: float | None
    pain_after: float | None
    table: str

    @property
    def file_name(self) -> str:
        """A name that sorts by date."""
        return f"exerciseapp-{self.first.isoformat()}-{self.last.isoformat()}.csv"


def last_weeks(history: Iterable[SessionRecord], now: datetime, weeks: int = WEEKS) -> LastWeeks:
    """Return the sum of the sessions of the last *weeks* weeks up to *now*."""
    last = now.date()
    first = last - timedelta(weeks=weeks) + timedelta(days=1)
    records = [record for record in history if first <= record.started_at.date() <= last]
    rated = [
        (record.pain_before, record.pain_after)
        for record in records
        if record.pain_before is not None and record.pain_after is not None
    ]
    return LastWeeks(
        first,
        last,
        sum(record.outcome is SessionOutcome.COMPLETED for record in records),
        sum(record.outcome is not SessionOutcome.COMPLETED for record in records),
        _mean([before for before, _after in rated]),
        _mean([after for _before, after in rated]),
        history_csv(records),
    )


def mail_address(to: str, subject: str, body: str) -> str:
    """Return what opens a letter in the mail program (RFC 6068); nothing is sent by it."""
    # The RFC wants line ends of two characters, and no plus sign for a blank.
    text = body.replace("\n", "\r\n")
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={quote(text)}"


def _mean(values: list[int]) -> float | None:
    return sum(values) / len(values) if values else None
