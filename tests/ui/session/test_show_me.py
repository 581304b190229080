"""“Show me” explains the exercise with the clock standing; a rest is made to fit by a press."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.session import Stage
from tests.support.programmes import ONE_HOLD_EACH_LEG, TWO_SETS, programme_of
from tests.support.qt import process_events_until
from tests.ui.conftest import MakeDesk
from tests.ui.session.test_session_window import Room


@pytest.fixture
def room(make_desk: MakeDesk) -> Iterator[Room]:
    room = Room(make_desk(programme_of(TWO_SETS, ONE_HOLD_EACH_LEG)))
    room.window.activateWindow()
    assert QTest.qWaitForWindowActive(room.window)
    room.begin()
    room.press(Qt.Key.Key_Space)
    room.wait(5 + 8)
    assert room.is_in(Stage.RUNNING)
    yield room
    room.window.close()
    room.window.deleteLater()


def explains(room: Room) -> bool:
    exercise = room.page.exercise
    return exercise.is_explaining and exercise.explanation.isVisible()


def test_it_explains_in_writing_and_aloud_while_the_clock_stands(room: Room) -> None:
    left = room.page.exercise.ring.value()
    room.press(Qt.Key.Key_V)
    assert explains(room)
    assert room.is_in(Stage.PAUSED)
    text = room.page.controller.runner.session.plan.exercises[0].text("en")
    assert room.fake.speaker.said[-1].startswith(text.name)
    assert all(step in room.fake.speaker.said[-1] for step in text.steps)
    room.wait(100)
    assert room.page.exercise.ring.value() == left


def test_pressed_again_the_session_goes_on_and_the_voice_is_silent(room: Room) -> None:
    room.press(Qt.Key.Key_V)
    said = len(room.fake.speaker.said)
    room.press(Qt.Key.Key_V)
    assert not explains(room)
    assert room.is_in(Stage.RUNNING)
    assert room.fake.speaker.cut_off == []
    assert room.fake.speaker.said[said:] == ["Get back into position"]


@pytest.mark.parametrize(
    ("key", "stage"),
    [(Qt.Key.Key_Space, Stage.RUNNING), (Qt.Key.Key_Down, Stage.HURTING)],
)
def test_every_other_button_ends_the_explanation(room: Room, key: Qt.Key, stage: Stage) -> None:
    room.press(Qt.Key.Key_V)
    room.press(key)
    assert not room.page.exercise.is_explaining
    assert not room.page.exercise.controls.show_me.isChecked()
    assert room.is_in(stage)


def test_who_had_paused_stays_paused_after_it(room: Room) -> None:
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_V)
    room.press(Qt.Key.Key_V)
    assert room.is_in(Stage.PAUSED)


def test_without_sound_it_is_explained_in_writing_alone(room: Room) -> None:
    room.press(Qt.Key.Key_M)
    said = list(room.fake.speaker.said)
    room.press(Qt.Key.Key_V)
    assert explains(room)
    assert room.fake.speaker.said == said


def test_page_down_reads_on(room: Room) -> None:
    pane = room.page.exercise.explanation
    pane.setFixedHeight(60)
    room.press(Qt.Key.Key_V)
    bar = pane.verticalScrollBar()
    process_events_until(lambda: bar.maximum() > 0)
    room.press(Qt.Key.Key_PageDown)
    down = bar.value()
    assert down > 0
    room.press(Qt.Key.Key_PageUp)
    assert bar.value() < down


def test_a_rest_is_made_longer_and_shorter_with_plus_and_minus(room: Room) -> None:
    exercise = room.page.exercise
    assert not exercise.side.waits.isVisible()
    while room.page.controller.situation().step.kind is not StepKind.REST:
        room.wait(0.25)
    assert exercise.side.waits.isVisible()
    left = exercise.ring.value()
    room.press(Qt.Key.Key_Plus)
    assert exercise.ring.value() == left + 15
    room.press(Qt.Key.Key_Minus)
    assert exercise.ring.value() == left
    room.click(exercise.side.longer)
    assert exercise.ring.value() == left + 15
