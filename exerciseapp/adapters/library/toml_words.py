"""Words as TOML writes them."""

from __future__ import annotations

_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def quoted(value: str) -> str:
    """Return *value* as a text in quotes, in one line, that reads as the very same value."""
    return f'"{"".join(_letter(letter) for letter in value)}"'


def _letter(letter: str) -> str:
    if letter in _SHORT:
        return _SHORT[letter]
    # TOML takes no bare control characters, and DEL is one of them.
    if letter < " " or letter == "\x7f":
        return f"\\u{ord(letter):04x}"
    return letter
