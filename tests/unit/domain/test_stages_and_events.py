"""What every event means in every stage, as a person would state it."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from exerciseapp.domain.advance import RULES
from exerciseapp.domain.events import (
    Announce,
    AnswersGiven,
    Back,
    Begin,
    Effect,
    Event,
    Finish,
    Hurts,
    Leave,
    LongerWait,
    PainTold,
    Pause,
    Ready,
    Repeat,
    RestAndGoOn,
    Resume,
    SessionBegan,
    SessionEnded,
    SetFinished,
    ShorterWait,
    Skip,
    SkipExercise,
    StepBegan,
    Stop,
    StopForToday,
    Tick,
)
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.session import Stage, new_session
from tests.support.programmes import ONE_HOLD, TWO_HOLDS, plan_of
from tests.support.sessions import Run, begun

# The session of this table: two holds, then another exercise. It is looked at before it begins;
# while it waits for the person to be ready; four seconds into the second hold, running, paused
# or after "this hurts"; in the questions after a stop; and closed.
PLAN = plan_of(TWO_HOLDS, ONE_HOLD)

NOTHING: tuple[Stage | None, tuple[type[Effect], ...]] = (None, ())
SHOWN = (StepBegan, Announce)
ENDED = (SessionEnded, Announce)

WHAT_FOLLOWS: dict[Stage, dict[type[Event], tuple[Stage | None, tuple[type[Effect], ...]]]] = {
    Stage.BEFORE: {
        Begin: (Stage.WAITING, (SessionBegan, *SHOWN)),
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: NOTHING,
        Resume: NOTHING,
        Back: NOTHING,
        Repeat: NOTHING,
        Skip: NOTHING,
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: NOTHING,
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        Stop: (Stage.CLOSED, ()),
        Leave: (Stage.CLOSED, ()),
        Finish: NOTHING,
    },
    Stage.WAITING: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: (Stage.RUNNING, ()),
        Pause: NOTHING,
        Resume: NOTHING,
        # There is nothing before the first get-ready, so it is told again.
        Back: (Stage.WAITING, SHOWN),
        Repeat: (Stage.WAITING, SHOWN),
        # Who does not want to get ready does not want the exercise.
        Skip: (Stage.RUNNING, (SetFinished, *SHOWN)),
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: (Stage.HURTING, ()),
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        Stop: (Stage.AFTER, ENDED),
        Leave: (Stage.CLOSED, ()),
        Finish: NOTHING,
    },
    Stage.RUNNING: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: (Stage.PAUSED, ()),
        Resume: NOTHING,
        Back: (Stage.RUNNING, SHOWN),
        Repeat: (Stage.RUNNING, SHOWN),
        Skip: (Stage.RUNNING, (SetFinished, *SHOWN)),
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: (Stage.HURTING, ()),
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        Stop: (Stage.AFTER, (SetFinished, *ENDED)),
        Leave: (Stage.CLOSED, (SetFinished,)),
        Finish: NOTHING,
    },
    Stage.PAUSED: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: NOTHING,
        # The person is told to get back into position, and shown for what.
        Resume: (Stage.RUNNING, SHOWN),
        # Where the clock stands it goes on standing, and nothing is told until it runs.
        Back: (Stage.PAUSED, (StepBegan,)),
        Repeat: (Stage.PAUSED, (StepBegan,)),
        Skip: (Stage.PAUSED, (SetFinished, StepBegan)),
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: (Stage.HURTING, ()),
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        Stop: (Stage.AFTER, (SetFinished, *ENDED)),
        Leave: (Stage.CLOSED, (SetFinished,)),
        Finish: NOTHING,
    },
    Stage.HURTING: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: NOTHING,
        # It was pressed by mistake, or it has passed; to press it the wall was let go of.
        Resume: (Stage.RUNNING, SHOWN),
        Back: NOTHING,
        Repeat: NOTHING,
        Skip: NOTHING,
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: NOTHING,
        RestAndGoOn: (Stage.PAUSED, (PainTold, StepBegan)),
        SkipExercise: (Stage.RUNNING, (PainTold, SetFinished, *SHOWN)),
        StopForToday: (Stage.AFTER, (PainTold, SetFinished, *ENDED)),
        Stop: (Stage.AFTER, (PainTold, SetFinished, *ENDED)),
        Leave: (Stage.CLOSED, (SetFinished,)),
        Finish: NOTHING,
    },
    Stage.AFTER: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: NOTHING,
        Resume: NOTHING,
        Back: NOTHING,
        Repeat: NOTHING,
        Skip: NOTHING,
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: NOTHING,
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        # A stop pressed a moment too late must not take the questions away.
        Stop: NOTHING,
        Leave: (Stage.CLOSED, ()),
        Finish: (Stage.CLOSED, (AnswersGiven,)),
    },
    Stage.CLOSED: {
        Begin: NOTHING,
        Tick: NOTHING,
        Ready: NOTHING,
        Pause: NOTHING,
        Resume: NOTHING,
        Back: NOTHING,
        Repeat: NOTHING,
        Skip: NOTHING,
        LongerWait: NOTHING,
        ShorterWait: NOTHING,
        Hurts: NOTHING,
        RestAndGoOn: NOTHING,
        SkipExercise: NOTHING,
        StopForToday: NOTHING,
        Stop: NOTHING,
        Leave: NOTHING,
        Finish: NOTHING,
    },
}

EVERY_PAIR = tuple(product(Stage, get_args(Event)))


def run_in(stage: Stage) -> Run:
    if stage is Stage.BEFORE:
        return Run(new_session(PLAN))
    run = begun(PLAN, hands_free=False)
    if stage is not Stage.WAITING:
        run.press(Ready()).wait_for(StepKind.REST).wait(10).wait_for(StepKind.HOLD, 4.0)
    ways: dict[Stage, tuple[Event, ...]] = {
        Stage.PAUSED: (Pause(),),
        Stage.HURTING: (Hurts(),),
        Stage.AFTER: (Stop(),),
        Stage.CLOSED: (Leave(),),
    }
    run.press(*ways.get(stage, ()))
    assert run.stage is stage
    return run.forget()


@pytest.mark.parametrize(
    ("stage", "event"), EVERY_PAIR, ids=[f"{s}-{e.__name__}" for s, e in EVERY_PAIR]
)
def test_each_event_does_in_each_stage_what_a_person_expects(
    stage: Stage, event: type[Event]
) -> None:
    run = run_in(stage)
    before = run.session

    run.jump(0.5).press(event())

    next_stage, effects = WHAT_FOLLOWS[stage][event]
    assert run.stage is (next_stage or stage)
    assert tuple(type(effect) for effect in run.effects) == effects
    if next_stage is None:
        assert run.session.index == before.index
        assert run.session.records == before.records
        assert run.session.attempts == before.attempts


def test_the_table_names_every_event_in_every_stage() -> None:
    pairs = {(stage, event) for stage, row in WHAT_FOLLOWS.items() for event in row}
    assert pairs == set(EVERY_PAIR)


def test_every_rule_is_in_the_table_and_every_line_of_the_table_has_its_rule() -> None:
    does_something = {
        (stage, event)
        for stage, row in WHAT_FOLLOWS.items()
        for event, follows in row.items()
        if follows != NOTHING
    }
    # A tick moves nothing but the time, and needs a rule all the same where time is kept.
    # Waits are made longer and shorter, and this session is not in one.
    elsewhere = {Tick, LongerWait, ShorterWait}
    others = {(stage, event) for stage in Stage for event in elsewhere} & set(RULES)
    assert set(RULES) == does_something | others


@pytest.mark.parametrize("stage", [Stage.BEFORE, Stage.AFTER, Stage.CLOSED])
def test_what_means_nothing_leaves_the_very_same_state(stage: Stage) -> None:
    run = run_in(stage)
    before = run.session
    run.jump(100).press(Tick(), Ready(), Pause(), Resume(), Back(), Repeat(), Skip(), Hurts())
    assert run.session is before
