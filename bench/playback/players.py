"""How each player is started, to fill the screen with clips over and over."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.playback.clips import HEIGHT, WIDTH

ROOT = Path(__file__).resolve().parents[2]
MPV = (
    f"mpv --no-config --vo=x11 --no-audio --osd-level=0 --geometry={WIDTH}x{HEIGHT}+0+0 --no-border"
)
CVLC = f"cvlc --vout x11 --no-audio --no-osd --no-video-title-show --quiet --width {WIDTH}"
# VLC as a program refuses to run as root.
AS_NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


@dataclass(frozen=True)
class Player:
    """A player's name, and the command that plays clips over and over; clips are appended."""

    name: str
    command: tuple[str, ...]


def our(mode: str, *more: str) -> tuple[str, ...]:
    """Return the command of our own program in one of its modes."""
    return (sys.executable, "-m", "bench.playback.ours", mode, *more)


def players(multimedia_python: Path | None) -> list[Player]:
    """Return the players that are here; *multimedia_python* is one that has QtMultimedia."""
    found = [
        Player("exerciseapp, demonstration", our("demonstration")),
        Player("exerciseapp, film", our("film")),
    ]
    if shutil.which("cvlc"):
        prefix = AS_NOBODY if os.geteuid() == 0 else ()
        found.append(Player("cvlc --vout x11", (*prefix, *CVLC.split(), "--loop")))
    if shutil.which("mpv"):
        found.append(
            Player(
                "mpv --vo=x11",
                (*MPV.split(), f"--geometry={WIDTH}x{HEIGHT}+0+0", "--loop-playlist=inf"),
            )
        )
    if multimedia_python is not None:
        script = str(Path(__file__).with_name("qmediaplayer.py"))
        found.append(Player("QMediaPlayer", (str(multimedia_python), script)))
    return found


@contextmanager
def running(command: Sequence[str], display: str, home: Path) -> Iterator[subprocess.Popen[str]]:
    """Start a player in a session of its own, and end it."""
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "PYTHONPATH": str(ROOT),
    }
    environment.pop("WAYLAND_DISPLAY", None)
    # An installed program has its byte code beside it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    with process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
