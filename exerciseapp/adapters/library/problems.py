"""What is wrong with a file that a person wrote, in words that person can act on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class FileProblem:
    """One thing wrong in a file.

    ``key`` is the full path of the key, as in ``exercises[2].tempo_s.raise`` (list entries count
    from 1), or a line, or empty when the file as a whole is meant. ``right`` says what would be
    right. As text it is always one printable line.
    """

    file: str
    key: str
    wrong: str
    right: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.key}" if self.key else self.file
        line = " ".join(f"{where}: {self.wrong}; {self.right}".split())
        return "".join(character if character.isprintable() else "\ufffd" for character in line)


class ProblemList:
    """Collects the problems of one file while it is read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[FileProblem] = []

    def add(self, key: str, wrong: str, right: str) -> None:
        """Note that *key* is *wrong* and what would be *right*."""
        self._found.append(FileProblem(self.file, key, wrong, right))

    @property
    def found(self) -> tuple[FileProblem, ...]:
        """Everything noted so far, in order."""
        return tuple(self._found)


def closest(wrong: str, known: Iterable[str]) -> str | None:
    """Return which of *known* was probably meant by *wrong*, or None if nothing comes close."""
    # Most starts of the program have no problem to tell and need not load this.
    from difflib import get_close_matches

    close = get_close_matches(wrong[:LONGEST_SHOWN], list(known), n=1)
    return close[0] if close else None


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """Say which of *known* was probably meant by *wrong*, or list them all in their order."""
    choices = list(known)
    close = closest(wrong, choices)
    if close is not None:
        return f'did you mean "{close}"?'
    if not choices:
        return "there is nothing that it could be"
    return "use one of: " + ", ".join(choices)


def shown(value: object) -> str:
    """Return *value* as TOML writes it, shortened, for a message."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            # Python refuses to write out a number of more than a few thousand digits.
            return str(value) if abs(value) < 10**30 else "a very large number"
        case str():
            return f'"{value}"' if len(value) <= LONGEST_SHOWN else f'"{value[:LONGEST_SHOWN]}…"'
        case dict():
            return "a table"
        case list():
            return "a list"
        case _:
            return str(value)
