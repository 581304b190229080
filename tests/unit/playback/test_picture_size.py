from __future__ import annotations

import pytest

from exerciseapp.services.playback import PictureSize


@pytest.mark.parametrize(
    ("size", "frame", "fitted"),
    [
        ((1280, 720), (960, 540), (960, 540)),
        ((1280, 720), (960, 960), (960, 540)),
        ((720, 1280), (960, 540), (304, 540)),
        ((640, 360), (1920, 1080), (1920, 1080)),
        ((4000, 2), (40, 40), (40, 1)),
    ],
)
def test_a_picture_keeps_its_shape(
    size: tuple[int, int], frame: tuple[int, int], fitted: tuple[int, int]
) -> None:
    assert PictureSize(*size).fitted_into(PictureSize(*frame)) == PictureSize(*fitted)
