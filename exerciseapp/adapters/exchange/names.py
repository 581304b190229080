"""Which files may lie in a programme file, and how large each may be."""

from __future__ import annotations

import re

MANIFEST = "manifest.json"
SIGNATURE = "signature"
PROGRAMME = "programme.toml"
EXERCISES = "exercises"

NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
LONGEST_ID = 60
TEXT_BYTES = 256 * 1024
MANIFEST_BYTES = 1024 * 1024
POSTER_BYTES = 8 * 1024 * 1024
CLIP_BYTES = 64 * 1024 * 1024
SIGNATURE_BYTES = 64

_ID = re.compile(NAME)
_IN_EXERCISE = re.compile(rf"{EXERCISES}/({NAME})/([A-Za-z0-9._-]+)")
_TEXT = re.compile(r"text\.[a-z]{2,3}(?:[_-][A-Z][A-Za-z]{1,3})?\.toml")
_FIXED = {
    "exercise.toml": TEXT_BYTES,
    "cues.vtt": TEXT_BYTES,
    "demonstration.webm": CLIP_BYTES,
    "poster.webp": POSTER_BYTES,
    "poster.png": POSTER_BYTES,
}
_TOP = {MANIFEST: MANIFEST_BYTES, SIGNATURE: SIGNATURE_BYTES, PROGRAMME: TEXT_BYTES}
# A folder of such a name cannot be made on Windows.
_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")


def is_id(name: str) -> bool:
    """Tell whether *name* may be the id, and so the folder, of a programme or an exercise."""
    return (
        len(name) <= LONGEST_ID
        and _ID.fullmatch(name) is not None
        and _DEVICES.fullmatch(name) is None
    )


def limit_in_exercise(file: str) -> int | None:
    """Return the most bytes that *file* in an exercise's folder may have, None if it may not be."""
    return TEXT_BYTES if _TEXT.fullmatch(file) else _FIXED.get(file)


def limit_of(name: str) -> int | None:
    """Return the most bytes that the file *name* may have, None if there can be no such file."""
    if name in _TOP:
        return _TOP[name]
    split = split_name(name)
    return None if split is None else limit_in_exercise(split[1])


def split_name(name: str) -> tuple[str, str] | None:
    """Return the exercise and the file that *name* tells, None if it tells none."""
    found = _IN_EXERCISE.fullmatch(name)
    return (found[1], found[2]) if found and is_id(found[1]) else None
