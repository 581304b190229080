"""Words that were meant: how far one is from another, and which ones come near.

A slip of the finger is a letter too much, too few, another one, or two changed places.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

START = "^"
# Words of so many letters may have so many slips.
ONE_SLIP_FROM = 3
TWO_SLIPS_FROM = 8
# How well a word fits what was typed; the word itself fits by 1.
BEGINNING = 0.75
OTHER_ENDING = 0.8
INSIDE = 0.5
BY_SLIPS = {1: 0.4, 2: 0.25}
# "stretches" finds "stretch", "veggen" finds "vegg".
ENDINGS = ("s", "es", "ed", "ing", "e", "er", "en", "et", "ene", "ne", "r", "t")
LEAST_STEM = 3
LEAST_INSIDE = 3
# As short a word is like too many others: it must begin alike and be whole.
SHORT = 3


def slips_allowed(word: str) -> int:
    """Return how many slips *word*, as typed, may have."""
    if len(word) < ONE_SLIP_FROM:
        return 0
    return 1 if len(word) < TWO_SLIPS_FROM else 2


def slips(typed: str, word: str, most: int) -> int | None:
    """Return the slips from *typed* to *word* or to a beginning of it; None if more than *most*."""
    # Of a longer word only as much can have been typed.
    word = word[: len(typed) + most]
    before: list[int] = []
    last = list(range(len(word) + 1))
    for row, letter in enumerate(typed, 1):
        now = [row]
        for column, other in enumerate(word, 1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != other))
            if row > 1 and column > 1 and letter == word[column - 2] and typed[row - 2] == other:
                cost = min(cost, before[column - 2] + 1)
            now.append(cost)
        if min(now) > most:
            return None
        before, last = last, now
    if len(typed) <= SHORT:
        return last[-1] if typed[0] == word[:1] and last[-1] <= most else None
    best = min(last)
    return best if best <= most else None


class Vocabulary:
    """The words of an index, each with a number, findable by beginning, by part and by likeness."""

    def __init__(self, words: Iterable[str]) -> None:
        self._sorted = sorted(set(words))
        # By two letters that stand side by side: the words that hold them.
        self._holding: dict[str, list[str]] = {}
        for word in self._sorted:
            for pair in set(_pairs(word)):
                self._holding.setdefault(pair, []).append(word)

    def __contains__(self, word: str) -> bool:
        place = bisect_left(self._sorted, word)
        return place < len(self._sorted) and self._sorted[place] == word

    def __len__(self) -> int:
        return len(self._sorted)

    def meant_by(self, typed: str, *, slips: bool) -> dict[str, float]:
        """Return the words that *typed* stands for, each with how well it fits, up to 1.

        Those that begin with it, hold it or differ in their ending; with *slips* also those
        that it may have been meant for.
        """
        meant = {}
        if slips:
            meant = {word: BY_SLIPS[count] for word, count in self.like(typed).items()}
        if len(typed) >= LEAST_INSIDE:
            meant |= dict.fromkeys(self.holding(typed), INSIDE)
        for ending in ENDINGS:
            stem = typed.removesuffix(ending)
            if stem != typed and len(stem) >= LEAST_STEM and stem in self:
                meant[stem] = OTHER_ENDING
        for word in self.beginning_with(typed):
            meant[word] = BEGINNING + (1 - BEGINNING) * len(typed) / len(word)
        return meant

    def beginning_with(self, typed: str) -> Iterator[str]:
        """Yield the words that begin with *typed*, and *typed* itself if it is one."""
        for place in range(bisect_left(self._sorted, typed), len(self._sorted)):
            if not self._sorted[place].startswith(typed):
                return
            yield self._sorted[place]

    def holding(self, typed: str) -> list[str]:
        """Return the words that hold *typed*, of two letters or more, after their beginning."""
        rarest = min((self._holding.get(pair, []) for pair in _pairs(typed)[1:]), key=len)
        return [word for word in rarest if word.find(typed, 1) > 0]

    def like(self, typed: str) -> dict[str, int]:
        """Return the words that *typed* may have been meant for, with the slips in it."""
        most = slips_allowed(typed)
        if not most:
            return {}
        pairs = set(_pairs(typed))
        shared = Counter[str]()
        for pair in pairs:
            shared.update(self._holding.get(pair, ()))
        # One slip takes away two pairs, two letters that changed places three.
        least = max(1, len(pairs) - 3 * most)
        found: dict[str, int] = {}
        for word, count in shared.items():
            if count < least or len(word) < len(typed) - most:
                continue
            distance = slips(typed, word, most)
            if distance:
                found[word] = distance
        return found


def _pairs(word: str) -> list[str]:
    begun = START + word
    return [begun[place : place + 2] for place in range(len(word))]
