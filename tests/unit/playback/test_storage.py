from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.storage import plan_storage
from exerciseapp.services.playback import PictureSize

MEBIBYTE = 1024 * 1024
HD = PictureSize(1280, 720)
SHARE = 128 * MEBIBYTE


def facts(size: PictureSize = HD, rate: float = 25.0, length_s: float = 6.0) -> VideoFacts:
    return VideoFacts(size, rate, length_s, has_sound=False)


def test_a_clip_is_kept_at_the_size_at_which_it_is_shown() -> None:
    storage = plan_storage(facts(), PictureSize(960, 800), Chroma.I420, SHARE)
    assert storage.layout.size == PictureSize(960, 540)
    assert storage.every == 1


def test_a_clip_is_never_kept_larger_than_it_is() -> None:
    storage = plan_storage(facts(length_s=2.0), PictureSize(3840, 2160), Chroma.I420, SHARE)
    assert storage.layout.size == HD


def test_a_clip_that_is_too_long_for_its_share_is_kept_smaller_then_with_fewer_pictures() -> None:
    smaller = plan_storage(facts(length_s=8.0), HD, Chroma.I420, SHARE)
    assert HD.width / 2 < smaller.layout.size.width < HD.width
    assert smaller.every == 1
    fewer = plan_storage(facts(length_s=60.0), HD, Chroma.I420, SHARE)
    assert fewer.layout.size == PictureSize(640, 360)
    assert fewer.every == 4


@given(
    width=st.integers(16, 4096),
    height=st.integers(16, 4096),
    length_s=st.floats(0.0, 600.0),
    rate=st.floats(0.0, 120.0),
    chroma=st.sampled_from(Chroma),
)
def test_a_clip_fits_its_share(
    width: int, height: int, length_s: float, rate: float, chroma: Chroma
) -> None:
    clip = facts(PictureSize(width, height), rate, length_s)
    storage = plan_storage(clip, PictureSize(1920, 1080), chroma, SHARE)
    kept = round(length_s * rate) // storage.every
    assert kept * storage.layout.byte_count <= SHARE
    assert storage.layout.size.width % 2 == storage.layout.size.height % 2 == 0


@pytest.mark.parametrize("size", [PictureSize(1280, 720), PictureSize(30, 18), PictureSize(2, 2)])
def test_planes_lie_one_behind_the_other_on_aligned_lines(size: PictureSize) -> None:
    layout = Layout(Chroma.I420, size)
    end = 0
    for plane, width in zip(
        layout.planes, (size.width, size.width // 2, size.width // 2), strict=True
    ):
        assert plane.offset == end
        assert plane.pitch % 32 == 0
        assert plane.pitch >= width
        end = plane.offset + plane.pitch * plane.lines
    assert layout.byte_count == end
