"""The last weeks: which sessions count, their sums, and an address that a mail program reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from exerciseapp.domain.records import SessionOutcome, SessionRecord
from exerciseapp.services.letter import last_weeks, mail_address

NOW = datetime(2026, 3, 29, 12, 0, tzinfo=UTC)
SESSION = SessionRecord("a", "tiny", 1, "", NOW, NOW, SessionOutcome.COMPLETED, 4, 2, None, "", ())


def days_ago(days: int, **changes: object) -> SessionRecord:
    began = NOW - timedelta(days=days)
    return replace(SESSION, started_at=began, **changes)  # type: ignore[arg-type]


def test_four_weeks_are_twenty_eight_days_with_today() -> None:
    weeks = last_weeks([days_ago(n) for n in (0, 27, 28)], NOW)
    assert (weeks.last - weeks.first).days == 27
    assert weeks.done == 2
    assert weeks.table.count("tiny") == 2


def test_what_was_not_done_to_the_end_is_counted_apart() -> None:
    partial = days_ago(1, outcome=SessionOutcome.PARTIAL)
    weeks = last_weeks([days_ago(0), partial, days_ago(2, outcome=None)], NOW)
    assert (weeks.done, weeks.partly) == (1, 2)


def test_pain_is_the_mean_of_sessions_with_both_answers() -> None:
    weeks = last_weeks([days_ago(0), days_ago(1, pain_before=8, pain_after=None)], NOW)
    assert (weeks.pain_before, weeks.pain_after) == (4, 2)


def test_without_answers_no_pain_is_told() -> None:
    weeks = last_weeks([], NOW)
    assert (weeks.pain_before, weeks.pain_after) == (None, None)


def test_an_address_carries_letters_and_line_ends_whole() -> None:
    address = urlsplit(mail_address("kari@ask.no", "Øvelser & mer", "Hei,\n1 + 1 = 2?"))
    assert (address.scheme, address.path) == ("mailto", "kari@ask.no")
    assert parse_qs(address.query) == {"subject": ["Øvelser & mer"], "body": ["Hei,\r\n1 + 1 = 2?"]}
    assert "+" not in address.query
