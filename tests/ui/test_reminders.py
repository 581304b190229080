"""The reminders on Today: seen, set in two presses, switched, and asked why one was not heard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from exerciseapp.domain.reminder import AtClock, BeforeBedtime, ReminderChoice, ReminderRule
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.reminders.card import ReminderCard
from exerciseapp.ui.reminders.editor import ReminderEditor
from exerciseapp.ui.reminders.ledger import LedgerPage
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

MORNING = ReminderRule("morning", AtClock(time(9, 30)))
EVENING = ReminderRule("evening", BeforeBedtime(30))


class Room:
    """Today, on a programme with a reminder in the morning and one at bedtime."""

    def __init__(self, fake: FakeDesk) -> None:
        self.fake = fake
        self.window = MainWindow()
        self.window.show()
        self.window.open_desk(fake.desk())

    @property
    def card(self) -> ReminderCard:
        card = self.window.findChild(ReminderCard)
        assert card is not None
        return card

    def press(self, text: str) -> None:
        found = [b for b in self.window.findChildren(QPushButton) if b.text() == text]
        shown = [button for button in found if button.isVisible()]
        assert shown, text
        QTest.mouseClick(shown[0], Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()

    def times(self) -> dict[str, object]:
        found = self.fake.desk().reminders.reminders()
        return {each.slot: each.in_force.when if each.in_force else None for each in found}

    def texts(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def room(make_desk: MakeDesk) -> Iterator[Room]:
    programme = replace(programme_of(TWO_SETS), reminders=(MORNING, EVENING))
    room = Room(make_desk(programme))
    yield room
    room.window.close()
    room.window.deleteLater()


def test_the_next_reminder_is_told(room: Room) -> None:
    assert room.card.coming.text() == "Next: today at 09:30, Tiny"


def test_a_time_is_set_in_two_presses(room: Room) -> None:
    room.press("Tiny: 09:30")
    room.press("18:00")
    assert room.times()["morning"] == AtClock(time(18, 0))
    assert room.fake.waker.wakes > 0
    assert room.card.coming.text() == "Next: today at 18:00, Tiny"


def test_minutes_before_bedtime_and_bedtime_are_set_alike(room: Room) -> None:
    room.press("Tiny: 30 minutes before bedtime")
    room.press("60 minutes before bedtime")
    assert room.times()["evening"] == BeforeBedtime(60)
    room.press("Tiny: 60 minutes before bedtime")
    room.press("23:30")
    assert room.fake.settings.load_settings().bedtime == time(23, 30)


def test_a_reminder_is_turned_off_and_on_again(room: Room) -> None:
    room.press("Tiny: 09:30")
    room.press("Turn this reminder off")
    assert room.times()["morning"] is None
    room.press("Tiny: off")
    assert room.times()["morning"] == AtClock(time(9, 30))


def test_nobody_is_reminded_until_it_is_wanted(room: Room) -> None:
    room.press("Stop reminding me")
    assert not room.fake.background.running
    room.card.read_again()
    assert room.card.coming.text() == "You are not being reminded at the moment."
    room.press("Remind me from now on, also when this window is closed")
    assert room.fake.background.running


def test_what_keeps_it_from_being_switched_is_told(room: Room) -> None:
    room.fake.background.fault = "read-only file system"
    room.press("Stop reminding me")
    told = "The reminders could not be changed on this computer (read-only file system)."
    assert told in room.texts()


def test_the_ledger_opens_and_leads_back(room: Room) -> None:
    room.fake.background.running = False
    room.press("Why did I not hear it?")
    assert room.window.findChild(LedgerPage) is not None
    assert "Nothing has been due in the last two weeks." in room.texts()
    room.press("Back")
    assert any(page.isVisible() for page in room.window.findChildren(TodayPage))


def choice_of(room: Room, slot: str) -> ReminderChoice:
    found = room.fake.desk().reminders.reminders()
    choice = next(each.choice for each in found if each.slot == slot)
    assert choice is not None
    return choice


def editor_of(room: Room) -> ReminderEditor:
    editor = room.card.editor
    assert editor is not None
    return editor


def test_days_of_the_week_are_chosen_and_a_time_leaves_them(room: Room) -> None:
    room.press("Tiny: 09:30")
    for day in (6, 7):
        editor_of(room).days.checks[day].click()
    assert choice_of(room, "morning").weekdays == frozenset(range(1, 6))
    room.press("18:00")
    choice = choice_of(room, "morning")
    assert (choice.when, choice.weekdays) == (AtClock(time(18, 0)), frozenset(range(1, 6)))


def test_a_reminder_keeps_one_day_at_least(room: Room) -> None:
    room.press("Tiny: 09:30")
    checks = editor_of(room).days.checks
    for check in checks.values():
        check.click()
    assert len(choice_of(room, "morning").weekdays or ()) == 1
    assert sum(check.isChecked() for check in checks.values()) == 1


def test_a_reminder_comes_from_a_day_until_another(room: Room) -> None:
    room.press("Tiny: 09:30")
    today = room.fake.desk().reminders.today()
    editor = editor_of(room)
    editor.first.check.click()
    assert choice_of(room, "morning").first_day == today
    editor.first.field.set_day(today + timedelta(days=3))
    editor.last.check.click()
    assert choice_of(room, "morning").first_day == today + timedelta(days=3)
    assert choice_of(room, "morning").last_day == today + timedelta(days=28)
    assert room.card.coming.text() == "Next: today at 22:00, Tiny"
    editor.last.check.click()
    assert choice_of(room, "morning").last_day is None


def test_a_further_time_is_added_set_and_removed(room: Room) -> None:
    room.window.go_to(Place.SETTINGS)
    room.press("Add a time for Tiny")
    room.press("14:00")
    assert room.times()["own-1"] == AtClock(time(14, 0))
    room.press("Add a time for Tiny")
    room.press("15:00")
    assert room.times()["own-2"] == AtClock(time(15, 0))
    room.press("Tiny: 14:00")
    room.press("Remove this reminder")
    assert set(room.times()) == {"morning", "evening", "own-2"}


def test_a_pause_is_told(room: Room) -> None:
    reminders = room.fake.desk().reminders
    reminders.pause(None)
    room.card.read_again()
    assert room.card.coming.text() == "There is a pause. Nothing reminds you until you end it."
    reminders.pause(reminders.today() + timedelta(days=1))
    room.card.read_again()
    assert room.card.coming.text() == "There is a pause. Reminders come again tomorrow."
