"""After a pause in an effort there is time to get back into position."""

from __future__ import annotations

import pytest

from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.dosage import Dosage, Pace, Tempo
from exerciseapp.domain.events import (
    Back,
    Event,
    Hurts,
    Leave,
    Pause,
    Ready,
    Repeat,
    RestAndGoOn,
    Resume,
    Skip,
    Stop,
    Tick,
)
from exerciseapp.domain.exercise import PhaseName
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.programme import StepTimes
from exerciseapp.domain.records import Amount, SetOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation, situation
from tests.support.programmes import ONE_HOLD, THREE_RAISES, TWO_HOLDS, TWO_SETS, plan_of
from tests.support.sessions import Run, at_work, begun

LEAD_IN_S = 5


def shown(run: Run) -> Situation:
    return situation(run.session, run.now)


def told(run: Run, since: float) -> list[tuple[str, float, int]]:
    return [(cue.kind.value, round(cue.due - since, 6), cue.repetition) for cue in run.cues]


def raises_led_back(lead_s: float = 0.0) -> Run:
    """Three raises, paused in the second and gone on with, so long into the lead-in."""
    run = at_work(plan_of(THREE_RAISES, ONE_HOLD), StepKind.WORK, into=8.5)
    return run.press(Pause()).jump(60).forget().press(Resume()).wait(lead_s)


def hold_led_back(lead_s: float = 0.0) -> Run:
    """Two holds, paused four seconds into the second and gone on with."""
    run = at_work(plan_of(TWO_HOLDS, ONE_HOLD), StepKind.REST).wait_for(StepKind.HOLD, 4.0)
    return run.press(Pause()).jump(60).forget().press(Resume()).wait(lead_s)


@pytest.mark.parametrize("effort", [StepKind.EASE_IN, StepKind.HOLD])
@pytest.mark.parametrize("stopped_by", [Pause(), Hurts()])
def test_a_stretch_is_done_again_from_the_way_into_it(effort: StepKind, stopped_by: Event) -> None:
    run = at_work(plan_of(ONE_HOLD), effort, into=2.0).press(stopped_by).jump(60).forget()
    since = run.press(Resume()).now
    run.play_out()
    assert told(run, since) == [
        ("lead_back", 0, 1),
        ("ease_in", 5, 1),
        ("hold", 8, 1),
        ("countdown", 15, 0),
        ("countdown", 16, 0),
        ("countdown", 17, 0),
        ("release", 18, 1),
        ("done", 21, 0),
    ]
    assert run.finished[0].performed == Amount(1, 10)


@pytest.mark.parametrize("stopped_by", [Pause(), Hurts()])
def test_a_movement_goes_on_with_the_repetition_that_was_broken_off(stopped_by: Event) -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=8.5).press(stopped_by).forget()
    since = run.jump(60).press(Resume()).now
    run.play_out()
    assert told(run, since) == [
        ("lead_back", 0, 2),
        ("work", 5, 2),
        ("phase", 5, 2),
        ("phase", 7, 2),
        ("phase", 8, 2),
        ("phase", 11, 3),
        ("phase", 13, 3),
        ("phase", 14, 3),
        ("done", 17, 0),
    ]
    assert run.finished[0].performed == Amount(3)


def test_what_begins_when_the_lead_in_ends_lasts_as_long_as_is_left_of_it() -> None:
    run = raises_led_back(LEAD_IN_S)
    assert [(cue.kind, cue.seconds) for cue in run.cues][:2] == [
        (CueKind.LEAD_BACK, 5),
        (CueKind.WORK, 12),
    ]


@pytest.mark.parametrize("ticks", [0.02, 0.5, 1.9, 2.9])
def test_however_the_ticks_fall_the_step_opens_once(ticks: float) -> None:
    run = raises_led_back()
    since = run.now
    run.wait(7, every=ticks)
    assert [cue.kind for cue in run.cues].count(CueKind.WORK) == 1
    assert ("work", 5, 2) in told(run, since)


def test_a_lead_in_and_all_that_follows_may_pass_in_one_tick() -> None:
    run = begun(plan_of(ONE_HOLD), stall_s=600).wait_for(StepKind.HOLD, 4.0)
    run.press(Pause(), Resume()).forget().jump(100).press(Tick())
    assert [cue.kind for cue in run.cues][:2] == [CueKind.EASE_IN, CueKind.HOLD]
    assert run.finished[0].performed == Amount(1, 10)


def test_in_the_lead_in_the_figure_stands_at_the_start_and_the_seconds_are_shown() -> None:
    run = raises_led_back()
    for lead_s in (5.0, 3.5, 0.5):
        now = shown(run)
        assert now.lead_s == pytest.approx(lead_s)
        assert (now.repetition, now.phase, now.clip_s) == (2, PhaseName.RAISE, 1.0)
        assert (now.elapsed_s, now.left_s) == (6, 12)
        assert now.rest_of_session_s == pytest.approx(lead_s + 12 + 6 + 12 + 3 + 10 + 3)
        run.wait(1.5 if lead_s == 5.0 else 3.0)
    assert shown(run).lead_s == 0
    assert shown(run).elapsed_s == pytest.approx(8.5)


@pytest.mark.parametrize("timing", [Pace(37), Pace(23), Tempo(1.1, 0.3, 2.3), Tempo(0.7, 0.1, 0.9)])
def test_no_rounding_shows_or_counts_another_repetition_than_the_one_led_back_to(
    timing: Pace | Tempo,
) -> None:
    plan = plan_of(Dosage(1, 50, timing))
    repetition_s = plan.steps[1].repetition_s
    for number in range(1, 50):
        run = at_work(plan, StepKind.WORK).wait((number - 0.5) * repetition_s)
        run.press(Pause(), Resume())
        for _ in range(3):
            now = shown(run)
            assert (now.repetition, now.phase) == (number, PhaseName.RAISE)
            assert now.clip_s == pytest.approx(1.0)
            run.wait(1).press(Pause(), Resume())
        run.press(Leave())
        performed = [record.performed.repetitions for record in run.finished]
        assert performed == ([number - 1] if number > 1 else [])


def test_a_programme_without_a_lead_in_goes_on_at_once() -> None:
    plan = plan_of(THREE_RAISES, times=StepTimes(lead_in_s=0))
    run = at_work(plan, StepKind.WORK, into=8.5).press(Pause()).jump(60).forget()
    since = run.press(Resume()).now
    assert shown(run).lead_s == 0
    assert told(run, since) == [("work", 0, 2)]
    assert told(run.wait(1), since) == [("work", 0, 2), ("phase", 0, 2)]


def test_pausing_in_the_lead_in_gives_the_whole_of_it_again() -> None:
    run = hold_led_back(4.0).press(Pause())
    assert shown(run.wait(600)).lead_s == 0
    since = run.forget().press(Resume()).now
    assert shown(run).lead_s == LEAD_IN_S
    assert told(run.wait(6), since) == [("lead_back", 0, 2), ("ease_in", 5, 2)]


def test_pain_in_the_lead_in_and_a_rest_lead_back_to_the_same_repetition() -> None:
    run = raises_led_back(2.0).press(Hurts(), RestAndGoOn(4))
    assert (run.stage, run.elapsed) == (Stage.PAUSED, 6)
    assert shown(run.press(Resume())).repetition == 2
    assert shown(run).lead_s == LEAD_IN_S


@pytest.mark.parametrize("press", [Back(), Repeat()])
def test_who_is_still_getting_into_position_has_the_time_for_another_place_too(
    press: Back | Repeat,
) -> None:
    run = hold_led_back(4.0).forget()
    since = run.press(press).now
    number = 2 if press == Repeat() else 1
    assert (run.step.kind, run.step.repetition) == (StepKind.EASE_IN, number)
    assert shown(run).lead_s == LEAD_IN_S
    assert told(run.wait(6), since) == [("lead_back", 0, number), ("ease_in", 5, number)]


def test_the_set_is_repeated_from_its_start_in_the_lead_in_too() -> None:
    run = raises_led_back(2.0).press(Repeat())
    assert (shown(run).repetition, run.elapsed) == (1, 0)
    assert shown(run).lead_s == LEAD_IN_S
    assert run.wait(5 + 7).press(Stop()).finished[0].performed == Amount(1)


def test_going_back_to_get_ready_has_its_own_time() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK, into=8.5).press(Pause(), Resume(), Back())
    assert run.step.kind is StepKind.GET_READY
    assert shown(run).lead_s == 0
    assert run.cues[-1].kind is CueKind.GET_READY


def test_what_is_skipped_in_the_lead_in_keeps_what_was_done_before() -> None:
    run = raises_led_back(2.0).press(Skip())
    assert run.step.kind is StepKind.NEXT
    assert shown(run).lead_s == 0
    assert [(record.outcome, record.performed) for record in run.finished] == [
        (SetOutcome.SKIPPED, Amount(1))
    ]


def test_a_set_that_follows_without_a_rest_is_led_into_as_well() -> None:
    plan = plan_of(Dosage(2, 3, Tempo(2, 1, 3)))
    run = at_work(plan, StepKind.WORK, into=8.5).press(Pause(), Resume(), Skip())
    assert (run.step.kind, run.step.key.set) == (StepKind.WORK, 2)
    assert shown(run).lead_s == LEAD_IN_S


@pytest.mark.parametrize(("end", "stage"), [(Stop(), Stage.AFTER), (Leave(), Stage.CLOSED)])
def test_ending_in_the_lead_in_keeps_what_was_done_and_counts_no_second_of_it(
    end: Stop | Leave, stage: Stage
) -> None:
    raises = raises_led_back(4.9).press(end)
    assert raises.stage is stage
    assert raises.finished[0].performed == Amount(1)
    assert hold_led_back(4.9).press(end).finished[0].performed == Amount(1, 10)
    first = at_work(plan_of(ONE_HOLD), StepKind.HOLD, into=4.0).press(Pause(), Resume())
    assert first.wait(4.9).press(end).finished[0].performed == Amount(0, 4.0)


@pytest.mark.parametrize("press", [Ready(), Resume(), RestAndGoOn(3)])
def test_what_means_nothing_while_the_clock_runs_means_nothing_in_the_lead_in(
    press: Event,
) -> None:
    run = raises_led_back(2.0).forget()
    assert shown(run.press(press)).lead_s == pytest.approx(3.0)
    assert run.effects == []


def test_a_set_gone_to_while_the_session_stood_is_led_into() -> None:
    run = at_work(plan_of(TWO_SETS), StepKind.REST).press(Pause(), Skip()).forget()
    assert run.wait(5).cues == []
    since = run.press(Resume()).now
    assert told(run.wait(5), since)[:2] == [("lead_back", 0, 1), ("work", 5, 1)]


def test_nothing_is_written_twice_for_a_set_paused_in_every_repetition() -> None:
    run = at_work(plan_of(THREE_RAISES), StepKind.WORK)
    for _ in range(3):
        run.wait(5.5).press(Pause()).jump(20).press(Resume()).wait(LEAD_IN_S + 6)
    assert run.stage is Stage.AFTER
    assert [record.performed for record in run.finished] == [Amount(3)]
