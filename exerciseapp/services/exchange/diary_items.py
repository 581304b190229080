"""The diary as it stands in an answer: nights, and how it was the day after a session."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from exerciseapp.domain.diary import MOST_CRAMPS, Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.domain.exchange import AnswerItem
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.scales import HIGHEST, LOWEST
from exerciseapp.services.exchange.ports import KnownClinic
from exerciseapp.services.exchange.strict_json import Fields

NIGHT = "night"
DAY_AFTER = "day_after"
_NIGHT_PART = "a night"
_NIGHT_KEYS = frozenset(
    {"night", "cramps", "spots", "lasted", "worst", "woke", "magnesium", "socks", "drink"}
)
_SPOT_KEYS = frozenset({"leg", "place"})
_MOST_SPOTS = len(Leg) * len(Place)


class DiaryReader(Protocol):
    """Reads the diary as a whole. Raises StoreError."""

    def nights(self, first: date) -> Sequence[NightEntry]:
        """Return what was told of the nights from *first* on, in their order."""
        ...

    def days_after(self) -> Mapping[str, int | None]:
        """Return the pain of the day after by session, None where the question was left out."""
        ...


@dataclass(frozen=True, slots=True)
class DiarySource:
    """Tells a clinic of the nights since it is known, and of the days after its sessions."""

    diary: DiaryReader
    today: Callable[[], date]

    def __call__(
        self, clinic: KnownClinic, sessions: Sequence[SessionRecord]
    ) -> Iterator[AnswerItem]:
        """Yield the items."""
        # By the day in UTC, so a night more or less; the summary shows which.
        first = clinic.since.date() if clinic.since is not None else self.today()
        for entry in self.diary.nights(first):
            yield night_item(entry, clinic.patient)
        told = self.diary.days_after()
        for session in sessions:
            if session.id in told:
                yield AnswerItem(DAY_AFTER, session.id, {"nrs": told[session.id]})


def night_item(entry: NightEntry, patient: str) -> AnswerItem:
    """Return a night as an item; a night of a patient has one id, however often it is told."""
    measures = entry.measures
    content: dict[str, object] = {
        "night": entry.night.isoformat(),
        "cramps": entry.cramps,
        "spots": [
            {"leg": spot.leg.value, "place": spot.place.value} for spot in sorted(entry.spots)
        ],
        "lasted": entry.lasted.value if entry.lasted is not None else None,
        "worst": entry.worst,
        "woke": entry.woke,
        "magnesium": measures.magnesium,
        "socks": measures.socks,
        "drink": measures.drink,
    }
    identity = uuid.uuid5(uuid.UUID(patient), f"night {entry.night.isoformat()}")
    return AnswerItem(NIGHT, str(identity), content)


def night_of(item: AnswerItem) -> NightEntry:
    """Return the night that *item* tells. Raises RefusedFileError if it tells none."""
    fields = Fields(item.content, _NIGHT_PART, _NIGHT_KEYS)
    return NightEntry(
        night=fields.day("night"),
        cramps=fields.optional_whole("cramps", 0, MOST_CRAMPS),
        spots=frozenset(_spots(fields.items("spots", _MOST_SPOTS))),
        lasted=fields.optional_choice("lasted", Lasted),
        worst=fields.optional_whole("worst", LOWEST, HIGHEST),
        woke=fields.optional_flag("woke"),
        measures=Measures(
            fields.optional_flag("magnesium"),
            fields.optional_flag("socks"),
            fields.optional_flag("drink"),
        ),
    )


def day_after_of(item: AnswerItem) -> int | None:
    """Return the pain of the day after, None if it was left out. Raises RefusedFileError."""
    fields = Fields(item.content, "the day after", frozenset({"nrs"}))
    return fields.optional_whole("nrs", LOWEST, HIGHEST)


def _spots(values: Iterable[object]) -> Iterator[Spot]:
    for value in values:
        fields = Fields(value, f"{_NIGHT_PART}: spots", _SPOT_KEYS)
        yield Spot(fields.choice("leg", Leg), fields.choice("place", Place))
