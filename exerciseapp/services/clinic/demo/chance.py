"""Chance that falls the same way each time."""

from __future__ import annotations

import random
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from exerciseapp.domain.scales import HIGHEST, LOWEST

T = TypeVar("T")


@dataclass(slots=True)
class Chance:
    """Draws from a seed of its own, so that one person's year does not change another's."""

    seed: str
    _draw: random.Random = field(init=False)

    def __post_init__(self) -> None:
        # Nothing here is a secret.
        self._draw = random.Random(self.seed)  # noqa: S311

    def falls(self, part: float) -> bool:
        """Tell whether something happens that happens so often (0 never, 1 always)."""
        return self._draw.random() < part

    def rating(self, about: float, spread: float = 1.0) -> int:
        """Return a rating from 0 to 10 near *about*."""
        drawn = round(self._draw.gauss(about, spread))
        return min(max(drawn, LOWEST), HIGHEST)

    def count(self, about: float) -> int:
        """Return how often something happens that happens *about* so often."""
        return sum(self.falls(about / 4) for _ in range(4))

    def whole(self, least: int, most: int) -> int:
        """Return a whole number between the two, both included."""
        return self._draw.randint(least, most)

    def one_of(self, things: Sequence[T]) -> T:
        """Return one of *things*."""
        return self._draw.choice(things)

    def identity(self) -> str:
        """Return an id in the form of a random one."""
        return str(uuid.UUID(int=self._draw.getrandbits(128), version=4))
