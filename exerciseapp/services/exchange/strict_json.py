"""JSON from outside, read strictly: no key twice, no number that is none, nothing too deep."""

from __future__ import annotations

import json
from collections.abc import Set
from datetime import date, datetime
from enum import StrEnum
from typing import NoReturn, TypeVar

from exerciseapp.domain.exchange import RefusedFileError

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """An object of a JSON document whose keys are exactly the ones expected.

    *optional* keys may be missing; what reads them asks ``has`` first.
    """

    __slots__ = ("_values", "part")

    def __init__(
        self, value: object, part: str, keys: Set[str], optional: Set[str] = frozenset()
    ) -> None:
        self.part = part
        if not isinstance(value, dict):
            raise RefusedFileError("is not what it should be", part)
        if value.keys() != keys:
            odd = (value.keys() - optional) ^ keys
            if odd:
                raise RefusedFileError(f'has a wrong or missing entry "{min(odd)[:40]}"', part)
        self._values = value

    def has(self, key: str) -> bool:
        """Say whether the optional *key* is there."""
        return key in self._values

    def text(self, key: str, longest: int, shortest: int = 1) -> str:
        """Return a text of *shortest* to *longest* characters."""
        value = self._values[key]
        if not isinstance(value, str) or not shortest <= len(value) <= longest:
            self.refuse(key, f"is no text of {shortest} to {longest} characters")
        # Half of a pair, which JSON can name but no file can hold.
        if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
            self.refuse(key, "holds letters that no text has")
        return value

    def whole(self, key: str, lowest: int, highest: int) -> int:
        """Return a whole number in that range."""
        value = self._values[key]
        if type(value) is not int or not lowest <= value <= highest:
            self.refuse(key, f"is no whole number from {lowest} to {highest}")
        return value

    def optional_whole(self, key: str, lowest: int, highest: int) -> int | None:
        """Return a whole number in that range, or None where null stands."""
        return None if self._values[key] is None else self.whole(key, lowest, highest)

    def optional_number(self, key: str, lowest: float, highest: float) -> float | None:
        """Return a number in that range, or None where null stands."""
        value = self._values[key]
        if value is None:
            return None
        if type(value) not in (int, float) or not lowest <= value <= highest:
            self.refuse(key, f"is no number from {lowest:g} to {highest:g}")
        return float(value)

    def moment(self, key: str) -> datetime:
        """Return a time with its offset."""
        text = self.text(key, 40)
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            self.refuse(key, "is no time")
        if found.utcoffset() is None or not 1970 < found.year < 9000:
            self.refuse(key, "is no time with an offset")
        return found

    def optional_moment(self, key: str) -> datetime | None:
        """Return a time with its offset, or None where null stands."""
        return None if self._values[key] is None else self.moment(key)

    def day(self, key: str) -> date:
        """Return a date."""
        try:
            found = date.fromisoformat(self.text(key, 10, 10))
        except ValueError:
            self.refuse(key, "is no date")
        if not 1970 < found.year < 9000:
            self.refuse(key, "is no date")
        return found

    def optional_day(self, key: str) -> date | None:
        """Return a date, or None where null stands."""
        return None if self._values[key] is None else self.day(key)

    def optional_flag(self, key: str) -> bool | None:
        """Return true or false, or None where null stands."""
        value = self._values[key]
        if value is not None and not isinstance(value, bool):
            self.refuse(key, "is neither true nor false")
        return value

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        """Return one of *kind* by its value."""
        try:
            return kind(self.text(key, 40))
        except ValueError:
            self.refuse(key, "is not known")

    def optional_choice(self, key: str, kind: type[Choice]) -> Choice | None:
        """Return one of *kind* by its value, or None where null stands."""
        return None if self._values[key] is None else self.choice(key, kind)

    def key_bytes(self, key: str, count: int) -> bytes:
        """Return *count* bytes written as small hexadecimal digits."""
        text = self.text(key, 2 * count, 2 * count)
        if text.strip("0123456789abcdef"):
            self.refuse(key, "is no key")
        return bytes.fromhex(text)

    def items(self, key: str, most: int) -> list[object]:
        """Return the entries of a list."""
        value = self._values[key]
        if not isinstance(value, list) or len(value) > most:
            self.refuse(key, f"is no list of at most {most} entries")
        return value

    def mapping(self, key: str, most: int) -> dict[str, object]:
        """Return the keys and values of an inner object, whatever the keys are."""
        value = self._values[key]
        if not isinstance(value, dict) or len(value) > most:
            self.refuse(key, f"is no table of at most {most} entries")
        return value

    def inner(self, key: str, keys: Set[str]) -> Fields:
        """Return the inner object under *key*."""
        return Fields(self._values[key], f"{self.part}: {key}", keys)

    def refuse(self, key: str, wrong: str) -> NoReturn:
        """Raise RefusedFileError, naming *key*."""
        raise RefusedFileError(wrong, f"{self.part}: {key}")


def read_json(content: bytes, part: str) -> object:
    """Return the values of the JSON document *content*. Raises RefusedFileError, naming *part*."""
    try:
        return _DECODER.decode(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise RefusedFileError("cannot be read", part) from None


def read_json_text(text: str, part: str) -> object:
    """Return the values of the JSON document *text*, with nothing before or after it.

    Raises RefusedFileError, naming *part*.
    """
    try:
        value, end = _DECODER.raw_decode(text)
    except (ValueError, RecursionError):
        raise RefusedFileError("cannot be read", part) from None
    if end != len(text):
        raise RefusedFileError("cannot be read", part)
    return value


def write_json(value: object) -> bytes:
    """Return *value* as JSON: equal values give equal bytes."""
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode("utf-8")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


_DECODER = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_no_number)
