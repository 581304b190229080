"""The content of a thing told, from its text: the part that is the same day after day once only.

Most of a session's text is its sets, and of a programme done to the end they read alike each
time. So that part is cut out, looked up, and put back as the values that it was read to before.

What comes out is what reading the whole text gives. A comma, a quotation mark and the key can
stand in JSON only where the key begins: inside a text the mark would have a stroke before it. If
the key stood anywhere but at the top, the object that it stands in would be left with it, and be
refused for it.
"""

from __future__ import annotations

from functools import lru_cache

from exerciseapp.services.exchange.strict_json import read_json_text

_BEGIN = ',"exercises":'
_END = ',"note":'
_NOTHING = "null"
# How many sessions' sets are remembered, and up to how many letters each.
_REMEMBERED = 256
_LONGEST = 8192


def read_content(text: str, part: str) -> object:
    """Return the values of *text*. Raises RefusedFileError, naming *part*."""
    begin = text.find(_BEGIN) + len(_BEGIN)
    end = text.find(_END, begin) if begin >= len(_BEGIN) else -1
    if end < 0 or end - begin > _LONGEST:
        return read_json_text(text, part)
    content = read_json_text(f"{text[:begin]}{_NOTHING}{text[end:]}", part)
    if isinstance(content, dict):
        content["exercises"] = _read_before(text[begin:end], part)
    return content


@lru_cache(maxsize=_REMEMBERED)
def _read_before(text: str, part: str) -> object:
    return read_json_text(text, part)
