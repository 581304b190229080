"""Sessions as they stand in an answer: to plain values, and back with nothing taken on trust.

The sets stand under their exercise, each as a short list, and what was asked of them once: a
clinic reads a year of a thousand patients, and most of it would be the same words again.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.exchange import AnswerItem, ProgrammeText, RefusedFileError
from exerciseapp.domain.programme import AS_USUAL, Variant
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetKey,
    SetOutcome,
    SetRecord,
)
from exerciseapp.domain.scales import HIGHEST, LOWEST
from exerciseapp.services.exchange.strict_json import Fields

SESSION = "session"
_PART = "a session"
_KEYS = frozenset(
    {
        "programme",
        "version",
        "started_at",
        "ended_at",
        "outcome",
        "pain_before",
        "pain_after",
        "effort",
        "note",
        "exercises",
        "pain_reports",
    }
)
# Told where they are not the first stage and the usual variant, as of nearly every session.
_PART_KEYS = frozenset({"stage", "variant"})
_MOST_STAGES = 50
_EXERCISE_KEYS = frozenset({"place", "exercise", "repetitions", "hold_s", "sets"})
_SET_FIELDS = ("set", "side", "outcome", "repetitions", "hold_s")
_EXERCISES = f"{_PART}: exercises"
_PAIN_KEYS = frozenset({"place", "set", "side", "nrs", "choice"})
_MOST_REPORTS = 2000
_MOST_PLACES = 49
_MOST_SET_NUMBER = 20
_MOST_SETS = 2 * _MOST_SET_NUMBER
# How many sessions' sets are remembered, and up to how many bytes each.
_READ_BEFORE = 256
_REMEMBERED = 16_384
# The version of marshal in which equal values give equal bytes.
_NO_REFERENCES = 2
_MOST_REPETITIONS = 10_000
_LONGEST_HOLD_S = 86_400
_LONGEST_NOTE = 20_000


def session_item(record: SessionRecord) -> AnswerItem:
    """Return a closed session as an item of an answer."""
    content: dict[str, object] = {
        "programme": record.programme,
        "version": record.programme_version,
        "started_at": record.started_at.isoformat(),
        "ended_at": record.ended_at.isoformat() if record.ended_at else None,
        "outcome": record.outcome.value if record.outcome else None,
        "pain_before": record.pain_before,
        "pain_after": record.pain_after,
        "effort": record.effort,
        "note": record.note[:_LONGEST_NOTE],
        "exercises": [_exercise_values(list(sets)) for _, sets in groupby(record.sets, _asked)],
        "pain_reports": [_pain_values(each) for each in record.pain_reports],
    }
    if record.part != AS_USUAL:
        content |= {"stage": record.stage, "variant": record.variant.value}
    return AnswerItem(SESSION, record.id, content)


def session_of(item: AnswerItem, sources: Mapping[tuple[str, int], str]) -> SessionRecord:
    """Return the session that *item* tells. Raises RefusedFileError if it tells none.

    *sources* are the programmes' texts by id and version; the text is empty where it is unknown.
    """
    fields = Fields(item.content, _PART, _KEYS, _PART_KEYS)
    programme = fields.text("programme", 200)
    version = fields.whole("version", 1, 99_999)
    sets = _sets(fields.items("exercises", _MOST_PLACES + 1))
    return SessionRecord(
        id=item.id,
        programme=programme,
        programme_version=version,
        programme_source=sources.get((programme, version), ""),
        started_at=fields.moment("started_at"),
        ended_at=fields.moment("ended_at"),
        outcome=fields.choice("outcome", SessionOutcome),
        pain_before=fields.optional_whole("pain_before", LOWEST, HIGHEST),
        pain_after=fields.optional_whole("pain_after", LOWEST, HIGHEST),
        effort=fields.optional_whole("effort", LOWEST, HIGHEST),
        note=fields.text("note", _LONGEST_NOTE, 0),
        sets=sets,
        pain_reports=tuple(_pain(each) for each in fields.items("pain_reports", _MOST_REPORTS)),
        stage=fields.whole("stage", 1, _MOST_STAGES) if fields.has("stage") else AS_USUAL.stage,
        variant=fields.choice("variant", Variant) if fields.has("variant") else AS_USUAL.variant,
    )


def check_session(item: AnswerItem) -> None:
    """Raise RefusedFileError if *item* does not tell a session, closed and plausible in form."""
    session_of(item, {})


def sources_by_version(programmes: Iterable[ProgrammeText]) -> dict[tuple[str, int], str]:
    """Return the texts of *programmes* by id and version."""
    return {(each.programme, each.version): each.source for each in programmes}


def _asked(record: SetRecord) -> tuple[int, str, Amount]:
    return record.key.exercise, record.exercise_id, record.prescribed


def _exercise_values(sets: list[SetRecord]) -> dict[str, object]:
    """Return sets of one exercise, of which the same was asked."""
    place, exercise, asked = _asked(sets[0])
    return {
        "place": place,
        "exercise": exercise,
        "repetitions": asked.repetitions,
        "hold_s": asked.hold_s,
        "sets": [
            [
                each.key.set,
                each.key.side.value,
                each.outcome.value,
                each.performed.repetitions,
                each.performed.hold_s,
            ]
            for each in sets
        ],
    }


def _pain_values(report: PainReport) -> dict[str, object]:
    return {
        "place": report.key.exercise,
        "set": report.key.set,
        "side": report.key.side.value,
        "nrs": report.nrs,
        "choice": report.choice.value,
    }


def _sets(exercises: list[object]) -> tuple[SetRecord, ...]:
    """Return the sets of a session. A programme done to the end is the same day after day."""
    # As bytes they can be looked up; and there true is not 1, nor 1 the same as 1.0.
    try:
        written = marshal.dumps(exercises, _NO_REFERENCES)
    except ValueError:
        # Python 3.13 reads JSON that is nested deeper than this can write.
        raise RefusedFileError("is not what it should be", _EXERCISES) from None
    if len(written) > _REMEMBERED:
        return _read_sets(exercises)
    return _remembered_sets(written)


@lru_cache(maxsize=_READ_BEFORE)
def _remembered_sets(written: bytes) -> tuple[SetRecord, ...]:
    return _read_sets(marshal.loads(written))  # noqa: S302 - written by us, a moment ago


def _read_sets(exercises: list[object]) -> tuple[SetRecord, ...]:
    sets = tuple(record for exercise in exercises for record in _exercise(exercise))
    if len({each.key for each in sets}) != len(sets):
        raise RefusedFileError("tells a set twice", _EXERCISES)
    return sets


def _exercise(value: object) -> Iterator[SetRecord]:
    fields = Fields(value, _EXERCISES, _EXERCISE_KEYS)
    place = fields.whole("place", 0, _MOST_PLACES)
    name = fields.text("exercise", 200)
    asked = _amount(fields)
    for each in _rows(fields.items("sets", _MOST_SETS)):
        yield SetRecord(
            key=SetKey(place, each.whole("set", 1, _MOST_SET_NUMBER), each.choice("side", Side)),
            exercise_id=name,
            outcome=each.choice("outcome", SetOutcome),
            prescribed=asked,
            performed=_amount(each),
        )


def _rows(sets: Iterable[object]) -> Iterator[Fields]:
    for row in sets:
        if not isinstance(row, list) or len(row) != len(_SET_FIELDS):
            raise RefusedFileError("is not what it should be", f"{_EXERCISES}: sets")
        named = dict(zip(_SET_FIELDS, row, strict=True))
        yield Fields(named, f"{_EXERCISES}: sets", named.keys())


def _pain(value: object) -> PainReport:
    fields = Fields(value, f"{_PART}: pain_reports", _PAIN_KEYS)
    return PainReport(
        _key(fields),
        fields.optional_whole("nrs", LOWEST, HIGHEST),
        fields.choice("choice", PainChoice),
    )


def _key(fields: Fields) -> SetKey:
    return SetKey(
        fields.whole("place", 0, _MOST_PLACES),
        fields.whole("set", 1, _MOST_SET_NUMBER),
        fields.choice("side", Side),
    )


def _amount(fields: Fields) -> Amount:
    return Amount(
        fields.whole("repetitions", 0, _MOST_REPETITIONS),
        fields.optional_number("hold_s", 0, _LONGEST_HOLD_S),
    )
