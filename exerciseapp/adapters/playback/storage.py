"""How a clip is kept in memory so that it fits its share of the budget."""

from __future__ import annotations

import math
from dataclasses import dataclass

from exerciseapp.adapters.playback.libvlc import VideoFacts
from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.verdict import expected_frames
from exerciseapp.services.playback import PictureSize

USUAL_FRAMES_PER_S = 25.0
LONGEST_UNKNOWN_S = 8.0
# Below half its lines a clip would look worse than one that moves in fewer steps.
SCALES = [percent / 100 for percent in range(100, 49, -2)]


@dataclass(frozen=True, slots=True)
class Storage:
    """The layout of one picture, and that every *every*-th picture is kept."""

    layout: Layout
    every: int


def plan_storage(facts: VideoFacts, shown: PictureSize, chroma: Chroma, share: int) -> Storage:
    """Return how to keep the clip within *share* bytes.

    The size at which it is shown, or its own where that is smaller; then smaller, down to half;
    then fewer pictures.
    """
    frames = expected_frames(facts) or math.ceil(LONGEST_UNKNOWN_S * USUAL_FRAMES_PER_S)
    size = _not_larger(facts.size, shown)
    layouts = [Layout(chroma, _even(_scaled(size, scale))) for scale in SCALES]
    layout = next((one for one in layouts if one.byte_count * frames <= share), layouts[-1])
    # Counted as it is kept: the first of every so many.
    most = max(1, share // layout.byte_count)
    return Storage(layout, math.ceil(frames / most))


def _not_larger(size: PictureSize, shown: PictureSize) -> PictureSize:
    fitted = size.fitted_into(shown)
    return fitted if fitted.width < size.width else size


def _scaled(size: PictureSize, scale: float) -> PictureSize:
    return PictureSize(round(size.width * scale), round(size.height * scale))


def _even(size: PictureSize) -> PictureSize:
    """Colour is kept for two pixels by two."""
    return PictureSize(max(2, size.width // 2 * 2), max(2, size.height // 2 * 2))
