"""Every shipped clip: its form, its length, its seam, its size; and its poster."""

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from studio import clip, movement

MEDIA = Path(__file__).resolve().parents[2] / "media"
MOVEMENTS = movement.load_all()
MADE = [name for name in MOVEMENTS if (MEDIA / name / "demonstration.webm").exists()]

SEAM = 2.0
"""Largest mean difference between first and last frame, of 255: the same picture, coded twice."""


def _probe(path: Path) -> dict[str, Any]:
    command = [
        "ffprobe",
        "-v",
        "error",
        "-count_packets",
        "-show_streams",
        "-of",
        "json",
        str(path),
    ]
    streams = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["streams"]
    assert len(streams) == 1, "a picture and no sound"
    stream: dict[str, Any] = streams[0]
    return stream


def _ends(path: Path, frames: int) -> npt.NDArray[np.uint8]:
    """The first and the last frame (2, 180, 320, 3)."""
    chosen = f"select='eq(n,0)+eq(n,{frames - 1})',scale=320:180"
    command = [
        "ffmpeg",
        "-v",
        "error",
        "-i",
        str(path),
        "-vf",
        chosen,
        "-fps_mode",
        "passthrough",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-",
    ]
    raw = subprocess.run(command, check=True, capture_output=True).stdout
    return np.frombuffer(raw, dtype=np.uint8).reshape(2, 180, 320, 3)


def test_the_leg_programme_has_its_clips() -> None:
    wanted = {
        "calf-stretch-wall",
        "soleus-stretch-wall",
        "heel-raise",
        "ankle-pump",
        "towel-curl",
    }
    assert wanted <= set(MADE)


@pytest.mark.parametrize("name", MADE)
def test_the_clip_is_as_agreed(name: str) -> None:
    path = MEDIA / name / "demonstration.webm"
    stream = _probe(path)
    assert (stream["codec_name"], stream["width"], stream["height"]) == ("vp9", 1280, 720)
    assert stream["avg_frame_rate"] == "25/1"
    assert stream["pix_fmt"] == "yuv420p"
    assert stream["color_space"] == "bt709"
    assert int(stream["nb_read_packets"]) == MOVEMENTS[name].frames
    assert path.stat().st_size <= 1_500_000


@pytest.mark.parametrize("name", MADE)
def test_the_clip_ends_where_it_began(name: str) -> None:
    path = MEDIA / name / "demonstration.webm"
    first, last = _ends(path, MOVEMENTS[name].frames).astype(np.int16)
    assert float(np.abs(first - last).mean()) < SEAM


@pytest.mark.parametrize("name", MADE)
def test_the_cues_are_those_of_the_movement(name: str) -> None:
    assert (MEDIA / name / "cues.vtt").read_text(encoding="utf-8") == clip.cues(MOVEMENTS[name])


@pytest.mark.parametrize("name", MADE)
def test_the_poster_shows_two_different_positions(name: str) -> None:
    with Image.open(MEDIA / name / "poster.webp") as picture:
        pixels = np.asarray(picture.convert("RGB"), dtype=np.int16)
    assert pixels.shape == (540, 1920, 3)
    start, end = pixels[2:538, 2:956], pixels[2:538, 965:1919]
    assert float(np.abs(start - end).mean()) > 0.5
