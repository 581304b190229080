"""A computer without libVLC, and what the doctor command is told there and elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exerciseapp.adapters.playback.check import check_clip, libvlc_version
from exerciseapp.services.playback import ClipProblemKind
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec, broken_files

ASK = """
from pathlib import Path
import sys
from exerciseapp.adapters.playback import check_clip, libvlc_version
print(libvlc_version())
print(check_clip(Path(sys.argv[1])).kind)
"""
# Nothing of its name is found, as on a computer where VLC was never installed.
NOWHERE = """
import ctypes, ctypes.util
ctypes.util.find_library = lambda name: None
"""


def ask(words: str, clip: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", words, str(clip)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout


@pytest.mark.parametrize(
    ("words", "environment"),
    [(NOWHERE + ASK, {}), (ASK, {"PYTHON_VLC_LIB_PATH": "/nowhere/libvlc.so"})],
    ids=["none", "wrong path"],
)
def test_a_missing_libvlc_is_told_with_what_installs_it(
    words: str, environment: dict[str, str], make_clip: MakeClip
) -> None:
    said = ask(words, make_clip(ClipSpec("h264.mp4")), **environment)
    assert "PlayerMissing" in said
    assert "vlc" in said.casefold()
    assert ClipProblemKind.NO_PLAYER in said


def test_the_version_is_told() -> None:
    version = libvlc_version()
    assert isinstance(version, str)
    assert version.startswith("3.")


def test_a_clip_is_checked_from_end_to_end(make_clip: MakeClip, tmp_path: Path) -> None:
    good = make_clip(ClipSpec("h264.mp4"))
    assert check_clip(good) is None
    for path in broken_files(tmp_path, good).values():
        problem = check_clip(path)
        assert problem is not None
        assert problem.path == path
