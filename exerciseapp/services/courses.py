"""How far a person has come in each programme: which stage is done now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Protocol

from exerciseapp.domain.programme import Part, Programme, Variant
from exerciseapp.domain.progress import day_of
from exerciseapp.domain.stages import Standing, begun_on, standing_on
from exerciseapp.services.clock import Clock


@dataclass(frozen=True, slots=True)
class Beginnings:
    """When a programme first came from a clinic's file, and when its first session began.

    Whatever the version was then. Both are aware, None where it never happened.
    """

    taken_in: datetime | None = None
    first_session: datetime | None = None

    def days(self, zone: tzinfo | None) -> tuple[date | None, date | None]:
        """Return the local days of both; a file was taken in on the computer that asks."""
        taken_in = self.taken_in.astimezone(zone) if self.taken_in is not None else None
        return (
            day_of(taken_in) if taken_in is not None else None,
            day_of(self.first_session) if self.first_session is not None else None,
        )


NEVER = Beginnings()


class CourseStore(Protocol):
    """Knows when programmes were begun. Raises StoreError."""

    def beginnings(self, programme: str) -> Beginnings:
        """Return when *programme*, an id, was taken up."""
        ...


@dataclass(frozen=True, slots=True)
class Courses:
    """Says which stage of a programme is in force today."""

    store: CourseStore
    clock: Clock

    def today(self) -> date:
        """Return the day that a session begun now belongs to."""
        return day_of(self.clock.now())

    def standing(self, programme: Programme) -> Standing:
        """Return where *programme* stands today. Raises StoreError."""
        beginnings = NEVER
        # Nobody asks where all weeks are alike, nor where the programme itself says it.
        if programme.stages and programme.starts_on is None:
            beginnings = self.store.beginnings(programme.id)
        begun = begun_on(programme, *beginnings.days(self.clock.now().tzinfo))
        return standing_on(programme, begun, self.today())

    def part_now(self, programme: Programme, variant: Variant = Variant.USUAL) -> Part:
        """Return what a session on *programme* does that begins now. Raises StoreError."""
        return self.standing(programme).part(variant)
