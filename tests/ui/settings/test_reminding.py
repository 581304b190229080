"""How to be reminded, and pauses: each choice is kept at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QTime

from exerciseapp.domain.reminder_settings import Pause, PauseReason, QuietHours, ReminderSettings
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.settings.page import SettingsPage
from exerciseapp.ui.window import MainWindow
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


class Room:
    def __init__(self, make_desk: MakeDesk) -> None:
        self.fake = make_desk(programme_of(TWO_SETS))
        self.window = MainWindow()
        self.window.show()
        self.window.open_desk(self.fake.desk())
        self.window.go_to(Place.SETTINGS)

    @property
    def page(self) -> SettingsPage:
        return self.window.findChildren(SettingsPage)[-1]

    @property
    def reminders(self) -> ReminderService:
        return self.fake.desk().reminders

    @property
    def kept(self) -> ReminderSettings:
        return self.reminders.settings()

    @property
    def today(self) -> date:
        return self.reminders.today()


@pytest.fixture
def room(make_desk: MakeDesk) -> Iterator[Room]:
    room = Room(make_desk)
    yield room
    room.window.close()
    room.window.deleteLater()


def test_snooze_and_repeats(room: Room) -> None:
    rules = room.page.rules
    assert rules.snooze.buttons[10].isChecked()
    rules.snooze.buttons[30].click()
    assert room.kept.snooze_min == 30
    rules.repeats.buttons[0].click()
    assert (room.kept.repeats, room.kept.snooze_min) == (0, 30)
    assert room.fake.waker.wakes == 2


def test_quiet_hours_are_switched_on_set_and_off(room: Room) -> None:
    rules = room.page.rules
    assert not rules.begin.isVisible()
    rules.quiet.click()
    assert rules.begin.isVisible()
    assert room.kept.quiet == QuietHours(time(22, 0), time(7, 0))
    rules.end.setTime(QTime(6, 30))
    assert room.kept.quiet == QuietHours(time(22, 0), time(6, 30))
    rules.quiet.click()
    assert room.kept.quiet is None


def test_the_zone_stays_at_home_or_follows(room: Room) -> None:
    rules = room.page.rules
    rules.zone.buttons["UTC"].click()
    assert room.kept.home_zone == "UTC"
    rules.zone.buttons[None].click()
    assert room.kept.home_zone is None


def test_some_evenings_have_their_own_bedtime(room: Room) -> None:
    evenings = room.page.rules.evenings
    evenings.checks[6].click()
    assert evenings.fields[6].isVisible()
    evenings.fields[6].setTime(QTime(23, 45))
    assert room.kept.bedtimes.by_weekday == {6: time(23, 45)}
    evenings.checks[6].click()
    assert room.kept.bedtimes.by_weekday == {}


def test_a_pause_of_two_weeks_is_begun_and_ended(room: Room) -> None:
    pause = room.page.pause
    assert not pause.end.isVisible()
    pause.form.lengths.buttons[14].click()
    pause.form.begin.click()
    back = room.today + timedelta(days=14)
    assert room.reminders.pauses() == (Pause(room.today, back, PauseReason.OTHER),)
    assert pause.standing.text().startswith("There is a pause. Reminders come again ")
    assert not pause.form.isVisible()
    pause.end.click()
    assert room.reminders.pauses() == ()
    assert pause.form.isVisible()


def test_a_pause_until_it_is_ended_with_its_reason(room: Room) -> None:
    pause = room.page.pause
    # Who will hear of the reason stands there before it is chosen.
    assert "If you answer a clinic, it is told of the pause and of this reason" in (
        pause.form.told.text()
    )
    pause.form.why.buttons[PauseReason.ILL].click()
    pause.form.lengths.buttons[None].click()
    assert not pause.form.until.isVisible()
    pause.form.begin.click()
    assert room.reminders.pauses() == (Pause(room.today, None, PauseReason.ILL),)
    assert "until you end it" in pause.standing.text()
    assert "until you end it" in room.page.reminders.coming.text()


def test_a_pause_until_a_day_of_ones_own(room: Room) -> None:
    form = room.page.pause.form
    form.until.set_day(room.today + timedelta(days=5))
    form.begin.click()
    assert room.reminders.pauses()[0].resumes_on == room.today + timedelta(days=5)
