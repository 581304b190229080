"""JSON documents with something in them that no program of ours would write."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random

# Stands in a document for text that ``json.dumps`` would not write.
_HOLE = "a hole that no document has"

VALUES: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    -1,
    2**31,
    2**63,
    10**400,
    0.5,
    -0.0,
    1e308,
    "",
    " ",
    "x" * 30_000,
    "\u202eevil",
    "\ufeff",
    "a\0b",
    "../../up",
    "2026-13-45T99:99:99+99:99",
    "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59-14:00",
    [],
    {},
    [None],
    {"a": 1},
    [[[[[[[[]]]]]]]],
    ["x"] * 3000,
)
# Written into the text as they are.
RAW = (
    "NaN",
    "Infinity",
    "-Infinity",
    "1e999",
    "9" * 5000,
    '"\\ud800"',
    "[" * 500 + "]" * 500,
    "[" * 50_000,
    "[" * 5000 + "]" * 5000,
    '{"a":' * 500 + "1" + "}" * 500,
    '{"a":1,"a":2}',
    "00",
    "'x'",
    "/* */ 1",
    "\ufeff1",
    "",
)

Path = tuple[object, ...]


def hostile_document(value: object, chance: Random) -> bytes:
    """Return *value* written with one odd thing somewhere in it."""
    changed = copy.deepcopy(value)
    paths = list(_paths(changed))
    path = chance.choice(paths)
    raw: str | None = None
    match chance.randrange(5):
        case 0 if path:
            _remove(changed, path)
        case 1:
            _add(changed, path, chance)
        case 2:
            raw = chance.choice(RAW)
            changed = _put(changed, path, _HOLE)
        case _:
            changed = _put(changed, path, copy.deepcopy(chance.choice(VALUES)))
    text = _written(changed)
    if raw is not None:
        text = text.replace(f'"{_HOLE}"', raw)
    if chance.random() < 0.1:
        # Another way of writing the same, which is no way of ours.
        text = json.dumps(changed, indent=1) if raw is None else f" {text}"
    return text.encode("utf-8", "surrogatepass")


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _paths(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _paths(inner, (*path, place))


def _at(value: object, path: Path) -> object:
    for step in path:
        value = value[step]  # type: ignore[index]
    return value


def _put(value: object, path: Path, odd: object) -> object:
    if not path:
        return odd
    _at(value, path[:-1])[path[-1]] = odd  # type: ignore[index]
    return value


def _remove(value: object, path: Path) -> None:
    del _at(value, path[:-1])[path[-1]]  # type: ignore[attr-defined]


def _add(value: object, path: Path, chance: Random) -> None:
    place = _at(value, path)
    odd = copy.deepcopy(chance.choice(VALUES))
    if isinstance(place, dict):
        place[chance.choice(("more", "", "id", "__proto__", "x" * 300))] = odd
    elif isinstance(place, list):
        place.insert(chance.randrange(len(place) + 1), chance.choice((odd, *place[:1])))


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
