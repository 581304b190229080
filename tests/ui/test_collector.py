"""Circles of garbage are found in the windows' thread, and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.services.clinic.answers import fewer_collections
from exerciseapp.ui.collector import WindowThreadCollector, look_for_circles
from tests.support.qt import process_events_until

MANY = 5000


class Circle:
    """Holds itself, and tells in which thread it went."""

    def __init__(self, gone_in: list[int]) -> None:
        self.itself = self
        weakref.finalize(self, lambda: gone_in.append(threading.get_ident()))


@pytest.fixture
def collector(qapp: QApplication) -> Iterator[WindowThreadCollector]:
    gc.collect()
    collector = WindowThreadCollector()
    yield collector
    collector.close()


def make_many(gone_in: list[int]) -> None:
    Circle(gone_in)
    kept = [[number] for number in range(MANY)]
    assert len(kept) == MANY


def in_another_thread(gone_in: list[int]) -> None:
    thread = threading.Thread(target=make_many, args=(gone_in,))
    thread.start()
    thread.join()


def test_python_by_itself_looks_in_any_thread() -> None:
    gone_in: list[int] = []
    in_another_thread(gone_in)
    assert gone_in
    assert gone_in[0] != threading.get_ident()


def test_what_another_thread_leaves_is_found_by_the_windows_thread(
    collector: WindowThreadCollector,
) -> None:
    gone_in: list[int] = []
    in_another_thread(gone_in)
    assert gone_in == []
    # What is alive counts: garbage alone would not fill a generation.
    kept = [[number] for number in range(MANY)]
    process_events_until(lambda: bool(gone_in))
    assert gone_in == [threading.get_ident()]
    assert len(kept) == MANY


def test_it_looks_only_when_python_would(collector: WindowThreadCollector) -> None:
    gc.collect()
    gone_in: list[int] = []
    Circle(gone_in)
    look_for_circles()
    assert gone_in == []


def test_nobody_reading_files_looks_for_it(collector: WindowThreadCollector) -> None:
    gone_in: list[int] = []
    Circle(gone_in)
    with fewer_collections():
        assert gone_in == []
    assert not gc.isenabled()


def test_afterwards_python_looks_as_before(qapp: QApplication) -> None:
    assert gc.isenabled()
    WindowThreadCollector().close()
    assert gc.isenabled()
