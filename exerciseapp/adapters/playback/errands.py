"""A thread that runs errands, one after another, at once or later."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable

log = logging.getLogger(__name__)

Errand = Callable[[], None]


class ErrandThread:
    """Runs errands in the order in which they are due; an error in one is logged."""

    def __init__(self, name: str) -> None:
        self._asked: queue.SimpleQueue[tuple[float, Errand] | None] = queue.SimpleQueue()
        # A daemon, so that a library that hangs cannot keep the program from ending.
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def do(self, errand: Errand, after_s: float = 0.0) -> None:
        """Have *errand* run, *after_s* seconds from now. May be called from any thread."""
        self._asked.put((time.monotonic() + after_s, errand))

    def close(self, patience_s: float) -> bool:
        """Let what is due now be finished, drop the rest; tell whether that took no longer."""
        self._asked.put(None)
        self._thread.join(patience_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        waiting: list[tuple[float, Errand]] = []
        while True:
            try:
                asked = self._asked.get(timeout=_until_first(waiting))
            except queue.Empty:
                asked = waiting.pop(waiting.index(min(waiting, key=_due)))
            if asked is None:
                return
            due, errand = asked
            if due > time.monotonic():
                waiting.append(asked)
                continue
            try:
                errand()
            except Exception:
                log.exception("an errand failed")


def _until_first(waiting: list[tuple[float, Errand]]) -> float | None:
    if not waiting:
        return None
    return max(0.0, min(map(_due, waiting)) - time.monotonic())


def _due(waiting: tuple[float, Errand]) -> float:
    return waiting[0]
