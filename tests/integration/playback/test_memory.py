"""Memory: within the budget, and given back."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from exerciseapp.adapters.playback.loader import BUDGET, VlcClipLoader
from exerciseapp.services.playback import PictureSize
from tests.integration.playback.conftest import Load
from tests.support.barred import MakeClip
from tests.support.clips import ClipSpec
from tests.support.news import News

LONG_HD = ClipSpec("long-hd.mp4", 150, 1280, 720)
FULL_HD = PictureSize(1920, 1080)


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def test_two_long_clips_fit_the_budget(make_clip: MakeClip, load: Load, tmp_path: Path) -> None:
    path = make_clip(LONG_HD)
    other = shutil.copy(path, tmp_path / "other.mp4")
    clips = [load(path, FULL_HD), load(Path(other), FULL_HD)]
    assert all(clip.complete for clip in clips)
    assert 0.9 * BUDGET < sum(clip.byte_count for clip in clips) <= BUDGET
    # Smaller, and every picture is there.
    assert clips[0].frame_at(149.5 / 25) == 149


def test_a_small_budget_keeps_fewer_pictures(make_clip: MakeClip) -> None:
    loader = VlcClipLoader(budget=8 * 1024 * 1024)
    news = News()
    clip = loader.load(make_clip(LONG_HD), FULL_HD, news.tell)
    news.wait_until(lambda: clip.complete)
    assert clip.byte_count <= 4 * 1024 * 1024
    assert clip.length_s == pytest.approx(6.0)
    assert clip.frame_at(5.9) is not None
    loader.close()


def test_a_closed_clip_gives_its_memory_back(make_clip: MakeClip, load: Load) -> None:
    before = resident_mb()
    clip = load(make_clip(LONG_HD), FULL_HD)
    assert resident_mb() > before + 100
    clip.close()
    assert clip.byte_count == 0
    assert resident_mb() < before + 60


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_hundred_clips_take_no_more_than_twenty(make_clip: MakeClip, load: Load) -> None:
    path = make_clip(ClipSpec("h264.mp4"))
    after: list[float] = []
    for _ in range(100):
        load(path).close()
        after.append(resident_mb())
    # One clip that stayed would be twenty megabytes.
    assert after[-1] < after[19] + 15
