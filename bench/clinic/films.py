"""How long a clinic's own film takes to convert, and how long a window is held up by that."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.domain.film_cut import FilmCut

SECONDS = 4
TICK_MS = 10
FILMS = {
    "1080p, 30 a second, H.264": ("1920x1080", "libx264", "yuv420p", ""),
    "4K, 30 a second, H.264": ("3840x2160", "libx264", "yuv420p", ""),
    "1080p, 30 a second, HEVC in HDR": (
        "1920x1080",
        "libx265",
        "yuv420p10le",
        "log-level=none:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc",
    ),
}


@dataclass(frozen=True, slots=True)
class Conversion:
    """Seconds for a cut of SECONDS, megabytes of the clip, and the window's longest pause."""

    name: str
    seconds: float
    megabytes: float
    pause_ms: float


def measure() -> list[Conversion]:
    """Convert a film of each kind while a window ticks."""
    app = QApplication.instance() or QApplication(["bench"])
    app.processEvents()
    with tempfile.TemporaryDirectory() as folder:
        return [_convert(Path(folder), name) for name in FILMS]


def _convert(folder: Path, name: str) -> Conversion:
    film, made = folder / "film.mp4", folder / "made"
    _film(film, *FILMS[name])
    made.mkdir(exist_ok=True)
    cut = FilmCut(film, 0.5, 0.5 + SECONDS, 0.5, 2.5)
    thread = threading.Thread(
        target=PyAvConverter().convert, args=(cut, made, lambda _part: None, lambda: False)
    )
    begin = time.perf_counter()
    thread.start()
    pause_ms = _longest_pause(thread)
    seconds = time.perf_counter() - begin
    size = (made / "demonstration.webm").stat().st_size
    return Conversion(name, seconds, size / 1e6, pause_ms)


def _longest_pause(thread: threading.Thread) -> float:
    """Return how much later than asked a tick came at most while *thread* ran, in milliseconds."""
    loop, ticker = QEventLoop(), QTimer()
    seen = [time.perf_counter()]
    ticker.setInterval(TICK_MS)

    def tick() -> None:
        seen.append(time.perf_counter())
        if not thread.is_alive():
            loop.quit()

    ticker.timeout.connect(tick)
    ticker.start()
    loop.exec()
    gaps = [later - earlier for earlier, later in pairwise(seen)]
    return max(gaps) * 1000 - TICK_MS


def _film(path: Path, size: str, codec: str, pixels: str, hdr: str) -> None:
    # Noise over a moving pattern: as hard to compress as what a camera sees.
    source = f"testsrc2=size={size}:rate=30,noise=alls=12:allf=t"
    subprocess.run(
        [
            *("ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source),
            *("-t", str(SECONDS + 1), "-c:v", codec, "-preset", "ultrafast"),
            *(("-x265-params", hdr) if hdr else ()),
            *("-pix_fmt", pixels, str(path)),
        ],
        check=True,
    )
