"""Texts in several languages, as the people who write exercises give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

FALLBACK_LANGUAGE = "en"
# Systems call Norwegian by its old tag, and who reads Nynorsk reads Bokmål sooner than English.
NEAR = {"no": "nb", "nn": "nb"}


def pick_language(available: Mapping[str, object], wanted: str) -> str:
    """Return the key of *available* that serves *wanted* (a tag such as "nb" or "en_GB") best.

    The exact tag first, then its bare language, one near to it, English, and whatever there is.
    Raises ValueError if nothing is available.
    """
    if not available:
        raise ValueError("no language is available")
    bare = wanted.replace("-", "_").split("_")[0]
    near = NEAR.get(bare, bare)
    for candidate in (wanted, bare, near, FALLBACK_LANGUAGE):
        if candidate in available:
            return candidate
    return next(iter(available))


@dataclass(frozen=True, slots=True)
class LocalisedText:
    """One short text in one or more languages, keyed by language tag."""

    by_language: Mapping[str, str]

    def __hash__(self) -> int:
        """Let equal texts be found in a set, though a mapping cannot be."""
        return hash(frozenset(self.by_language.items()))

    def in_language(self, wanted: str) -> str:
        """Return the text in *wanted*, or in the language that serves it best."""
        return self.by_language[pick_language(self.by_language, wanted)]
