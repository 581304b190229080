"""Programme files as somebody would make them who knows the format and means harm."""

from __future__ import annotations

import hashlib
import io
import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from exerciseapp.adapters.exchange.archive import Entry, read_archive, write_archive
from exerciseapp.adapters.exchange.keys import PrivateKeys
from exerciseapp.adapters.exchange.names import MANIFEST, PROGRAMME, SIGNATURE, limit_of
from exerciseapp.adapters.exchange.parcel_file import PURPOSE
from tests.support.hostile_json import hostile_document
from tests.support.mutations import EVERY

NUMBERS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF)
NAMES = (
    "../outside.toml",
    "../../../../tmp/outside.toml",
    "/etc/passwd",
    "C:\\outside.toml",
    "..\\..\\outside.toml",
    "exercises/../../outside.toml",
    "exercises/slow-raise/../../../outside.toml",
    "exercises/./slow-raise/exercise.toml",
    "exercises//exercise.toml",
    "exercises/con/exercise.toml",
    "exercises/slow-raise/run.sh",
    "exercises/slow-raise/text.en.toml\0.sh",
    "exercises/" + "a" * 190 + "/exercise.toml",
    "exercises/slow-raise/Exercise.toml",
    "EXERCISES/slow-raise/exercise.toml",
    "exercises/slow\u2215raise/exercise.toml",
    "programme.toml.",
    "Programme.toml",
    "exercises/",
    "",
)
# Where each field of the three kinds of headers begins, and how long it is.
LOCAL = ((4, 2), (6, 2), (8, 2), (10, 2), (12, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2))
CENTRAL = (*((2 * place, 2) for place in range(2, 8)), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2))
CENTRAL_REST = ((32, 2), (34, 2), (36, 2), (38, 4), (42, 4))
END = ((4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2))

Whole = Sequence[Entry]
Attack = Callable[[Whole, Random], bytes]


def header_fields(whole: Whole, chance: Random) -> bytes:
    """Put an odd number into a header: a size, a place, a method, a length of a name."""
    content = bytearray(write_archive(whole))
    mark, fields = chance.choice(
        ((b"PK\3\4", LOCAL), (b"PK\1\2", (*CENTRAL, *CENTRAL_REST)), (b"PK\5\6", END))
    )
    places = [place for place in range(len(content)) if content[place : place + 4] == mark]
    start = chance.choice(places)
    field, length = chance.choice(fields)
    place = start + field
    old = int.from_bytes(content[place : place + length], "little")
    odd = chance.choice((*NUMBERS, old + 1, old - 1, len(content), len(content) * 2))
    content[place : place + length] = (odd % 256**length).to_bytes(length, "little")
    return bytes(content)


def other_name(whole: Whole, chance: Random) -> bytes:
    """Let a file have a name that leads elsewhere, in all of its headers alike."""
    files = [(entry.name, entry.content) for entry in whole]
    place = chance.randrange(len(files))
    files[place] = (chance.choice(NAMES), files[place][1])
    return as_zip(files)


def twice(whole: Whole, chance: Random) -> bytes:
    """Have a file in it twice, with one content or another."""
    entry = chance.choice(whole)
    other = replace(entry, content=entry.content + b"#" if chance.random() < 0.5 else entry.content)
    files = list(whole)
    files.insert(chance.randrange(len(files) + 1), other)
    return write_archive(files)


def other_order(whole: Whole, chance: Random) -> bytes:
    """Put the files in another order, leave some out, or add one."""
    files = list(whole)
    match chance.randrange(3):
        case 0:
            chance.shuffle(files)
        case 1:
            files.pop(chance.randrange(len(files)))
        case _:
            more = Entry("exercises/slow-raise/text.nn.toml", b'name = "x"\n')
            files.insert(chance.randrange(len(files) + 1), more)
    return write_archive(files)


def other_zip(whole: Whole, chance: Random) -> bytes:
    """Pack the same with Python's own writer: compressed, with links, dates, comments, folders."""
    into = io.BytesIO()
    method = chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2))
    with zipfile.ZipFile(into, "w", method) as made:
        for entry in whole:
            about = zipfile.ZipInfo(entry.name, (2026, 11, 26, 12, 0, 0))
            about.compress_type = method
            kind = chance.choice((stat.S_IFREG, stat.S_IFLNK, stat.S_IFDIR, stat.S_IFIFO))
            about.external_attr = (kind | 0o777) << 16
            about.comment = b"x" * chance.choice((0, 0, 7))
            made.writestr(about, entry.content)
        if chance.random() < 0.3:
            made.mkdir("exercises/slow-raise/deeper")
        made.comment = b"y" * chance.choice((0, 0, 65_535))
    return into.getvalue()


def bomb(whole: Whole, chance: Random) -> bytes:
    """Let a file be little, and enormous once it is unpacked; or an archive in an archive."""
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as made:
        name = chance.choice([entry.name for entry in whole])
        for entry in whole:
            if entry.name != name:
                made.writestr(entry.name, entry.content)
            elif chance.random() < 0.5:
                made.writestr(name, b"\0" * 1_000_000)
            else:
                made.writestr(name, write_archive(whole))
    content = bytearray(into.getvalue())
    if chance.random() < 0.5:
        # It says of itself that it is small.
        place = content.rfind(b"PK\1\2")
        content[place + 24 : place + 28] = struct.pack("<I", 10)
    return bytes(content)


def two_in_one(whole: Whole, chance: Random) -> bytes:
    """Put something before it, behind it, or a second archive around it."""
    content = write_archive(whole)
    other = write_archive([Entry(PROGRAMME, b"version = 9\n")])
    return chance.choice((content + other, other + content, b"#!/bin/sh\n" + content, content * 2))


def changed_inside(whole: Whole, chance: Random) -> bytes:
    """Change a file and the manifest's sum of it; the signature is that of before."""
    place = chance.randrange(2, len(whole))
    entry = whole[place]
    changed = replace(entry, content=chance.choice(EVERY)(entry.content, chance))
    files = [*whole[:place], changed, *whole[place + 1 :]]
    return write_archive([Entry(MANIFEST, manifest_of(files)), *files[1:]])


def hostile_manifest(whole: Whole, chance: Random) -> bytes:
    """Put something odd into the manifest; the signature is that of before."""
    text = hostile_document(json.loads(whole[0].content), chance)
    return write_archive([Entry(MANIFEST, text), *whole[1:]])


ATTACKS: tuple[Attack, ...] = (
    header_fields,
    other_name,
    twice,
    other_order,
    other_zip,
    bomb,
    two_in_one,
    changed_inside,
    hostile_manifest,
)


def signed_by(whole: Whole, keys: PrivateKeys, chance: Random) -> bytes:
    """Change what a clinic made, and sign it with *keys*: a stranger in the clinic's name.

    The card has the name and id of the clinic and the stranger's key, or the clinic's key (then
    the signature does not fit), or a name that only looks like the clinic's.
    """
    files = list(whole)
    if chance.random() < 0.5:
        place = chance.randrange(2, len(files))
        content = chance.choice(EVERY)(files[place].content, chance)
        files[place] = replace(files[place], content=content)
    manifest = json.loads(manifest_of(files))
    card = manifest["clinic"]
    match chance.randrange(3):
        case 0:
            card["signing_key"] = keys.signing_key.hex()
        case 1:
            card["answer_key"] = keys.answer_key.hex()
        case _:
            card["signing_key"] = keys.signing_key.hex()
            card["id"] = "00000000-0000-4000-8000-0000000000ff"
            card["name"] = chance.choice((card["name"].upper(), f"{card['name']}.", "FYSIO-NORD"))
    text = _written(manifest)
    if chance.random() < 0.3:
        text = hostile_document(manifest, chance)
    head = [Entry(MANIFEST, text), Entry(SIGNATURE, keys.sign(PURPOSE + text))]
    return write_archive([*head, *files[2:]])


def hostile_files(content: bytes, keys: PrivateKeys, count: int, seed: int) -> Iterator[bytes]:
    """Yield *count* files made from the valid one *content*, the same ones for the same *seed*."""
    whole = read_archive(content, limit_of)
    chance = Random(seed)  # noqa: S311 - chance that can be repeated is the point
    made = 0
    while made < count:
        if chance.random() < 0.25:
            changed = signed_by(whole, keys, chance)
        else:
            changed = chance.choice(ATTACKS)(whole, chance)
        if changed != content:
            made += 1
            yield changed


def manifest_of(files: Whole) -> bytes:
    """Return the manifest with the sizes and sums that *files* have now."""
    manifest = json.loads(files[0].content)
    manifest["files"] = [
        {
            "name": entry.name,
            "bytes": len(entry.content),
            "sha256": hashlib.sha256(entry.content).hexdigest(),
        }
        for entry in files[2:]
    ]
    return _written(manifest)


def as_zip(files: Sequence[tuple[str, bytes]]) -> bytes:
    """Return an archive in our one form as far as names allow that no name of ours has."""
    into = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(into, "w") as made:
        # Names that stand there twice are part of what is tried.
        warnings.simplefilter("ignore")
        for name, content in files:
            about = zipfile.ZipInfo("x", (1980, 1, 1, 0, 0, 0))
            about.filename = name
            about.external_attr = 0o100600 << 16
            made.writestr(about, content)
    return into.getvalue()


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
