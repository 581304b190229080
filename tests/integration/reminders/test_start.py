"""The start of the process, when the disk or the records do not let it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.places import DataFolderError, Places
from exerciseapp.adapters.storage.reminders import REVISION, revision_of
from exerciseapp.bootstrap.patience import TRY_AGAIN_S, patiently
from exerciseapp.bootstrap.prepare_records import prepare_records
from exerciseapp.services.record_store import StoreError, StoreFault


def folder_error(number: int) -> DataFolderError:
    error = DataFolderError("The folder cannot be used.")
    error.__cause__ = OSError(number, "no")
    return error


@pytest.mark.parametrize(
    "error",
    [
        StoreError("full", StoreFault.DISK_FULL),
        StoreError("busy", StoreFault.BUSY),
        folder_error(errno.ENOSPC),
        OSError(errno.ENOSPC, "full"),
    ],
)
def test_what_passes_is_waited_for(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    waited: list[float] = []

    def step() -> str:
        if len(waited) < 3:
            raise error
        return "done"

    assert patiently(step, waited.append) == "done"
    assert waited == [TRY_AGAIN_S] * 3
    # Told once, not at every try.
    assert capsys.readouterr().err.count("Waiting.") == 1


@pytest.mark.parametrize(
    "error",
    [
        StoreError("damaged", StoreFault.DAMAGED),
        folder_error(errno.EACCES),
        PermissionError(errno.EACCES, "no"),
    ],
)
def test_what_stays_is_told_at_once(error: Exception) -> None:
    def step() -> None:
        raise error

    with pytest.raises(type(error)):
        patiently(step, lambda _seconds: pytest.fail("waited"))


def test_records_are_made_by_a_process_of_its_own(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    places.make()
    prepare_records(places)
    newest = revision_of(places.database)
    assert newest is not None
    assert newest >= REVISION
    prepare_records(places)


def test_why_records_cannot_be_made(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    places.make()
    places.database.write_bytes(b"")
    places.database.unlink()
    places.database.mkdir()
    with pytest.raises(StoreError):
        prepare_records(places)
