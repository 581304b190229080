"""Finding somebody by what is typed: capitals, accents and the order of names do not matter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

# Letters that Unicode does not take apart, in the spelling of a keyboard without them.
_PLAIN = str.maketrans({"ø": "o", "æ": "ae", "å": "a", "ß": "ss", "đ": "d", "ł": "l", "þ": "th"})


def folded(text: str) -> str:
    """Return *text* as it is compared: small letters without accents, blanks made one."""
    small = text.casefold().translate(_PLAIN)
    apart = unicodedata.normalize("NFKD", small)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def name_order(name: str) -> tuple[str, str]:
    """Return what names are put in order by."""
    return folded(name), name


def search_words(*texts: str) -> tuple[str, ...]:
    """Return the words of *texts* as they are compared: once for a list that is searched often."""
    return tuple(word for text in texts for word in folded(text).split())


def is_found(query: str, words: Iterable[str]) -> bool:
    """Tell whether each word of *query* begins one of *words*; an empty one finds all."""
    return all(any(word.startswith(part) for word in words) for part in folded(query).split())
