from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.playback.loader import VlcClipLoader
from tests.fakes.clips import FakeClipLoader
from tests.support.barred import make_clip as make_clip  # noqa: PLC0414 - a fixture
from tests.ui.player.shown import ShownView


@pytest.fixture
def loader() -> Iterator[VlcClipLoader]:
    clips = VlcClipLoader()
    yield clips
    clips.close()


@pytest.fixture
def view(qapp: QApplication, loader: VlcClipLoader) -> Iterator[ShownView]:
    """A view on the screen, with the real libVLC."""
    with ShownView(loader) as shown:
        yield shown


@pytest.fixture
def fakes() -> FakeClipLoader:
    return FakeClipLoader()


@pytest.fixture
def fake_view(qapp: QApplication, fakes: FakeClipLoader) -> Iterator[ShownView]:
    """A view on the screen, with clips that are decoded when the test says so."""
    with ShownView(fakes) as shown:
        yield shown
