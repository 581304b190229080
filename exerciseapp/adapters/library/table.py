"""A TOML table that is read strictly: every wrong value becomes a problem with its full key.

Each reading method gives the value, or None after noting the problem, so that reading goes on
and finds the other problems of the file as well.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from exerciseapp.adapters.library.problems import ProblemList, closest, did_you_mean, shown
from exerciseapp.domain.dosage import Range

NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NAME_RULE = "use small letters a to z, digits and single hyphens"
MOST_ENTRIES = 50
MOST_TOLD = 20
FIRST_DAY = date(2000, 1, 1)
LAST_DAY = date(2100, 12, 31)

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Choice = TypeVar("Choice", bound=StrEnum)


class Table:
    """One table of a file: its values, the keys it may have, and where it stands in the file."""

    def __init__(
        self,
        values: Mapping[str, object],
        known: Collection[str],
        problems: ProblemList,
        path: str = "",
    ) -> None:
        self._values = values
        self._problems = problems
        self._path = path
        self._misspelt: set[str] = set()
        unknown = [key for key in values if key not in known]
        for key in unknown[:MOST_TOLD]:
            self._note_unknown(key, known)
        if len(unknown) > MOST_TOLD:
            more = f"has {len(unknown) - MOST_TOLD} more keys that are not known"
            self.wrong("", more, "is it the right file?")

    def _note_unknown(self, key: str, known: Collection[str]) -> None:
        free = [other for other in known if other not in self._values]
        meant = closest(key, free)
        if meant is not None:
            self._misspelt.add(meant)
        self.wrong(key, "there is no such key", did_you_mean(key, free or known))

    def path_of(self, key: str) -> str:
        """Return the full path of *key*."""
        return f"{self._path}.{key}" if self._path else key

    def wrong(self, key: str, wrong: str, right: str) -> None:
        """Note a problem with *key*; an empty key means the table itself."""
        self._problems.add(self.path_of(key) if key else self._path, wrong, right)

    def has(self, key: str) -> bool:
        """Say whether *key* is written in the table."""
        return key in self._values

    def raw(self, key: str) -> object:
        """Return what TOML gives for *key*, unchecked; None if it is not written."""
        return self._values.get(key)

    def present(self, key: str, right: str) -> bool:
        """Say whether *key* is written; note it as missing if not, unless it is misspelt."""
        if key in self._values:
            return True
        if key not in self._misspelt:
            self.wrong(key, "is missing", right)
        return False

    def text(self, key: str, longest: int) -> str | None:
        """Return a text of 1 to *longest* characters, its line breaks and runs of spaces as one."""
        right = f'write a text in "quotes", of at most {longest} characters'
        if not self.present(key, right):
            return None
        return self._one_text(key, self._values[key], longest)

    def texts(self, key: str, longest: int, least: int = 0) -> tuple[str, ...] | None:
        """Return a list of at least *least* texts of 1 to *longest* characters each."""
        items = self._items(key, 'write a list of texts: ["one", "two"]', least)
        if items is None:
            return None
        read = [self._one_text(f"{key}[{n}]", item, longest) for n, item in enumerate(items, 1)]
        kept = tuple(text for text in read if text is not None)
        return kept if len(kept) == len(items) else None

    def names(self, key: str) -> tuple[str, ...] | None:
        """Return a list of names such as "soleus"; an empty list is fine."""
        found = self.texts(key, 60)
        for number, name in enumerate(found or (), 1):
            if not NAME.fullmatch(name):
                self.wrong(f"{key}[{number}]", f"{shown(name)} is not a name", NAME_RULE)
        return found

    def _one_text(self, key: str, value: object, longest: int) -> str | None:
        right = f'write a text in "quotes", of at most {longest} characters'
        if not isinstance(value, str):
            self.wrong(key, f"{shown(value)} is not a text", right)
            return None
        text = " ".join(value.split())
        if not text:
            self.wrong(key, "is empty", right)
            return None
        if len(text) > longest:
            self.wrong(key, f"has {len(text)} characters", right)
            return None
        return text

    def number(self, key: str, allowed: Range, default: float | None = None) -> float | None:
        """Return a number in *allowed*, or *default* where there is one and nothing is written."""
        right = f"write a number from {allowed}"
        if default is not None and key not in self._values:
            return default
        if not self.present(key, right):
            return None
        value = self._values[key]
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.wrong(key, f"{shown(value)} is not a number", right)
            return None
        # Asked before it becomes a float: a whole number in TOML can be too large for one.
        if not allowed.holds(value):
            self.wrong(key, f"{shown(value)} is out of range", right)
            return None
        return float(value)

    def whole(self, key: str, allowed: Range) -> int | None:
        """Return a whole number in *allowed*."""
        right = f"write a whole number from {allowed}"
        if not self.present(key, right):
            return None
        value = self._values[key]
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong(key, f"{shown(value)} is not a whole number", right)
            return None
        if not allowed.holds(value):
            self.wrong(key, f"{shown(value)} is out of range", right)
            return None
        return value

    def flag(self, key: str) -> bool | None:
        """Return true or false."""
        right = "write true or false, without quotes"
        if not self.present(key, right):
            return None
        value = self._values[key]
        if not isinstance(value, bool):
            self.wrong(key, f"{shown(value)} is neither true nor false", right)
            return None
        return value

    def choice(
        self, key: str, options: type[Choice], default: Choice | None = None
    ) -> Choice | None:
        """Return one of *options* by its value, or *default* where nothing is written."""
        words = [option.value for option in options]
        if default is not None and key not in self._values:
            return default
        if not self.present(key, "use one of: " + ", ".join(words)):
            return None
        value = self._values[key]
        if isinstance(value, str) and value in words:
            return options(value)
        meant = value if isinstance(value, str) else ""
        self.wrong(key, f"{shown(value)} is not known here", did_you_mean(meant, words))
        return None

    def day(self, key: str) -> date | None:
        """Return a day of this century, written as a text or as a TOML date."""
        right = f"write a day from {FIRST_DAY} to {LAST_DAY}, as in {key} = 2026-12-01"
        if not self.present(key, right):
            return None
        value = self._values[key]
        if isinstance(value, str):
            value = _day_told(value) or value
        # A moment is a date as well to Python; of its time we would not know what to do.
        if not isinstance(value, date) or isinstance(value, datetime):
            self.wrong(key, f"{shown(value)} is not a day", right)
            return None
        if not FIRST_DAY <= value <= LAST_DAY:
            self.wrong(key, f"{shown(value)} is out of range", right)
            return None
        return value

    def table(self, key: str, known: Collection[str], right: str) -> Table | None:
        """Return the table under *key*."""
        values = self.mapping(key, right)
        if values is None:
            return None
        return Table(values, known, self._problems, self.path_of(key))

    def mapping(self, key: str, right: str) -> Mapping[str, object] | None:
        """Return the keys and values of the table under *key*, whatever its keys are."""
        if not self.present(key, right):
            return None
        value = self._values[key]
        if not isinstance(value, dict):
            self.wrong(key, f"{shown(value)} is not a table", right)
            return None
        return value

    def tables(
        self, key: str, known: Collection[str], right: str, least: int = 0
    ) -> tuple[Table, ...]:
        """Return the tables of the list under *key*; what is not a table is noted and left out."""
        found: list[Table] = []
        for number, item in enumerate(self._items(key, right, least) or (), 1):
            place = f"{key}[{number}]"
            if isinstance(item, dict):
                found.append(Table(item, known, self._problems, self.path_of(place)))
            else:
                self.wrong(place, f"{shown(item)} is not a table", right)
        return tuple(found)

    def _items(self, key: str, right: str, least: int) -> list[object] | None:
        if least == 0 and key not in self._values and key not in self._misspelt:
            return []
        if not self.present(key, right):
            return None
        value = self._values[key]
        if not isinstance(value, list):
            self.wrong(key, f"{shown(value)} is not a list", right)
            return None
        if len(value) < least:
            self.wrong(key, "is empty", right)
            return None
        if len(value) > MOST_ENTRIES:
            self.wrong(key, f"has {len(value)} entries", f"write at most {MOST_ENTRIES}")
            return None
        return value


def _day_told(text: str) -> date | None:
    """Return the day that *text* names in the form of TOML, and in no other form of ISO 8601."""
    if not _DAY.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def unique(names: Iterable[tuple[Table, str, str | None]]) -> None:
    """Note each name that stands in more than one table under the same key."""
    seen: set[str] = set()
    for table, key, name in names:
        if name is None:
            continue
        if name in seen:
            table.wrong(key, f'"{name}" is used twice', "give each one a name of its own")
        seen.add(name)
