"""The other players, installed where they are missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from bench.playback.players import ROOT

PACKAGES = ("mpv", "vlc-bin", "vlc-plugin-video-output", "xvfb", "xdotool", "ffmpeg")
PROGRAMS = ("mpv", "cvlc", "Xvfb", "xdotool", "ffmpeg", "setpriv")
# QMediaPlayer is not in what the program installs, so it gets a folder of its own.
FOLDER = ROOT / "build" / "bench-qmediaplayer"


def settle_peers(say: Callable[[str], None]) -> Path | None:
    """Install the peers on Debian; return a Python that has QtMultimedia, None if there is none."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing and shutil.which("apt-get"):
        say(f"installing the peers: {', '.join(PACKAGES)}")
        sudo = [] if os.geteuid() == 0 else ["sudo"]
        apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
        subprocess.run([*apt, "update"], check=True)
        subprocess.run([*apt, "install", "-y", "--no-install-recommends", *PACKAGES], check=True)
    elif missing:
        say(f"not here, and so not measured: {', '.join(missing)}")
    python = FOLDER / "bin" / "python"
    if not python.exists():
        say("installing QtMultimedia into build/ (some 250 MB)")
        subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
        wanted = f"PySide6-Addons=={_version('PySide6_Essentials')}"
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, wanted], check=False).returncode != 0:
            say("QMediaPlayer could not be installed and is not measured")
            shutil.rmtree(FOLDER)
            return None
    return python


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
