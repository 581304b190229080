"""What went wrong with the records is told in the person's language, with the file it is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.languages import speak
from exerciseapp.ui.shown_path import shown_path

KNOWN = [fault for fault in StoreFault if fault is not StoreFault.OTHER]


@pytest.fixture
def norwegian(english: QApplication) -> Iterator[None]:
    speak(english, "nb")
    yield
    speak(english, "en")


@pytest.mark.parametrize("fault", KNOWN)
def test_every_kind_has_words_of_its_own(fault: StoreFault, english: QApplication) -> None:
    assert error_words(StoreError("for the log", fault)) != "for the log"


def test_no_two_kinds_are_told_alike(english: QApplication) -> None:
    assert len({error_words(StoreError("", fault)) for fault in KNOWN}) == len(KNOWN)


@pytest.mark.usefixtures("norwegian")
@pytest.mark.parametrize("fault", StoreFault)
def test_it_is_told_in_norwegian_too(fault: StoreFault) -> None:
    file = Path("/home/kari/exerciseapp.db")
    told = error_words(StoreError("for the log", fault, file))
    assert told.endswith(f"Hvor: {shown_path(file)}")
    assert "for the log" not in told


def test_what_is_of_no_known_kind_keeps_its_message(english: QApplication) -> None:
    assert error_words(StoreError("the lamp is broken")) == "the lamp is broken"


def test_damaged_records_name_their_file(tmp_path: Path, english: QApplication) -> None:
    database = tmp_path / "exerciseapp.db"
    database.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 4096)
    with pytest.raises(StoreError) as caught:
        open_database(database, tmp_path / "backups")
    told = error_words(caught.value)
    assert "damaged" in told
    assert shown_path(database) in told


def test_no_window_shows_an_error_of_the_records_as_it_comes() -> None:
    """The message of such an error is English, whatever the person speaks."""
    folder = Path(__file__).parents[2] / "exerciseapp" / "ui"
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        if "StoreError" in text and path.name != "error_words.py":
            assert "show_text(str(error)" not in text, path
            assert "emit(str(error)" not in text, path
