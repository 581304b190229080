"""The log file: what reaches it, what does not, and that it stays small and private."""

from __future__ import annotations

import logging
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.logs import FILE_BYTES, FILES_BEFORE, Logging, start_logging

ROOT = Path(__file__).parents[3]
ours = logging.getLogger("exerciseapp.some.part")
theirs = logging.getLogger("library.of.others")


@pytest.fixture(autouse=True)
def levels() -> Iterator[None]:
    """Leave the loggers as they were."""
    loggers = (logging.getLogger(), logging.getLogger("exerciseapp"))
    before = [each.level for each in loggers]
    yield
    for logger, level in zip(loggers, before, strict=True):
        logger.setLevel(level)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Logging]:
    with start_logging(tmp_path, "window") as started:
        yield started


def test_nothing_is_made_before_the_first_line(running: Logging, tmp_path: Path) -> None:
    assert list(tmp_path.iterdir()) == []
    ours.info("begun")
    assert [each.name for each in tmp_path.iterdir()] == ["window.log"]


def test_a_line_tells_when_where_and_what(running: Logging, tmp_path: Path) -> None:
    ours.info("a clip is missing: %s", "heel-raise ø")
    (line,) = (tmp_path / "window.log").read_text(encoding="utf-8").splitlines()
    assert line.endswith("exerciseapp.some.part: a clip is missing: heel-raise ø")
    assert " INFO " in line


def test_details_are_logged_only_when_asked_for(tmp_path: Path) -> None:
    for debug in (False, True):
        with start_logging(tmp_path, f"debug-{debug}", debug=debug):
            ours.debug("a detail")
            ours.info("a fact")
    assert "a detail" not in (tmp_path / "debug-False.log").read_text(encoding="utf-8")
    assert "a detail" in (tmp_path / "debug-True.log").read_text(encoding="utf-8")


def test_debug_also_goes_to_standard_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start_logging(tmp_path, "window"):
        ours.warning("quiet")
    with start_logging(tmp_path, "window", debug=True):
        ours.warning("loud")
    told = capsys.readouterr()
    assert "quiet" not in told.err
    assert "loud" in told.err
    assert told.out == ""


def test_what_a_patient_wrote_is_not_logged_even_for_debugging(tmp_path: Path) -> None:
    with start_logging(tmp_path, "window", debug=True):
        theirs.info("INSERT INTO session ... my secret")
        theirs.warning("a real problem")
    text = (tmp_path / "window.log").read_text(encoding="utf-8")
    assert "my secret" not in text
    assert "a real problem" in text


def test_the_log_stays_small(running: Logging, tmp_path: Path) -> None:
    line = "x" * 100_000
    for _ in range(100):
        ours.info(line)
    files = list(tmp_path.iterdir())
    assert len(files) == FILES_BEFORE + 1
    assert all(each.stat().st_size <= FILE_BYTES for each in files)
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}


def test_a_log_that_cannot_be_written_ends_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with start_logging(tmp_path / "gone", "window"):
        ours.error("nobody will read this")
    assert capsys.readouterr().err == ""


def test_an_exception_in_a_thread_is_logged(
    running: Logging, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    text = (tmp_path / "window.log").read_text(encoding="utf-8")
    assert "uncaught exception in worker" in text
    assert "RuntimeError: in a thread" in text
    assert "RuntimeError: in a thread" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("failure", "logged"),
    [("RuntimeError('it fell over')", True), ("KeyboardInterrupt()", False)],
)
def test_an_exception_that_ends_the_program_is_logged(
    tmp_path: Path, failure: str, logged: bool
) -> None:
    script = f"""
        import sys
        from pathlib import Path
        from exerciseapp.adapters.platform.logs import start_logging
        start_logging(Path(sys.argv[1]), "window")
        raise {failure}
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert ran.returncode != 0
    assert failure.partition("(")[0] in ran.stderr
    assert (tmp_path / "window.log").exists() is logged
    if logged:
        text = (tmp_path / "window.log").read_text(encoding="utf-8")
        assert "CRITICAL" in text
        assert "RuntimeError: it fell over" in text


def test_closing_gives_everything_back(tmp_path: Path) -> None:
    before = (list(logging.getLogger().handlers), sys.__excepthook__, threading.__excepthook__)
    start_logging(tmp_path, "window", debug=True).close()
    assert (list(logging.getLogger().handlers), sys.excepthook, threading.excepthook) == before
