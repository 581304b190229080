"""From the start of a process to what a person sees first."""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median

from bench.playback.rounds import first_motion, first_pixel

BARE = (
    "from PySide6.QtWidgets import QApplication, QWidget; a = QApplication([]); w = QWidget();"
    " w.setStyleSheet('background: white'); w.resize(1280, 720); w.show(); a.exec()"
)
SESSION = ("play", "leg-programme", "--hands-free", "--pain-before", "3")


def start_up_rows(runs: int, home: Path) -> list[list[str]]:
    """Measure a bare window, ours, and the first moving picture of a session; in turn."""
    program = [sys.executable, "-m", "exerciseapp", "--data-dir", str(home / "data")]
    bare: list[float] = []
    window: list[float] = []
    motion: list[float] = []
    # Once without measuring, for what a first start leaves behind: records, byte code, the disk's
    # cache. Making the records is a start's work only once.
    first_motion([*program, *SESSION], home)
    for _ in range(max(3, runs)):
        bare.append(first_pixel([sys.executable, "-c", BARE], home))
        window.append(first_pixel(program, home))
        motion.append(first_motion([*program, *SESSION], home))
    rows = [["a bare QWidget of PySide6", f"{median(bare):.3f} s", "1.00"]]
    for name, times in (("our first window", window), ("a session's first movement", motion)):
        rows.append([name, f"{median(times):.3f} s", f"{median(times) / median(bare):.2f}"])
    return rows
