"""Files as they come out of a bad line, a bad disk or a bad mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

Mutation = Callable[[bytes, Random], bytes]


def flipped(content: bytes, chance: Random) -> bytes:
    """Change single bits."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def overwritten(content: bytes, chance: Random) -> bytes:
    """Put other bytes in the place of some."""
    start, length = _stretch(content, chance)
    return content[:start] + chance.randbytes(length) + content[start + length :]


def extreme(content: bytes, chance: Random) -> bytes:
    """Put a number that is all zeros, all ones or the like somewhere."""
    number = chance.choice([b"\0\0", b"\xff\xff", b"\xff\xff\xff\xff", b"\0\0\0\x80", b"\1\0\0\0"])
    start = chance.randrange(len(content))
    return content[:start] + number + content[start + len(number) :]


def cut(content: bytes, chance: Random) -> bytes:
    """End too early."""
    return content[: chance.randrange(len(content))]


def left_out(content: bytes, chance: Random) -> bytes:
    """Leave some bytes out."""
    start, length = _stretch(content, chance)
    return content[:start] + content[start + length :]


def put_in(content: bytes, chance: Random) -> bytes:
    """Put bytes in, those of elsewhere in the file or random ones."""
    start, length = _stretch(content, chance)
    place = chance.randrange(len(content) + 1)
    piece = content[start : start + length] if chance.random() < 0.5 else chance.randbytes(length)
    return content[:place] + piece + content[place:]


def swapped(content: bytes, chance: Random) -> bytes:
    """Exchange two stretches."""
    places = sorted(chance.sample(range(len(content) + 1), 4))
    a, b, c, d = places
    return content[:a] + content[c:d] + content[b:c] + content[a:b] + content[d:]


def lengthened(content: bytes, chance: Random) -> bytes:
    """Go on after the end, or begin before the beginning."""
    more = chance.randbytes(chance.randint(1, 64))
    return content + more if chance.random() < 0.5 else more + content


EVERY: tuple[Mutation, ...] = (
    flipped,
    overwritten,
    extreme,
    cut,
    left_out,
    put_in,
    swapped,
    lengthened,
)


def mutations(content: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Yield *count* files that differ from *content*, the same ones for the same *seed*."""
    chance = Random(seed)  # noqa: S311 - chance that can be repeated is the point
    made = 0
    while made < count:
        changed = chance.choice(EVERY)(content, chance)
        if chance.random() < 0.2:
            changed = chance.choice(EVERY)(changed or b"\0", chance)
        if changed != content:
            made += 1
            yield changed


def _stretch(content: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(content))
    return start, chance.randint(1, min(64, len(content) - start))
