"""From single runs to the rows of the report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.playback.clips import RATE
from bench.playback.rounds import Played

Rows = list[list[str]]
OURS = "exerciseapp, demonstration"
FILM = "exerciseapp, film"


@dataclass(frozen=True)
class Outcome:
    """All rows, as they are written."""

    players: Rows
    films: Rows
    tempi: Rows
    press: str
    memory: Rows
    start: Rows
    runs: int


def player_rows(looped: Mapping[str, list[Played]], changed: Mapping[str, list[Played]]) -> Rows:
    """One row a player: processor, ratio, gaps, pictures lost, time without a picture."""
    cpu = {name: median(run.cpu for run in runs) for name, runs in looped.items() if runs}
    rows = []
    for name, used in cpu.items():
        loops, changes = looped[name], changed[name]
        rows.append(
            [
                name,
                f"{used:.3f}",
                ratio(cpu.get(OURS), used),
                gaps(loops),
                gaps(changes),
                f"{sum(run.seams.lost for run in (*loops, *changes))}",
                f"{sum(run.seams.empty_ms for run in (*loops, *changes)):.0f} ms",
                f"{median(run.screen_cpu for run in loops):.3f}",
            ]
        )
    return rows


def film_rows(streamed: Mapping[str, list[Played]]) -> Rows:
    """One row a player: processor and our share of it, for a film that is too long to keep."""
    cpu = {name: median(run.cpu for run in runs) for name, runs in streamed.items() if runs}
    return [[name, f"{used:.3f}", ratio(cpu.get(FILM), used)] for name, used in cpu.items()]


def ratio(ours: float | None, other: float) -> str:
    """Return our share of the other's processor time."""
    return "" if ours is None or not other else f"{ours / other:.2f}"


def gaps(runs: Sequence[Played]) -> str:
    """Return the median and the longest gap."""
    found = [gap for run in runs for gap in run.seams.gaps_ms]
    return f"{median(found):.1f} ({max(found):.0f})" if found else "none seen"


def tempo_rows(late: Mapping[float, Sequence[float]]) -> Rows:
    """One row a tempo: how late the screen was."""
    rows = []
    for rate, values in late.items():
        ordered = sorted(values)
        often = ordered[int(len(ordered) * 0.99)] if ordered else 0.0
        interval = 1000 / RATE / rate
        row = [f"{rate:.2f}", f"{interval:.0f} ms", f"{median(ordered):.0f} ms", f"{often:.0f} ms"]
        rows.append([*row, f"{ordered[-1]:.0f} ms"])
    return rows


def press_row(times: Sequence[float]) -> str:
    """Say how long a press took."""
    return f"{median(times):.0f} ms in the median, {max(times):.0f} ms at most"


def memory_rows(memory: Mapping[int, float]) -> Rows:
    """One row a length of session."""
    first = next(iter(memory.values()))
    return [
        [f"{count} exercises", f"{used:.0f} MB", f"{used / first:.2f}"]
        for count, used in memory.items()
    ]
