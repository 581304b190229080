"""Today offers what is to do now, what was interrupted, and says what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from exerciseapp.domain.events import Begin, Leave, Tick
from exerciseapp.domain.plan import Plan
from exerciseapp.domain.programme import Part, Prescription, Stage, Variant
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.record_store import StoreFault
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.fakes.clock import EPOCH
from tests.support.desk import FakeDesk
from tests.support.programmes import ONE_HOLD, TWO_HOLDS, TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(TWO_SETS))


TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
ONE, TWO = ((Prescription("first", each),) for each in (ONE_HOLD, TWO_HOLDS))


def staged(fake: FakeDesk) -> None:
    """Give the person two weeks of one hold, and then two holds; or two on a bad day."""
    fake.programme = replace(
        programme_of(ONE_HOLD),
        stages=(Stage(2, ONE), Stage(4, TWO)),
        lighter=(Prescription("first", TWO_HOLDS),),
    )


def window_on(fake: FakeDesk) -> MainWindow:
    window = fake.opened.keep(MainWindow())
    window.show()
    window.open_desk(fake.desk())
    return window


def button(window: MainWindow, text: str) -> QPushButton:
    return next(each for each in window.findChildren(QPushButton) if each.text() == text)


def buttons(window: MainWindow) -> list[str]:
    return [each.text() for each in window.findChildren(QPushButton)]


def texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def interrupt(fake: FakeDesk) -> None:
    runner = fake.desk().sessions.start(fake.programme, hands_free=True)
    runner.handle(Begin(2))
    for _ in range(12 + 19):
        fake.clock.advance(1)
        runner.handle(Tick())
    runner.handle(Leave())


def test_start_opens_the_session_of_that_programme(fake: FakeDesk) -> None:
    window = window_on(fake)
    QTest.mouseClick(button(window, "Start"), Qt.MouseButton.LeftButton)
    page = window.findChild(SessionPage)
    assert page is not None
    assert page.controller.runner.session.plan.programme == fake.programme


def test_an_interrupted_session_can_be_gone_on_with(fake: FakeDesk) -> None:
    interrupt(fake)
    window = window_on(fake)
    QTest.mouseClick(button(window, "Go on from there"), Qt.MouseButton.LeftButton)
    page = window.findChild(SessionPage)
    assert page is not None
    QTest.mouseClick(page.before.start, Qt.MouseButton.LeftButton)
    assert page.controller.situation().step.key.set == 2
    window.close()
    (record,) = fake.records.history(include_open=True)
    assert record.pain_before == 2


def test_an_interrupted_session_can_be_closed_instead(fake: FakeDesk) -> None:
    interrupt(fake)
    window = window_on(fake)
    QTest.mouseClick(button(window, "That is enough; close it"), Qt.MouseButton.LeftButton)
    (record,) = fake.records.history()
    assert record.outcome is SessionOutcome.PARTIAL
    assert "You had begun" not in texts(window)


def test_without_an_interrupted_session_none_is_offered(fake: FakeDesk) -> None:
    window = window_on(fake)
    assert "You had begun" not in texts(window)


def test_files_that_were_refused_are_told(fake: FakeDesk) -> None:
    fake.problems = ("a", "b")
    window = window_on(fake)
    told = "2 files of the library could not be used. “exerciseapp doctor” says which."
    assert told in texts(window)


def test_a_programme_that_does_not_exist_is_told_and_nothing_starts(fake: FakeDesk) -> None:
    window = window_on(fake)
    window.play(PlayRequest("no-such-thing"))
    assert "There is no programme called “no-such-thing”." in texts(window)
    assert window.findChild(SessionPage) is None
    assert window.findChild(TodayPage) is not None


def test_a_request_that_comes_before_the_desk_waits_for_it(fake: FakeDesk) -> None:
    window = fake.opened.keep(MainWindow())
    window.show()
    window.play(PlayRequest("tiny"))
    window.open_desk(fake.desk())
    assert window.findChild(SessionPage) is not None


def begun(fake: FakeDesk, ago: int) -> None:
    fake.courses.known[fake.programme.id] = Beginnings(EPOCH - ago * DAY)


def session_of(window: MainWindow) -> Plan:
    page = window.findChild(SessionPage)
    assert page is not None
    return page.controller.runner.session.plan


def test_without_a_lighter_variant_none_is_offered(fake: FakeDesk) -> None:
    window = window_on(fake)
    assert not any("bad day" in each for each in buttons(window))


def test_on_a_bad_day_the_lighter_one_is_done_and_recorded_as_that(fake: FakeDesk) -> None:
    staged(fake)
    begun(fake, 14)
    window = window_on(fake)
    lighter = button(window, "A bad day? Do the lighter one")
    assert lighter.accessibleName() == "A bad day? Do the lighter one: Tiny"
    assert "1 exercise · 1 minute" in texts(window)
    QTest.mouseClick(lighter, Qt.MouseButton.LeftButton)
    assert session_of(window).part == Part(2, Variant.LIGHTER)
    page = window.findChild(SessionPage)
    assert page is not None
    QTest.mouseClick(page.before.start, Qt.MouseButton.LeftButton)
    window.close()
    (record,) = fake.records.history(include_open=True)
    assert (record.stage, record.variant) == (2, Variant.LIGHTER)


@pytest.mark.parametrize(
    ("ago", "week", "stage"),
    [(0, "Week 1 of 6", 1), (14, "Week 3 of 6", 2), (41, "Week 6 of 6", 2), (42, "Week 7", 2)],
)
def test_the_stage_of_this_week_is_shown_and_started(
    fake: FakeDesk, ago: int, week: str, stage: int
) -> None:
    staged(fake)
    begun(fake, ago)
    window = window_on(fake)
    assert week in texts(window)
    QTest.mouseClick(button(window, "Start"), Qt.MouseButton.LeftButton)
    assert session_of(window).part == Part(stage)


def test_an_interrupted_lighter_session_goes_on_as_one(fake: FakeDesk) -> None:
    staged(fake)
    part = Part(1, Variant.LIGHTER)
    runner = fake.desk().sessions.start(fake.programme, hands_free=True, part=part)
    runner.handle(Begin(2))
    runner.handle(Leave())
    window = window_on(fake)
    QTest.mouseClick(button(window, "Go on from there"), Qt.MouseButton.LeftButton)
    assert session_of(window).part == part


def test_the_word_of_the_clinic_is_shown(fake: FakeDesk) -> None:
    fake.programme = replace(fake.programme, note=LocalisedText({"en": "Ring me on Monday."}))
    window = window_on(fake)
    assert "From your clinic: Ring me on Monday." in texts(window)


def test_a_programme_that_is_to_come_says_when_and_cannot_be_started(fake: FakeDesk) -> None:
    fake.programme = replace(fake.programme, starts_on=TODAY + 3 * DAY)
    window = window_on(fake)
    assert {"There is nothing to do today.", "It begins Thursday 5 March."} <= set(texts(window))
    assert "Start" not in buttons(window)


def test_a_programme_that_is_over_says_so_for_a_while(fake: FakeDesk) -> None:
    told = "It ended yesterday. Ask your clinic how to go on."
    fake.programme = replace(fake.programme, ends_on=TODAY - DAY)
    window = window_on(fake)
    assert told in texts(window)
    assert "Start" not in buttons(window)
    window.close()
    fake.programme = replace(fake.programme, ends_on=TODAY - 15 * DAY)
    window = window_on(fake)
    assert not any("It ended" in each for each in texts(window))
    assert "There is nothing to do today." in texts(window)


def test_the_last_day_is_told_and_counts(fake: FakeDesk) -> None:
    fake.programme = replace(fake.programme, starts_on=TODAY, ends_on=TODAY)
    window = window_on(fake)
    assert "Until today" in texts(window)
    assert "Start" in buttons(window)


def test_records_that_cannot_be_read_lead_to_the_first_weeks_with_a_word(fake: FakeDesk) -> None:
    staged(fake)
    fake.courses.fault = StoreFault.BUSY
    window = window_on(fake)
    assert "Week 1 of 6" in texts(window)
    assert any("Another program is using your records" in each for each in texts(window))
    QTest.mouseClick(button(window, "Start"), Qt.MouseButton.LeftButton)
    assert window.findChild(SessionPage) is None


def test_with_nothing_to_do_a_request_for_what_is_to_do_now_shows_today(fake: FakeDesk) -> None:
    fake.programme = replace(fake.programme, starts_on=TODAY + DAY)
    window = window_on(fake)
    window.play(PlayRequest())
    assert window.findChild(SessionPage) is None
    assert not any("called" in each for each in texts(window))


def test_a_lighter_variant_that_there_is_not_is_told(fake: FakeDesk) -> None:
    window = window_on(fake)
    window.play(PlayRequest("tiny", lighter=True))
    assert "This programme has no lighter variant." in texts(window)
    assert window.findChild(SessionPage) is None


def test_the_lighter_session_says_what_it_is_and_that_it_counts(fake: FakeDesk) -> None:
    staged(fake)
    told = "The lighter one. It counts as today's exercises."
    for lighter in (False, True):
        window = window_on(fake)
        window.play(PlayRequest("tiny", lighter=lighter))
        assert (told in texts(window)) == lighter
        window.close()


@pytest.mark.parametrize(("days", "version"), [(0, 1), (1, 2)])
def test_over_night_the_programmes_are_read_again(fake: FakeDesk, days: int, version: int) -> None:
    desk = fake.desk()
    tomorrows = replace(desk.shelf, programmes={"tiny": replace(fake.programme, version=2)})
    files = replace(desk.files, read_shelf=lambda: tomorrows)
    window = fake.opened.keep(MainWindow())
    window.show()
    window.open_desk(replace(desk, open_files=lambda: files))
    fake.clock.advance(days * DAY.total_seconds())
    window.go_to(Place.TODAY)
    window.play(PlayRequest("tiny"))
    assert session_of(window).programme.version == version
