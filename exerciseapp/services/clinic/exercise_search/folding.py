"""Words as they are compared: without capitals and without marks on letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a letter and its mark.
_LETTERS = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th"})
_WORD = re.compile(r"[^\W_]+")
# So many different words are kept folded; a library of thousands of exercises has fewer.
REMEMBERED = 50_000
# Nobody types as much; what is longer was pasted by mistake.
LONGEST_QUERY = 200
LONGEST_WORD = 40


@lru_cache(maxsize=REMEMBERED)
def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return bare[:LONGEST_WORD]


def words_of(text: str) -> list[str]:
    """Return the words of *text* in order, folded: "Tåhev, sittende" gives tahev and sittende."""
    # Composed first: a mark that stands by itself would part a word.
    composed = unicodedata.normalize("NFC", text)
    return [folded for word in _WORD.findall(composed) if (folded := _folded(word))]


def query_words(text: str) -> list[str]:
    """Return the words of what was typed, without those that say nothing, each once.

    Where it holds no other words, these count.
    """
    words = list(dict.fromkeys(words_of(text[:LONGEST_QUERY])))
    telling = [word for word in words[:-1] if word not in EMPTY_WORDS]
    # The last word is still being typed: "f" or "for" may become "foot" or "forward".
    telling += words[-1:]
    return telling


EMPTY_WORDS = frozenset(
    words_of(
        "a an and at by for from in of on or the to with "
        "av de den det ei en et for fra i med mot og om pa som til uten ved"
    )
)
