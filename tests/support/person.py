"""Somebody who uses the real program on a virtual screen, with a keyboard."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.desktop import wait_until

WINDOW_NAME = "exerciseapp"


@dataclass(frozen=True)
class Person:
    """Somebody with a screen, a keyboard and a data folder."""

    folder: Path
    environment: dict[str, str]

    @contextmanager
    def starts(self, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Start the program and wait until its window is open; it is ended by force if need be."""
        before = self._windows_opened()
        with subprocess.Popen(
            [sys.executable, "-m", "exerciseapp", *words, "--data-dir", str(self.folder)],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                wait_until(lambda: self._windows_opened() > before, "the window to be open", 30)
                yield process
            finally:
                if process.poll() is None:
                    process.kill()
                process.wait(10)
                # Its window stays on the screen for a moment, and is not the next one's.
                wait_until(lambda: not self._window_is_active(), "the window to be gone", 30)

    def runs(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run the program to its end."""
        return subprocess.run(
            [sys.executable, "-m", "exerciseapp", *words, "--data-dir", str(self.folder)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
        )

    def history(self) -> list[dict[str, Any]]:
        """Return what ``history --json`` prints."""
        found: list[dict[str, Any]] = json.loads(self.runs("history", "--json").stdout)
        return found

    def count(self, table: str) -> int:
        """Return how many rows stand in *table* now; 0 before it exists."""
        with closing(sqlite3.connect(f"file:{self.folder}/exerciseapp.db?mode=ro", uri=True)) as db:
            (number,) = db.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        return int(number)

    def waits_for_rows(self, table: str, rows: int) -> None:
        """Wait until *table* has that many rows."""

        def enough() -> bool:
            try:
                return self.count(table) >= rows
            except sqlite3.OperationalError:
                return False

        wait_until(enough, f"{rows} rows of {table}", 30)

    def sees_window(self, title: str = WINDOW_NAME) -> None:
        """Wait until the program's window of that *title* has the keyboard."""

        wait_until(lambda: self._active_title() == title, "the window", 30)

    def presses(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._xdotool("key", key)

    def _windows_opened(self) -> int:
        log = self.folder / "logs" / "window.log"
        return log.read_text().count("the window is open") if log.exists() else 0

    def _window_is_active(self) -> bool:
        return self._active_title() == WINDOW_NAME

    def _active_title(self) -> str:
        return self._xdotool("getactivewindow", "getwindowname")

    def _xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=10
        )
        return done.stdout.strip()
