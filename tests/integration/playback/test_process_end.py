"""The process ends in the middle of anything: it neither hangs nor crashes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec

# Ends as a program does that forgot to close anything, so many seconds after it began.
PROGRAM = """
import sys, time
from pathlib import Path
from exerciseapp.adapters.playback import VlcClipLoader, VlcFilmOpener
from exerciseapp.services.playback import PictureSize
path, wait_s = Path(sys.argv[1]), float(sys.argv[2])
clip = VlcClipLoader().load(path, PictureSize(1280, 720), lambda: None)
film = VlcFilmOpener().open_film(path, lambda: None)
film.play()
print("begun", flush=True)
time.sleep(wait_s)
"""
HD = ClipSpec("hd.mp4", 100, 1280, 720)
PATIENCE_S = 30.0
GOES_ON = "libVLC does not stop; the program goes on without waiting for it"


def start(path: Path, wait_s: float) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-c", PROGRAM, str(path), str(wait_s)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, complaints = process.communicate(timeout=PATIENCE_S)
    return process.returncode, complaints


def test_a_program_that_ends_while_it_plays_ends_cleanly(make_clip: MakeClip) -> None:
    assert ended(start(make_clip(HD), 0.4)) == (0, "")


def test_a_killed_program_leaves_nothing_running(make_clip: MakeClip) -> None:
    process = start(make_clip(HD), 60.0)
    process.send_signal(signal.SIGTERM)
    code, _ = ended(process)
    assert code == -signal.SIGTERM


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_a_hundred_programs_that_end_at_any_moment(make_clip: MakeClip) -> None:
    path = make_clip(HD)
    told: list[str] = []
    for number in range(100):
        began = time.monotonic()
        status, complaints = ended(start(path, number * 0.012))
        assert status == 0, complaints
        told += complaints.splitlines()
        assert time.monotonic() - began < PATIENCE_S
    # On a busy computer libVLC takes longer now and then; then the program does not wait for it.
    assert set(told) <= {GOES_ON}
    assert len(told) <= 5
