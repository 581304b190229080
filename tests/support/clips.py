"""Test clips whose pictures tell their own number.

The picture is cut into ten upright fields: white, black, and eight for the bits of the picture's
number, highest first, white for one. So a mirrored picture, and which picture is on a surface,
can be read from ten points.
"""

from __future__ import annotations

import random
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


def broken_files(folder: Path, whole_mp4: Path) -> dict[str, Path]:
    """Write one file of each kind that libVLC cannot play into *folder*, keyed by its kind."""
    whole = whole_mp4.read_bytes()
    contents = {
        "text": b"This is no video.\n" * 40,
        "random bytes": random.Random(7).randbytes(20_000),  # noqa: S311 - no secret
        "empty": b"",
        # ffmpeg writes the index at the end.
        "without its index": whole[: len(whole) // 2],
        "sound only": _sound_only(folder),
    }
    files = {}
    for kind, content in contents.items():
        files[kind] = folder / f"{kind.replace(' ', '-')}.mp4"
        files[kind].write_bytes(content)
    files["directory"] = folder / "directory.mp4"
    files["directory"].mkdir()
    return files


def cut_short(folder: Path, whole: Path) -> Path:
    """Copy the first half of a clip whose index stands at its beginning."""
    path = folder / f"cut-short{whole.suffix}"
    content = whole.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


def on_its_side(folder: Path, whole: Path) -> Path:
    """Copy a clip as a phone held upright records it: lying, with the word to turn it."""
    path = folder / f"on-its-side{whole.suffix}"
    copy = ("-i", str(whole), "-c", "copy")
    try:
        run_ffmpeg("-display_rotation", "90", *copy, str(path))
    except subprocess.CalledProcessError:  # ffmpeg before 6
        run_ffmpeg(*copy, "-metadata:s:v:0", "rotate=90", str(path))
    return path


def _sound_only(folder: Path) -> bytes:
    path = folder / "only-sound.m4a"
    run_ffmpeg("-f", "lavfi", "-i", "sine=frequency=440", "-t", "1", str(path))
    return path.read_bytes()


def run_ffmpeg(*arguments: str) -> None:
    """Run ffmpeg, which overwrites, says nothing but errors, and must succeed."""
    command = ["ffmpeg", "-v", "error", "-y", *arguments]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
