"""The index of the library: what is to be found, and in which order.

Built once, asked at every key. All is in memory; nothing is read while somebody types.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from exerciseapp.domain.exercise import Exercise, Position
from exerciseapp.services.clinic.exercise_search.folding import query_words, words_of
from exerciseapp.services.clinic.exercise_search.layer import Layer, LayerBuilder
from exerciseapp.services.clinic.exercise_search.meanings import (
    EQUIPMENT_WORDS,
    GOALS,
    KIND_WORDS,
    MUSCLE_WORDS,
    POSITION_WORDS,
)

# The name begins with all that was typed.
NAME_BEGINS = 4.0
# While fewer exercises than this hold what was typed, those that nearly hold it come after them.
FEW = 5
# So short a word begins too many others: it is looked for in names, facts and tags alone.
TOO_SHORT_FOR_PURPOSE = 2
# For comparing as whole numbers, which sorts thousands of exercises in a millisecond.
FINENESS = 1000


class Field(IntEnum):
    """Where a word stands; the value is how much it weighs there."""

    PURPOSE = 2
    MEANING = 3
    FACT = 6
    TAG = 8
    NAME = 10


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the chips above the list ask for; nothing chosen of a kind lets all of that kind pass.

    One muscle, one piece of equipment and one tag of those chosen are enough.
    """

    positions: frozenset[Position] = frozenset()
    equipment: frozenset[str] = frozenset()
    muscles: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    favourites_only: bool = False

    def passes(self, exercise: Exercise, tags: Collection[str], *, favourite: bool) -> bool:
        """Tell whether an exercise with these marks is wanted."""
        return (
            (not self.favourites_only or favourite)
            and (not self.positions or exercise.position in self.positions)
            and (not self.equipment or not self.equipment.isdisjoint(exercise.equipment))
            and (not self.muscles or not self.muscles.isdisjoint(exercise.muscles))
            and (not self.tags or not self.tags.isdisjoint(tags))
        )


EVERYTHING = Narrowing()


class ExerciseIndex:
    """All exercises of a library, findable by their words in every language they have."""

    def __init__(
        self,
        exercises: Iterable[Exercise],
        tags: Mapping[str, Collection[str]] | None = None,
        favourites: Collection[str] = (),
    ) -> None:
        """Index *exercises*, with the tags of each by its id and the ids of the *favourites*."""
        self._exercises = tuple(exercises)
        self._rows = {exercise.id: row for row, exercise in enumerate(self._exercises)}
        # What most people type stands in names and facts; the many words of purposes are apart.
        names, purposes = LayerBuilder(), LayerBuilder()
        for row, exercise in enumerate(self._exercises):
            for field, text in _texts(exercise):
                layer = purposes if field is Field.PURPOSE else names
                layer.add(row, field, words_of(text))
        self._names, self._purposes, self._tagged = names.built(), purposes.built(), Layer({})
        self._begins = sorted(
            (" ".join(words_of(text.name)), row)
            for row, exercise in enumerate(self._exercises)
            for text in exercise.texts.values()
        )
        self._tags: dict[int, frozenset[str]] = {}
        self._favourites: frozenset[int] = frozenset()
        # By language: the rows in the order of their names, and the place of each row in it.
        self._orders: dict[str, tuple[list[int], list[int]]] = {}
        self.set_marks(tags or {}, favourites)

    def __len__(self) -> int:
        return len(self._exercises)

    def set_marks(self, tags: Mapping[str, Collection[str]], favourites: Collection[str]) -> None:
        """Take other tags and favourites, after somebody changed them; unknown ids are left out."""
        self._favourites = frozenset(self._rows[each] for each in favourites if each in self._rows)
        self._tags = {
            self._rows[name]: frozenset(own) for name, own in tags.items() if name in self._rows
        }
        tagged = LayerBuilder()
        for row, own in self._tags.items():
            tagged.add(row, Field.TAG, words_of(" ".join(own)))
        self._tagged = tagged.built()

    def search(
        self, typed: str, language: str, narrowing: Narrowing = EVERYTHING
    ) -> tuple[str, ...]:
        """Return the ids of what was asked for, the best first; all by name for an empty question.

        Every word of *typed* must be found, each as far as it was typed; where hardly anything
        is, words that are nearly the same count too. Favourites come first among equals, then
        the name in *language* decides.
        """
        fits = self._fitting(query_words(typed))
        asked = " ".join(words_of(typed))
        for row in self._beginning_with(asked) if asked else ():
            if row in fits:
                fits[row] += NAME_BEGINS
        if narrowing != EVERYTHING:
            fits = {row: fit for row, fit in fits.items() if self._passes(row, narrowing)}
        return self._sorted(fits, language)

    def _passes(self, row: int, narrowing: Narrowing) -> bool:
        exercise, tags = self._exercises[row], self._tags.get(row, frozenset())
        return narrowing.passes(exercise, tags, favourite=row in self._favourites)

    def _beginning_with(self, asked: str) -> set[int]:
        """Return the rows of which a name begins with *asked*."""
        first = bisect_left(self._begins, (asked, -1))
        # No letter comes after this one.
        last = bisect_left(self._begins, (asked + "\U0010ffff", -1))
        return {row for _name, row in self._begins[first:last]}

    def _sorted(self, fits: Mapping[int, float], language: str) -> tuple[str, ...]:
        order, places = self._order(language)
        count, favourites = len(order), self._favourites
        keys = [
            (-2 * round(fit * FINENESS) + (row not in favourites)) * count + places[row]
            for row, fit in fits.items()
        ]
        keys.sort()
        exercises = self._exercises
        return tuple([exercises[order[key % count]].id for key in keys])

    def _order(self, language: str) -> tuple[list[int], list[int]]:
        if language not in self._orders:
            names = [exercise.text(language).name.casefold() for exercise in self._exercises]
            order = sorted(range(len(names)), key=names.__getitem__)
            places = [0] * len(order)
            for place, row in enumerate(order):
                places[row] = place
            self._orders[language] = order, places
        return self._orders[language]

    def _fitting(self, words: Sequence[str]) -> dict[int, float]:
        """Return how well each exercise fits in which all of *words* are found."""
        if not words:
            return dict.fromkeys(range(len(self._exercises)), 0.0)
        as_typed = self._holding(words, ())
        if len(as_typed) >= FEW:
            return as_typed
        nearly = self._holding(words, self._misspelt(words))
        if not nearly and not as_typed:
            # "heal" is a word, but who looks for heal raises meant another one.
            nearly = self._holding(words, words)
        return {**nearly, **as_typed}

    def _misspelt(self, words: Sequence[str]) -> list[str]:
        """Return which of *words* look wrong: not known, the last not even as a beginning."""
        layers = (self._names, self._purposes, self._tagged)
        wrong = [word for word in words[:-1] if not any(word in layer for layer in layers)]
        wrong += [
            word for word in words[-1:] if not any(layer.has_beginning(word) for layer in layers)
        ]
        return wrong

    def _holding(self, words: Sequence[str], misspelt: Collection[str]) -> dict[int, float]:
        """Return the rows that fit every word, with the sum of how well they do."""
        fits_of_words = [self._fits(word, slips=word in misspelt) for word in words]
        first, *others = sorted(fits_of_words, key=len)
        if not others:
            return first
        return {
            row: fit + sum(other[row] for other in others)
            for row, fit in first.items()
            if all(row in other for other in others)
        }

    def _fits(self, word: str, *, slips: bool) -> dict[int, float]:
        """Return how well *word* fits each row that holds it; with *slips*, or nearly so."""
        fits: dict[int, float] = {}
        self._names.fit(word, fits, slips=slips)
        self._tagged.fit(word, fits, slips=slips)
        if len(word) > TOO_SHORT_FOR_PURPOSE:
            # Among so many words there is one that is nearly anything.
            self._purposes.fit(word, fits, slips=False)
        return fits


def _texts(exercise: Exercise) -> Iterator[tuple[Field, str]]:
    """Yield all by which an exercise is found, with where it stands."""
    yield Field.FACT, POSITION_WORDS[exercise.position]
    yield Field.MEANING, KIND_WORDS[exercise.kind]
    for table, facts in ((EQUIPMENT_WORDS, exercise.equipment), (MUSCLE_WORDS, exercise.muscles)):
        for fact in facts:
            yield Field.FACT, f"{fact} {table.get(fact, '')}"
    yield Field.FACT, exercise.id
    for text in exercise.texts.values():
        yield Field.NAME, text.name
        yield Field.PURPOSE, text.purpose
        for word in words_of(f"{text.name} {text.purpose}"):
            if word in _GOAL_OF:
                yield Field.MEANING, _GOAL_OF[word]


_GOAL_OF = {word: goal for goal in GOALS for word in words_of(goal)}
