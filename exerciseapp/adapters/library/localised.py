"""Short texts in several languages, inside a file of facts or of a programme."""

from __future__ import annotations

import re

from exerciseapp.adapters.library.table import MOST_ENTRIES, Table
from exerciseapp.domain.text import LocalisedText

LANGUAGE = re.compile(r"[a-z]{2,3}([_-][A-Z][A-Za-z]{1,3})?")
LANGUAGE_RULE = "use a language's code, such as en, nb or pt_BR"


def read_localised(table: Table, key: str, longest: int) -> LocalisedText | None:
    """Return the texts under *key*, by language; there must be one at least."""
    right = f'write {key}.en = "…", and one line for each further language'
    values = table.mapping(key, right)
    if values is None:
        return None
    if not values:
        table.wrong(key, "is empty", right)
        return None
    if len(values) > MOST_ENTRIES:
        table.wrong(key, f"has {len(values)} languages", f"write at most {MOST_ENTRIES}")
        return None
    for language in values:
        if not LANGUAGE.fullmatch(language):
            table.wrong(f"{key}.{language}", "is no language", LANGUAGE_RULE)
    inner = table.table(key, tuple(values), right)
    texts = {language: inner.text(language, longest) for language in values} if inner else {}
    return LocalisedText({language: text for language, text in texts.items() if text is not None})
