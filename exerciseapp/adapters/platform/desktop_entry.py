"""How the desktop entry specification wants a command written."""

from __future__ import annotations

from collections.abc import Iterable

# The characters that the specification wants quoted in Exec.
RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")


def exec_line(command: Iterable[str]) -> str:
    """Return *command* as a value of Exec."""
    return " ".join(quoted(word) for word in command)


def quoted(word: str) -> str:
    """Return *word* as an argument of Exec.

    It is escaped twice: as a quoted argument, and then as a value of type string, in which a
    backslash and a line's end have to be escaped; a percent sign stands doubled.
    """
    text = word.replace("%", "%%")
    if word and not RESERVED & set(word):
        return text
    for character in ("\\", '"', "`", "$"):
        text = text.replace(character, f"\\{character}")
    return '"' + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t") + '"'
