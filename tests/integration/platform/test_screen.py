"""A computer without a screen is told in one line, before Qt ends the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exerciseapp.adapters.platform.screen import ON_LINUX, NoScreenError, demand_screen


@pytest.mark.parametrize("name", ON_LINUX)
def test_any_kind_of_screen_will_do(name: str) -> None:
    demand_screen({name: ":1"}, "linux")


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_one(platform: str) -> None:
    demand_screen({}, platform)


def test_none_is_told() -> None:
    with pytest.raises(NoScreenError, match="no screen"):
        demand_screen({"DISPLAY": ""}, "linux")


@pytest.mark.parametrize("command", [[], ["play"], ["clinic"], ["clinic", "--demo"]])
def test_every_window_tells_it(command: list[str], tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name not in ON_LINUX}
    done = subprocess.run(
        [sys.executable, "-m", "exerciseapp", "--data-dir", str(tmp_path), *command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("exerciseapp: There is no screen here")
    assert done.stderr.count("\n") == 1
