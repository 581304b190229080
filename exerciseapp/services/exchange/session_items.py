"""Sessions as they stand in an answer: to plain values, and back with nothing taken on trust."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.exchange import AnswerItem, ProgrammeText
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
        "sets",
        "pain_reports",
    }
)
_SET_KEYS = frozenset({"place", "exercise", "set", "side", "outcome", "asked", "done"})
_AMOUNT_KEYS = frozenset({"repetitions", "hold_s"})
_PAIN_KEYS = frozenset({"place", "set", "side", "nrs", "choice"})
_MOST_SETS = 2000
_MOST_PLACES = 49
_MOST_SET_NUMBER = 20
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
        "sets": [_set_values(each) for each in record.sets],
        "pain_reports": [_pain_values(each) for each in record.pain_reports],
    }
    return AnswerItem(SESSION, record.id, content)


def session_of(item: AnswerItem, sources: Mapping[tuple[str, int], str]) -> SessionRecord:
    """Return the session that *item* tells. Raises RefusedFileError if it tells none.

    *sources* are the programmes' texts by id and version; the text is empty where it is unknown.
    """
    fields = Fields(item.content, _PART, _KEYS)
    programme = fields.text("programme", 200)
    version = fields.whole("version", 1, 99_999)
    sets = tuple(_set(each) for each in fields.items("sets", _MOST_SETS))
    if len({each.key for each in sets}) != len(sets):
        fields.refuse("sets", "tells a set twice")
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
        pain_reports=tuple(_pain(each) for each in fields.items("pain_reports", _MOST_SETS)),
    )


def check_session(item: AnswerItem) -> None:
    """Raise RefusedFileError if *item* does not tell a session, closed and plausible in form."""
    session_of(item, {})


def sources_by_version(programmes: Iterable[ProgrammeText]) -> dict[tuple[str, int], str]:
    """Return the texts of *programmes* by id and version."""
    return {(each.programme, each.version): each.source for each in programmes}


def _set_values(record: SetRecord) -> dict[str, object]:
    return {
        "place": record.key.exercise,
        "exercise": record.exercise_id,
        "set": record.key.set,
        "side": record.key.side.value,
        "outcome": record.outcome.value,
        "asked": _amount_values(record.prescribed),
        "done": _amount_values(record.performed),
    }


def _amount_values(amount: Amount) -> dict[str, object]:
    return {"repetitions": amount.repetitions, "hold_s": amount.hold_s}


def _pain_values(report: PainReport) -> dict[str, object]:
    return {
        "place": report.key.exercise,
        "set": report.key.set,
        "side": report.key.side.value,
        "nrs": report.nrs,
        "choice": report.choice.value,
    }


def _set(value: object) -> SetRecord:
    fields = Fields(value, f"{_PART}: sets", _SET_KEYS)
    return SetRecord(
        key=_key(fields),
        exercise_id=fields.text("exercise", 200),
        outcome=fields.choice("outcome", SetOutcome),
        prescribed=_amount(fields, "asked"),
        performed=_amount(fields, "done"),
    )


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


def _amount(fields: Fields, key: str) -> Amount:
    inner = fields.inner(key, _AMOUNT_KEYS)
    return Amount(
        inner.whole("repetitions", 0, _MOST_REPETITIONS),
        inner.optional_number("hold_s", 0, _LONGEST_HOLD_S),
    )
