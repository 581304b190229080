"""The clips to be played: a real demonstration with the number of each picture drawn over it."""

from __future__ import annotations

import subprocess
from pathlib import Path

WIDTH, HEIGHT, RATE = 1280, 720, 25
# Nearly four seconds, as the program's own demonstrations are.
FRAMES = 92
# As many as the nine fields of a number can tell.
FILM_FRAMES = 500
FIELDS = 11
STRIP = 16
# Added to the numbers of the second clip.
SECOND = 256


def make_clips(source: Path, folder: Path) -> tuple[Path, Path]:
    """Write two clips, numbered from 0 and from SECOND; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(_make(source, folder / name, first) for name, first in CLIPS)  # type: ignore[return-value]


CLIPS = (("first.mp4", 0), ("second.mp4", SECOND))


def make_film(source: Path, folder: Path) -> Path:
    """Write a film of twenty seconds, too long to be kept in memory at its size."""
    return _make(source, folder / "film.mp4", 0, FILM_FRAMES)


def _make(source: Path, path: Path, first: int, frames: int = FRAMES) -> Path:
    bars = [f"scale={WIDTH}:{HEIGHT}", _box(0, "white"), _box(1, "black")]
    for place in range(FIELDS - 2):
        bit = FIELDS - 3 - place
        is_set = f"mod(floor((n+{first})/{2**bit})\\,2)"
        bars += [_box(place + 2, "black"), _box(place + 2, "white", is_set)]
    command = ["ffmpeg", "-v", "error", "-y", "-stream_loop", "-1", "-i", str(source)]
    command += ["-vf", ",".join(bars), "-frames:v", str(frames), "-r", str(RATE), "-an"]
    command += ["-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", str(path)]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    # Players that refuse to run as root read it as somebody else.
    path.chmod(0o644)
    return path


def _box(place: int, colour: str, enable: str = "1") -> str:
    left, right = WIDTH * place // FIELDS, WIDTH * (place + 1) // FIELDS
    box = f"drawbox=x={left}:y=0:w={right - left}:h={STRIP}:color={colour}:t=fill"
    return f"{box}:enable='{enable}'"
