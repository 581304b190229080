"""Reads what a conversion has made, with another program than the one that made it."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from exerciseapp.services.playback import PictureSize
from tests.support.clips import number_of

FIELDS = 10
HEIGHT = 4


@dataclass(frozen=True)
class Stream:
    """What ffprobe tells of a file's one stream."""

    streams: int
    told: dict[str, object]
    tags: dict[str, str]


def probed(path: Path) -> Stream:
    """Return what ffprobe tells of *path*."""
    command = ["ffprobe", "-v", "error", "-show_streams", "-show_format", "-of", "json", str(path)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    stream = cast("dict[str, object]", found["streams"][0])
    return Stream(len(found["streams"]), stream, found["format"].get("tags", {}))


def size_of(path: Path) -> PictureSize:
    """Return the size of the pictures of *path*."""
    told = probed(path).told
    return PictureSize(int(str(told["width"])), int(str(told["height"])))


def grey_pictures(path: Path, crop: str = "", width: int = FIELDS) -> list[list[int]]:
    """Return each picture of *path* as a line of *width* brightnesses."""
    filters = f"{crop}scale={width}:{HEIGHT}:flags=area,format=gray"
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-vf", filters]
    raw = subprocess.run([*command, "-f", "rawvideo", "-"], check=True, capture_output=True).stdout
    size = width * HEIGHT
    return [list(raw[at + width : at + 2 * width]) for at in range(0, len(raw), size)]


def numbers(path: Path, *, mirrored: bool = False, crop: str = "") -> list[int | None]:
    """Return the number that each picture of a barred clip tells."""
    pictures = grey_pictures(path, crop)
    return [number_of(line[::-1] if mirrored else line) for line in pictures]
