"""Opening many answers on all cores: looking at each value of them takes most of the time.

The processes that do it are our own children, live for one reading, know no database, and get the
key that opens answers over their own pipe; never a command line or a file. The one that signs
they do not get.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from exerciseapp.adapters.exchange.answer_file import MOST_BYTES, SealedAnswerFiles
from exerciseapp.adapters.exchange.keys import AnswerKey, PrivateKeys
from exerciseapp.adapters.exchange.outside import read_incoming
from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText, RefusedFileError
from exerciseapp.services.exchange.answer_in import OpenedAnswer
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.kinds import check_item
from exerciseapp.services.exchange.ports import Unseals

# With fewer files the processes are not up before one alone would be done.
WORTH_IT = 40
MOST_WORKERS = 4
# So many files are under way for each process, so that none waits and no memory fills up.
AHEAD = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer on its way from a child: as few objects as can be, since each is packed."""

    clinic: str
    patient: str
    sequence: int
    made_at: datetime
    programmes: list[tuple[str, int, str]]
    kinds: list[str]
    ids: list[str]
    texts: list[str]
    digest: str

    def opened(self) -> OpenedAnswer:
        """Return the answer; its items carry their texts, from which all else can be read."""
        items = tuple(map(_item, self.kinds, self.ids, self.texts))
        programmes = tuple(ProgrammeText(*each) for each in self.programmes)
        answer = Answer(self.clinic, self.patient, self.sequence, self.made_at, programmes, items)
        return OpenedAnswer(answer, self.digest)


Outcome = tuple[Path, OpenedAnswer | RefusedFileError]


def open_on_all_cores(
    paths: Sequence[Path], clinic: OpenClinic, workers: int | None = None
) -> Generator[Outcome, None, None]:
    """Yield what is in each file, or why it is refused, in their order."""
    keys = clinic.keys
    count = workers or min(MOST_WORKERS, os.cpu_count() or 1)
    if len(paths) < WORTH_IT or count < 2 or not isinstance(keys, PrivateKeys):
        yield from ((path, _opened(path, clinic.card, keys)) for path in paths)
        return
    done = 0
    try:
        for outcome in _pooled(paths, clinic.card, keys.answer_part(), count):
            yield outcome
            done += 1
    except (BrokenProcessPool, OSError):
        # The system has ended a child, or gives us none: slower, it can be done alone.
        yield from ((path, _opened(path, clinic.card, keys)) for path in paths[done:])


def _pooled(paths: Sequence[Path], card: ClinicCard, key: bytes, count: int) -> Iterator[Outcome]:
    # A copy of this process would have its threads' locks and not its threads.
    pool = ProcessPoolExecutor(
        count, mp_context=get_context("spawn"), initializer=_prepare, initargs=(card, key)
    )
    try:
        ahead = iter(paths)
        waiting: deque[tuple[Path, Future[_Told | RefusedFileError]]] = deque(
            (path, pool.submit(_told, path)) for path in islice(ahead, AHEAD * count)
        )
        while waiting:
            path, future = waiting.popleft()
            found = future.result()
            waiting.extend((each, pool.submit(_told, each)) for each in islice(ahead, 1))
            yield path, found.opened() if isinstance(found, _Told) else found
    finally:
        pool.shutdown(cancel_futures=True)


_prepared: list[tuple[ClinicCard, AnswerKey]] = []


def _prepare(card: ClinicCard, key: bytes) -> None:
    # What is read here holds no circles, and a child lives for one reading.
    gc.disable()
    _prepared[:] = [(card, AnswerKey(key))]


def _told(path: Path) -> _Told | RefusedFileError:
    """Open one file, in a child."""
    ((card, key),) = _prepared
    found = _opened(path, card, key)
    if isinstance(found, RefusedFileError):
        return found
    answer = found.answer
    return _Told(
        answer.clinic,
        answer.patient,
        answer.sequence,
        answer.made_at,
        [(each.programme, each.version, each.source) for each in answer.programmes],
        [item.kind for item in answer.items],
        [item.id for item in answer.items],
        [item.text for item in answer.items],
        found.digest,
    )


def _opened(path: Path, card: ClinicCard, keys: Unseals) -> OpenedAnswer | RefusedFileError:
    try:
        content = read_incoming(path, MOST_BYTES)
        answer = SealedAnswerFiles(check_item).unpack(content, card, keys)
    except RefusedFileError as error:
        return error
    return OpenedAnswer(answer, hashlib.sha256(content).hexdigest())


def _item(kind: str, identity: str, text: str) -> AnswerItem:
    return AnswerItem(kind, identity, {}, text)
