"""Title, notes, dates, days and times: kept as they are written, undone as everything is."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, QTime

from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.ui.clinic.builder.conftest import Hand


@pytest.fixture
def built(page: BuilderPage, kari: Patient) -> BuilderPage:
    """Give the builder with the bedtime stretch in it, open at days and notes."""
    drafts = page.state.office.drafts
    drafts.begin(kari.id, drafts.shelf.programme("bedtime-stretch"))
    page.tabs.setCurrentWidget(page.plan_slot)
    return page


def count(page: BuilderPage) -> int:
    """Return how many times of the day are shown."""
    return len(page.plan.times.rows)


def test_what_is_written_is_kept_in_the_language_of_the_clinic(built: BuilderPage) -> None:
    plan = built.plan
    plan.note.setPlainText("Dear Kari,\nstart  gently.")
    plan.note.settle()
    plan.title.setText("Kari's stretches")
    plan.title.settle()
    programme = built.state.begun()
    assert programme.note is not None
    assert programme.note.by_language == {"en": "Dear Kari, start gently."}
    # The title in another language would be that of another programme.
    assert programme.title.by_language == {"en": "Kari's stretches"}
    plan.note.setPlainText("")
    plan.note.settle()
    assert built.state.begun().note is None


def test_what_is_too_long_or_missing_is_told(built: BuilderPage) -> None:
    plan = built.plan
    plan.note.setPlainText("x" * 401)
    plan.note.settle()
    assert plan.notice.text == "The note is too long: at most 400 letters fit."
    plan.title.setText("  ")
    plan.title.settle()
    assert plan.notice.text == "The patient needs a title and a sentence to read."
    assert plan.title.text() == "Bedtime stretch"


def test_dates_are_optional_and_stay_in_order(built: BuilderPage, hand: Hand) -> None:
    plan = built.plan
    plan.ends.check.setChecked(True)
    plan.starts.check.setChecked(True)
    programme = built.state.begun()
    # The clock stands on a Monday; six weeks are the usual length.
    assert programme.starts_on == date(2026, 3, 2)
    assert programme.ends_on == date(2026, 4, 12)
    plan.ends.day.setDate(QDate(2026, 2, 1))
    assert plan.notice.text == "The last day lies before the first one."
    assert built.state.begun().ends_on == date(2026, 4, 12)
    plan.starts.day.setDate(QDate(2026, 5, 4))
    programme = built.state.begun()
    assert (programme.starts_on, programme.ends_on) == (date(2026, 5, 4), date(2026, 6, 14))
    plan.starts.check.setChecked(False)
    assert built.state.begun().starts_on is None
    assert not plan.starts.day.isEnabled()
    assert hand.presses == 0


def test_times_are_added_changed_and_removed(
    built: BuilderPage, window: ClinicWindow, hand: Hand
) -> None:
    times = built.plan.times
    (row,) = times.rows
    assert row.rule.when == BeforeBedtime(30)
    row.before.setValue(45)
    assert built.state.begun().reminders[0].when == BeforeBedtime(45)
    times.add.click()
    added = times.rows[1]
    assert built.state.begun().reminders[1].when == AtClock(time(9, 0))
    added.clock.setTime(QTime(17, 30))
    added.days.checks[7].click()
    rule = built.state.begun().reminders[1]
    assert (rule.when, rule.weekdays) == (AtClock(time(17, 30)), EVERY_DAY - {7})
    added.kind.setCurrentIndex(1)
    assert built.state.begun().reminders[1].when == BeforeBedtime(30)
    row.removed.emit()
    assert [each.when for each in built.state.begun().reminders] == [BeforeBedtime(30)]
    assert count(built) == 1
    window.menu.undo.trigger()
    assert count(built) == 2
    assert hand.presses == 0


def test_slots_keep_their_names_and_are_never_the_same(built: BuilderPage) -> None:
    times = built.plan.times
    for _ in range(8):
        times.add.click()
    slots = [each.slot for each in built.state.begun().reminders]
    assert len(slots) == len(set(slots)) == 6
    assert slots[0] == "bedtime"
    assert not times.add.isEnabled()
    times.rows[1].removed.emit()
    times.add.click()
    slots = [each.slot for each in built.state.begun().reminders]
    assert len(set(slots)) == 6


def test_a_programme_can_begin_with_its_note(
    page: BuilderPage, fake: FakeOffice, kari: Patient
) -> None:
    page.plan.note.setPlainText("Rest this week.")
    page.plan.note.settle()
    assert "Rest this week." in (fake.caseload.draft(kari.id) or "")
    assert page.exercises.empty.heading.text() == "No exercise here yet"
    page.exercises.model.add("heel-raise")
    assert page.state.begun().note is not None
