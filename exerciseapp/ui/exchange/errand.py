"""Work that takes too long for the thread that paints."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from threading import Thread

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)


class Errand(QObject):
    """Runs *work* in a thread of its own and hands what it returns to ``done``, once.

    ``failed`` comes in its place where *work* raises, which it should not: the log says what.
    """

    done = Signal(object)
    failed = Signal()
    _returned = Signal(object)
    _raised = Signal()

    def __init__(self, work: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        queued = Qt.ConnectionType.QueuedConnection
        self._returned.connect(self.done, queued)
        self._raised.connect(self.failed, queued)
        self._thread = Thread(target=self._run, name="errand")

    def start(self) -> None:
        """Begin; connect before."""
        self._thread.start()

    def wait(self) -> None:
        """Wait until the work has ended; what it returns may still be on its way."""
        self._thread.join()

    def _run(self) -> None:
        try:
            result = self._work()
        except Exception:
            log.exception("an errand failed")
            self._tell(self._raised.emit)
        else:
            self._tell(lambda: self._returned.emit(result))

    @staticmethod
    def _tell(tell: Callable[[], object]) -> None:
        # The window may have gone while the thread was on its way here.
        with contextlib.suppress(RuntimeError):
            tell()
