"""Nights with and without the stretches: a comparison that says when there is too little to tell.

The rule, and why. A difference is told only if all three hold:

1. At least 14 nights of each kind. Cramps come in waves, and in a few nights anything can happen.
   With nights that scatter by about one cramp, 14 of each show a difference from about 0.75
   cramps a night on; the one trial in which stretching helped found 1.2, 0.6 to 1.8 (Hallegraeff
   and others, Journal of Physiotherapy 2012;58:17-22; another, Coppin and others, British Journal
   of General Practice 2005;55:186-91, found none).
2. The difference is more than twice its own uncertainty, as far as the scatter of the nights
   tells it.
3. The earlier and the later half of the time each show it in the same direction. Nights that
   follow each other are alike, which the second rule does not know; a bad month, or a
   wave that passed by itself, shows in one half alone.

Even then it is no proof: nobody drew lots, and a person may stretch on better days. The words on
the screen have to say so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

FEWEST_NIGHTS = 14
FEWEST_IN_A_HALF = 3


class Verdict(StrEnum):
    """What can be said of nights with the stretches beside nights without."""

    TOO_LITTLE = "too_little"
    NOT_CLEAR = "not_clear"
    FEWER = "fewer"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Nights:
    """Nights of one kind: how many, their cramps, the squares of these, and nights with any."""

    count: int = 0
    cramps: int = 0
    squares: int = 0
    with_cramps: int = 0

    def __add__(self, other: Nights) -> Nights:
        return Nights(
            self.count + other.count,
            self.cramps + other.cramps,
            self.squares + other.squares,
            self.with_cramps + other.with_cramps,
        )

    @property
    def mean(self) -> float:
        """Return the cramps of an average night; 0 where there is no night."""
        return self.cramps / self.count if self.count else 0.0

    @property
    def variance(self) -> float:
        """Return by how much the nights scatter, as the square of cramps."""
        if self.count < 2:
            return 0.0
        return max(0.0, (self.squares - self.cramps**2 / self.count) / (self.count - 1))


@dataclass(frozen=True, slots=True)
class Halves:
    """Nights of one kind in the earlier and the later half of the time looked at."""

    earlier: Nights = Nights()
    later: Nights = Nights()

    @property
    def all(self) -> Nights:
        """Return both together."""
        return self.earlier + self.later


@dataclass(frozen=True, slots=True)
class Comparison:
    """``difference`` is cramps a night with the stretches less cramps without.

    ``uncertain`` is twice its standard error: the difference may as well be so much smaller or
    larger. Both are 0 while there is too little to tell.
    """

    verdict: Verdict
    stretched: Nights
    other: Nights
    difference: float = 0.0
    uncertain: float = 0.0


def compare(stretched: Halves, other: Halves) -> Comparison:
    """Return what the nights tell, by the rule at the top of this module."""
    one, two = stretched.all, other.all
    if min(one.count, two.count) < FEWEST_NIGHTS:
        return Comparison(Verdict.TOO_LITTLE, one, two)
    difference = one.mean - two.mean
    uncertain = 2 * sqrt(one.variance / one.count + two.variance / two.count)
    clear = abs(difference) > uncertain and _both_halves_agree(stretched, other)
    verdict = Verdict.NOT_CLEAR
    if clear:
        verdict = Verdict.FEWER if difference < 0 else Verdict.MORE
    return Comparison(verdict, one, two, difference, uncertain)


def _both_halves_agree(stretched: Halves, other: Halves) -> bool:
    halves = (stretched.earlier, other.earlier, stretched.later, other.later)
    if min(nights.count for nights in halves) < FEWEST_IN_A_HALF:
        return False
    earlier = stretched.earlier.mean - other.earlier.mean
    later = stretched.later.mean - other.later.mean
    return earlier * later > 0
