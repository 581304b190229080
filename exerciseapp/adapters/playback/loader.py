"""The loader of clips: one thread in which all of libVLC's demonstrations are decoded."""

from __future__ import annotations

import atexit
import logging
import queue
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from exerciseapp.adapters.playback.arena import give_back_freed, share_one_heap
from exerciseapp.adapters.playback.decoding import Decoder
from exerciseapp.adapters.playback.drawing import DrawingKit
from exerciseapp.adapters.playback.libvlc import EVERY_PICTURE, LibVlc, LibVlcMissingError
from exerciseapp.adapters.playback.memory_clip import MemoryClip
from exerciseapp.adapters.playback.swscale import Swscale
from exerciseapp.services.playback import ClipProblem, ClipProblemKind, PictureSize

log = logging.getLogger(__name__)

MEBIBYTE = 1024 * 1024
# For the clip that is shown and the one that comes next, together.
BUDGET = 256 * MEBIBYTE
CLOSING_S = 2.0


class VlcClipLoader:
    """A ClipLoader of the playback port. libVLC is loaded with the first clip, not before."""

    def __init__(self, budget: int = BUDGET) -> None:
        """Decode into at most *budget* bytes for two clips."""
        self._share = budget // 2
        self._waiting: queue.SimpleQueue[MemoryClip | None] = queue.SimpleQueue()
        self._open: list[MemoryClip] = []
        self._thread: threading.Thread | None = None
        self._closed = False

    def load(self, path: Path, shown: PictureSize, changed: Callable[[], None]) -> MemoryClip:
        """Begin to decode the clip at *path* and return it at once."""
        clip = MemoryClip(path, shown, changed)
        if self._closed:
            clip.close()
            return clip
        self._open = [clip, *(other for other in self._open if not other.closed.is_set())]
        self._waiting.put(clip)
        self.warm_up()
        return clip

    def warm_up(self) -> None:
        """Begin to load libVLC, so that the first clip need not wait for it. Returns at once."""
        if self._thread is None and not self._closed:
            share_one_heap()
            # A daemon, so that a libVLC that hangs cannot keep the program from ending.
            self._thread = threading.Thread(target=self._work, name="clips", daemon=True)
            self._thread.start()
            # libVLC must not call into an interpreter that is being taken down.
            atexit.register(self.close)

    def close(self) -> None:
        """Close all clips and stop the thread; waits for it no longer than two seconds."""
        self._closed = True
        for clip in self._open:
            clip.close()
        self._open = []
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join(CLOSING_S)
            if self._thread.is_alive():
                log.warning("libVLC does not stop; the program goes on without waiting for it")
            self._thread = None
            atexit.unregister(self.close)

    def _work(self) -> None:
        decoder: Decoder | None = None
        # Whatever is wrong is told of the first clip, if one comes.
        with suppress(Exception):
            decoder = self._make_decoder()
        while (clip := self._waiting.get()) is not None:
            if clip.closed.is_set():
                continue
            try:
                if decoder is None:
                    decoder = self._make_decoder()
                decoder.decode(clip)
                give_back_freed()
            except LibVlcMissingError as error:
                clip.fail(ClipProblem(clip.path, ClipProblemKind.NO_PLAYER, str(error)))
            except Exception as error:
                log.exception("a clip could not be decoded: %s", clip.path)
                clip.fail(ClipProblem(clip.path, ClipProblemKind.UNREADABLE, str(error)))
        if decoder is not None:
            decoder.libvlc.release()

    def _make_decoder(self) -> Decoder:
        return Decoder(LibVlc(*EVERY_PICTURE), DrawingKit(Swscale.load()), self._share)
