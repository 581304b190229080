"""However the ticks fall, the same cues are told at the same moments."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from exerciseapp.domain.cues import Cue, CueKind
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.events import Begin, Pause, Resume, Tick
from exerciseapp.domain.plan import Plan
from exerciseapp.domain.session import Stage, new_session
from exerciseapp.domain.ways import IN_POSITION
from tests.support.programmes import plan_of
from tests.support.sessions import Run, begun

PLAN = plan_of(
    Dosage(1, 2, Hold(20.7), rest_between_repetitions_s=10),
    Dosage(1, 7, Tempo(1.1, 0.3, 2.3), Sides.EACH),
    Dosage(1, 11, Pace(37)),
)
Told = tuple[object, ...]


def what(cue: Cue) -> Told:
    return cue.kind, cue.exercise, cue.set, cue.side, cue.repetition, cue.phase, cue.seconds


def told_in_one_go(plan: Plan) -> list[Cue]:
    return begun(plan, stall_s=1e6).jump(plan.seconds + 1).press(Tick()).cues


ALL = told_in_one_go(PLAN)

# Round numbers fall on the very moments at which cues are due.
delays = st.one_of(st.floats(0.1, 2.99), st.sampled_from([0.1, 0.25, 0.5, 1.0, 1.1, 2.0]))


def play(run: Run, ticks: list[float], pauses: set[int]) -> None:
    count = 0
    while run.stage is Stage.RUNNING:
        run.jump(ticks[count % len(ticks)]).press(Tick())
        # A wait paused at its very start is told anew when it begins to run.
        if count in pauses and (run.step.kind in IN_POSITION or run.elapsed > 0):
            run.press(Pause()).jump(17.3).press(Resume())
        count += 1


def repetition_starts_at(cue: Cue) -> int:
    """Return the place in ALL of the first cue of the repetition that *cue* leads back to."""
    kind = CueKind.PHASE if cue.exercise else CueKind.EASE_IN
    same = (cue.exercise, cue.set, cue.side, cue.repetition)
    return next(
        n
        for n, told in enumerate(ALL)
        if told.kind is kind and (told.exercise, told.set, told.side, told.repetition) == same
    )


def test_the_cues_told_in_one_go_are_in_the_order_in_which_they_are_due() -> None:
    dues = [cue.due for cue in ALL]
    assert dues == sorted(dues)
    assert len(ALL) > 80


@settings(max_examples=25)
@given(st.lists(delays, min_size=1, max_size=30))
def test_no_tick_pattern_loses_repeats_or_moves_a_cue(ticks: list[float]) -> None:
    run = begun(PLAN)
    play(run, ticks, set())
    assert [what(cue) for cue in run.cues] == [what(cue) for cue in ALL]
    assert [cue.due for cue in run.cues] == pytest.approx([cue.due for cue in ALL], abs=1e-6)


@settings(max_examples=25)
@given(st.floats(0, 10), st.lists(delays, min_size=1, max_size=30))
# Here the sum of the parts is a trace more than the whole.
@example(0.7, [0.1])
def test_on_a_clock_that_has_just_begun_no_rounding_tells_a_step_twice(
    start: float, ticks: list[float]
) -> None:
    run = Run(new_session(PLAN, hands_free=True), start).press(Begin())
    play(run, ticks, set())
    assert [what(cue) for cue in run.cues] == [what(cue) for cue in ALL]


@settings(max_examples=25)
@given(st.lists(delays, min_size=1, max_size=30), st.sets(st.integers(0, 60), max_size=15))
def test_after_a_pause_the_repetition_is_told_from_its_start_and_nothing_else_is(
    ticks: list[float], pauses: set[int]
) -> None:
    run = begun(PLAN)
    play(run, ticks, pauses)
    place = 0
    led_back = False
    for cue in run.cues:
        if cue.kind is CueKind.LEAD_BACK:
            place, led_back = repetition_starts_at(cue), True
        elif cue.kind is CueKind.WORK and led_back:
            assert cue.repetition == ALL[place].repetition
            led_back = False
        else:
            assert what(cue) == what(ALL[place])
            place, led_back = place + 1, False
    assert place == len(ALL)


@settings(max_examples=25)
@given(st.lists(delays, min_size=1, max_size=30), st.sets(st.integers(0, 60), max_size=15))
def test_no_tick_pattern_and_no_pause_costs_a_repetition(
    ticks: list[float], pauses: set[int]
) -> None:
    run = begun(PLAN)
    play(run, ticks, pauses)
    assert [record.performed for record in run.finished] == [
        PLAN.prescribed(key.exercise) for key in PLAN.set_keys()
    ]
