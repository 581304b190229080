"""Hands that touch: the flat of the hand against a surface, or fingers around something."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats
from studio.figure import Figure
from studio.rotation import about, unit


@dataclass(frozen=True)
class Palm:
    """One hand at rest: where its fingers point, where it faces, and the touching point.

    `touch` goes from the wrist to the middle of the palm's skin, in metres.
    """

    side: str
    fingers: Floats
    facing: Floats
    touch: Floats
    bones: Mapping[str, Floats]
    thumb: Mapping[str, Floats]
    rest_bend: Mapping[str, float]

    def curl(self, grip: float, fold: float) -> dict[str, Floats]:
        """Local turns of the finger bones: zero is straight, + curls toward the palm."""
        turns = {
            bone: about(axis, grip - self.rest_bend[bone]) for bone, axis in self.bones.items()
        }
        turns.update({bone: about(axis, fold) for bone, axis in self.thumb.items()})
        return turns


def measure_palm(figure: Figure, side: str) -> Palm:
    """The hand's measures from the figure at rest."""
    letter = "L" if side == "left" else "R"
    sign = 1.0 if side == "left" else -1.0
    bones = figure.skeleton
    wrist = bones.head(f"wrist.{letter}")
    knuckles = [bones.head(f"finger{finger}-1.{letter}") for finger in range(2, 6)]
    fingers = unit(bones.head(f"finger3-1.{letter}") - wrist)
    across = unit(knuckles[0] - knuckles[3])  # from the little finger toward the index finger
    facing = unit(np.cross(fingers, across) * sign)
    middle = (wrist + np.mean(knuckles, axis=0)) / 2.0 - wrist
    body = np.unique(figure.quads["body"])
    near = figure.points[body] - wrist
    beside = np.linalg.norm(near - middle - np.outer((near - middle) @ facing, facing), axis=1)
    depth = float((near[beside < 0.045] @ facing).max())
    touch = middle - facing * float(middle @ facing) + facing * depth
    curls: dict[str, Floats] = {}
    bend: dict[str, float] = {}
    for finger in range(2, 6):
        names = [f"finger{finger}-{joint}.{letter}" for joint in range(1, 4)]
        joints = [bones.head(name) for name in names]
        joints.append(bones.tails[bones.index(names[2])])
        before = fingers
        for name, start, end in zip(names, joints, joints[1:], strict=False):
            way = unit(end - start)
            axis = unit(np.cross(way, facing))
            flat = unit(way - axis * float(way @ axis))
            level = unit(before - axis * float(before @ axis))
            bend[name] = float(np.degrees(np.arctan2(np.cross(level, flat) @ axis, level @ flat)))
            curls[name] = axis
            before = way
    thumb_names = [f"finger1-{joint}.{letter}" for joint in range(1, 4)]
    thumb_way = unit(bones.tails[bones.index(thumb_names[2])] - bones.head(thumb_names[0]))
    thumb_axis = unit(np.cross(thumb_way, facing))
    return Palm(side, fingers, facing, touch, curls, dict.fromkeys(thumb_names, thumb_axis), bend)
