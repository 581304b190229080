"""The file of a workspace's copy: a ZIP with a database and the clinic's own exercises.

It is as hostile as any file from outside until it was looked at: names, counts and sizes are
checked before anything is unpacked, and only into a folder that nobody reads.
"""

from __future__ import annotations

import re
import shutil
import stat
import zipfile
import zlib
from pathlib import Path

from exerciseapp.services.clinic.copies import NoCopyError

DATABASE = "workspace.db"
LIBRARY = "library"
MOST_FILES = 50_000
MOST_BYTES = 16 * 1024**3
NO_COPY = "This is no copy of a workspace. Nothing has been changed. Choose another file."
BROKEN = (
    "This copy of a workspace is damaged ({part}). Nothing has been changed. Use another copy, "
    "or save this one again from where it comes."
)
# The names that exercises and their files have in a library.
_IN_LIBRARY = re.compile(rf"{LIBRARY}/([a-z0-9]+(?:-[a-z0-9]+)*)/([A-Za-z0-9_-][A-Za-z0-9._-]*)")
# What a damaged file can make of reading it.
_BROKEN = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError)
_EXERCISE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def write_copy(target: Path, database: Path, library: Path) -> None:
    """Write the file *target* from a *database* and the exercises in *library*. Raises OSError."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(database, DATABASE)
        for exercise in own_exercises(library):
            for file in sorted(exercise.iterdir()):
                name = f"{LIBRARY}/{exercise.name}/{file.name}"
                if file.is_file() and not file.is_symlink() and _IN_LIBRARY.fullmatch(name):
                    # Films are packed as small as they can be already.
                    archive.write(file, name, zipfile.ZIP_STORED)


def own_exercises(library: Path) -> list[Path]:
    """Return the folders of the exercises that somebody put into *library*."""
    if not library.is_dir():
        return []
    return sorted(
        path
        for path in library.iterdir()
        if path.is_dir() and not path.is_symlink() and _EXERCISE.fullmatch(path.name)
    )


def unpack_copy(source: Path, folder: Path) -> None:
    """Unpack the copy *source* into the empty *folder*. Raises NoCopyError, OSError."""
    try:
        with zipfile.ZipFile(source) as archive:
            entries = archive.infolist()
            _check(entries)
            for entry in entries:
                path = folder / entry.filename
                path.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as inner, path.open("xb") as outer:
                    shutil.copyfileobj(inner, outer)
    except _BROKEN as error:
        raise NoCopyError(BROKEN.format(part=error)) from error
    except FileExistsError as error:
        raise NoCopyError(BROKEN.format(part="a file stands in it twice")) from error


def _check(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if DATABASE not in names:
        raise NoCopyError(NO_COPY)
    if len(names) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise NoCopyError(BROKEN.format(part="it is too large"))
    for entry in entries:
        kind = stat.S_IFMT(entry.external_attr >> 16)
        known = entry.filename == DATABASE or _IN_LIBRARY.fullmatch(entry.filename)
        if not known or kind not in {0, stat.S_IFREG} or entry.flag_bits & 1:
            raise NoCopyError(BROKEN.format(part=f"{entry.filename!r} has no place in it"))
