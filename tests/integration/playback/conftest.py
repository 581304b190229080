from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from exerciseapp.adapters.playback.loader import VlcClipLoader
from exerciseapp.adapters.playback.memory_clip import MemoryClip
from exerciseapp.services.playback import PictureSize
from tests.support.barred import make_clip as make_clip  # noqa: PLC0414 - a fixture
from tests.support.news import News

SIZE = PictureSize(640, 360)

Load = Callable[..., MemoryClip]


@pytest.fixture
def loader() -> Iterator[VlcClipLoader]:
    clips = VlcClipLoader()
    yield clips
    clips.close()


@pytest.fixture
def load(loader: VlcClipLoader) -> Load:
    """Load a clip and wait until it is complete or found broken."""

    def load_whole(path: Path, shown: PictureSize = SIZE) -> MemoryClip:
        news = News()
        clip = loader.load(path, shown, news.tell)
        news.wait_until(lambda: clip.complete or clip.problem is not None)
        return clip

    return load_whole
