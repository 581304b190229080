from __future__ import annotations

import pytest

from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.adapters.playback.verdict import Pass, Verdict, judge
from exerciseapp.services.playback import PictureSize

SIX_SECONDS = VideoFacts(PictureSize(1280, 720), 25.0, 6.0, has_sound=False)
UNKNOWN_RATE = VideoFacts(PictureSize(1280, 720), 0.0, 6.0, has_sound=False)


@pytest.mark.parametrize(
    ("this", "before", "verdict"),
    [
        (Pass(150, 6.0), None, Verdict.GOOD),
        (Pass(0, 0.0), None, Verdict.NOTHING),
        (Pass(149, 6.0), None, Verdict.AGAIN),
        (Pass(151, 6.0), None, Verdict.AGAIN),
        # The file is wrong about its number of pictures.
        (Pass(151, 6.0), Pass(151, 6.0), Verdict.GOOD),
        (Pass(149, 6.0), Pass(148, 6.0), Verdict.AGAIN),
        (Pass(75, 3.0), None, Verdict.CUT_SHORT),
        # Half of the pictures over the whole length: lost on the way, or never there.
        (Pass(75, 6.0), None, Verdict.AGAIN),
        (Pass(75, 6.0), Pass(75, 6.5), Verdict.GOOD),
    ],
)
def test_a_pass_is_judged_by_number_and_time(
    this: Pass, before: Pass | None, verdict: Verdict
) -> None:
    assert judge(this, before, SIX_SECONDS) is verdict


def test_a_file_that_tells_no_rate_is_taken_as_it_comes() -> None:
    assert judge(Pass(90, 5.9), None, UNKNOWN_RATE) is Verdict.GOOD


def test_a_clip_of_few_pictures_may_lose_the_first_ones_to_a_busy_computer() -> None:
    half_a_second = VideoFacts(PictureSize(1280, 720), 25.0, 0.48, has_sound=False)
    assert judge(Pass(10, 0.4), None, half_a_second) is Verdict.AGAIN
    assert judge(Pass(6, 0.24), None, half_a_second) is Verdict.CUT_SHORT
