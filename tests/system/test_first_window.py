"""The window stands on the screen before anything that it does not need for that is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.domain.settings import Settings, ThemeChoice
from exerciseapp.ui.theme.system import SystemLook, theme_for

# Runs the program as its command does, and ends it where the second step would begin.
FIRST_STEP = """
import json, sys
from PySide6 import QtCore
from exerciseapp import cli
from exerciseapp.bootstrap import window

def told(run):
    shown = run._window.grab().toImage()
    colours = {shown.pixelColor(x, y).name()
               for x in (0, shown.width() // 2, shown.width() - 1)
               for y in (0, shown.height() // 2, shown.height() - 1)}
    print(json.dumps({"loaded": loaded, "types": types, "colours": sorted(colours)}))
    run._window.close()

def first(run):
    global loaded, types
    loaded, types = sorted(sys.modules), sorted(vars(QtCore))
    told(run)

window._Run._furnish = first
sys.exit(cli.main(sys.argv[1:]))
"""
# Of our own code nothing else: each package here costs a person milliseconds.
OURS = {
    "exerciseapp",
    "exerciseapp.adapters",
    "exerciseapp.adapters.platform",
    "exerciseapp.adapters.platform.places",
    "exerciseapp.adapters.platform.screen",
    "exerciseapp.adapters.storage",
    "exerciseapp.adapters.storage.glance",
    "exerciseapp.bootstrap",
    "exerciseapp.bootstrap.window",
    "exerciseapp.cli",
    "exerciseapp.domain",
    "exerciseapp.domain.scales",
    "exerciseapp.ui",
    "exerciseapp.ui.blank",
    "exerciseapp.ui.single_window",
    "exerciseapp.ui.theme",
    "exerciseapp.ui.theme.backgrounds",
    "exerciseapp.ui.window",
}
SLOW = {
    "alembic",
    "apscheduler",
    "asyncio",
    "cryptography",
    "dbus_fast",
    "hashlib",
    "importlib.metadata",
    "json",
    "logging.handlers",
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "PySide6.QtTextToSpeech",
    "sqlalchemy",
    "ssl",
    "tomllib",
    "vlc",
    "wakepy",
    "zipfile",
    "zoneinfo",
}


def first_step(folder: Path, *words: str) -> dict[str, Any]:
    """Start the program up to its empty window; return what was loaded and what was seen."""
    done = subprocess.run(
        [sys.executable, "-c", FIRST_STEP, *words, "--data-dir", str(folder)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


@pytest.mark.parametrize("words", [(), ("play",), ("play", "leg-programme")])
def test_nothing_but_the_window_is_loaded_before_it_stands(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    first_step(tmp_path, *words)
    told = first_step(tmp_path, *words)
    loaded = set(told["loaded"])
    assert {name for name in loaded if name.partition(".")[0] == "exerciseapp"} <= OURS
    # This test's own script needs json; Qt's bindings bring zipfile.
    assert not loaded & (SLOW - {"json", "zipfile"})
    # Qt's own names, some hundred enumerations, take as long as all else together.
    assert "Qt" not in told["types"]


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_the_empty_window_has_the_colour_that_was_chosen(
    tmp_path: Path, choice: ThemeChoice
) -> None:
    with open_database(tmp_path / "exerciseapp.db") as database:
        database.settings.save_settings(Settings(theme=choice))
    told = first_step(tmp_path)
    assert told["colours"] == [theme_for(choice, SystemLook()).colours.background]


# Something goes wrong that nobody thought of, while the window stands there empty.
FAILING = """
import sys
from exerciseapp import cli
from exerciseapp.bootstrap import desk

def fail(*_words):
    raise RuntimeError("the moon is down")

desk.open_desk = fail
sys.exit(cli.main(sys.argv[1:]))
"""


def test_an_empty_window_does_not_stand_there_for_ever(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAILING, "--data-dir", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 1
    assert "the moon is down" in done.stderr
    assert "the moon is down" in (tmp_path / "logs" / "window.log").read_text(encoding="utf-8")
