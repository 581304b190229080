"""libVLC's threads call into Python, for each picture twice."""

from __future__ import annotations

import threading

from exerciseapp.adapters.playback.libvlc import EVERY_PICTURE, LibVlc
from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.adapters.playback.video_output import VideoOutput
from exerciseapp.services.playback import PictureSize
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec
from tests.support.news import News


class CountingTarget(LatestTarget):
    """Counts in what Python keeps for one thread, which goes when Python forgets the thread."""

    def __init__(self, layout: Layout, news: News) -> None:
        super().__init__(layout, news.tell)
        self.mine = threading.local()
        self.most = 0

    def room(self) -> int:
        self.mine.count = getattr(self.mine, "count", 0) + 1
        self.most = max(self.most, self.mine.count)
        return super().room()


def test_a_thread_is_remembered_from_picture_to_picture_and_forgotten_at_the_end(
    make_clip: MakeClip,
) -> None:
    libvlc, news = LibVlc(*EVERY_PICTURE), News()
    layout = Layout(Chroma.I420, PictureSize(640, 360))
    target = CountingTarget(layout, news)
    output = VideoOutput(layout, target)
    player = libvlc.player(make_clip(ClipSpec("h264.mp4")), output)
    player.start()
    news.wait_until(lambda: target.most >= 10)
    while_playing = output.stay.is_on
    player.close()
    assert (while_playing, output.stay.is_on) == (True, False)
    libvlc.release()
