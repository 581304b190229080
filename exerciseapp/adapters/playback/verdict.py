"""What a pass through a clip tells of it.

libVLC reports no error for most broken files: it plays, ends early, and has shown nothing or too
little. So the number of pictures and the time they took are held against what the file says.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.adapters.playback.reel import LOST_AT_START

# Below this part of the length that it gives itself, a clip counts as cut short.
WHOLE = 0.9


class Verdict(Enum):
    """GOOD: all pictures came. AGAIN: some may have been lost on the way, to be tried slower.

    NOTHING: no picture came. CUT_SHORT: the file ends early.
    """

    GOOD = "good"
    AGAIN = "again"
    NOTHING = "nothing"
    CUT_SHORT = "cut short"


@dataclass(frozen=True, slots=True)
class Pass:
    """One pass: how many pictures came, and how long the clip is by their coming.

    ``lasted_s`` is too long, never too short, when the computer could not keep up.
    """

    seen: int
    lasted_s: float


def expected_frames(facts: VideoFacts) -> int:
    """Return how many pictures the file says it has, 0 where it does not say."""
    return round(facts.length_s * facts.frames_per_s)


def judge(this: Pass, before: Pass | None, facts: VideoFacts) -> Verdict:
    """Judge *this* pass, with what came in the pass *before*, at a higher speed."""
    if this.seen == 0:
        return Verdict.NOTHING
    expected = expected_frames(facts)
    # Of a clip of some ten pictures, those that libVLC loses at the start are a tenth and more.
    if this.seen + LOST_AT_START < WHOLE * expected and this.lasted_s < WHOLE * facts.length_s:
        return Verdict.CUT_SHORT
    if expected in {0, this.seen} or (before is not None and before.seen == this.seen):
        # Where the same number comes twice, the file is wrong about it.
        return Verdict.GOOD
    return Verdict.AGAIN
