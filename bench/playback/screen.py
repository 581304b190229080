"""A virtual screen whose memory is read from outside while others draw on it."""

from __future__ import annotations

import mmap
import os
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.playback.clips import FIELDS, HEIGHT, STRIP, WIDTH

BRIGHT, DARK = 160, 96


@dataclass(frozen=True)
class Screen:
    """The display's name, its server's process, and where the fields' pixels lie in memory."""

    display: str
    process: int
    memory: mmap.mmap
    fields: tuple[int, ...]
    middle: slice

    def number(self) -> int | None:
        """Return the number of the picture on the screen; None if there is none."""
        values = [self.memory[place] for place in self.fields]
        if values[0] < BRIGHT or values[1] > DARK:
            return None
        number = 0
        for value in values[2:]:
            number = number * 2 + (value > 128)
        return number

    def is_black(self) -> bool:
        """Tell whether nothing at all is drawn in the middle row and the strip."""
        return not any(self.memory[place] for place in self.fields)

    def left_middle(self) -> bytes:
        """Return the pixels of some lines in the middle, where a session shows its clip."""
        return self.memory[self.middle]

    def picture(self) -> bytes:
        """Return all pixels, to see whether anything has changed."""
        return self.memory[:]


@contextmanager
def virtual_screen() -> Iterator[Screen]:
    """Run Xvfb with its memory in a file, and end it."""
    with tempfile.TemporaryDirectory(prefix="bench-screen-") as folder:
        reader, writer = os.pipe()
        command = f"Xvfb -displayfd {writer} -screen 0 {WIDTH}x{HEIGHT}x24 -nolisten tcp -ac"
        server = subprocess.Popen(
            [*command.split(), "-noreset", "-nocursor", "-fbdir", folder],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with server, os.fdopen(reader) as answer:
            try:
                display = f":{answer.readline().strip()}"
                yield _open(display, server.pid, Path(folder, "Xvfb_screen0"))
            finally:
                server.terminate()


def _open(display: str, process: int, file: Path) -> Screen:
    with file.open("rb") as opened:
        memory = mmap.mmap(opened.fileno(), 0, prot=mmap.PROT_READ)
    # An XWD file: a head of big-endian numbers, colours of 12 bytes each, then the pixels.
    head = struct.unpack(">25I", memory[:100])
    begin, line = head[0] + 12 * head[19], head[12]
    row = begin + STRIP // 2 * line
    green = 1
    fields = tuple(row + 4 * int((n + 0.5) * WIDTH / FIELDS) + green for n in range(FIELDS))
    # Every line across the whole screen would hold the session's time as well.
    centre = begin + HEIGHT // 2 * line
    middle = slice(centre + 4 * WIDTH // 5, centre + 4 * WIDTH // 2)
    return Screen(display, process, memory, fields, middle)
