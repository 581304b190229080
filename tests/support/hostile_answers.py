"""Answers as somebody would make them who knows the clinic's public key and a patient's number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

from exerciseapp.adapters.exchange.answer_file import HEAD
from exerciseapp.adapters.exchange.keys import seal
from tests.support.hostile_json import hostile_document
from tests.support.mutations import EVERY

IDS = (b"", b"x", b"00000000-0000-4000-8000-00000000000G", b"../../up", b"\xff" * 36)
KNOWN = (b"session", b"night", b"day_after", b"pause")
KINDS = (b"", *KNOWN, b"other", b"x" * 500, b"\xff", b"session\0")


def hostile_sealed(content: bytes, chance: Random) -> bytes:
    """Return an answer file that was changed after it was sealed."""
    sealed = content[len(HEAD) :]
    match chance.randrange(6):
        case 0:
            # The one-time key is one of those with which every secret comes out the same.
            return HEAD + chance.choice((bytes(32), b"\1" + bytes(31))) + sealed[32:]
        case 1:
            return HEAD + chance.randbytes(32) + sealed[32:]
        case 2:
            return HEAD.replace(b"1", b"2") + sealed
        case 3:
            return HEAD[: chance.randrange(len(HEAD))] + sealed
        case 4:
            return HEAD + sealed[:32] + sealed[32 : 32 + chance.randrange(20)]
        case _:
            return HEAD + chance.choice(EVERY)(sealed, chance)


def hostile_opened(opened: bytes, chance: Random) -> bytes:
    """Return what is in an answer, changed before it is sealed."""
    head, *lines = opened.split(b"\n")
    match chance.randrange(6):
        case 0:
            head = hostile_document(json.loads(head), chance)
        case 1:
            lines = chance.choices(lines, k=chance.choice((0, 1, len(lines) + 1)))
        case 2:
            place = chance.randrange(len(lines))
            kind, identity, text = lines[place].split(b" ", 2)
            parts = [kind, identity, text]
            parts[chance.randrange(2)] = chance.choice((*IDS, *KINDS))
            lines[place] = b" ".join(parts)
        case 3:
            head, lines = chance.choice(EVERY)(head, chance), list(lines)
        case _:
            place = chance.randrange(len(lines))
            kind, identity, text = lines[place].split(b" ", 2)
            lines[place] = b" ".join((kind, identity, hostile_document(json.loads(text), chance)))
    return b"\n".join((head, *lines))


def answers_changed_on_the_way(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield *count* files that were changed after they were sealed, the same for one *seed*."""
    chance = Random(seed)  # noqa: S311 - chance that can be repeated is the point
    made = 0
    while made < count:
        changed = hostile_sealed(content, chance)
        if changed != content:
            made += 1
            yield changed


def answers_sealed_anew(opened: bytes, key: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield *count* files with odd things in them, each sealed to *key* as it should be."""
    chance = Random(seed)  # noqa: S311 - chance that can be repeated is the point
    for _ in range(count):
        yield HEAD + seal(key, hostile_opened(opened, chance), HEAD)
