"""The section of docs/benchmarks.md on playback."""

from __future__ import annotations

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from bench.page import table
from bench.playback.clips import FRAMES, HEIGHT, RATE, WIDTH
from bench.playback.outcome import Outcome
from exerciseapp.adapters.playback import libvlc_version

PLAYER_HEADS = [
    "player",
    "processor s/s",
    "our demonstration / it",
    "gap at the loop, ms",
    "gap at the change, ms",
    "pictures lost",
    "no picture for",
    "the X server's own",
]
TEMPO_HEADS = ["tempo", "a picture stands", "median", "99 of 100 within", "longest"]


def report(outcome: Outcome) -> str:
    """Return the section on playback, in Markdown."""
    return "\n\n".join(
        [
            f"{datetime.now(UTC):%Y-%m-%d}, {outcome.runs} runs of each player in turn, medians. "
            + _machine(),
            _method(),
            table(PLAYER_HEADS, outcome.players),
            "The middle of a film of twenty seconds, streamed:",
            table(["player", "processor s/s", "our film / it"], outcome.films),
            "How far the screen was from the picture that the clock asked for:",
            table(TEMPO_HEADS, outcome.tempi),
            f"From a press of the mouse to the right picture: {outcome.press}.",
            "Memory at the end of a session:",
            table(["session", "resident", "ratio"], outcome.memory),
            "From the start of a process to the first pixel, or to the first picture that moves:",
            table(["what", "time", "ratio"], outcome.start),
        ]
    )


def _method() -> str:
    picture = f"{WIDTH} x {HEIGHT}, {RATE} pictures a second, {FRAMES / RATE:.2f} s"
    return (
        f"One of the program's demonstrations ({picture}, H.264, no sound) with the number of each "
        "picture drawn over it fills a virtual screen. What stands there is read from the X "
        "server's memory twice in a millisecond. Gaps are from the last picture of a clip to the "
        f"first of the next: {1000 / RATE:.0f} ms is perfect; the longest stands in brackets."
    )


def _machine() -> str:
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores without a GPU ({_processor()}), {platform.platform(terse=True)},"
        f" Python {platform.python_version()}, PySide6 {version('PySide6_Essentials')},"
        f" libVLC {libvlc_version()}, mpv {_word(['mpv', '--version'], 1)}."
        f" Load of the machine at the end: {load:.1f}."
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _word(command: list[str], place: int) -> str:
    """Return one word of what a program says first."""
    try:
        said = subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
    except OSError:
        return "unknown"
    return said[place] if len(said) > place else "unknown"
