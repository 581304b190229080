"""Two-bone limbs: where the middle joint comes, exactly, when the ends are given."""

import math

import numpy as np

from studio.arrays import Floats
from studio.rotation import unit


def middle_joint(start: Floats, end: Floats, upper: float, lower: float, bend: Floats) -> Floats:
    """The knee or elbow between two ends, on the side where `bend` points.

    `upper` and `lower` are the lengths of the bones in metres. An end out of reach is an error:
    a stretched bone or a slipped hand must never be drawn.
    """
    reach = end - start
    distance = float(np.linalg.norm(reach))
    if distance > upper + lower or distance < abs(upper - lower):
        raise ValueError(
            f"out of reach: {distance:.4f} m for bones of {upper:.4f} and {lower:.4f} m"
        )
    along = reach / distance
    toward = unit(bend - along * float(bend @ along))
    forward = (upper**2 - lower**2 + distance**2) / (2.0 * distance)
    aside = math.sqrt(max(0.0, upper**2 - forward**2))
    return np.asarray(start + along * forward + toward * aside)


def hip_over_foot(
    ankle: Floats, ahead: Floats, thigh: float, shank: float, tilt: float, knee: float
) -> Floats:
    """The hip joint above a planted foot, in the upright plane through `ahead`.

    The lower leg tips `tilt` degrees forward from upright and the knee bends `knee` degrees.
    """
    low, high = math.radians(tilt), math.radians(tilt - knee)
    forward = shank * math.sin(low) + thigh * math.sin(high)
    up = shank * math.cos(low) + thigh * math.cos(high)
    return np.asarray(ankle + ahead * forward + np.array([0.0, 0.0, up]))
