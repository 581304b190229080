"""Prints the steps of a session as it goes."""

from __future__ import annotations

from collections.abc import Callable

from exerciseapp.domain.plan import Plan, Step
from exerciseapp.services.clock import Clock
from exerciseapp.services.programme_documents import step_line


def narrator(plan: Plan, language: str, clock: Clock) -> Callable[[Step], None]:
    """Return what prints one line for a step, with the session's own time in front."""
    began = clock.monotonic()

    def tell(step: Step) -> None:
        minutes, seconds = divmod(int(clock.monotonic() - began), 60)
        place = step.key.exercise
        name = plan.exercises[place].text(language).name
        count = f"{place + 1}/{len(plan.exercises)}"
        print(f"{minutes:02}:{seconds:02}  {count} {name}: {step_line(step)}", flush=True)

    return tell
