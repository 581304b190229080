"""Prints the steps of a session as it goes."""

from __future__ import annotations

from exerciseapp.domain.plan import Plan, Step
from exerciseapp.services.clock import Clock
from exerciseapp.services.programme_documents import step_line


class Narrator:
    """Tells each step on standard output, with the session's own time in front."""

    def __init__(self, plan: Plan, language: str, clock: Clock) -> None:
        self._plan = plan
        self._language = language
        self._clock = clock
        self._began = clock.monotonic()

    def step_began(self, step: Step) -> None:
        """Print one line for *step*."""
        minutes, seconds = divmod(int(self._clock.monotonic() - self._began), 60)
        place = step.key.exercise
        name = self._plan.exercises[place].text(self._language).name
        count = len(self._plan.exercises)
        print(
            f"{minutes:02}:{seconds:02}  {place + 1}/{count} {name}: {step_line(step)}", flush=True
        )
