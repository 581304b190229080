"""A ZIP in one form only: files stored one after the other, without compression or decoration.

Any ZIP program opens such a file. Reading is our own, and takes nothing but this form: every
header has the one content that its file gives it, so that a byte changed anywhere is found, and
nothing can be unpacked to more than it is. Layout: APPNOTE.TXT 6.3, sections 4.3.7 to 4.3.16.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from exerciseapp.domain.exchange import Refusal, RefusedFileError

_LOCAL = struct.Struct("<IHHHHHIIIHH")
_CENTRAL = struct.Struct("<IHHHHHHIIIHHHHHII")
_END = struct.Struct("<IHHHHIIH")
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = 0x04034B50, 0x02014B50, 0x06054B50
# Version 2.0, no flags, stored, midnight on the first day that the format knows.
_VERSION, _FLAGS, _STORED, _TIME, _DAY = 20, 0, 0, 0, 0x0021
# Made on Unix, an ordinary file that its owner may read and write.
_MADE_BY, _MODE = 3 << 8 | _VERSION, 0o100600 << 16

MOST_FILES = 2000
MOST_BYTES = 256 * 1024 * 1024
LONGEST_NAME = 200

NO_ARCHIVE = "is no programme file of this kind; ask for the file again"
CHANGED = "is not as it was made, or was changed on the way; ask for the file again"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of an archive."""

    name: str
    content: bytes


# The most bytes that a file of that name may have; None if there can be no such file.
Limit = Callable[[str], int | None]


def write_archive(entries: Iterable[Entry]) -> bytes:
    """Return the archive of *entries*, in that order. Equal entries give equal bytes."""
    local, central = bytearray(), bytearray()
    count = 0
    for entry in entries:
        count += 1
        central += _central_header(entry, len(local))
        local += _local_header(entry)
        local += entry.content
    return bytes(local + central + _end(count, len(central), len(local)))


def read_archive(content: bytes, limit: Limit) -> tuple[Entry, ...]:
    """Return the files in the archive *content*, each of a name and size that *limit* allows.

    Raises RefusedFileError, naming the part, for anything that ``write_archive`` does not write.
    """
    if len(content) > MOST_BYTES:
        raise RefusedFileError(f"has more than {MOST_BYTES} bytes; that is no programme file")
    entries: list[Entry] = []
    central = bytearray()
    seen: set[str] = set()
    place = 0
    while content[place : place + 4] == _LOCAL_MARK.to_bytes(4, "little"):
        entry, after = _read_entry(content, place, limit)
        if entry.name.casefold() in seen:
            raise RefusedFileError("stands in the file twice", entry.name)
        if len(entries) == MOST_FILES:
            raise RefusedFileError(f"holds more than {MOST_FILES} files")
        seen.add(entry.name.casefold())
        entries.append(entry)
        central += _central_header(entry, place)
        place = after
    if not entries:
        raise RefusedFileError(NO_ARCHIVE, refusal=Refusal.NO_SUCH_KIND)
    if content[place:] != central + _end(len(entries), len(central), place):
        raise RefusedFileError(f"the list of files {CHANGED}")
    return tuple(entries)


def _read_entry(content: bytes, place: int, limit: Limit) -> tuple[Entry, int]:
    header = content[place : place + _LOCAL.size]
    if len(header) < _LOCAL.size:
        raise RefusedFileError(f"ends in the middle; it {CHANGED}")
    _, _, flags, method, _, _, crc, packed, size, name_length, extra = _LOCAL.unpack(header)
    start = place + _LOCAL.size + name_length
    name = _read_name(content[place + _LOCAL.size : start], name_length)
    most = limit(name)
    if most is None:
        raise RefusedFileError("such a file has no place in a programme file", name)
    if method != _STORED or flags != _FLAGS or extra or packed != size:
        raise RefusedFileError("is packed in a way that this program does not write", name)
    if size > most:
        raise RefusedFileError(f"has {size} bytes; at most {most} are allowed", name)
    data = content[start : start + size]
    if len(data) != size or zlib.crc32(data) != crc:
        raise RefusedFileError(CHANGED, name)
    entry = Entry(name, data)
    if header != _local_header(entry)[: _LOCAL.size]:
        raise RefusedFileError(CHANGED, name)
    return entry, start + size


def _read_name(raw: bytes, length: int) -> str:
    if not 0 < length <= LONGEST_NAME or len(raw) != length:
        raise RefusedFileError(f"holds a file with a name of {length} letters")
    try:
        return raw.decode("ascii")
    except UnicodeDecodeError:
        raise RefusedFileError("holds a file whose name has letters that no name has") from None


def _local_header(entry: Entry) -> bytes:
    name = entry.name.encode("ascii")
    size = len(entry.content)
    crc = zlib.crc32(entry.content)
    fields = (_LOCAL_MARK, _VERSION, _FLAGS, _STORED, _TIME, _DAY, crc, size, size, len(name), 0)
    return _LOCAL.pack(*fields) + name


def _central_header(entry: Entry, offset: int) -> bytes:
    name = entry.name.encode("ascii")
    size = len(entry.content)
    about = (_VERSION, _FLAGS, _STORED, _TIME, _DAY, zlib.crc32(entry.content), size, size)
    rest = (len(name), 0, 0, 0, 0, _MODE, offset)
    return _CENTRAL.pack(_CENTRAL_MARK, _MADE_BY, *about, *rest) + name


def _end(count: int, central: int, offset: int) -> bytes:
    return _END.pack(_END_MARK, 0, 0, count, count, central, offset, 0)
