"""The checkout's own Python environment: made once, settled, and not looked at again."""

from __future__ import annotations

import hashlib
import importlib.util
import platform
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from _needs import VENV
from _system import (
    Family,
    Package,
    SetupError,
    apt_install,
    missing_debian,
    run_quietly,
    this_family,
)

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"


@dataclass(frozen=True)
class Purpose:
    """What one command wants: a name for its stamp, a lock, packages, a command elsewhere."""

    name: str
    lock: Path
    megabytes: int
    packages: Sequence[Package]
    elsewhere: Sequence[dict[Family, str]]
    # A second lock, of packages that are read as data and whose own wishes do not count.
    data_lock: Path | None = None

    def locks(self) -> list[Path]:
        """Return both locks, or the one that there is."""
        return [self.lock] if self.data_lock is None else [self.lock, self.data_lock]


def program(name: str) -> Path:
    """Return the path of a program of the environment."""
    if sys.platform == "win32":
        return FOLDER / "Scripts" / f"{name}.exe"
    return FOLDER / "bin" / name


def key(purpose: Purpose) -> str:
    """Return what the stamp has to say for everything to be settled as it is now."""
    digest = hashlib.sha256()
    for file in (*purpose.locks(), ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
        digest.update(b"\0")
    digest.update(" ".join(package.name for package in purpose.packages).encode())
    # Not sys.version: apt may bring a newer build of the same Python while this process runs.
    # The checkout may have been moved, and then the environment's own paths are wrong.
    digest.update(f"\0{platform.python_version()}\0{sys.platform}\0{ROOT}".encode())
    return digest.hexdigest()


def settle(purpose: Purpose) -> None:
    """Install what is missing; return at once where that was done before."""
    stamp = FOLDER / f".settled-for-{purpose.name}"
    wanted = key(purpose)
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    system = this_family()
    if system is Family.DEBIAN:
        missing = missing_debian([*_venv_packages(), *purpose.packages])
        if missing:
            apt_install(missing)
    _make_environment()
    _install(purpose)
    stamp.write_text(wanted, encoding="utf-8")
    if system is not Family.DEBIAN:
        _say_the_rest(purpose, system)


def _venv_packages() -> list[Package]:
    """Debian cuts out of Python what makes environments; a Python of one's own has it."""
    return VENV if importlib.util.find_spec("ensurepip") is None else []


def _make_environment() -> None:
    if _usable():
        return
    print(f"Making {FOLDER.name}, the folder that the Python parts go into", flush=True)
    # A process of its own: after apt has just brought ensurepip, this one may not see it.
    run_quietly(
        [sys.executable, "-m", "venv", "--clear", str(FOLDER)],
        "Python could not make an environment of its own. Install Python's `venv` and try again.",
    )


def _usable() -> bool:
    """Tell whether the environment answers, with pip, and is of the Python that runs this."""
    python = program("python")
    if not python.exists():
        return False
    answer = subprocess.run(
        [str(python), "-c", "import pip, platform; print(platform.python_version())"],
        capture_output=True,
        text=True,
        check=False,
    )
    return answer.returncode == 0 and answer.stdout.strip() == platform.python_version()


def _install(purpose: Purpose) -> None:
    print(
        f"Installing the Python parts named in {purpose.lock.relative_to(ROOT)}"
        f" (about {purpose.megabytes} MB the first time, some minutes on a slow line)",
        flush=True,
    )
    pip = [str(program("python")), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    advice = "The Python parts could not be installed. See that the network is there and try again."
    run_quietly([*pip, "install", "--require-hashes", "-r", str(purpose.lock)], advice)
    if purpose.data_lock is not None:
        run_quietly(
            [*pip, "install", "--require-hashes", "--no-deps", "-r", str(purpose.data_lock)], advice
        )
    run_quietly(
        [*pip, "install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], advice
    )


def _say_the_rest(purpose: Purpose, system: Family) -> None:
    commands = [table[system] for table in purpose.elsewhere if system in table]
    if commands:
        print(f"On {system} this installs libVLC and the rest, if it is not there yet:")
        for command in commands:
            print(f"  {command}")
    else:
        print(
            "Please install libVLC 3 (often in a package named vlc) with your system's"
            " package manager, if it is not there yet."
        )


__all__ = ["FOLDER", "ROOT", "Purpose", "SetupError", "key", "program", "settle"]
