"""What is in an answer, in words: nothing leaves the computer that is not listed here."""

from __future__ import annotations

from collections.abc import Iterator

from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.exchange.answer_out import DraftAnswer
from exerciseapp.services.exchange.diary_items import (
    DAY_AFTER,
    NIGHT,
    day_after_of,
    night_of,
)
from exerciseapp.services.exchange.pause_items import PAUSE, pause_of
from exerciseapp.services.exchange.session_items import SESSION
from exerciseapp.services.history import SessionDocument, history_document
from exerciseapp.services.history_text import history_lines


def answer_document(draft: DraftAnswer) -> dict[str, object]:
    """Return everything that the answer holds, as plain values."""
    answer = draft.answer
    sessions: list[SessionDocument] = history_document(draft.sessions)
    return {
        "clinic": {"id": draft.clinic.card.id, "name": draft.clinic.card.name},
        "patient": answer.patient,
        "sequence": answer.sequence,
        "made_at": answer.made_at.isoformat(timespec="seconds"),
        "programmes": [
            {"programme": each.programme, "version": each.version} for each in answer.programmes
        ],
        "sessions": sessions,
        "pain_told_in_session": sum(len(each.pain_reports) for each in draft.sessions),
        "further": [
            {"kind": each.kind, "id": each.id, "content": dict(each.content)}
            for each in answer.items
            if each.kind != SESSION
        ],
    }


def answer_lines(draft: DraftAnswer) -> Iterator[str]:
    """Yield what the answer holds, for reading: first to whom, then each thing in it."""
    answer = draft.answer
    yield f"For {draft.clinic.card.name}, who alone can read it."
    yield f"It names you by a number only: {answer.patient}."
    for text in answer.programmes:
        yield f"The text of the programme {text.programme}, version {text.version}."
    yield from _sessions(draft)
    for item in answer.items:
        if item.kind == NIGHT:
            yield _night(night_of(item))
        elif item.kind == DAY_AFTER:
            nrs = day_after_of(item)
            told = "left out" if nrs is None else f"pain {nrs} of 10"
            yield f"The day after the session {item.id}: {told}."
        elif item.kind == PAUSE:
            yield _pause(pause_of(item))
        elif item.kind != SESSION:
            told = ", ".join(f"{key}: {value}" for key, value in item.content.items())
            yield f"{item.kind}: {told}"


def _night(entry: NightEntry) -> str:
    told = [] if entry.cramps is None else [f"{entry.cramps} cramps"]
    told.extend(f"{spot.leg} leg, {spot.place}".replace("_", " ") for spot in sorted(entry.spots))
    if entry.lasted is not None:
        told.append(f"the longest {entry.lasted}".replace("_", " "))
    if entry.worst is not None:
        told.append(f"the worst {entry.worst} of 10")
    flags = {
        "woke up": entry.woke,
        "magnesium": entry.measures.magnesium,
        "socks": entry.measures.socks,
        "a drink": entry.measures.drink,
    }
    told.extend(
        f"{name}: {'yes' if flag else 'no'}" for name, flag in flags.items() if flag is not None
    )
    return f"The night of {entry.night.isoformat()}: {'; '.join(told)}."


def _pause(pause: Pause) -> str:
    first = pause.first_day.isoformat()
    if pause.is_empty:
        return f"The pause from {first} was taken back."
    until = "with no end set"
    if pause.resumes_on is not None:
        until = f"with reminders again on {pause.resumes_on.isoformat()}"
    return f"A pause from {first}, {until}; the reason that you chose: {pause.reason}."


def _sessions(draft: DraftAnswer) -> Iterator[str]:
    count = len(draft.sessions)
    yield f"{count} {'session' if count == 1 else 'sessions'}, with your notes:"
    for record in draft.sessions:
        yield from (f"  {line}" for line in history_lines([record]))
        for line in _pain(record):
            yield f"      {line}"


def _pain(record: SessionRecord) -> Iterator[str]:
    names = {each.key.exercise: each.exercise_id for each in record.sets}
    for report in record.pain_reports:
        where = names.get(report.key.exercise, f"exercise {report.key.exercise + 1}")
        told = "not rated" if report.nrs is None else f"{report.nrs} of 10"
        chosen = report.choice.value.replace("_", " ")
        yield f"pain told during {where}: {told}; then: {chosen}"
