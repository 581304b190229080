"""Pauses as they stand in an answer, so that a clinic does not take a holiday for missed days."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from exerciseapp.domain.exchange import AnswerItem
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import DAY, Pause, PauseReason
from exerciseapp.services.exchange.ports import KnownClinic
from exerciseapp.services.exchange.strict_json import Fields

PAUSE = "pause"
_PART = "a pause"
# Longer than anybody is a patient.
_MOST_DAYS = 36_525
_KEYS = frozenset({"first_day", "resumes_on", "reason"})


@dataclass(frozen=True, slots=True)
class PauseSource:
    """Tells a clinic of the pauses since it is known, with the reason that the person chose.

    ``pauses`` gives all that were set; ``told`` gives what a clinic was told before, by kind and
    id. A pause that was told, and taken back within its first day, is told again as one of no
    days: the clinic would keep to it otherwise.
    """

    pauses: Callable[[], Sequence[Pause]]
    told: Callable[[str], Mapping[tuple[str, str], str]]
    today: Callable[[], date]

    def __call__(
        self, clinic: KnownClinic, _sessions: Sequence[SessionRecord]
    ) -> Iterator[AnswerItem]:
        """Yield the items."""
        # By the day in UTC, as of the nights; the summary shows which.
        since = clinic.since.date() if clinic.since is not None else self.today()
        standing: set[str] = set()
        for pause in self.pauses():
            # What was before the clinic was known is none of its business.
            within = replace(pause, first_day=max(pause.first_day, since))
            if within.is_empty:
                continue
            item = pause_item(within, clinic.patient)
            standing.add(item.id)
            yield item
        told = {identity for kind, identity in self.told(clinic.card.id) if kind == PAUSE}
        yield from _taken_back(told - standing, since, clinic.patient)


def _taken_back(gone: set[str], since: date, patient: str) -> Iterator[AnswerItem]:
    """Yield the pauses of the ids *gone* as such of no days.

    Of what was told its name alone is kept; the day is the one that has that name.
    """
    left = set(gone)
    for number in range(_MOST_DAYS if left else 0):
        day = since + number * DAY
        item = pause_item(Pause(day, day), patient)
        if item.id in left:
            yield item
            left.remove(item.id)
        if not left:
            return


def pause_item(pause: Pause, patient: str) -> AnswerItem:
    """Return a pause as an item; that of a day has one id, however often it is told."""
    content: dict[str, object] = {
        "first_day": pause.first_day.isoformat(),
        "resumes_on": pause.resumes_on.isoformat() if pause.resumes_on is not None else None,
        "reason": pause.reason.value,
    }
    identity = uuid.uuid5(uuid.UUID(patient), f"pause {pause.first_day.isoformat()}")
    return AnswerItem(PAUSE, str(identity), content)


def pause_of(item: AnswerItem) -> Pause:
    """Return the pause that *item* tells. Raises RefusedFileError if it tells none."""
    fields = Fields(item.content, _PART, _KEYS)
    first, resumes = fields.day("first_day"), fields.optional_day("resumes_on")
    if resumes is not None and resumes < first:
        fields.refuse("resumes_on", "lies before the first day")
    return Pause(first, resumes, fields.choice("reason", PauseReason))
