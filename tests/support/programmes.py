"""Exercises and programmes as values, from tiny ones to the leg programme of the product."""

from __future__ import annotations

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo, Timing
from exerciseapp.domain.exercise import (
    ClipPhase,
    Demonstration,
    Exercise,
    ExerciseKind,
    ExerciseText,
    PhaseName,
    Position,
)
from exerciseapp.domain.plan import Plan, lay_out
from exerciseapp.domain.programme import Prescription, Programme, StepTimes
from exerciseapp.domain.text import LocalisedText

STRETCH = Dosage(1, 3, Hold(10), Sides.EACH, rest_between_repetitions_s=10)
HEEL_RAISES = Dosage(2, 10, Tempo(2, 1, 3), rest_between_sets_s=45)
ANKLE_PUMPS = Dosage(1, 30, Pace(15))
TOWEL_CURLS = Dosage(2, 8, Tempo(2, 1, 2), Sides.EACH, rest_between_sets_s=20)

ONE_HOLD = Dosage(1, 1, Hold(10))
TWO_HOLDS = Dosage(1, 2, Hold(10), rest_between_repetitions_s=10)
ONE_HOLD_EACH_LEG = Dosage(1, 1, Hold(10), Sides.EACH)
THREE_RAISES = Dosage(1, 3, Tempo(2, 1, 3))
TWO_SETS = Dosage(2, 3, Tempo(2, 1, 3), rest_between_sets_s=30)

DYNAMIC_CLIP = (
    ClipPhase(PhaseName.READY, 0.0, 1.0),
    ClipPhase(PhaseName.RAISE, 1.0, 3.0),
    ClipPhase(PhaseName.TOP, 3.0, 4.0),
    ClipPhase(PhaseName.LOWER, 4.0, 7.0),
)
STATIC_CLIP = (
    ClipPhase(PhaseName.READY, 0.0, 1.0),
    ClipPhase(PhaseName.EASE_IN, 1.0, 3.0),
    ClipPhase(PhaseName.HOLD, 3.0, 5.0),
    ClipPhase(PhaseName.RELEASE, 5.0, 7.0),
)


def exercise_named(
    name: str, timing: Timing, *, sided: bool = False, clip: tuple[ClipPhase, ...] | None = None
) -> Exercise:
    """Return an exercise for *timing*, with the words that a screen needs, in English."""
    static = isinstance(timing, Hold)
    phases = (STATIC_CLIP if static else DYNAMIC_CLIP) if clip is None else clip
    return Exercise(
        id=name,
        kind=ExerciseKind.STATIC if static else ExerciseKind.DYNAMIC,
        position=Position.STANDING,
        sided=sided,
        equipment=(),
        muscles=(),
        sources=(),
        texts={"en": _text(name)},
        demonstration=Demonstration(None, None, phases),
    )


def library_of(programme: Programme) -> dict[str, Exercise]:
    """Return a library that holds just the exercises of *programme*."""
    return {
        prescription.exercise: exercise_named(
            prescription.exercise,
            prescription.dosage.timing,
            sided=prescription.dosage.sides is not Sides.BOTH,
        )
        for prescription in programme.prescriptions
    }


def programme_of(
    *dosages: Dosage, times: StepTimes | None = None, name: str = "tiny", version: int = 1
) -> Programme:
    """Return a programme of exercises called first, second, third … with these dosages."""
    names = ("first", "second", "third", "fourth", "fifth", "sixth")
    prescriptions = tuple(Prescription(*pair) for pair in zip(names, dosages, strict=False))
    return _programme(name, version, prescriptions, times or StepTimes())


def leg_programme() -> Programme:
    """Return the five-exercise leg programme, without its reminder."""
    return _programme(
        "leg-programme",
        1,
        (
            Prescription("calf-stretch-wall", STRETCH),
            Prescription("soleus-stretch-wall", STRETCH),
            Prescription("heel-raise", HEEL_RAISES),
            Prescription("ankle-pump", ANKLE_PUMPS),
            Prescription("towel-curl", TOWEL_CURLS),
        ),
        StepTimes(),
    )


def plan_of(*dosages: Dosage, times: StepTimes | None = None) -> Plan:
    """Return the plan of a tiny programme with these dosages."""
    return plan_for(programme_of(*dosages, times=times))


def plan_for(programme: Programme) -> Plan:
    """Return the plan of *programme*, with exercises made for it."""
    return lay_out(programme, library_of(programme))


def leg_plan() -> Plan:
    """Return the plan of the leg programme."""
    return plan_for(leg_programme())


def _programme(
    name: str, version: int, prescriptions: tuple[Prescription, ...], times: StepTimes
) -> Programme:
    return Programme(
        id=name,
        version=version,
        title=LocalisedText({"en": name.replace("-", " ").capitalize()}),
        description=LocalisedText({"en": f"What the {name} is for."}),
        prescriptions=prescriptions,
        times=times,
    )


def _text(name: str) -> ExerciseText:
    return ExerciseText(
        name=name.replace("-", " ").capitalize(),
        purpose="What it is for.",
        position="How to stand.",
        steps=("Do it.", "Undo it."),
        feeling="What it should feel like.",
        avoid=("What to avoid.",),
        needed="A chair.",
        instruction="Do it slowly.",
        phase_words={},
    )
