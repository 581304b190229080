"""The wheel carries all that the program needs, and works away from the checkout."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
WINDOWS = sys.platform == "win32"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel, and nothing else, into a new environment; return its programs."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    programs = folder / ("Scripts" if WINDOWS else "bin")
    python = programs / ("python.exe" if WINDOWS else "python")
    options = ["--quiet", "--no-deps", "--no-index", "--disable-pip-version-check"]
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), "install", *options, str(wheel)],
        check=True,
    )
    asked = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True,
        capture_output=True,
        text=True,
    )
    # What the program depends on is taken from where the tests run, so that no network is
    # needed. The checkout is not seen this way: Python reads no .pth file found through another.
    borrowed = Path(asked.stdout.strip()) / "borrowed.pth"
    borrowed.write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


def run(programs: Path, folder: Path, *words: str) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    done = subprocess.run(
        [programs / words[0], *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_has_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    package = {
        path.relative_to(CHECKOUT).as_posix()
        for path in (CHECKOUT / "exerciseapp").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert package <= names


def test_the_wheel_has_media_and_schedules_without_the_studio(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder in ("media", "schedules"):
        there = {
            f"exerciseapp/{path.relative_to(CHECKOUT).as_posix()}"
            for path in (CHECKOUT / folder).rglob("*")
            if path.is_file() and "studio" not in path.relative_to(CHECKOUT).parts
        }
        assert there
        assert there <= names
    assert not [name for name in names if "studio" in name]
    assert not [name for name in names if name.startswith(("media/", "schedules/", "tests/"))]


def test_the_wheel_has_both_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = [name for name in archive.namelist() if ".dist-info/licenses/" in name]
    assert sorted(name.partition("/licenses/")[2] for name in licences) == [
        "LICENSE",
        "media/LICENSE",
    ]


def test_the_installed_command_lists_the_programmes_of_the_wheel(
    programs: Path, tmp_path: Path
) -> None:
    where = run(programs, tmp_path, "python", "-c", "import exerciseapp; print(exerciseapp)")
    assert str(programs.parent) in where
    listed = json.loads(run(programs, tmp_path, "exerciseapp", "programmes", "list", "--json"))
    assert {"leg-programme", "bedtime-stretch"} <= {programme["id"] for programme in listed}


def test_the_installed_command_has_no_history_yet(programs: Path, tmp_path: Path) -> None:
    assert json.loads(run(programs, tmp_path, "exerciseapp", "history", "--json")) == []
