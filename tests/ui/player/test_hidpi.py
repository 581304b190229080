"""On a screen with two pixels for one, the picture has all of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from exerciseapp.adapters.playback import VlcClipLoader
from tests.ui.player.shown import ShownView

app = QApplication([])
clips = VlcClipLoader()
with ShownView(clips) as view:
    view.show_clip(Path(sys.argv[1]))
    view.wait_for_clip()
    view.show_moment(0.82)
    image = view.picture()
    print(view.number(), view.pixels(), image.width(), image.height())
    # The border of two fields is as sharp as the clip's.
    row = [image.pixelColor(x, 360).green() for x in range(116, 140)]
    print(sum(60 < value < 200 for value in row))
clips.close()
"""


def test_every_pixel_of_the_screen_is_used(make_clip: MakeClip) -> None:
    path = make_clip(ClipSpec("hd.mp4", 50, 1280, 720))
    environment = {**os.environ, "QT_SCALE_FACTOR": "2", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    shown, blurred = done.stdout.splitlines()
    assert shown == "20 PictureSize(width=1280, height=720) 1280 720"
    assert int(blurred) <= 3
