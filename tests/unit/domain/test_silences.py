"""A silence: the program hung, or the computer slept, and nobody was led."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.events import (
    Back,
    Event,
    Hurts,
    Leave,
    Pause,
    Repeat,
    Resume,
    Skip,
    Stop,
    Tick,
)
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.records import Amount
from exerciseapp.domain.session import STALL_S, Stage
from tests.support.programmes import (
    ONE_HOLD,
    ONE_HOLD_EACH_LEG,
    THREE_RAISES,
    TOWEL_CURLS,
    TWO_HOLDS,
    leg_plan,
    plan_of,
)
from tests.support.sessions import at_work, begun

LEAD_IN_S = 5
# The shortest silence that is one, and the longest after which it goes on by itself.
SILENCES = (STALL_S + 0.01, 30.0, 60.0)


@pytest.mark.parametrize("hands_free", [True, False])
@pytest.mark.parametrize("silence", SILENCES)
def test_a_stretch_is_led_into_again_with_nobody_touching_anything(
    silence: float, hands_free: bool
) -> None:
    run = begun(plan_of(ONE_HOLD), hands_free=hands_free).wait_for(StepKind.HOLD, 4.0).forget()
    since = run.jump(silence).press(Tick()).now
    assert (run.stage, run.step.kind) == (Stage.RUNNING, StepKind.EASE_IN)
    assert [(cue.kind, cue.due) for cue in run.cues] == [(CueKind.LEAD_BACK, since)]
    run.wait(LEAD_IN_S + 3 + 9.9)
    assert (run.step.kind, run.finished) == (StepKind.HOLD, [])
    assert run.play_out().finished[0].performed == Amount(1, 10)


@pytest.mark.parametrize("silence", SILENCES)
def test_a_movement_goes_on_with_the_repetition_that_was_broken_off(silence: float) -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=8.5).forget()
    since = run.jump(silence).press(Tick()).now
    assert [(cue.kind, cue.repetition) for cue in run.cues] == [(CueKind.LEAD_BACK, 2)]
    assert run.wait(LEAD_IN_S + 11.9).finished == []
    assert run.wait(0.2).finished[0].performed == Amount(3)
    assert run.cues[-1].due == pytest.approx(since + LEAD_IN_S + 12)


@pytest.mark.parametrize("hands_free", [True, False])
@pytest.mark.parametrize("silence", SILENCES)
@pytest.mark.parametrize(
    ("kind", "seconds"),
    [(StepKind.REST, 20), (StepKind.CHANGE_SIDE, 8), (StepKind.NEXT, 6), (StepKind.RELEASE, 3)],
)
def test_a_wait_just_goes_on(
    kind: StepKind, seconds: float, silence: float, hands_free: bool
) -> None:
    plan = plan_of(ONE_HOLD_EACH_LEG, TOWEL_CURLS)
    run = begun(plan, hands_free=hands_free).wait_for(kind, 1.25).forget()
    run.jump(silence).press(Tick())
    assert run.stage is Stage.RUNNING
    assert run.effects == []
    assert run.elapsed == pytest.approx(1.25)
    assert run.wait(seconds - 1.25 - 0.01).step.kind is kind
    assert run.wait(0.02).step.kind is not kind


def test_getting_ready_hands_free_goes_on_with_what_was_left_of_it() -> None:
    run = begun(plan_of(ONE_HOLD)).wait(4).jump(60).press(Tick())
    assert run.wait(7.9).step.kind is StepKind.GET_READY
    assert run.wait(0.2).step.kind is StepKind.EASE_IN


def test_a_silence_in_the_lead_in_gives_the_whole_of_it_again() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Pause(), Resume()).wait(4)
    run.forget().jump(10).press(Tick())
    assert [cue.kind for cue in run.cues] == [CueKind.LEAD_BACK]
    assert run.session.lead_left_s(run.now) == LEAD_IN_S
    assert [cue.kind for cue in run.wait(5.1).cues] == [CueKind.LEAD_BACK, CueKind.EASE_IN]


@pytest.mark.parametrize("hands_free", [True, False])
@pytest.mark.parametrize("kind", [StepKind.HOLD, StepKind.REST])
def test_a_longer_silence_pauses_where_the_person_was_last_led(
    kind: StepKind, hands_free: bool
) -> None:
    run = begun(plan_of(TWO_HOLDS), hands_free=hands_free).wait_for(kind, 4.0).forget()
    run.jump(60.1).press(Tick())
    assert (run.stage, run.step.kind) == (Stage.PAUSED, kind)
    assert run.elapsed == pytest.approx(4.0)
    assert run.effects == []


def test_a_night_of_silence_finishes_no_set() -> None:
    run = begun(leg_plan()).wait(1).forget().jump(8 * 3600).press(Tick())
    assert run.stage is Stage.PAUSED
    assert run.effects == []


def test_a_pause_and_a_wait_for_the_person_last_as_long_as_they_like() -> None:
    paused = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Pause())
    assert paused.jump(30).press(Tick()).stage is Stage.PAUSED
    waiting = begun(plan_of(ONE_HOLD), hands_free=False)
    assert waiting.jump(8 * 3600).press(Tick()).stage is Stage.WAITING


def test_a_pause_pressed_after_a_silence_finds_the_session_where_it_was_last_led() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).forget().jump(10).press(Pause())
    assert (run.stage, run.step.kind) == (Stage.PAUSED, StepKind.HOLD)
    assert run.elapsed == pytest.approx(4.0)
    assert run.cues == []


@pytest.mark.parametrize("press", [Pause(), Hurts(), Back(), Repeat(), Skip(), Stop(), Leave()])
@pytest.mark.parametrize(("kind", "into"), [(StepKind.WORK, 8.5), (StepKind.REST, 4.0)])
def test_a_press_after_a_silence_does_what_it_would_have_done_before_it(
    press: Event, kind: StepKind, into: float
) -> None:
    plan = plan_of(THREE_RAISES, TWO_HOLDS)
    silent = at_work(plan, kind, into).forget().jump(59).press(press)
    prompt = at_work(plan, kind, into).forget().press(press)
    assert silent.stage is prompt.stage
    assert silent.session.index == prompt.session.index
    assert silent.elapsed == pytest.approx(prompt.elapsed)
    assert silent.session.records == prompt.session.records
    assert [type(effect) for effect in silent.effects] == [type(one) for one in prompt.effects]


def test_a_press_after_a_silence_in_the_lead_in_leaves_the_time_to_get_into_position() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Pause(), Resume()).wait(4)
    run.forget().jump(10).press(Repeat())
    assert [cue.kind for cue in run.cues] == [CueKind.LEAD_BACK]
    assert run.session.lead_left_s(run.now) == LEAD_IN_S


def test_a_press_after_a_longer_silence_finds_the_session_paused() -> None:
    run = at_work(plan_of(TWO_HOLDS), StepKind.REST).forget()
    run.jump(100).press(Skip())
    assert run.stage is Stage.PAUSED
    assert run.step.kind is StepKind.EASE_IN


def test_twenty_times_the_speed_needs_twenty_times_the_silence() -> None:
    speed = 20
    run = begun(leg_plan(), stall_s=STALL_S * speed).wait_for(StepKind.REST)
    led = run.jump(2.9).press(Tick()).elapsed
    assert run.jump(3.1 * speed).press(Tick()).elapsed == pytest.approx(led)
    assert run.jump(60 * speed).press(Tick()).stage is Stage.RUNNING
    assert run.jump(60.1 * speed).press(Tick()).stage is Stage.PAUSED


def test_one_silence_after_the_other_counts_nothing() -> None:
    run = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0)
    for _ in range(20):
        run.jump(STALL_S + 1).press(Tick())
    assert (run.stage, run.step.kind, run.elapsed) == (Stage.RUNNING, StepKind.EASE_IN, 0)
    assert run.press(Stop()).finished[0].performed == Amount(0, 4.0)
