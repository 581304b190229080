"""How hard a text is to read: two old formulas, each made for its language.

They are written out here because the libraries that offer them bring a language toolkit along
and load its word list from the network when they are first used.
"""

from __future__ import annotations

import re

_VOWELS = re.compile(r"[aeiouy]+")
# An ending that is written but not spoken: "raise", "whole", "stretches" keeps its e, "raised".
_SILENT_END = re.compile(r"(?:[^laeiouy]e|[aeiouy]les?|[^aeioudt]ed|[^aeioucghlsxz]es)$")


def english_grade(text: str) -> float:
    """Return the American school grade of *text*; grade 6 is read at eleven to twelve years.

    0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid and others, 1975).
    """
    words = _words(text)
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences(text)) + 11.8 * syllables / len(words) - 15.59


def nordic_index(text: str) -> float:
    """Return the readability index of *text*; below 30 is a children's book, 40 a newspaper.

    Words a sentence + words of more than six letters in a hundred (LIX, Björnsson, 1968).
    """
    words = _words(text)
    long_words = sum(1 for word in words if len(word) > 6)
    return len(words) / len(sentences(text)) + 100 * long_words / len(words)


def sentences(text: str) -> list[str]:
    """Return the sentences of *text*, without their ends."""
    return [part.strip() for part in re.split(r"[.!?]+", text) if part.strip()]


def _words(text: str) -> list[str]:
    return re.findall(r"[a-zæøåéèêóòâôü']+|\d+", text.lower())


def _syllables(word: str) -> int:
    return max(1, len(_VOWELS.findall(word)) - len(_SILENT_END.findall(word)))
