"""The exercises and programmes at hand, however they were read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.plan import Plan, lay_out
from exerciseapp.domain.programme import AS_USUAL, Part, Programme

# The programme of a stored source: its id and its text give the programme, or ValueError.
ReadProgramme = Callable[[str, str], Programme]


class UnknownProgrammeError(LookupError):
    """No programme has the id that was asked for."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """What was read from the library and the schedules, in the order in which it is offered.

    ``problems`` are the lines that tell which files were refused, and why.
    """

    exercises: Mapping[str, Exercise]
    programmes: Mapping[str, Programme]
    problems: Sequence[str]
    read_programme: ReadProgramme

    def programme(self, programme_id: str) -> Programme:
        """Return the programme with that id. Raises UnknownProgrammeError if there is none."""
        try:
            return self.programmes[programme_id]
        except KeyError:
            raise UnknownProgrammeError(programme_id) from None

    def plan(self, programme: Programme, part: Part = AS_USUAL) -> Plan:
        """Lay out *part* of *programme*, by default its first stage.

        Raises UnknownExerciseError if an exercise of it is missing, ValueError if the programme
        has no such part.
        """
        return lay_out(programme, self.exercises, part)

    def every_plan(self, programme: Programme) -> tuple[Plan, ...]:
        """Lay out all parts of *programme*: the stages in order, then the lighter variant.

        Raises UnknownExerciseError if an exercise is missing.
        """
        return tuple(self.plan(programme, part) for part in programme.every_part())

    def stored_plan(self, programme_id: str, source: str, part: Part = AS_USUAL) -> Plan:
        """Lay out a part of a programme as it was in force when a session on it began.

        Raises ValueError if its text can no longer be read, has no such part or names a missing
        exercise.
        """
        return lay_out(self.read_programme(programme_id, source), self.exercises, part)
