"""The records in a few short lines a session: what ``exerciseapp history`` prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import Amount, SessionOutcome, SessionRecord, SetOutcome, SetRecord
from exerciseapp.services.history import by_exercise

NOTHING_YET = "No session has been recorded yet."


def history_lines(records: Iterable[SessionRecord]) -> Iterator[str]:
    """Yield *records*, in the order given, as lines to read; a word if there are none."""
    nothing = True
    for record in records:
        nothing = False
        yield _headline(record)
        for exercise, sets in by_exercise(record):
            yield f"    {exercise}: {_sets_told(sets)}"
        for line in record.note.splitlines():
            yield f"    note: {line}"
    if nothing:
        yield NOTHING_YET


def _headline(record: SessionRecord) -> str:
    told = [f"{record.started_at:%Y-%m-%d %H:%M}", _programme(record), _outcome(record)]
    if record.pain_before is not None:
        told.append(f"pain before {record.pain_before}")
    if record.pain_after is not None:
        told.append(f"pain after {record.pain_after}")
    if record.effort is not None:
        told.append(f"effort {record.effort}")
    return ", ".join(told)


def _programme(record: SessionRecord) -> str:
    told = record.programme
    if record.stage > 1:
        told += f" stage {record.stage}"
    return f"{told} (lighter)" if record.variant is Variant.LIGHTER else told


def _outcome(record: SessionRecord) -> str:
    if record.outcome is None or record.ended_at is None:
        return "partial (not closed yet)"
    seconds = (record.ended_at - record.started_at).total_seconds()
    # A clock that was set back in mid-session tells no length.
    if seconds < 0:
        return record.outcome.value
    word = "in" if record.outcome is SessionOutcome.COMPLETED else "after"
    return f"{record.outcome.value} {word} {round(seconds / 60)} min"


def _sets_told(sets: tuple[SetRecord, ...]) -> str:
    done = sum(each.outcome is SetOutcome.DONE for each in sets)
    told = [f"{done} of {len(sets)} {'set' if len(sets) == 1 else 'sets'} done"]
    told.extend(_short_of(each) for each in sets if each.outcome is not SetOutcome.DONE)
    return "; ".join(told)


def _short_of(record: SetRecord) -> str:
    side = "" if record.key.side is Side.BOTH else f" {record.key.side.value}"
    return (
        f"set {record.key.set}{side} {record.outcome.value}, "
        f"{_amount(record.performed, record.prescribed)}"
    )


def _amount(performed: Amount, prescribed: Amount) -> str:
    told = f"{performed.repetitions} of {prescribed.repetitions}"
    if prescribed.hold_s is not None and performed.hold_s:
        told += f", held {performed.hold_s:g} of {prescribed.hold_s:g} s"
    return told
