"""A session as a person does it: clicks and keys on the real window, with a clock handed in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from exerciseapp.domain.events import Tick
from exerciseapp.domain.records import PainChoice, SessionOutcome, SetOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.services.record_store import StoreFault
from exerciseapp.services.sound import Chime
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.window import MainWindow
from tests.support.desk import FakeDesk
from tests.support.programmes import ONE_HOLD_EACH_LEG, TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk

TICK_S = 0.25


class Room:
    """A window on fakes, with a person at it."""

    def __init__(self, fake: FakeDesk) -> None:
        self.fake = fake
        self.window = MainWindow()
        self.window.show()
        self.window.open_desk(fake.desk())

    @property
    def page(self) -> SessionPage:
        page = self.window.findChild(SessionPage)
        assert page is not None
        return page

    def is_in(self, stage: Stage) -> bool:
        return self.page.controller.stage is stage

    def play(self) -> None:
        self.window.play(PlayRequest(self.fake.programme.id))

    def begin(self) -> None:
        self.play()
        self.click(self.page.before.start)

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.window, key)

    def wait(self, seconds: float) -> None:
        """Let session time pass, as the page's own timer would."""
        for _ in range(round(seconds / TICK_S)):
            self.fake.clock.advance(TICK_S)
            self.page.controller.handle(Tick())

    def wait_for(self, stage: Stage) -> None:
        while not self.is_in(stage):
            self.wait(TICK_S)


@pytest.fixture
def room(make_desk: MakeDesk) -> Iterator[Room]:
    room = Room(make_desk(programme_of(TWO_SETS, ONE_HOLD_EACH_LEG)))
    room.window.activateWindow()
    assert QTest.qWaitForWindowActive(room.window)
    yield room
    room.window.close()
    room.window.deleteLater()


def test_a_session_is_done_with_five_presses_and_recorded(room: Room) -> None:
    room.play()
    room.click(room.page.before.pain.numbers[3])
    room.click(room.page.before.start)
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 18 + 30 + 18 + 6)
    assert room.is_in(Stage.WAITING)
    room.press(Qt.Key.Key_Space)
    room.wait_for(Stage.AFTER)
    after = room.page.after
    assert after is not None
    room.click(after.pain.numbers[1])
    room.click(after.effort.numbers[2])
    QTest.keyClicks(after.note, "felt good")
    room.click(after.finish)
    (record,) = room.fake.records.history()
    assert record.outcome is SessionOutcome.COMPLETED
    assert (record.pain_before, record.pain_after, record.effort) == (3, 1, 2)
    assert record.note == "felt good"
    assert {each.outcome for each in record.sets} == {SetOutcome.DONE}


def test_the_pain_question_can_be_left_out(room: Room) -> None:
    room.begin()
    (record,) = room.fake.records.history(include_open=True)
    assert record.pain_before is None


def test_hands_free_needs_no_press_until_the_questions_at_the_end(room: Room) -> None:
    room.play()
    room.page.before.hands_free.click()
    room.click(room.page.before.start)
    room.wait_for(Stage.AFTER)
    (record,) = room.fake.records.history()
    assert record.outcome is SessionOutcome.COMPLETED
    assert room.fake.settings.load_settings().hands_free


def test_the_screen_says_what_to_do_and_counts(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 7)
    exercise = room.page.exercise
    assert exercise.name.text() == "First"
    assert exercise.counts.repetition.text() == "Repetition 2 of 3"
    assert exercise.counts.set.text() == "Set 1 of 2"
    assert exercise.ring.value() == 11
    assert exercise.upcoming.text() == "Then: rest, 30 seconds"
    assert exercise.caption.isVisible()


def test_a_pause_is_told_in_large_letters_in_place_of_what_was_to_be_done(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    exercise = room.page.exercise
    left = exercise.ring.value()
    room.press(Qt.Key.Key_Space)
    assert exercise.what.text() == "Paused"
    assert exercise.ring.accessibleDescription() == f"Paused. Seconds left: {left}"
    assert not exercise.caption.text()
    room.press(Qt.Key.Key_Space)
    assert exercise.what.text() == "Get back into position"
    room.wait(5)
    assert "Paused" not in exercise.ring.accessibleDescription()


def test_space_pauses_and_goes_on_with_time_to_get_back_into_position(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    room.press(Qt.Key.Key_Space)
    assert room.is_in(Stage.PAUSED)
    assert room.page.exercise.controls.main.text() == "Go on"
    assert room.page.exercise.ring.value() == 14
    room.wait(100)
    room.press(Qt.Key.Key_Space)
    assert room.is_in(Stage.RUNNING)
    exercise = room.page.exercise
    assert exercise.what.text() == "Get back into position"
    assert exercise.caption.text() == "Get back into position"
    assert exercise.ring.value() == 5
    room.wait(2)
    assert exercise.ring.value() == 3
    # The repetition that was broken off begins again: eighteen seconds, as at the start.
    room.wait(3)
    assert exercise.what.text() == "Do it slowly."
    assert exercise.ring.value() == 18


def test_the_arrow_keys_go_back_again_and_on(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    room.press(Qt.Key.Key_Up)
    assert room.page.controller.situation().elapsed_s == 0
    room.press(Qt.Key.Key_Left)
    assert room.is_in(Stage.WAITING)
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    room.press(Qt.Key.Key_Right)
    assert room.page.controller.situation().step.key.set == 2


def test_an_exercise_is_left_out_while_getting_ready_for_it(room: Room) -> None:
    room.begin()
    assert room.page.exercise.controls.skip.text() == "Skip exercise"
    room.press(Qt.Key.Key_Right)
    assert room.page.controller.situation().step.key.exercise == 1
    assert room.page.exercise.controls.skip.text() == "Skip"


def test_this_hurts_stops_the_clock_and_asks(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    room.press(Qt.Key.Key_Down)
    assert room.is_in(Stage.HURTING)
    room.wait(60)
    room.click(room.page.hurt.pain.numbers[6])
    room.click(room.page.hurt.skip)
    (record,) = room.fake.records.history(include_open=True)
    (report,) = record.pain_reports
    assert (report.nrs, report.choice) == (6, PainChoice.SKIP_EXERCISE)
    assert {each.outcome for each in record.sets} == {SetOutcome.SKIPPED}
    assert room.page.controller.situation().step.key.exercise == 1


def test_pain_told_twice_is_asked_afresh(room: Room) -> None:
    room.begin()
    room.click(room.page.exercise.controls.hurts)
    room.click(room.page.hurt.pain.numbers[6])
    room.click(room.page.hurt.mistake)
    room.click(room.page.exercise.controls.hurts)
    assert room.page.hurt.pain.value is None


def test_escape_asks_before_it_ends_anything(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 4)
    room.press(Qt.Key.Key_Escape)
    assert room.page.stop.isVisible()
    assert room.is_in(Stage.PAUSED)
    room.click(room.page.stop.go_on)
    assert room.is_in(Stage.RUNNING)
    room.press(Qt.Key.Key_Escape)
    room.click(room.page.stop.stop)
    assert room.is_in(Stage.AFTER)
    (record,) = room.fake.records.history()
    assert record.outcome is SessionOutcome.STOPPED


def test_stop_asked_while_waiting_goes_back_to_waiting(room: Room) -> None:
    room.begin()
    assert room.is_in(Stage.WAITING)
    room.press(Qt.Key.Key_Escape)
    assert room.page.stop.isVisible()
    room.click(room.page.stop.go_on)
    assert room.is_in(Stage.WAITING)
    assert room.page.exercise.isVisible()


def test_not_now_leaves_no_trace(room: Room) -> None:
    room.play()
    room.press(Qt.Key.Key_Escape)
    assert room.fake.records.history(include_open=True) == ()


def test_a_chime_sounds_at_each_change_and_none_with_the_sound_off(room: Room) -> None:
    room.begin()
    assert room.fake.sounder.played == [Chime.CHANGE]
    room.click(room.page.exercise.controls.sound)
    room.press(Qt.Key.Key_Space)
    room.wait(6)
    assert room.fake.sounder.played == [Chime.CHANGE]
    assert not room.fake.settings.load_settings().sound


def test_the_screen_is_kept_on_during_the_exercises_only(room: Room) -> None:
    room.play()
    kept_on = [room.fake.awake.is_on]
    room.click(room.page.before.start)
    kept_on.append(room.fake.awake.is_on)
    room.press(Qt.Key.Key_Escape)
    room.click(room.page.stop.stop)
    kept_on.append(room.fake.awake.is_on)
    assert kept_on == [False, True, False]


def test_a_disk_that_is_full_is_told_and_the_session_goes_on(room: Room) -> None:
    room.begin()
    room.fake.records.fault = StoreFault.DISK_FULL
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 18 + 1)
    assert room.page.exercise.save_notice.isVisible()
    room.fake.records.fault = None
    room.wait_for(Stage.WAITING)
    assert not room.page.exercise.save_notice.isVisible()
    (record,) = room.fake.records.history(include_open=True)
    assert [each.outcome for each in record.sets] == [SetOutcome.DONE] * 2


def test_closing_the_window_in_mid_session_keeps_it_to_be_gone_on_with(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 18 + 30 + 8)
    room.window.close()
    (record,) = room.fake.records.history(include_open=True)
    assert record.outcome is None
    assert [each.outcome for each in record.sets] == [SetOutcome.DONE, SetOutcome.PARTIAL]


def test_an_answer_given_counts_even_if_the_window_is_closed_instead(room: Room) -> None:
    room.begin()
    room.press(Qt.Key.Key_Escape)
    room.click(room.page.stop.stop)
    assert room.page.after is not None
    room.click(room.page.after.pain.numbers[4])
    room.window.close()
    (record,) = room.fake.records.history()
    assert record.pain_after == 4


def test_a_session_under_way_is_not_broken_off_by_another_request(room: Room) -> None:
    room.begin()
    page = room.page
    room.window.play(PlayRequest("tiny"))
    assert room.page is page
