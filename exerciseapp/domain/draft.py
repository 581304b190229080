"""Putting a programme together: each change gives a new programme, and is possible at any time.

A draft is a programme that may still be unfinished: a part of it may hold no exercise yet. Parts
are named as sessions name them; the lighter variant is one part for all stages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import ceil

from exerciseapp.domain.dosage import Dosage, Hold, Sides, Tempo
from exerciseapp.domain.exercise import Exercise, ExerciseKind
from exerciseapp.domain.programme import (
    STAGE_WEEKS,
    Part,
    Prescription,
    Programme,
    Stage,
    Variant,
)
from exerciseapp.domain.text import LocalisedText

LIGHTER = Part(1, Variant.LIGHTER)
USUAL_STAGE_WEEKS = 2
# As many as a programme file may hold in one list.
MOST_EXERCISES = 50
MOST_STAGES = 12


def new_draft(programme_id: str, title: LocalisedText, description: LocalisedText) -> Programme:
    """Return a draft without any exercise."""
    return Programme(programme_id, 1, title, description, ())


def parts_of(programme: Programme) -> tuple[Part, ...]:
    """Return the parts that there are: the stages in order, and the lighter variant if any."""
    stages = tuple(Part(number) for number in range(1, max(1, len(programme.stages)) + 1))
    return (*stages, LIGHTER) if programme.lighter else stages


def items_of(programme: Programme, part: Part) -> tuple[Prescription, ...]:
    """Return what stands in *part*; a part that is not there holds nothing."""
    if part.variant is Variant.LIGHTER:
        return programme.lighter
    if not programme.stages:
        return programme.prescriptions if part.stage == 1 else ()
    if part.stage > len(programme.stages):
        return ()
    return programme.stages[part.stage - 1].prescriptions


def with_items(programme: Programme, part: Part, items: Iterable[Prescription]) -> Programme:
    """Return *programme* with *items* in the place of what stood in *part*."""
    listed = tuple(items)
    if part.variant is Variant.LIGHTER:
        return replace(programme, lighter=listed)
    if not programme.stages:
        return replace(programme, prescriptions=listed)
    stages = list(programme.stages)
    stages[part.stage - 1] = replace(stages[part.stage - 1], prescriptions=listed)
    return _with_stages(programme, stages)


def added(programme: Programme, part: Part, item: Prescription, place: int) -> Programme:
    """Return *programme* with *item* put before the one at *place*, or at the end."""
    items = list(items_of(programme, part))
    items.insert(place, item)
    return with_items(programme, part, items[:MOST_EXERCISES])


def removed(programme: Programme, part: Part, place: int) -> Programme:
    """Return *programme* without the exercise at *place*."""
    items = items_of(programme, part)
    return with_items(programme, part, (*items[:place], *items[place + 1 :]))


def moved(programme: Programme, part: Part, place: int, to: int) -> Programme:
    """Return *programme* with the exercise at *place* standing at *to* in the end."""
    items = list(items_of(programme, part))
    item = items.pop(place)
    items.insert(max(0, to), item)
    return with_items(programme, part, items)


def changed(programme: Programme, part: Part, place: int, item: Prescription) -> Programme:
    """Return *programme* with *item* in the place of the exercise at *place*."""
    items = list(items_of(programme, part))
    items[place] = item
    return with_items(programme, part, items)


def with_stage_added(programme: Programme) -> Programme:
    """Return *programme* with a stage after the last one, which it begins as a copy of."""
    stages = list(programme.stages) or [Stage(USUAL_STAGE_WEEKS, programme.prescriptions)]
    stages.append(Stage(USUAL_STAGE_WEEKS, stages[-1].prescriptions))
    return _with_stages(programme, stages[:MOST_STAGES])


def with_stage_removed(programme: Programme, stage: int) -> Programme:
    """Return *programme* without that stage (from 1); a single one that is left is for always."""
    stages = [each for number, each in enumerate(programme.stages, 1) if number != stage]
    if len(stages) == 1:
        return replace(programme, stages=(), prescriptions=stages[0].prescriptions)
    return _with_stages(programme, stages)


def with_weeks(programme: Programme, stage: int, weeks: int) -> Programme:
    """Return *programme* with that stage lasting so many weeks, kept to what is possible."""
    kept = int(min(max(weeks, STAGE_WEEKS.lowest), STAGE_WEEKS.highest))
    stages = list(programme.stages)
    stages[stage - 1] = replace(stages[stage - 1], weeks=kept)
    return _with_stages(programme, stages)


def with_lighter_begun(programme: Programme, stage: int = 1) -> Programme:
    """Return *programme* with a lighter variant to begin from: about half of that stage."""
    items = items_of(programme, Part(stage))
    eased = tuple(replace(each, dosage=_half(each.dosage)) for each in items)
    return replace(programme, lighter=eased)


def weeks_of(programme: Programme, stage: int) -> tuple[int, int | None]:
    """Return the first and the last week of that stage, from 1; the last stage has no end."""
    before = sum(each.weeks for each in programme.stages[: stage - 1])
    if stage >= len(programme.stages):
        return before + 1, None
    return before + 1, before + programme.stages[stage - 1].weeks


def usual_dosage(exercise: Exercise, programmes: Iterable[Programme]) -> Dosage:
    """Return the dosage that *exercise* begins with.

    It is the one that a ready-made programme gives it, the first of *programmes* that has it;
    otherwise a plain one that fits its kind.
    """
    for programme in programmes:
        for each in programme.every_prescription():
            if each.exercise == exercise.id:
                return each.dosage
    sides = Sides.EACH if exercise.sided else Sides.BOTH
    if exercise.kind is ExerciseKind.STATIC:
        return Dosage(1, 3, Hold(10), sides, rest_between_repetitions_s=10)
    return Dosage(2, 10, Tempo(2, 1, 3), sides, rest_between_sets_s=45)


def as_pattern(programme: Programme) -> Programme:
    """Return *programme* without what was meant for one patient: notes, dates, who wrote it."""
    stages = tuple(Stage(each.weeks, _bare(each.prescriptions)) for each in programme.stages)
    return replace(
        programme,
        version=1,
        source="",
        author="",
        note=None,
        starts_on=None,
        ends_on=None,
        stages=stages,
        prescriptions=_bare(programme.prescriptions),
        lighter=_bare(programme.lighter),
    )


def is_same_content(first: Programme, second: Programme) -> bool:
    """Tell whether two programmes say the same, whatever their version and whoever wrote them."""

    def bare(programme: Programme) -> Programme:
        return replace(programme, id="", version=1, source="", author="")

    return bare(first) == bare(second)


def gaps_of(programme: Programme) -> tuple[Part, ...]:
    """Return the parts in which no exercise stands yet: with one it cannot be handed over."""
    return tuple(part for part in parts_of(programme) if not items_of(programme, part))


def _with_stages(programme: Programme, stages: Sequence[Stage]) -> Programme:
    return replace(
        programme, stages=tuple(stages), prescriptions=stages[0].prescriptions if stages else ()
    )


def _bare(items: Iterable[Prescription]) -> tuple[Prescription, ...]:
    return tuple(replace(each, note=None) for each in items)


def _half(dosage: Dosage) -> Dosage:
    """Return half the sets, or half the repetitions where there is one set only."""
    if dosage.sets > 1:
        return replace(dosage, sets=ceil(dosage.sets / 2))
    return replace(dosage, repetitions=ceil(dosage.repetitions / 2))
