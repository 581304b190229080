"""Reading the answers of many patients: file after file, one that is wrong stops no other."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from exerciseapp.domain.exchange import ANSWER_SUFFIX, RefusedFileError
from exerciseapp.services.exchange.answer_in import AnswerRead, InboxDesk, OpenedAnswer
from exerciseapp.services.exchange.clinic_keys import OpenClinic

# So many files are kept in one go: each going to the disk by itself would take most of the time.
AT_ONCE = 16


class Fate(StrEnum):
    """What became of a file."""

    READ = "read"
    ALREADY_HERE = "already_here"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileRead:
    """One file and what became of it; ``read`` or ``refused`` tells more."""

    path: Path
    read: AnswerRead | None = None
    refused: RefusedFileError | None = None

    @property
    def fate(self) -> Fate:
        """Return what became of the file."""
        if self.read is None:
            return Fate.REFUSED
        return Fate.READ if self.read.received is not None else Fate.ALREADY_HERE


# Yields what is in each file, or why it is refused, in their order.
OpenFiles = Callable[
    [Sequence[Path], OpenClinic],
    Generator[tuple[Path, OpenedAnswer | RefusedFileError], None, None],
]


@dataclass(frozen=True, slots=True)
class AnswerReader:
    """Reads files of answers."""

    inbox: InboxDesk
    open_files: OpenFiles

    def read(
        self,
        files: Iterable[Path],
        clinic: OpenClinic,
        now: datetime,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[FileRead]:
        """Yield what became of each file, once it is so for good.

        Ends early when *stopped* says so: what was told of is kept, the rest was not touched.
        Raises StoreError.
        """
        waiting: list[tuple[Path, OpenedAnswer]] = []
        with closing(self.open_files(tuple(files), clinic)) as opening:
            for path, found in opening:
                if stopped():
                    break
                refused = self._refused(found)
                if isinstance(found, OpenedAnswer) and refused is None:
                    waiting.append((path, found))
                if refused is not None or len(waiting) >= AT_ONCE:
                    yield from self._merged(waiting, now)
                    waiting = []
                if refused is not None:
                    yield FileRead(path, refused=refused)
        yield from self._merged(waiting, now)

    def _refused(self, found: OpenedAnswer | RefusedFileError) -> RefusedFileError | None:
        if isinstance(found, RefusedFileError):
            return found
        try:
            self.inbox.known(found)
        except RefusedFileError as error:
            return error
        return None

    def _merged(
        self, waiting: Sequence[tuple[Path, OpenedAnswer]], now: datetime
    ) -> Iterator[FileRead]:
        if waiting:
            read = self.inbox.merge([opened for _, opened in waiting], now)
            for (path, _), each in zip(waiting, read, strict=True):
                yield FileRead(path, each)


def answer_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files themselves, and of each folder the answers in it by name."""
    for path in paths:
        if path.is_dir():
            yield from sorted(
                file for file in path.iterdir() if file.suffix.casefold() == ANSWER_SUFFIX
            )
        else:
            yield path


@contextmanager
def no_collections() -> Iterator[None]:
    """Let the collector wait for a moment in which many values are made that are all wanted."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def fewer_collections() -> Iterator[None]:
    """Let the collector look only at what is made from now on.

    Each file makes tens of thousands of values and drops them again. The collector would go
    through all of the program each time, which takes as long as the reading itself. Where it was
    switched off, in a window, somebody else says when it looks, and in which thread.
    """
    if not gc.isenabled():
        yield
        return
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
