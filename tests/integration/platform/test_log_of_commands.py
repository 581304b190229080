"""A command that fails says one line to its reader; the details are in the log file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "exerciseapp", "--data-dir", str(folder), *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    (tmp_path / "logs").mkdir()
    # It begins as a database does, and then is none.
    (tmp_path / "exerciseapp.db").write_bytes(b"SQLite format 3\x00" + b"\xa5" * 4096)
    return tmp_path


def test_damaged_records_are_told_in_one_line_and_logged_in_full(damaged: Path) -> None:
    done = run(damaged, "history")
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("exerciseapp: The file with your records")
    assert "Traceback" in (damaged / "logs" / "commands.log").read_text(encoding="utf-8")


def test_asked_for_the_details_are_on_standard_error_too(damaged: Path) -> None:
    assert "Traceback" in run(damaged, "history", "--debug").stderr


def test_a_command_that_only_asks_makes_no_folder(tmp_path: Path) -> None:
    folder = tmp_path / "none yet"
    assert run(folder, "history").returncode == 0
    assert not folder.exists()


@pytest.mark.parametrize("words", ["export csv", "export fhir", "remind export"])
def test_a_file_that_cannot_be_written_is_told_by_its_own_name(tmp_path: Path, words: str) -> None:
    target = tmp_path / "nowhere" / "records"
    done = run(tmp_path, *words.split(), str(target))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"exerciseapp: {target} could not be read or written (No such file")
