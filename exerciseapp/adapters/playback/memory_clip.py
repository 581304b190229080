"""A clip whose pictures stand in memory."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from exerciseapp.adapters.playback.arena import Arena
from exerciseapp.adapters.playback.drawing import Drawing
from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize

# Moments that are computed from a clip's own times miss a picture's beginning by rounding only.
ROUNDING_S = 1e-4


class MemoryClip:
    """A Clip of the playback port. Filled by the decoding thread, asked by the one that shows."""

    def __init__(self, path: Path, shown: PictureSize, changed: Callable[[], None]) -> None:
        self.closed = threading.Event()
        # Set when the decoding thread has something to look at: an end, or `closed`.
        self.news = threading.Event()
        # Held while the pictures change hands, so that none are taken up after `close`.
        self._lock = threading.Lock()
        self._path = path
        self._shown = shown
        self._changed = changed
        self._size: PictureSize | None = None
        self._length_s = 0.0
        self._frame_s = 0.0
        self._arena: Arena | None = None
        # Where each picture lies in the arena; grows while the clip is decoded.
        self._slots: Sequence[int] = ()
        self._drawing: Drawing | None = None
        self._complete = False
        self._problem: ClipProblem | None = None

    @property
    def path(self) -> Path:
        return self._path

    @property
    def shown(self) -> PictureSize:
        return self._shown

    @property
    def size(self) -> PictureSize | None:
        return self._size

    @property
    def length_s(self) -> float:
        return self._length_s

    @property
    def picture_s(self) -> float:
        return self._frame_s

    @property
    def complete(self) -> bool:
        return self._complete

    @property
    def problem(self) -> ClipProblem | None:
        return self._problem

    @property
    def byte_count(self) -> int:
        """How much memory the pictures take."""
        return 0 if self._arena is None else self._arena.bytes_of(len(set(self._slots)))

    def frame_at(self, seconds: float) -> int | None:
        """Return the number of the picture at this second, None when it is not there (yet)."""
        if self._frame_s <= 0.0 or self._problem is not None:
            return None
        if seconds > self._length_s + ROUNDING_S:
            seconds %= self._length_s
        last = max(0, round(self._length_s / self._frame_s) - 1)
        frame = min(last, int((max(0.0, seconds) + ROUNDING_S) / self._frame_s))
        return frame if frame < len(self._slots) else None

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted if self._drawing is None else self._drawing.canvas_size(wanted)

    def draw(self, frame: int, canvas: Canvas) -> None:
        """Draw picture number *frame*, which `frame_at` gave; nothing after `close`."""
        arena, slots = self._arena, self._slots
        if self._drawing is not None and arena is not None and frame < len(slots):
            self._drawing.draw(arena.address(slots[frame]), canvas)

    def close(self) -> None:
        """Give the pictures back, and have the decoding stop if it is under way."""
        with self._lock:
            self.closed.set()
            self._arena, self._slots = None, ()
        self.news.set()
        if self._drawing is not None:
            self._drawing.close()
            self._drawing = None

    def begin(self, facts: VideoFacts, frame_s: float, arena: Arena, slots: Sequence[int]) -> None:
        """Say what is being decoded into *arena*; *slots* grows from now on."""
        with self._lock:
            if self.closed.is_set():
                return
            self._size, self._length_s = facts.size, facts.length_s
            self._arena, self._slots = arena, slots
            self._frame_s = frame_s

    def draw_with(self, drawing: Drawing) -> None:
        """Set how pictures are drawn, before the first of them comes."""
        self._drawing = drawing

    def finish(self, length_s: float, frame_s: float, slots: Sequence[int]) -> None:
        """Say that all pictures are there, one for every *frame_s* of *length_s*."""
        with self._lock:
            if self.closed.is_set():
                return
            self._length_s, self._frame_s = length_s, frame_s
            self._slots = slots
            self._complete = True
        self.tell()

    def fail(self, problem: ClipProblem) -> None:
        """Say that the clip cannot be shown."""
        self._problem = problem
        with self._lock:
            self._arena, self._slots = None, ()
        self.tell()

    def tell(self) -> None:
        """Tell whoever shows the clip that there is something new, unless it was closed."""
        if not self.closed.is_set():
            self._changed()
