"""A pose in the words of the movement files: numbers that can be blended from one pose to another.

Lengths in metres, angles in degrees. The figure faces -Y, its left is +X, the floor is at z = 0.
"""

from collections.abc import Mapping
from dataclasses import dataclass

Value = float | tuple[float, float, float]

SIDES = ("left", "right")

WHOLE_BODY: Mapping[str, Value] = {
    "pelvis": (0.0, 0.0, 0.5),  # between the hip joints; with a support leg only x counts
    "pelvis_lean": 0.0,  # + the trunk tips forward
    "pelvis_turn": 0.0,  # + turns to its left
    "pelvis_side": 0.0,  # + leans to its left
    "spine_lean": 0.0,  # + bends forward, shared by the five bones of the back
    "spine_turn": 0.0,
    "spine_side": 0.0,
    "neck_lean": 0.0,  # + looks down
    "head_turn": 0.0,  # + looks to its left
    "shank": 0.0,  # support leg: how far the lower leg tips forward from upright
    "knee": 3.0,  # support leg: bend of the knee
    "tint": 0.0,  # 0 to 1: how strongly the muscles are coloured
    "towel": 0.0,  # 0 to 1: how far the towel is gathered
}

EACH_SIDE: Mapping[str, Value] = {
    "foot": (0.1, 0.0, 0.0),  # sole: under the ball of the foot; heel: under the heel; free: ankle
    "yaw": 5.0,  # + toes point outward
    "heel": 0.0,  # sole: how far the heel is lifted, turning about the heads of the toes
    "pitch": 0.0,  # heel and free: + toes up from level
    "roll": 0.0,  # + inner edge of the foot up
    "toes": 0.0,  # + toes bend down, shared over their joints
    "knee_out": 0.0,  # + the knee points outward from the foot's direction
    "hand": (0.3, -0.1, 0.8),  # where the palm touches; thigh: see solve.py
    "fingers": (0.0, -0.3, -1.0),  # where the fingers point
    "palm": (-1.0, 0.0, 0.0),  # where the palm faces
    "elbow": (0.4, 0.6, -0.6),  # where the elbow points
    "grip": 0.0,  # + curls the fingers, each joint
    "thumb": 0.0,  # + folds the thumb
    "shoulder_up": 0.0,
    "shoulder_forward": 0.0,
}

DEFAULTS: Mapping[str, Value] = {
    **WHOLE_BODY,
    **{f"{side}_{name}": value for side in SIDES for name, value in EACH_SIDE.items()},
}

MIRRORED = {"foot", "hand", "fingers", "palm", "elbow"}


@dataclass(frozen=True)
class Pose:
    """One value for every name in `DEFAULTS`."""

    values: Mapping[str, Value]

    def number(self, name: str) -> float:
        """A value that is one number."""
        value = self.values[name]
        if isinstance(value, tuple):
            raise TypeError(f"{name} is a place, not a number")
        return value

    def place(self, name: str) -> tuple[float, float, float]:
        """A value that is a place or a direction."""
        value = self.values[name]
        if not isinstance(value, tuple):
            raise TypeError(f"{name} is a number, not a place")
        return value


def _value(name: str, raw: object) -> Value:
    wanted = DEFAULTS[name]
    if isinstance(wanted, tuple):
        if not isinstance(raw, list) or len(raw) != 3:
            raise ValueError(f"{name}: three numbers in brackets are needed, not {raw!r}")
        return (float(raw[0]), float(raw[1]), float(raw[2]))
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise ValueError(f"{name}: a number is needed, not {raw!r}")
    return float(raw)


def _both(name: str, value: Value) -> dict[str, Value]:
    other = value
    if name in MIRRORED and isinstance(value, tuple):
        other = (-value[0], value[1], value[2])
    return {f"left_{name}": value, f"right_{name}": other}


def read(raw: Mapping[str, object], start: Pose | None = None) -> Pose:
    """A pose from a movement file; what it leaves out is taken from `start`, else the defaults.

    `both_NAME` sets the left side and its mirror image on the right.
    """
    values: dict[str, Value] = dict(start.values if start else DEFAULTS)
    for key, content in raw.items():
        if key.startswith("both_") and key.removeprefix("both_") in EACH_SIDE:
            name = key.removeprefix("both_")
            values.update(_both(name, _value(f"left_{name}", content)))
        elif key not in DEFAULTS:
            raise ValueError(f"{key}: no such part of a pose")
    for key, content in raw.items():
        if key in DEFAULTS:
            values[key] = _value(key, content)
    return Pose(values)


def _mix(a: Value, b: Value, share: float) -> Value:
    if isinstance(a, tuple) and isinstance(b, tuple):
        x, y, z = (p + (q - p) * share for p, q in zip(a, b, strict=True))
        return (x, y, z)
    assert isinstance(a, float)
    assert isinstance(b, float)
    return a + (b - a) * share


def blend(a: Pose, b: Pose, share: float) -> Pose:
    """The pose that lies `share` (0 to 1) of the way from one to the other."""
    return Pose({name: _mix(a.values[name], b.values[name], share) for name in a.values})
