"""Two versions of a programme side by side: what stayed, what changed, what came and went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from exerciseapp.domain.draft import items_of, parts_of
from exerciseapp.domain.programme import Part, Prescription, Programme, Variant

# An exercise and how often it has stood in the same list before: one may come twice.
Turn = tuple[str, int]


class Difference(StrEnum):
    """What became of something from one version to the next."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"


class Field(StrEnum):
    """What a programme says beside its exercises."""

    TITLE = "title"
    DESCRIPTION = "description"
    NOTE = "note"
    REMINDERS = "reminders"
    STARTS_ON = "starts-on"
    ENDS_ON = "ends-on"


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One exercise in both versions, None where it does not stand."""

    exercise: str
    before: Prescription | None
    after: Prescription | None
    moved: bool = False

    @property
    def difference(self) -> Difference:
        """What became of it; one that was changed and moved counts as changed."""
        if self.before is None:
            return Difference.ADDED
        if self.after is None:
            return Difference.REMOVED
        if self.before != self.after:
            return Difference.CHANGED
        return Difference.MOVED if self.moved else Difference.SAME


@dataclass(frozen=True, slots=True)
class ComparedPart:
    """A stage or the lighter variant in both versions; weeks are None where it has none."""

    part: Part
    weeks_before: int | None
    weeks_after: int | None
    rows: tuple[ComparedRow, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions side by side. ``fields`` are those that differ."""

    before: Programme
    after: Programme
    parts: tuple[ComparedPart, ...]
    fields: tuple[Field, ...]

    @property
    def is_same(self) -> bool:
        """Tell whether the two ask for the same."""
        return not self.fields and all(
            part.weeks_before == part.weeks_after
            and all(row.difference is Difference.SAME for row in part.rows)
            for part in self.parts
        )


def compare(before: Programme, after: Programme) -> Comparison:
    """Return *before* and *after* side by side."""
    parts = sorted(
        {*parts_of(before), *parts_of(after)},
        key=lambda part: (part.variant is Variant.LIGHTER, part.stage),
    )
    return Comparison(
        before,
        after,
        tuple(
            ComparedPart(
                part,
                _weeks(before, part),
                _weeks(after, part),
                _rows(items_of(before, part), items_of(after, part)),
            )
            for part in parts
        ),
        tuple(each for each in Field if value_of(before, each) != value_of(after, each)),
    )


def value_of(programme: Programme, field: Field) -> object:
    """Return what *programme* says in *field*."""
    match field:
        case Field.TITLE:
            return programme.title
        case Field.DESCRIPTION:
            return programme.description
        case Field.NOTE:
            return programme.note
        case Field.REMINDERS:
            return programme.reminders
        case Field.STARTS_ON:
            return programme.starts_on
        case Field.ENDS_ON:
            return programme.ends_on


def _weeks(programme: Programme, part: Part) -> int | None:
    if part.variant is Variant.LIGHTER or part.stage > len(programme.stages):
        return None
    return programme.stages[part.stage - 1].weeks


def _rows(before: Sequence[Prescription], after: Sequence[Prescription]) -> tuple[ComparedRow, ...]:
    """Return the exercises in the order of *after*, with those that went where they stood."""
    first, second = _turns(before), _turns(after)
    names, others = list(first), list(second)
    kept: set[Turn] = set()
    rows: list[ComparedRow] = []
    matcher = SequenceMatcher(None, names, others, autojunk=False)
    blocks = matcher.get_matching_blocks()
    for block in blocks:
        kept.update(names[block.a : block.a + block.size])
    at, other = 0, 0
    for block in blocks:
        rows += [
            ComparedRow(turn[0], first[turn], None)
            for turn in names[at : block.a]
            if turn not in second
        ]
        for turn in others[other : block.b + block.size]:
            was = first.get(turn)
            moved = was is not None and turn not in kept
            rows.append(ComparedRow(turn[0], was, second[turn], moved))
        at, other = block.a + block.size, block.b + block.size
    return tuple(rows)


def _turns(items: Sequence[Prescription]) -> dict[Turn, Prescription]:
    seen: Counter[str] = Counter()
    turns: dict[Turn, Prescription] = {}
    for each in items:
        turns[each.exercise, seen[each.exercise]] = each
        seen[each.exercise] += 1
    return turns
