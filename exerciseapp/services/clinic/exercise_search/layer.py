"""Words and the places where they stand: one layer of the index."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exerciseapp.services.clinic.exercise_search.likeness import Vocabulary


class Layer:
    """Some words of the library; for each, the rows that hold it and how much it weighs there."""

    def __init__(self, places: Mapping[str, Mapping[int, int]]) -> None:
        self._places = places
        self._vocabulary = Vocabulary(places)

    def __contains__(self, word: str) -> bool:
        return word in self._places

    def has_beginning(self, typed: str) -> bool:
        """Tell whether a word begins with *typed*."""
        return any(True for _ in self._vocabulary.beginning_with(typed))

    def fit(self, typed: str, fits: dict[int, float], *, slips: bool) -> None:
        """Note in *fits* how well *typed* fits each row, where that is better than noted there."""
        meant = self._vocabulary.meant_by(typed, slips=slips)
        known = fits.get
        for word, likeness in meant.items():
            for row, weight in self._places[word].items():
                fit = likeness * weight
                if fit > known(row, 0.0):
                    fits[row] = fit


class LayerBuilder:
    """Gathers the words of a layer."""

    def __init__(self) -> None:
        self._places: dict[str, dict[int, int]] = {}

    def add(self, row: int, weight: int, words: Iterable[str]) -> None:
        """Note that *row* holds *words*; where it holds one in several places, the best counts."""
        for word in words:
            places = self._places.setdefault(word, {})
            if places.get(row, 0) < weight:
                places[row] = weight

    def built(self) -> Layer:
        """Return the layer, once all of it is gathered."""
        return Layer(self._places)
