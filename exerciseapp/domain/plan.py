"""A programme laid out in time: the steps of a session, in order."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Side, Tempo
from exerciseapp.domain.exercise import ClipPhase, Exercise, PhaseName
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Programme, StepTimes
from exerciseapp.domain.records import Amount, SetKey


class StepKind(StrEnum):
    """What a step is for.

    EASE_IN is the way into a stretch, before its HOLD, so that ten seconds of hold are ten
    seconds in the end position.
    """

    GET_READY = "get_ready"
    EASE_IN = "ease_in"
    HOLD = "hold"
    RELEASE = "release"
    WORK = "work"
    REST = "rest"
    CHANGE_SIDE = "change_side"
    NEXT = "next"


EFFORTS = frozenset({StepKind.EASE_IN, StepKind.HOLD, StepKind.RELEASE, StepKind.WORK})


@dataclass(frozen=True, slots=True)
class TimedPhase:
    """A phase of a repetition as prescribed: which, and for how many seconds."""

    name: PhaseName
    seconds: float


@dataclass(frozen=True, slots=True)
class Step:
    """One timed stretch of a session.

    ``key`` names the set it belongs to (a rest or change belongs to the set that follows).
    ``repetition`` is the first repetition of the step, from 1; ``repetitions`` is how many it
    holds. ``phases`` is one repetition's movement; empty where the figure has nothing to do.
    """

    kind: StepKind
    key: SetKey
    seconds: float
    repetition: int = 1
    repetitions: int = 1
    phases: tuple[TimedPhase, ...] = ()

    @property
    def is_effort(self) -> bool:
        """Say whether the person works or holds in this step, rather than waits."""
        return self.kind in EFFORTS

    @property
    def repetition_s(self) -> float:
        """Seconds of one repetition."""
        return self.seconds / self.repetitions

    def repetitions_done(self, elapsed_s: float) -> int:
        """Return how many repetitions have come to their end *elapsed_s* into the step."""
        # A hair's breadth forward: no rounding makes one that has just ended the one under way.
        return math.floor(elapsed_s / self.repetition_s + 1e-9)

    def repetition_began(self, elapsed_s: float) -> float:
        """Return the seconds into the step at which the repetition under way then began.

        At the step's end that is the last one.
        """
        return min(self.repetitions_done(elapsed_s), self.repetitions - 1) * self.repetition_s


@dataclass(frozen=True, slots=True)
class Plan:
    """One part of a programme with the exercises that it names and the steps that it makes."""

    programme: Programme
    exercises: tuple[Exercise, ...]
    steps: tuple[Step, ...]
    part: Part = AS_USUAL

    @property
    def prescriptions(self) -> tuple[Prescription, ...]:
        """What this part asks for, in order."""
        return self.programme.prescribed_in(self.part)

    @property
    def seconds(self) -> float:
        """How long all steps take when nobody pauses."""
        return sum(step.seconds for step in self.steps)

    def dosage(self, exercise: int) -> Dosage:
        """Return the dosage at place *exercise* of this part."""
        return self.prescriptions[exercise].dosage

    def prescribed(self, exercise: int) -> Amount:
        """Return what one set of the exercise at that place asks for."""
        dosage = self.dosage(exercise)
        return Amount(dosage.repetitions, dosage.hold_s)

    def set_keys(self) -> tuple[SetKey, ...]:
        """Return every set of this part, in the order in which it is done."""
        return tuple(
            SetKey(place, number, side)
            for place, prescription in enumerate(self.prescriptions)
            for number in range(1, prescription.dosage.sets + 1)
            for side in prescription.dosage.sides.in_order()
        )

    def first_step_of(self, key: SetKey) -> int:
        """Return the place of the first effort of the set *key*."""
        return next(
            place for place, step in enumerate(self.steps) if step.key == key and step.is_effort
        )

    def get_ready_for(self, exercise: int) -> int:
        """Return the place of the step that prepares the exercise at that place."""
        return next(
            place
            for place, step in enumerate(self.steps)
            if step.kind is StepKind.GET_READY and step.key.exercise == exercise
        )


def starting_exercise_at(plan: Plan, key: SetKey) -> Plan:
    """Return *plan* without the sets that come before *key* in its exercise.

    The person is got ready for that set, and for the leg that does it.
    """
    ready = plan.get_ready_for(key.exercise)
    steps = (
        *plan.steps[:ready],
        replace(plan.steps[ready], key=key),
        *plan.steps[plan.first_step_of(key) :],
    )
    return replace(plan, steps=steps)


class UnknownExerciseError(ValueError):
    """A programme names an exercise that the library does not hold."""


def lay_out(programme: Programme, library: Mapping[str, Exercise], part: Part = AS_USUAL) -> Plan:
    """Return the plan of *part* of *programme*; by default its first stage, done as usual.

    Raises UnknownExerciseError, naming the exercise, if *library* lacks one, and ValueError if
    the programme has no such part.
    """
    prescriptions = programme.prescribed_in(part)
    for prescription in prescriptions:
        if prescription.exercise not in library:
            raise UnknownExerciseError(prescription.exercise)
    exercises = tuple(library[p.exercise] for p in prescriptions)
    steps: list[Step] = []
    for place, prescription in enumerate(prescriptions):
        if steps:
            key = SetKey(place, 1, prescription.dosage.sides.in_order()[0])
            steps.append(Step(StepKind.NEXT, key, programme.times.next_s))
        clip_phases = exercises[place].demonstration.phases
        steps.extend(_exercise_steps(place, prescription, clip_phases, programme.times))
    return Plan(programme, exercises, tuple(steps), part)


def _exercise_steps(
    place: int, prescription: Prescription, clip_phases: tuple[ClipPhase, ...], times: StepTimes
) -> Iterator[Step]:
    dosage = prescription.dosage
    sides = dosage.sides.in_order()
    yield Step(StepKind.GET_READY, SetKey(place, 1, sides[0]), times.get_ready_s)
    for number in range(1, dosage.sets + 1):
        for turn, side in enumerate(sides):
            key = SetKey(place, number, side)
            if turn > 0:
                yield Step(StepKind.CHANGE_SIDE, key, times.change_side_s)
            elif number > 1:
                yield from _between_sets(key, sides, dosage, times)
            yield from _set_steps(key, dosage, clip_phases, times)


def _between_sets(
    key: SetKey, sides: tuple[Side, ...], dosage: Dosage, times: StepTimes
) -> Iterator[Step]:
    if dosage.rest_between_sets_s > 0:
        yield Step(StepKind.REST, key, dosage.rest_between_sets_s)
    elif len(sides) > 1:
        yield Step(StepKind.CHANGE_SIDE, key, times.change_side_s)


def _set_steps(
    key: SetKey, dosage: Dosage, clip_phases: tuple[ClipPhase, ...], times: StepTimes
) -> Iterator[Step]:
    match dosage.timing:
        case Hold(seconds):
            yield from _holds(key, dosage, seconds, times.ease_s)
        case Tempo(raise_s, top_s, lower_s):
            phases = (
                TimedPhase(PhaseName.RAISE, raise_s),
                TimedPhase(PhaseName.TOP, top_s),
                TimedPhase(PhaseName.LOWER, lower_s),
            )
            yield _work(key, dosage.repetitions, tuple(p for p in phases if p.seconds > 0))
        case Pace(per_minute):
            yield _work(key, dosage.repetitions, _paced(60.0 / per_minute, clip_phases))


def _holds(key: SetKey, dosage: Dosage, seconds: float, ease_s: float) -> Iterator[Step]:
    for number in range(1, dosage.repetitions + 1):
        if number > 1 and dosage.rest_between_repetitions_s > 0:
            yield Step(StepKind.REST, key, dosage.rest_between_repetitions_s, number)
        for kind, phase, length in (
            (StepKind.EASE_IN, PhaseName.EASE_IN, ease_s),
            (StepKind.HOLD, PhaseName.HOLD, seconds),
            (StepKind.RELEASE, PhaseName.RELEASE, ease_s),
        ):
            yield Step(kind, key, length, number, phases=(TimedPhase(phase, length),))


def _work(key: SetKey, repetitions: int, phases: tuple[TimedPhase, ...]) -> Step:
    seconds = repetitions * sum(phase.seconds for phase in phases)
    return Step(StepKind.WORK, key, seconds, 1, repetitions, phases)


def _paced(repetition_s: float, clip_phases: tuple[ClipPhase, ...]) -> tuple[TimedPhase, ...]:
    """Share a paced repetition among the moving phases in the proportion that the clip shows.

    The clip's starting position is no part of it: nobody is told to be ready thirty times.
    """
    moving = [phase for phase in clip_phases if phase.name is not PhaseName.READY]
    length = sum(phase.length_s for phase in moving)
    if length <= 0:
        half = repetition_s / 2
        return (TimedPhase(PhaseName.RAISE, half), TimedPhase(PhaseName.LOWER, half))
    return tuple(
        TimedPhase(phase.name, repetition_s * phase.length_s / length)
        for phase in moving
        if phase.length_s > 0
    )
