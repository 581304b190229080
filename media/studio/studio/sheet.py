"""Contact sheets: the movement of a shipped clip at a glance, for looking and for the docs."""

import subprocess
from pathlib import Path

import numpy as np
from PIL import Image

from studio.arrays import Bytes
from studio.frames import HEIGHT, WIDTH
from studio.movement import Movement

COLUMNS, ROWS = 2, 3
SCALE = 2
"""How many times smaller each picture is than the clip."""

GAP = 6
"""Pixels between the pictures."""


def frame(clip: Path, number: int) -> Bytes:
    """One frame of a clip (HEIGHT, WIDTH, 3), counted from zero."""
    command = [
        *("ffmpeg", "-v", "error", "-i", str(clip), "-vf", f"select=eq(n\\,{number})"),
        *("-frames:v", "1", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"),
    ]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, dtype=np.uint8).reshape(HEIGHT, WIDTH, 3)


def moments(movement: Movement) -> list[int]:
    """Frames at even steps of the way from start to end position."""
    shares = np.array(movement.shares())
    top = int(shares.argmax())
    wanted = np.linspace(0.0, 1.0, COLUMNS * ROWS)
    return [int(np.abs(shares[: top + 1] - share).argmin()) for share in wanted]


def write(movement: Movement, clip: Path, path: Path) -> None:
    """The contact sheet of a clip as WebP."""
    wide, high = WIDTH // SCALE, HEIGHT // SCALE
    size = (ROWS * (high + GAP) - GAP, COLUMNS * (wide + GAP) - GAP, 3)
    sheet = np.full(size, 255, dtype=np.uint8)
    for index, number in enumerate(moments(movement)):
        row, column = divmod(index, COLUMNS)
        picture = Image.fromarray(frame(clip, number)).resize(
            (wide, high), Image.Resampling.LANCZOS
        )
        top, left = row * (high + GAP), column * (wide + GAP)
        sheet[top : top + high, left : left + wide] = np.asarray(picture)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(path, format="WEBP", quality=82, method=6)
