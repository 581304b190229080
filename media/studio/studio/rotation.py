"""Rotations as 3x3 matrices that turn column vectors."""

import math

import numpy as np

from studio.arrays import Floats

X = np.array([1.0, 0.0, 0.0])
Y = np.array([0.0, 1.0, 0.0])
Z = np.array([0.0, 0.0, 1.0])


def unit(vector: Floats) -> Floats:
    """The vector at length one; a vector of no length is an error of the caller."""
    length = float(np.linalg.norm(vector))
    if length < 1e-12:
        raise ValueError("a direction of no length")
    return np.asarray(vector / length)


def about(axis: Floats, degrees: float) -> Floats:
    """Turn by `degrees` about `axis`, right-handed (Rodrigues' formula)."""
    x, y, z = unit(axis)
    cross = np.array([[0.0, -z, y], [z, 0.0, -x], [-y, x, 0.0]])
    angle = math.radians(degrees)
    return np.asarray(np.eye(3) + math.sin(angle) * cross + (1.0 - math.cos(angle)) * cross @ cross)


def frame(direction: Floats, side: Floats) -> Floats:
    """Axes as columns: side (made square to the direction), direction, and their cross product."""
    along = unit(direction)
    across = unit(side - along * float(side @ along))
    return np.column_stack([across, along, np.cross(across, along)])


def between(source: Floats, source_side: Floats, target: Floats, target_side: Floats) -> Floats:
    """The turn that takes one direction with its side to another direction with its side."""
    return np.asarray(frame(target, target_side) @ frame(source, source_side).T)


def shortest(source: Floats, target: Floats) -> Floats:
    """The smallest turn from one direction to another, without any twist about it."""
    a, b = unit(source), unit(target)
    axis = np.cross(a, b)
    sine = float(np.linalg.norm(axis))
    cosine = float(a @ b)
    if sine < 1e-9:
        if cosine > 0.0:
            return np.eye(3)
        return about(np.cross(a, X if abs(a[0]) < 0.9 else Y), 180.0)
    return about(axis, math.degrees(math.atan2(sine, cosine)))


def twist_degrees(turn: Floats, axis: Floats) -> float:
    """How much of a turn goes about `axis`, in degrees, -180 to 180 (swing-twist decomposition)."""
    along = unit(axis)
    skew = np.array([turn[2, 1] - turn[1, 2], turn[0, 2] - turn[2, 0], turn[1, 0] - turn[0, 1]])
    trace = float(np.trace(turn))
    # Quaternion of the turn from its matrix; the branch near a half turn needs the diagonal.
    w = math.sqrt(max(0.0, 1.0 + trace)) / 2.0
    if w > 1e-6:
        vector = skew / (4.0 * w)
    else:
        vector = np.sqrt(np.maximum(0.0, (1.0 + 2.0 * np.diag(turn) - trace) / 4.0))
    return math.degrees(2.0 * math.atan2(float(vector @ along), w))


def angle_degrees(a: Floats, b: Floats) -> float:
    """The angle between two directions, 0 to 180 degrees."""
    return math.degrees(math.acos(float(np.clip(unit(a) @ unit(b), -1.0, 1.0))))
