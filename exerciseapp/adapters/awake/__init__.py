"""The screen is kept on through wakepy, which knows how each desktop wants to be asked."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager

log = logging.getLogger(__name__)


class WakepyKeepAwake:
    """Asks the desktop, over its own channel, to leave the screen on while a session runs."""

    def __init__(self) -> None:
        self._mode: AbstractContextManager[object] | None = None

    def start(self) -> None:
        """Ask the system to leave the screen on; where it will not, that is written to the log."""
        if self._mode is not None:
            return
        from wakepy import keep

        mode = keep.presenting(on_fail=lambda result: log.info("screen not kept on: %s", result))
        mode.__enter__()
        self._mode = mode

    def stop(self) -> None:
        """Let the screen go dark again."""
        mode, self._mode = self._mode, None
        if mode is not None:
            mode.__exit__(None, None, None)
