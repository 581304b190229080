"""A desk on fakes for every test of a window; only the reminders stand in a real file."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.domain.programme import Programme
from exerciseapp.ui.languages import speak
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import LIGHT
from tests.support.desk import FakeDesk
from tests.support.left_open import Lookout, standing_alone
from tests.support.qt import qapp

__all__ = ["qapp"]

MakeDesk = Callable[[Programme], FakeDesk]


@pytest.fixture(scope="session")
def empty_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("records") / "exerciseapp.db"
    open_database(path).close()
    return path


@pytest.fixture(scope="session")
def english(qapp: QApplication) -> QApplication:
    speak(qapp, "en")
    apply_theme(qapp, LIGHT)
    return qapp


@pytest.fixture
def make_desk(english: QApplication, empty_records: Path, tmp_path: Path) -> Iterator[MakeDesk]:
    with ExitStack() as opened:

        def make(programme: Programme) -> FakeDesk:
            path = Path(shutil.copy(empty_records, tmp_path / "exerciseapp.db"))
            store = open_reminder_store(path)
            opened.callback(store.close)
            fake = FakeDesk(programme, store)
            opened.callback(fake.opened.give_back)
            return fake

        yield make


_LOOKOUT = Lookout()
_PASSED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup() -> Generator[None, None, None]:
    _LOOKOUT.test_begins()
    return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(
    fixturedef: pytest.FixtureDef[object],
) -> Generator[None, object, object]:
    before = set(standing_alone())
    made = yield
    if fixturedef.scope != "function":
        _LOOKOUT.fixture_made(fixturedef, before)
    return made


def pytest_fixture_post_finalizer(fixturedef: pytest.FixtureDef[object]) -> None:
    _LOOKOUT.fixture_ended(fixturedef)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    item.stash[_PASSED] = False
    done = yield
    item.stash[_PASSED] = True
    return done


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Let no test leave a widget behind that stands alone: it fails, and the widget is deleted.

    A change of the theme reaches all that live. With thousands that were left behind the suite
    took a quarter of an hour, most of it in such changes. What dies with Python's own count of
    references is not seen here; what holds itself in a circle lives on for long, and is.
    """
    try:
        done = yield
    finally:
        # pytest would let go of them only after this.
        getattr(item, "funcargs", {}).clear()
        left = _LOOKOUT.test_ended()
    # A test that failed holds what it failed with.
    passed: bool = item.stash.get(_PASSED, False)
    if left and passed:
        pytest.fail("left open: " + ", ".join(left), pytrace=False)
    return done
