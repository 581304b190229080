"""The screens of the patient's window, from the first start to the settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from exerciseapp.domain.diary import Lasted, Leg, Place, Spot
from exerciseapp.domain.events import Begin, Event, Leave, Pause, Ready, Stop, Tick
from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.progress_period import PeriodKind
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.ui.about.page import AboutPage
from exerciseapp.ui.diary.page import DiaryPage
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.first_start.page import FirstStartPage
from exerciseapp.ui.navigation import Place as Where
from exerciseapp.ui.progress.page import ProgressPage
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from exerciseapp.ui.window import MainWindow
from tests.screens.world import Screen, World
from tests.support.left_open import take_away

PROGRAMME = "leg-programme"
TICK_S = 1.0
PAIN_BEFORE = 4

Page = TypeVar("Page", bound=QWidget)


def _window(world: World) -> MainWindow:
    window = MainWindow()
    window.resize(world.look.size)
    window.show()
    window.open_desk(world.desk)
    return window


def _first_start(question: int) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        page = window.findChild(FirstStartPage)
        assert page is not None
        for button in page.next[:question]:
            button.click()
        return window

    return open_screen


def _today(world: World) -> QWidget:
    # Nobody has been asked yet how the night was.
    world.desk.diary.take_back(world.desk.diary.last_night())
    return _window(world)


def _today_begun(world: World) -> QWidget:
    window = _in_session(world, lambda now: now.step.key.exercise == 2)
    _page(window, SessionPage).controller.handle(Leave())
    take_away(window)
    return _window(world)


def _at(place: Where) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        window.go_to(place)
        return window

    return open_screen


def _before(world: World) -> QWidget:
    window = _window(world)
    window.play(PlayRequest(PROGRAMME, anew=True))
    _page(window, SessionPage).before.pain.set_value(PAIN_BEFORE)
    return window


def _in_session(world: World, until: Callable[[Situation], bool], *then: Event) -> MainWindow:
    """Lead a session to the first moment at which *until* holds, and let *then* happen."""
    window = _window(world)
    window.play(PlayRequest(PROGRAMME, anew=True))
    page = _page(window, SessionPage)
    controller = page.controller
    controller.handle(Begin(PAIN_BEFORE))
    while not until(controller.situation()) and controller.stage is not Stage.AFTER:
        if controller.stage is Stage.WAITING:
            controller.handle(Ready())
        world.clock.advance(TICK_S)
        controller.handle(Tick())
    for event in then:
        controller.handle(event)
    return window


def _exercise(until: Callable[[Situation], bool], *then: Event) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _in_session(world, until, *then)
        page = _page(window, SessionPage)
        world.wait_for_clip(page.exercise.view)
        page.exercise.show_situation(page.controller.situation())
        return window

    return open_screen


def _is_raised(now: Situation) -> bool:
    return now.step.key.exercise == 2 and now.repetition == 3 and now.phase is PhaseName.TOP


def _is_held(now: Situation) -> bool:
    return now.step.kind is StepKind.HOLD and now.step.repetition == 2 and now.elapsed_s >= 3


def _is(kind: StepKind, exercise: int) -> Callable[[Situation], bool]:
    return lambda now: (
        now.step.kind is kind and now.step.key.exercise == exercise and now.elapsed_s >= 2
    )


def _waits(now: Situation) -> bool:
    return now.stage is Stage.WAITING


def _explained(world: World) -> QWidget:
    window = _in_session(world, _is_raised)
    page = _page(window, SessionPage)
    world.wait_for_clip(page.exercise.view)
    page.exercise.controls.show_me.click()
    return window


def _hurts(world: World) -> QWidget:
    window = _in_session(world, _is_raised)
    _page(window, SessionPage).exercise.controls.hurts.click()
    return window


def _stop(world: World) -> QWidget:
    window = _in_session(world, _is_raised)
    _page(window, SessionPage).exercise.controls.stop.click()
    return window


def _after(*then: Event, until: Callable[[Situation], bool]) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _in_session(world, until, *then)
        after = _page(window, SessionPage).after
        assert after is not None
        after.pain.set_value(2)
        after.effort.set_value(3)
        return window

    return open_screen


def _diary_told(world: World) -> QWidget:
    window = _window(world)
    window.go_to(Where.DIARY)
    page = _page(window, DiaryPage)
    page.cramps.count.buttons[2].click()
    for spot in (Spot(Leg.LEFT, Place.CALF), Spot(Leg.RIGHT, Place.SOLE)):
        page.cramps.legs.pictures[spot.leg].spots[spot.place].click()
    page.cramps.lasted.buttons[Lasted.UNDER_5_MIN].click()
    page.cramps.worst.set_value(6)
    return window


def _progress(kind: PeriodKind) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        window.go_to(Where.PROGRESS)
        _page(window, ProgressPage).kinds[kind].click()
        return window

    return open_screen


def _leg_page(page_id: str) -> Callable[[World], QWidget]:
    def open_screen(world: World) -> QWidget:
        window = _window(world)
        window.go_to(Where.LEGS)
        _page(window, AboutPage).links[page_id].click()
        return window

    return open_screen


def _ledger(world: World) -> QWidget:
    window = _window(world)
    _page(window, TodayPage).ledger_requested.emit()
    return window


def _trouble(world: World) -> QWidget:
    window = MainWindow()
    window.resize(world.look.size)
    window.show()
    file = Path("/home/kari/.local/share/exerciseapp/exerciseapp.db")
    window.show_trouble(error_words(StoreError("damaged", StoreFault.DAMAGED, file)))
    return window


def _page(window: QWidget, kind: type[Page]) -> Page:
    found = window.findChild(kind)
    assert found is not None, kind
    return found


SCREENS = (
    Screen("first-start-language", "First start: the language", _first_start(0), days=0),
    Screen("first-start-reminders", "First start: when to remind", _first_start(1), days=0),
    Screen("first-start-sound", "First start: is the sound heard?", _first_start(2), days=0),
    Screen("today", "Today", _today),
    Screen("today-begun", "Today, with a session that was left in the middle", _today_begun),
    Screen("session-before", "Before the exercises", _before),
    Screen("session-ready", "Waiting for the person to be in position", _exercise(_waits)),
    Screen("session-raise", "An exercise that moves", _exercise(_is_raised)),
    Screen("session-hold", "An exercise that is held", _exercise(_is_held)),
    Screen("session-rest", "A rest between two sets", _exercise(_is(StepKind.REST, 2))),
    Screen("session-next", "Between two exercises", _exercise(_is(StepKind.NEXT, 3))),
    Screen("session-paused", "The clock stands still", _exercise(_is_raised, Pause())),
    Screen("session-explained", "Show me: how an exercise is done", _explained),
    Screen("session-hurts", "This hurts", _hurts),
    Screen("session-stop", "Stop for today?", _stop),
    Screen(
        "session-after",
        "After the exercises",
        _after(until=lambda now: now.stage is Stage.AFTER),
    ),
    Screen(
        "session-after-part",
        "After a part of the exercises",
        _after(Stop(), until=_is_raised),
    ),
    Screen("diary", "Cramp diary", _at(Where.DIARY)),
    Screen("diary-told", "Cramp diary, a night with cramps", _diary_told),
    Screen("progress-week", "Progress, a week", _progress(PeriodKind.WEEK)),
    Screen("progress-month", "Progress, a month", _progress(PeriodKind.MONTH)),
    Screen("progress-all", "Progress, all there is", _progress(PeriodKind.ALL)),
    Screen("progress-empty", "Progress on the first day", _at(Where.PROGRESS), days=0),
    Screen("legs", "About my legs", _at(Where.LEGS)),
    Screen("legs-doctor", "About my legs: when to see a doctor", _leg_page("doctor")),
    Screen("my-clinic", "My clinic", _at(Where.CLINIC)),
    Screen("settings", "Settings", _at(Where.SETTINGS)),
    Screen("reminder-ledger", "Why did I not hear it?", _ledger),
    Screen("trouble", "The records cannot be opened", _trouble, days=0),
)
