"""Waiting for what another thread tells."""

from __future__ import annotations

import threading
from collections.abc import Callable


class News:
    """Something to be told to, and to wait with."""

    def __init__(self) -> None:
        self._told = threading.Condition()
        self.count = 0

    def tell(self) -> None:
        """Say that there is something new; from any thread."""
        with self._told:
            self.count += 1
            self._told.notify_all()

    def wait_until(self, condition: Callable[[], bool], timeout_s: float = 40.0) -> None:
        """Wait until *condition* holds after some news; fail after *timeout_s* seconds."""
        with self._told:
            assert self._told.wait_for(condition, timeout_s), f"not true within {timeout_s} s"
