"""What the figure wears: a T-shirt and shorts that leave the lower leg free to be seen."""

from collections.abc import Mapping

import numpy as np

from studio import garment
from studio.arrays import Floats
from studio.figure import Figure
from studio.garment import Garment

SLEEVE_END = 0.66
"""Share of the way from shoulder to elbow."""

COLLAR_RADII = np.array([0.086, 0.074, 0.070])
"""Half the width, depth and height of the neck's opening in metres."""

SHORTS_END = 0.70
"""Share of the way from hip to knee, unless a movement shows the thigh."""


class Cuts:
    """Where the garments end, measured on the resting figure."""

    def __init__(self, figure: Figure) -> None:
        self.bones = figure.skeleton
        self.hip = float(self.bones.head("upperleg01.L")[2])
        self.neck = self.bones.head("neck01")
        self.collar = self.neck + np.array([0.0, -0.036, 0.004])
        self.hem = self.hip + 0.045
        self.waist = self.hip + 0.13

    def sleeve(self, points: Floats) -> tuple[Floats, Floats]:
        """Share along the upper arm of the point's own side, and that arm's axis (N, 3)."""
        return self._along(points, "upperarm01", "lowerarm01")

    def on_sleeve(self, points: Floats) -> Floats:
        """Which points lie on the arm rather than on the trunk beside it."""
        start = self.bones.head("upperarm01.L")
        axis = self.bones.head("lowerarm01.L") - start
        share, _ = self.sleeve(points)
        folded = np.column_stack([np.abs(points[:, 0]), points[:, 1], points[:, 2]])
        away = np.linalg.norm(folded - start - share[:, None] * axis, axis=1)
        return np.asarray((share > 0.35) & (away < 0.095))

    def leg(self, points: Floats) -> tuple[Floats, Floats]:
        """Share along the thigh of the point's own side, and that thigh's axis (N, 3)."""
        return self._along(points, "upperleg01", "lowerleg01")

    def _along(self, points: Floats, first: str, second: str) -> tuple[Floats, Floats]:
        start = self.bones.head(f"{first}.L")
        axis = self.bones.head(f"{second}.L") - start
        folded = points.copy()
        left = points[:, 0] >= 0.0
        folded[:, 0] = np.abs(points[:, 0])
        share = (folded - start) @ axis / float(axis @ axis)
        axes = np.where(left[:, None], axis, axis * np.array([-1.0, 1.0, 1.0]))
        return share, axes

    def above_collar(self, points: Floats) -> Floats:
        """How far (m) a point is within the neck's opening: a bowl around the neck, open upward."""
        return np.asarray((1.0 - np.linalg.norm(self._bowl(points), axis=1)) * 0.08)

    def to_collar(self, points: Floats) -> Floats:
        """The points with those in the neck's opening drawn out to its edge."""
        bowl = self._bowl(points)
        length = np.maximum(np.linalg.norm(bowl, axis=1, keepdims=True), 1e-6)
        outward = bowl * (np.maximum(1.0, 1.0 / length) - 1.0) * COLLAR_RADII
        return np.asarray(points + outward)

    def _bowl(self, points: Floats) -> Floats:
        offset = points - self.collar
        offset[:, 2] = np.minimum(offset[:, 2], 0.0)
        return np.asarray(offset / COLLAR_RADII)


def shirt(figure: Figure) -> Garment:
    """A T-shirt that ends over the hips, so that it lies well when the figure sits."""
    cuts = Cuts(figure)

    def arm_length(points: Floats) -> Floats:
        share, axes = cuts.sleeve(points)
        length = (SLEEVE_END - share) * np.linalg.norm(axes, axis=1)
        trunk = np.where(share < SLEEVE_END, 1.0, 0.26 - np.abs(points[:, 0]))
        return np.where(cuts.on_sleeve(points), length, trunk)

    def inside(points: Floats) -> Floats:
        body = np.minimum(points[:, 2] - cuts.hem, -cuts.above_collar(points))
        return np.minimum(body, arm_length(points))

    def trim(points: Floats) -> Floats:
        out = points.copy()
        share, axes = cuts.sleeve(out)
        arm = cuts.on_sleeve(out)
        out += axes * np.where(arm, np.minimum(0.0, SLEEVE_END - share), 0.0)[:, None]
        out[:, 2] = np.where(arm, out[:, 2], np.maximum(out[:, 2], cuts.hem))
        return cuts.to_collar(out)

    def looseness(points: Floats) -> Floats:
        share, _ = cuts.sleeve(points)
        low = np.clip((1.15 - points[:, 2]) / 0.3, 0.0, 1.0)
        cuff = np.where(cuts.on_sleeve(points), np.clip(share / SLEEVE_END, 0.0, 1.0), 0.0)
        near_collar = np.clip(-cuts.above_collar(points) / 0.06, 0.0, 1.0)
        return (0.0075 + 0.0145 * low + 0.009 * cuff) * (0.8 + 0.2 * near_collar)

    return garment.cut(figure, inside, trim, looseness, 36)


def shorts(figure: Figure, end: float = SHORTS_END) -> Garment:
    """Shorts from the waist down to `end`, a share of the way from hip to knee."""
    cuts = Cuts(figure)

    def inside(points: Floats) -> Floats:
        share, axes = cuts.leg(points)
        leg = (end - share) * np.linalg.norm(axes, axis=1)
        return np.asarray(np.minimum(leg, cuts.waist - points[:, 2]))

    def trim(points: Floats) -> Floats:
        out = points.copy()
        share, axes = cuts.leg(out)
        out += axes * np.minimum(0.0, end - share)[:, None]
        out[:, 2] = np.minimum(out[:, 2], cuts.waist)
        return out

    def looseness(points: Floats) -> Floats:
        share, _ = cuts.leg(points)
        return 0.004 + 0.014 * np.clip(share / end, 0.0, 1.0)

    return garment.cut(figure, inside, trim, looseness, 8)


def covered(figure: Figure, shorts_end: float = SHORTS_END) -> Mapping[str, Floats]:
    """For the skin's points: how deep (m) each lies under shirt and shorts; negative is bare."""
    cuts = Cuts(figure)
    points = figure.points
    arm, axes = cuts.sleeve(points)
    sleeve = (SLEEVE_END - arm) * np.linalg.norm(axes, axis=1)
    trunk = np.where(arm < SLEEVE_END, 1.0, 0.26 - np.abs(points[:, 0]))
    sleeve = np.where(cuts.on_sleeve(points), sleeve, trunk)
    leg, leg_axes = cuts.leg(points)
    under_shirt = np.minimum(
        np.minimum(sleeve, -cuts.above_collar(points)), points[:, 2] - cuts.hem
    )
    # The neck's opening is a bowl; what lies above it, beyond its rim, is the face.
    under_shirt = np.minimum(under_shirt, cuts.collar[2] + 0.03 - points[:, 2])
    under_shorts = np.minimum(
        (shorts_end - leg) * np.linalg.norm(leg_axes, axis=1), cuts.waist - points[:, 2]
    )
    # The resting hands hang beside the hips, as low as the shorts reach.
    under_shorts = np.where(np.abs(points[:, 0]) > 0.3, -1.0, under_shorts)
    return {"shirt": under_shirt, "shorts": under_shorts}
