"""What stood on the screen, and when; what a process used meanwhile."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.playback.clips import FRAMES, RATE, SECOND
from bench.playback.screen import Screen

LOOK_EVERY_S = 0.0005
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
PATIENCE_S = 30.0


@dataclass(frozen=True)
class Seen:
    """From *at* (monotonic seconds) the picture *number* stood there; None: no picture."""

    at: float
    number: int | None


@dataclass(frozen=True)
class Seams:
    """What happened where a clip ended and one began.

    ``gaps_ms``: from the last picture to the next one that moves on. ``lost``: pictures that
    never came, there or elsewhere. ``empty_ms``: how long no picture stood there.
    """

    gaps_ms: tuple[float, ...]
    lost: int
    empty_ms: float


def wait_until(condition: Callable[[], bool], patience_s: float = PATIENCE_S) -> float:
    """Wait until *condition* holds and return the moment."""
    deadline = time.monotonic() + patience_s
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"nothing came within {patience_s:g} s")
        time.sleep(LOOK_EVERY_S)
    return time.monotonic()


def watch(screen: Screen, seconds: float) -> list[Seen]:
    """Look for so long, and return every change, at the moment in which it was first seen.

    What is read while the server writes may be half of one number and half of the next, so a
    number counts only when it is read a second time.
    """
    seen = [Seen(time.monotonic(), screen.number())]
    before = seen[0]
    end = before.at + seconds
    while (now := time.monotonic()) < end:
        number = screen.number()
        if number != before.number:
            before = Seen(now, number)
        elif number != seen[-1].number:
            seen.append(before)
        time.sleep(LOOK_EVERY_S)
    return seen


def seams_of(seen: Sequence[Seen]) -> Seams:
    """Find the seams: where the next picture is not the one after."""
    gaps, lost, empty = [], 0, 0.0
    shown = [(one.at, one.number) for one in seen if one.number is not None]
    for (at, number), (next_at, next_number) in pairwise(shown):
        here, there = number % SECOND, next_number % SECOND
        same_clip = number // SECOND == next_number // SECOND
        if same_clip and there > here:
            lost += there - here - 1
        else:
            gaps.append((next_at - at) * 1000)
            lost += FRAMES - 1 - here + there
    for one, two in pairwise(seen):
        if one.number is None:
            empty += (two.at - one.at) * 1000
    return Seams(tuple(gaps), lost, empty)


def lateness_ms(seen: Sequence[Seen], began: float, rate: float) -> list[float]:
    """Return, for every change, how far the screen was from the picture that was due, in ms.

    *began* is the moment at which the clip's first picture was due, at *rate* times its speed.
    """
    interval = 1.0 / RATE / rate
    length = FRAMES * interval
    late = []
    for one, two in pairwise(seen):
        if one.number is None:
            continue
        first = one.number * interval
        for moment in (one.at, two.at):
            # From half a clip before the picture is due to half a clip behind.
            into = (moment - began - first + length / 2) % length - length / 2
            late.append(1000 * max(0.0, into - interval, -into))
    return late


def session_cpu_s(session: int) -> float:
    """Return the processor seconds of all processes of a session so far."""
    return sum(_cpu_s(process) for process in _processes(session))


def process_cpu_s(process: int) -> float:
    """Return the processor seconds of one process so far."""
    return _cpu_s(Path("/proc", str(process)))


def session_memory_mb(session: int) -> float:
    """Return the resident memory of all processes of a session, in MB."""
    pages = sum(int(_read(one / "statm").split()[1]) for one in _processes(session))
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _processes(session: int) -> list[Path]:
    found = []
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            fields = _stat(one)
            if len(fields) > 3 and int(fields[3]) == session:
                found.append(one)
    return found


def _cpu_s(process: Path) -> float:
    fields = _stat(process)
    # Its own time, and that of children that have ended.
    return sum(map(int, fields[11:15])) / TICKS_PER_S if fields else 0.0


def _stat(process: Path) -> list[str]:
    """Return the fields of /proc/N/stat behind the name, which may hold anything."""
    return _read(process / "stat").rpartition(")")[2].split()


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:  # it has ended meanwhile
        return ""
