"""How old a reader has to be: the Flesch-Kincaid grade of an English text.

Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy
enlisted personnel. Research Branch Report 8-75, 1975. A grade is a school year of the United
States: children are twelve in the seventh.
"""

from __future__ import annotations

import re

WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*")
SENTENCE = re.compile(r"[.!?]+(?:\s|$)")
VOWELS = re.compile(r"[aeiouy]+")
# Two vowels heard one after the other: physi-o, magnesi-um; not as in nation.
HEARD_APART = re.compile(r"(?<![tscg])i[aou]|(?<=[ts])i(?:u|o(?![nu]))")
# Ends that are written and not heard: make, places in part, raised.
SILENT = (
    re.compile(r"[^aeiouyl]e$|[aeiouy]le$"),
    re.compile(r"[^aeiouyszxhcg]es$"),
    re.compile(r"[^aeiouytd]ed$"),
)
GRADE_OF_TWELVE = 7.0


def grade(text: str) -> float:
    """Return the school year in which *text* is understood; it has whole sentences."""
    words = WORD.findall(text)
    if not words:
        return 0.0
    sentences = sum(bool(WORD.search(part)) for part in SENTENCE.split(text))
    heard = sum(syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * heard / len(words) - 15.59


def syllables(word: str) -> int:
    """Return about how many syllables an English word has."""
    letters = re.sub(r"[^a-z]", "", word.lower().split("’")[0].split("'")[0])
    if len(letters) <= 3:
        return 1
    count = len(VOWELS.findall(letters)) + len(HEARD_APART.findall(letters))
    return max(1, count - any(end.search(letters) for end in SILENT))
