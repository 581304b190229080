"""The measurements, each for one player and one run."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from bench.playback.clips import FRAMES, HEIGHT, RATE, WIDTH
from bench.playback.mouse import Mouse, mouse
from bench.playback.players import our, running
from bench.playback.screen import Screen, virtual_screen
from bench.playback.watch import (
    Seams,
    lateness_ms,
    process_cpu_s,
    seams_of,
    session_cpu_s,
    session_memory_mb,
    wait_until,
    watch,
)

SETTLE_S = 2.5
MOVING_S = 0.12
PRESSES = 12
LENGTH_S = FRAMES / RATE


@dataclass(frozen=True)
class Played:
    """One run of a player: seconds of processor per second, its own and the screen's; seams."""

    cpu: float
    screen_cpu: float
    seams: Seams


def play(command: Sequence[str], clips: Iterable[Path], seconds: float, home: Path) -> Played:
    """Have a player play the clips over and over, and watch it for so many seconds."""
    words = [*command, *map(str, clips)]
    with virtual_screen() as screen, running(words, screen.display, home) as process:
        wait_until(lambda: screen.number() is not None)
        watch(screen, SETTLE_S)
        # From one clip's middle on, so that seams do not stand at the edge.
        wait_until(lambda: 8 <= (screen.number() or 0) % 64 <= 40)
        began, mine, its = (
            time.monotonic(),
            session_cpu_s(process.pid),
            process_cpu_s(screen.process),
        )
        seen = watch(screen, seconds)
        took = time.monotonic() - began
        cpu = (session_cpu_s(process.pid) - mine) / took
        return Played(cpu, (process_cpu_s(screen.process) - its) / took, seams_of(seen))


def tempo(clip: Path, rate: float, seconds: float, home: Path) -> list[float]:
    """Have our program show the clip at a tempo; return how late the screen was, in ms."""
    command = our("tempo", str(rate), str(clip))
    with virtual_screen() as screen, running(command, screen.display, home) as process:
        began = float(_word(process, "began"))
        watch(screen, 1.0)
        return lateness_ms(watch(screen, seconds), began, rate)


def press_to_picture(clip: Path, home: Path) -> list[float]:
    """Press the mouse on our view; return the milliseconds until the right picture stood there."""
    command = our("press", str(clip))
    with (
        virtual_screen() as screen,
        running(command, screen.display, home),
        mouse(screen.display) as hand,
    ):
        # libVLC may lose a picture at the start, for which the one behind it stands.
        wait_until(lambda: screen.number() in {0, 1, 2})
        # Until all of the clip is in memory.
        watch(screen, SETTLE_S)
        hand.move(WIDTH // 2, HEIGHT // 2)
        watch(screen, 0.2)
        numbers = [10 * press % FRAMES for press in range(1, PRESSES + 1)]
        return [_one_press(screen, hand, number) for number in numbers]


def _one_press(screen: Screen, hand: Mouse, number: int) -> float:
    began = time.monotonic()
    hand.click()
    came = wait_until(lambda: screen.number() == number, 5.0)
    watch(screen, 0.2)
    return (came - began) * 1000


def memory_after(clips: Sequence[Path], home: Path) -> float:
    """Have our program show so many exercises; return its memory at the end, in MB."""
    command = our("memory", *map(str, clips))
    with virtual_screen() as screen, running(command, screen.display, home) as process:
        _word(process, "done")
        return session_memory_mb(process.pid)


def first_pixel(command: Sequence[str], home: Path) -> float:
    """Return the seconds from the start of a process to its first pixel."""
    with virtual_screen() as screen:
        empty = screen.picture()
        began = time.monotonic()
        with running(command, screen.display, home):
            return wait_until(lambda: screen.picture() != empty) - began


def first_motion(command: Sequence[str], home: Path) -> float:
    """Return the seconds from the start of a process until a picture moves.

    That is the first of three changes of the screen's left middle, no further apart than
    pictures that move.
    """
    with virtual_screen() as screen:
        began = time.monotonic()
        with running(command, screen.display, home):
            changes: list[float] = []
            before = screen.left_middle()
            while True:
                here = before
                changes.append(wait_until(lambda seen=here: screen.left_middle() != seen))  # type: ignore[misc]
                before = screen.left_middle()
                last = changes[-3:]
                if len(last) == 3 and all(two - one < MOVING_S for one, two in pairwise(last)):
                    return last[0] - began


def _word(process: subprocess.Popen[str], wanted: str) -> str:
    """Read what our program says until it says *wanted*; return the rest of that line."""
    assert process.stdout is not None  # noqa: S101 - for the type checker
    for line in process.stdout:
        if line.startswith(wanted):
            return line.removeprefix(wanted).strip()
    raise RuntimeError(f"it ended before it said {wanted!r}")
