"""The muscles of the leg as they lie under the skin, drawn by place along and around the leg.

Shapes are simplified from common anatomical knowledge: the two heads of the gastrocnemius fill the
upper half of the calf, the inner one reaching lower; the soleus shows on both sides below and
beside them; both end in the Achilles tendon. The tibialis anterior lies outward of the shin.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats
from studio.figure import Skeleton
from studio.rotation import unit

TOES = np.array([0.88, 0.34, 0.26])
MUSCLE = np.array([0.76, 0.20, 0.17])


@dataclass(frozen=True)
class Belly:
    """One muscle belly on a limb segment.

    `top` and `bottom` are shares of the way from the upper joint to the lower one; `middle` is the
    direction around the bone in degrees at top and bottom: 0 is straight back, + goes inward;
    `half` is half the width in degrees at the thickest place; `full` is where that is (0 to 1).
    `slant` lets the fibres run aslant; when `paired` they lean toward the middle from both sides.
    """

    segment: str
    top: float
    bottom: float
    middle: tuple[float, float]
    half: float
    full: float = 0.45
    slant: float = 0.0
    strength: float = 1.0
    paired: bool = False


BELLIES: Mapping[str, tuple[Belly, ...]] = {
    "soleus": (Belly("shank", 0.13, 0.84, (0.0, 0.0), 62.0, 0.42, slant=16.0, paired=True),),
    "gastrocnemius": (
        Belly("shank", -0.05, 0.50, (32.0, 30.0), 33.0, 0.56, slant=10.0),
        Belly("shank", -0.05, 0.43, (-30.0, -32.0), 31.0, 0.56, slant=-10.0),
    ),
    "tibialis-anterior": (
        Belly("shank", 0.06, 0.68, (-140.0, -152.0), 31.0, 0.34, slant=9.0),
        Belly("shank", 0.62, 1.0, (-152.0, -190.0), 7.0, 0.2, strength=0.5),
    ),
    "toe-flexors": (
        Belly("shank", 0.30, 0.93, (92.0, 62.0), 22.0, 0.4, slant=6.0),
        Belly("shank", 0.36, 0.95, (-66.0, -48.0), 17.0, 0.42, slant=-6.0),
    ),
    "hamstrings": (
        Belly("thigh", 0.08, 0.95, (26.0, 48.0), 28.0, 0.5, slant=-4.0),
        Belly("thigh", 0.08, 0.98, (-34.0, -62.0), 32.0, 0.5, slant=4.0),
    ),
}
"""By muscle, the deeper ones first: what lies over them is drawn over them."""

SEGMENTS = {"shank": ("lowerleg01", "foot"), "thigh": ("upperleg01", "lowerleg01")}


def _around(skeleton: Skeleton, places: Floats, segment: str, side: str) -> tuple[Floats, Floats]:
    """Share along the segment, and angle around it in degrees (back 0, inward +)."""
    letter = "L" if side == "left" else "R"
    first, second = SEGMENTS[segment]
    start, end = skeleton.head(f"{first}.{letter}"), skeleton.head(f"{second}.{letter}")
    axis = end - start
    share = (places - start) @ axis / float(axis @ axis)
    offset = places - start - share[..., None] * axis
    along = unit(axis)
    back = unit(np.array([0.0, 1.0, 0.0]) - along * along[1])
    inward = np.array([-1.0 if side == "left" else 1.0, 0.0, 0.0])
    inward = unit(inward - along * float(inward @ along))
    angle = np.degrees(np.arctan2(offset @ inward, offset @ back))
    return share, angle


def _smooth(edge: float, full: float, values: Floats) -> Floats:
    t = np.clip((values - edge) / (full - edge), 0.0, 1.0)
    return np.asarray(t * t * (3.0 - 2.0 * t))


def _belly(belly: Belly, share: Floats, angle: Floats) -> tuple[Floats, Floats]:
    """How much of each texel is this belly (0 to 1), and the light and dark of its fibres."""
    t = (share - belly.top) / (belly.bottom - belly.top)
    middle = belly.middle[0] + (belly.middle[1] - belly.middle[0]) * np.clip(t, 0.0, 1.0)
    away = (angle - middle + 180.0) % 360.0 - 180.0
    # A spindle: zero width at both ends, widest at `full`.
    power = np.log(0.5) / np.log(belly.full)
    spindle = np.sin(np.pi * np.clip(t, 0.0, 1.0) ** power) ** 0.6
    width = belly.half * np.maximum(spindle, 1e-3)
    inside = (
        _smooth(1.0, 0.72, np.abs(away) / width) * _smooth(0.0, 0.05, t) * _smooth(1.0, 0.93, t)
    )
    place = np.abs(away) if belly.paired else away
    fibre = np.sin((place / (belly.half * 0.19) + belly.slant * t * 0.5) * np.pi)
    return inside * belly.strength, fibre


def paint(
    skeleton: Skeleton, places: Floats, names: tuple[str, ...], sides: tuple[str, ...], skin: Floats
) -> Floats:
    """The skin colours (N, 3) of the resting places (N, 3) with the named muscles in full."""
    out = skin.copy()
    hip = float(skeleton.head("upperleg01.L")[2])
    for side in sides:
        inner = places[:, 0] * (1.0 if side == "left" else -1.0)
        # The resting hands hang as low as the hips; they are farther out than any leg.
        leg = np.flatnonzero((places[:, 2] < hip) & (inner > 0.0) & (inner < 0.28))
        here, colour = places[leg], out[leg]
        for belly in (belly for name in BELLIES if name in names for belly in BELLIES[name]):
            share, angle = _around(skeleton, here, belly.segment, side)
            amount, fibre = _belly(belly, share, angle)
            colour += (MUSCLE + 0.05 * fibre[:, None] - colour) * (0.85 * amount)[:, None]
        if "toe-flexors" in names:
            colour += (TOES - colour) * (0.6 * _toes(skeleton, here, side))[:, None]
        out[leg] = colour
    return np.clip(out, 0.0, 1.0)


def _toes(skeleton: Skeleton, places: Floats, side: str) -> Floats:
    """The toes themselves, 0 to 1: where the pull of their flexors is seen."""
    letter = "L" if side == "left" else "R"
    amount = np.zeros(places.shape[:-1])
    for toe in range(1, 6):
        start = skeleton.head(f"toe{toe}-1.{letter}")
        end = skeleton.tails[skeleton.index(f"toe{toe}-{2 if toe == 1 else 3}.{letter}")]
        axis = end - start
        share = np.clip((places - start) @ axis / float(axis @ axis), 0.0, 1.3)
        away = np.linalg.norm(places - start - share[..., None] * axis, axis=-1)
        amount = np.maximum(amount, _smooth(0.024, 0.014, away) * _smooth(-0.0, 0.45, share))
    return amount
