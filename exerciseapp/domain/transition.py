"""What follows from an event: the next state of a session, and the effects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exerciseapp.domain import events as ev
from exerciseapp.domain.session import Session


@dataclass(frozen=True, slots=True)
class Transition:
    """The next state, and what is to be shown, told and written because of it, in order."""

    session: Session
    effects: tuple[ev.Effect, ...] = ()

    def then(self, move: Callable[[Session], Transition]) -> Transition:
        """Return this transition followed by *move*."""
        following = move(self.session)
        return Transition(following.session, self.effects + following.effects)
