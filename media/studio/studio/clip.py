"""From drawn frames to the files of the exercise library: clip, cues, poster."""

import subprocess
from pathlib import Path

import numpy as np
from PIL import Image

from studio.frames import HEIGHT, WIDTH, Frames
from studio.movement import FRAME_RATE, Movement

QUALITY = 23
"""VP9's constant quality: lower is better and larger; this keeps skin free of blocks."""


def timestamp(frame: int) -> str:
    """A frame's start as WebVTT writes it."""
    milliseconds = frame * 1000 // FRAME_RATE
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def cues(movement: Movement) -> str:
    """The phases as a WebVTT metadata track; the payload of each cue is the phase's name."""
    lines = ["WEBVTT", ""]
    frame = 0
    for phase in movement.phases:
        lines.append(f"{timestamp(frame)} --> {timestamp(frame + phase.frames)}")
        lines += [phase.name, ""]
        frame += phase.frames
    return "\n".join(lines)


def encode(frames: Frames, path: Path) -> None:
    """The clip as VP9 with its colours named, without sound; an old file stays until it is done."""
    part = path.with_suffix(".part.webm")
    colours = ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709"]
    command = [
        "ffmpeg",
        "-loglevel",
        "error",
        "-y",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "rgb24",
        "-s",
        f"{WIDTH}x{HEIGHT}",
        "-r",
        str(FRAME_RATE),
        "-i",
        "-",
        "-vf",
        "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p",
        "-c:v",
        "libvpx-vp9",
        "-b:v",
        "0",
        "-crf",
        str(QUALITY),
        "-g",
        str(FRAME_RATE),
        "-row-mt",
        "1",
        "-cpu-used",
        "2",
        "-color_range",
        "tv",
        *colours,
        "-an",
        "-metadata",
        "title=",
        "-fflags",
        "+bitexact",
        str(part),
    ]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        for share in frames.movement.shares():
            process.stdin.write(frames.picture(share).tobytes())
        process.stdin.close()
    if process.returncode != 0:
        part.unlink(missing_ok=True)
        raise RuntimeError(f"ffmpeg stopped with {process.returncode}")
    part.replace(path)


def poster(frames: Frames, path: Path) -> None:
    """Start and end side by side, 1920x540."""
    sheet = np.full((540, 1920, 3), 255, dtype=np.uint8)
    for index, share in enumerate((0.0, 1.0)):
        image = Image.fromarray(frames.picture(share)).resize((954, 536), Image.Resampling.LANCZOS)
        sheet[2:538, index * 963 + 2 : index * 963 + 956] = np.asarray(image)
    Image.fromarray(sheet).save(path, format="WEBP", quality=86, method=6)


def write(frames: Frames, folder: Path) -> list[Path]:
    """All three files of an exercise; returns what was written."""
    folder.mkdir(parents=True, exist_ok=True)
    encode(frames, folder / "demonstration.webm")
    poster(frames, folder / "poster.webp")
    (folder / "cues.vtt").write_text(cues(frames.movement), encoding="utf-8")
    return [folder / name for name in ("demonstration.webm", "poster.webp", "cues.vtt")]
