"""How a dosage becomes steps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Side, Sides, Tempo
from exerciseapp.domain.exercise import ClipPhase, PhaseName
from exerciseapp.domain.plan import (
    Plan,
    StepKind,
    TimedPhase,
    UnknownExerciseError,
    lay_out,
    starting_exercise_at,
)
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Stage, StepTimes, Variant
from exerciseapp.domain.records import Amount, SetKey
from tests.support.programmes import (
    ONE_HOLD,
    THREE_RAISES,
    TOWEL_CURLS,
    TWO_HOLDS,
    exercise_named,
    leg_programme,
    library_of,
    plan_of,
    programme_of,
)


def kinds(plan: Plan) -> list[str]:
    return [step.kind.value for step in plan.steps]


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        (Sides.BOTH, [Side.BOTH]),
        (Sides.LEFT, [Side.LEFT]),
        (Sides.RIGHT, [Side.RIGHT]),
        (Sides.EACH, [Side.LEFT, Side.RIGHT]),
    ],
)
def test_a_set_is_done_by_the_legs_that_the_dosage_asks_for(
    sides: Sides, expected: list[Side]
) -> None:
    plan = plan_of(Dosage(1, 1, Hold(10), sides))
    assert [step.key.side for step in plan.steps if step.kind is StepKind.HOLD] == expected


def test_the_rest_between_sets_comes_after_both_legs_are_done() -> None:
    plan = plan_of(Dosage(2, 1, Tempo(2, 0, 2), Sides.EACH, rest_between_sets_s=20))
    assert kinds(plan) == [
        *("get_ready", "work", "change_side", "work"),
        *("rest", "work", "change_side", "work"),
    ]


def test_without_a_rest_between_sets_there_is_still_time_to_change_the_leg() -> None:
    plan = plan_of(Dosage(2, 1, Tempo(2, 0, 2), Sides.EACH))
    assert kinds(plan).count("change_side") == 3
    assert "rest" not in kinds(plan)


def test_sets_of_both_legs_without_rest_follow_at_once() -> None:
    plan = plan_of(Dosage(2, 1, Tempo(2, 0, 2)))
    assert kinds(plan) == ["get_ready", "work", "work"]


def test_holds_without_rest_follow_at_once() -> None:
    plan = plan_of(Dosage(1, 2, Hold(5)))
    assert kinds(plan) == ["get_ready", *2 * ["ease_in", "hold", "release"]]


def test_a_rest_belongs_to_what_follows_it() -> None:
    plan = plan_of(Dosage(2, 2, Hold(5), Sides.BOTH, 10, 30))
    rests = [step for step in plan.steps if step.kind is StepKind.REST]
    assert [(rest.seconds, rest.key.set, rest.repetition) for rest in rests] == [
        (10, 1, 2),
        (30, 2, 1),
        (10, 2, 2),
    ]


def test_the_times_of_the_programme_are_those_of_its_steps() -> None:
    times = StepTimes(get_ready_s=20, lead_in_s=4, ease_s=2, change_side_s=15, next_s=9)
    plan = plan_of(Dosage(1, 1, Hold(5), Sides.EACH), ONE_HOLD, times=times)
    seconds = {step.kind: step.seconds for step in plan.steps if step.kind is not StepKind.HOLD}
    assert seconds == {
        StepKind.GET_READY: 20,
        StepKind.EASE_IN: 2,
        StepKind.RELEASE: 2,
        StepKind.CHANGE_SIDE: 15,
        StepKind.NEXT: 9,
    }


def test_a_tempo_gives_the_phases_of_each_repetition() -> None:
    work = plan_of(THREE_RAISES).steps[-1]
    assert work.phases == (
        TimedPhase(PhaseName.RAISE, 2),
        TimedPhase(PhaseName.TOP, 1),
        TimedPhase(PhaseName.LOWER, 3),
    )
    assert (work.seconds, work.repetitions, work.repetition_s) == (18, 3, 6)


def test_a_tempo_without_a_stop_at_the_top_has_no_such_phase() -> None:
    work = plan_of(Dosage(1, 3, Tempo(2, 0, 3))).steps[-1]
    assert [phase.name for phase in work.phases] == [PhaseName.RAISE, PhaseName.LOWER]


def paced(clip: tuple[ClipPhase, ...]) -> tuple[TimedPhase, ...]:
    programme = programme_of(Dosage(1, 30, Pace(15)))
    library = {"first": exercise_named("first", Pace(15), clip=clip)}
    return lay_out(programme, library).steps[-1].phases


def test_a_paced_repetition_is_shared_as_the_clip_shares_it() -> None:
    clip = (
        ClipPhase(PhaseName.RAISE, 0, 1),
        ClipPhase(PhaseName.TOP, 1, 2),
        ClipPhase(PhaseName.LOWER, 2, 4),
    )
    assert paced(clip) == (
        TimedPhase(PhaseName.RAISE, 1),
        TimedPhase(PhaseName.TOP, 1),
        TimedPhase(PhaseName.LOWER, 2),
    )
    doubled = tuple(ClipPhase(p.name, 2 * p.start_s, 2 * p.end_s) for p in clip)
    assert paced(doubled) == paced(clip)


def test_the_clips_starting_position_takes_no_share_of_a_paced_repetition() -> None:
    clip = (
        ClipPhase(PhaseName.READY, 0, 1),
        ClipPhase(PhaseName.RAISE, 1, 2),
        ClipPhase(PhaseName.LOWER, 2, 3),
        ClipPhase(PhaseName.READY, 3, 9),
    )
    assert paced(clip) == (TimedPhase(PhaseName.RAISE, 2), TimedPhase(PhaseName.LOWER, 2))


@pytest.mark.parametrize("clip", [(), (ClipPhase(PhaseName.READY, 0, 3),)])
def test_a_pace_without_a_clip_goes_half_up_and_half_down(clip: tuple[ClipPhase, ...]) -> None:
    assert paced(clip) == (TimedPhase(PhaseName.RAISE, 2), TimedPhase(PhaseName.LOWER, 2))


def test_a_hold_asks_for_seconds_and_a_movement_does_not() -> None:
    plan = plan_of(TWO_HOLDS, THREE_RAISES)
    assert plan.prescribed(0) == Amount(2, 10)
    assert plan.prescribed(1) == Amount(3, None)


def test_an_exercise_that_the_library_lacks_is_named() -> None:
    programme = leg_programme()
    library = library_of(programme)
    del library["ankle-pump"]
    with pytest.raises(UnknownExerciseError, match="ankle-pump"):
        lay_out(programme, library)


def test_an_exercise_may_stand_twice_in_a_programme() -> None:
    plan = plan_of(ONE_HOLD, ONE_HOLD)
    assert len(set(plan.set_keys())) == 2
    assert [plan.get_ready_for(0), plan.get_ready_for(1)] == [0, 5]


def test_the_first_step_of_a_set_is_its_first_effort() -> None:
    plan = plan_of(TOWEL_CURLS)
    steps = [plan.steps[plan.first_step_of(key)] for key in plan.set_keys()]
    assert [step.key for step in steps] == list(plan.set_keys())
    assert {step.kind for step in steps} == {StepKind.WORK}


def test_an_exercise_started_at_a_later_set_leaves_out_only_the_sets_before_it() -> None:
    whole = plan_of(ONE_HOLD, TOWEL_CURLS, ONE_HOLD)
    second_right = SetKey(1, 2, Side.RIGHT)

    plan = starting_exercise_at(whole, second_right)

    assert plan.steps[:5] == whole.steps[:5]
    assert [(step.kind, step.key) for step in plan.steps[5:7]] == [
        (StepKind.GET_READY, second_right),
        (StepKind.WORK, second_right),
    ]
    assert plan.steps[7:] == whole.steps[-5:]
    assert plan.set_keys() == whole.set_keys()


def test_a_plan_is_of_one_part_of_a_programme() -> None:
    first, second = (Prescription("first", each) for each in (ONE_HOLD, TWO_HOLDS))
    programme = replace(
        programme_of(ONE_HOLD),
        prescriptions=(first,),
        stages=(Stage(2, (first,)), Stage(4, (second, first))),
        lighter=(second,),
    )
    library = library_of(programme)

    plans = [
        lay_out(programme, library, part)
        for part in (AS_USUAL, Part(2), Part(1, Variant.LIGHTER), Part(2, Variant.LIGHTER))
    ]

    asked = [
        [plan.prescribed(place).repetitions for place, _ in enumerate(plan.exercises)]
        for plan in plans
    ]
    assert asked == [[1], [2, 1], [2], [2]]
    assert [len(plan.set_keys()) for plan in plans] == [1, 2, 1, 1]
    assert [plan.part.stage for plan in plans] == [1, 2, 1, 2]


@pytest.mark.parametrize("part", [Part(0), Part(2), Part(1, Variant.LIGHTER)])
def test_a_part_that_a_programme_does_not_have_cannot_be_laid_out(part: Part) -> None:
    programme = programme_of(ONE_HOLD)

    with pytest.raises(ValueError, match="tiny has no"):
        lay_out(programme, library_of(programme), part)
