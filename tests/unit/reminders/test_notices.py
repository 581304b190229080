"""What a reminder says, in the person's language."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from exerciseapp.adapters.texts import translator
from exerciseapp.domain.occurrence import Occurrence, OccurrenceKey, OccurrenceRecord, State
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.notices import Wording, reminder_notice

DUE = datetime(2026, 11, 23, 8, tzinfo=UTC)
RECORD = OccurrenceRecord(
    Occurrence(OccurrenceKey("legs", "morning", DUE.date()), time(9), "Europe/Oslo", DUE, DUE),
    State.CLAIMED,
)
TITLE = LocalisedText({"en": "Legs", "nb": "Bein"})


def test_each_time_it_says_something_else() -> None:
    settings = ReminderSettings(repeats=3)
    notices = [
        reminder_notice(replace(RECORD, shows=shows), TITLE, settings, Wording())
        for shows in range(4)
    ]
    assert [notice.body for notice in notices] == [
        "Time for your exercises, planned for 09:00.",
        "Your exercises from 09:00 are still waiting (2).",
        "Your exercises from 09:00 are still waiting (3).",
        "Your exercises from 09:00 are still waiting. Last reminder for now.",
    ]
    assert [notice.sound for notice in notices] == [False, False, False, True]


def test_a_programme_without_a_title_has_its_name() -> None:
    assert reminder_notice(RECORD, None, ReminderSettings(), Wording()).title == "legs"


def test_in_norwegian() -> None:
    wording = Wording("nb_NO", translator("nb_NO"))
    notice = reminder_notice(RECORD, TITLE, ReminderSettings(), wording)
    assert notice.title == "Bein"
    assert "09:00" in notice.body


def test_a_wrong_translation_leaves_it_in_english() -> None:
    wrong = Wording("nb", lambda _context, source: source.replace("{", "{x"))
    notice = reminder_notice(RECORD, TITLE, ReminderSettings(), wrong)
    assert notice.title == "Bein"
    assert notice.body == "Time for your exercises, planned for 09:00."
