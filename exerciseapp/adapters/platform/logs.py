"""The log file: what happened, for whoever has to find out why; nothing a patient wrote."""

from __future__ import annotations

import logging
import os
import sys
import threading
from dataclasses import dataclass
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Self

PROGRAM = "exerciseapp"
FORM = "%(asctime)s %(levelname)s %(process)d %(threadName)s %(name)s: %(message)s"
FILE_BYTES = 1_000_000
FILES_BEFORE = 4

log = logging.getLogger(__name__)


class _OwnersFile(RotatingFileHandler):
    """A rotating file that only its owner can read and that never ends the program."""

    def _open(self) -> TextIOWrapper:
        def private(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return open(self.baseFilename, "a", encoding=self.encoding, opener=private)

    def handleError(self, record: logging.LogRecord) -> None:
        """Drop what cannot be logged: a full disk must not fill the screen with tracebacks."""


@dataclass(frozen=True, slots=True)
class Logging:
    """The logging of this process, until it is closed."""

    handlers: tuple[logging.Handler, ...]

    def close(self) -> None:
        """Close the file and give uncaught exceptions back to Python."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        for handler in self.handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def start_logging(folder: Path, process: str, *, debug: bool = False) -> Logging:
    """Log this process to ``<process>.log`` in *folder*, if that is there; return the handle.

    Each kind of process has its own file, since two cannot rotate one. With *debug* the
    program's own debug lines are logged too, and everything also goes to standard error. The
    file is made at the first line. Uncaught exceptions, of any thread, go to the log and then
    where they went before.
    """
    form = logging.Formatter(FORM)
    handlers: list[logging.Handler] = [
        _OwnersFile(
            folder / f"{process}.log",
            maxBytes=FILE_BYTES,
            backupCount=FILES_BEFORE,
            encoding="utf-8",
            delay=True,
        )
    ]
    if debug:
        handlers.append(logging.StreamHandler())
    root = logging.getLogger()
    # Only our own lines in detail: SQLAlchemy's would tell what patients wrote.
    root.setLevel(logging.WARNING)
    logging.getLogger(PROGRAM).setLevel(logging.DEBUG if debug else logging.INFO)
    for handler in handlers:
        handler.setFormatter(form)
        root.addHandler(handler)
    sys.excepthook = _log_uncaught
    threading.excepthook = _log_uncaught_in_thread
    return Logging(tuple(handlers))


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    # Ctrl+C is a wish, not a fault.
    if not issubclass(kind, KeyboardInterrupt):
        log.critical("uncaught exception", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)


def _log_uncaught_in_thread(told: threading.ExceptHookArgs) -> None:
    if told.exc_value is not None:
        thread = told.thread.name if told.thread is not None else "a thread that has ended"
        log.critical(
            "uncaught exception in %s",
            thread,
            exc_info=(told.exc_type, told.exc_value, told.exc_traceback),
        )
    threading.__excepthook__(told)
