"""Test clips whose pictures tell their own number.

The picture is cut into ten upright fields: white, black, and eight for the bits of the picture's
number, highest first, white for one. So a mirrored picture, and which picture is on a surface,
can be read from ten points.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

FIELDS = 10
WHITE, BLACK = 235, 16
CODECS = {
    ".mp4": ("-c:v", "libx264", "-preset", "ultrafast", "-bf", "2"),
    ".mov": ("-c:v", "libx264", "-preset", "ultrafast"),
    ".mkv": ("-c:v", "libx264", "-preset", "ultrafast"),
    ".webm": ("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"),
    ".avi": ("-c:v", "mpeg4", "-q:v", "2"),
}


@dataclass(frozen=True)
class ClipSpec:
    """What a barred clip is like; the name ends in the kind of file."""

    name: str
    frames: int = 50
    width: int = 640
    height: int = 360
    rate: int = 25
    sound: bool = False
    extra: tuple[str, ...] = ()


def make_barred_clip(folder: Path, spec: ClipSpec) -> Path:
    """Write the clip into *folder* and return its path."""
    path = folder / spec.name
    sound = ("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000") if spec.sound else ()
    command = [
        *("ffmpeg", "-v", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{spec.width}x{spec.height}"),
        *("-r", str(spec.rate), "-i", "-", *sound, "-shortest"),
        *CODECS[path.suffix],
        *("-pix_fmt", "yuv420p", *spec.extra, str(path)),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as ffmpeg:
        assert ffmpeg.stdin is not None
        for number in range(spec.frames):
            ffmpeg.stdin.write(_picture(number, spec.width, spec.height))
        ffmpeg.stdin.close()
    assert ffmpeg.returncode == 0
    return path


def _picture(number: int, width: int, height: int) -> bytes:
    bits = (number >> place & 1 for place in range(7, -1, -1))
    fields = [WHITE, BLACK, *(WHITE if bit else BLACK for bit in bits)]
    edges = [width * place // FIELDS for place in range(FIELDS + 1)]
    line = b"".join(
        bytes([value]) * (edges[place + 1] - edges[place]) for place, value in enumerate(fields)
    )
    return line * height + b"\x80" * (2 * (width // 2) * (height // 2))


def read_number(brightness: Callable[[float], int]) -> int | None:
    """Read the picture's number, given the brightness (0 to 255) at a part of the width.

    None where the two marks do not stand as they should.
    """
    fields = [brightness((place + 0.5) / FIELDS) for place in range(FIELDS)]
    return number_of(fields)


def number_of(fields: Sequence[int]) -> int | None:
    """Return the number that ten fields of brightness stand for; None if they are no such."""
    if not (fields[0] > 160 and fields[1] < 90):
        return None
    number = 0
    for value in fields[2:]:
        if 90 <= value <= 160:
            return None
        number = number * 2 + (value > 160)
    return number
