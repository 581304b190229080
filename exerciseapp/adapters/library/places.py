"""Where the exercises and the programmes that come with the program are."""

from __future__ import annotations

from pathlib import Path

import exerciseapp


def shipped_media() -> Path:
    """Return the folder of the exercises that come with the program."""
    return _shipped("media")


def shipped_schedules() -> Path:
    """Return the folder of the programmes that come with the program."""
    return _shipped("schedules")


def _shipped(name: str) -> Path:
    package = Path(exerciseapp.__file__).resolve().parent
    inside = package / name
    # An installed program carries the folders inside the package; a checkout has them beside it.
    return inside if inside.is_dir() else package.parent / name
