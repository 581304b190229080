"""Feet that touch: on the whole sole, rolling over the toes, or turning about the heel."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats
from studio.figure import Figure
from studio.pose import Pose
from studio.rotation import X, Y, Z, about, unit


@dataclass(frozen=True)
class Foot:
    """What is measured on one foot at rest, flat on the floor; all places in metres."""

    side: str
    ankle: Floats
    ball: Floats
    toe_line: Floats
    toe_line_start: Floats
    heel_centre: Floats
    heel_skin: Floats
    toe_bones: Mapping[int, tuple[str, ...]]
    yaw: float


@dataclass(frozen=True)
class PlacedFoot:
    """Where the ankle is, how the foot is turned, and how each toe bone is turned."""

    ankle: Floats
    turn: Floats
    toes: Mapping[str, Floats]


def measure_foot(figure: Figure, side: str) -> Foot:
    """The foot's measures from the figure at rest."""
    letter = "L" if side == "left" else "R"
    bones = figure.skeleton
    ankle = bones.head(f"foot.{letter}")
    big, little = bones.head(f"toe1-1.{letter}"), bones.head(f"toe5-1.{letter}")
    second = bones.head(f"toe2-1.{letter}")
    body = np.unique(figure.quads["body"])
    index = bones.index(f"foot.{letter}")
    strength = ((figure.bones[body] == index) * figure.weights[body]).sum(axis=1)
    heel = figure.points[body][(strength > 0.6) & (figure.points[body][:, 1] > ankle[1] + 0.01)]
    # The heel rolls about its middle; its own skin says how high that is at every angle.
    centre = np.array([ankle[0], float(heel[:, 1].max()) - 0.03, float(heel[:, 2].min()) + 0.03])
    toes = {
        toe: tuple(f"toe{toe}-{joint}.{letter}" for joint in range(1, 3 if toe == 1 else 4))
        for toe in range(1, 6)
    }
    way = second - ankle
    yaw = float(np.degrees(np.arctan2(way[0], -way[1])))
    return Foot(
        side,
        ankle,
        np.array([second[0], second[1], 0.0]),
        unit(big - little) if side == "right" else unit(little - big),
        big,
        centre,
        heel - centre,
        toes,
        yaw,
    )


def place_foot(foot: Foot, pose: Pose, side: str, contact: str) -> PlacedFoot:
    """The foot as its contact says; see `pose.EACH_SIDE` for what the numbers mean."""
    sign = 1.0 if side == "left" else -1.0
    # about(Z, +) turns -Y toward +X: outward for the left foot.
    flat = about(Z, sign * pose.number(f"{side}_yaw") - foot.yaw)
    target = np.array(pose.place(f"{side}_foot"))
    curl = pose.number(f"{side}_toes")
    if contact == "sole":
        origin = target - flat @ foot.ball
        lift = about(flat @ foot.toe_line, pose.number(f"{side}_heel"))
        pivot = origin + flat @ foot.toe_line_start
        turn = lift @ flat
        ankle = pivot + lift @ (origin + flat @ foot.ankle - pivot)
        return PlacedFoot(ankle, turn, _toes(foot, flat, curl))
    tipped = (
        flat
        @ about(X, -pose.number(f"{side}_pitch"))
        @ about(Y, -sign * pose.number(f"{side}_roll"))
    )
    if contact == "heel":
        lowest = float((foot.heel_skin @ tipped.T)[:, 2].min())
        centre = target - Z * lowest
        ankle = centre + tipped @ (foot.ankle - foot.heel_centre)
    else:
        ankle = target
    return PlacedFoot(ankle, tipped, _toes(foot, tipped, curl))


CURL_DOWN = {2: (-0.30, 0.75), 3: (-0.42, 0.95, 0.45)}
"""Shares of a curl at each toe joint: the first joint gives way upward, so that the toes grip the
ground with their tips instead of passing through it."""

SPREAD_UP = {2: (1.0, 0.2), 3: (0.8, 0.2, 0.1)}
"""Shares of a lift (a negative curl) at each toe joint."""


def _toes(foot: Foot, base: Floats, curl: float) -> dict[str, Floats]:
    """Toe bones, curled by `curl` degrees; see `CURL_DOWN`."""
    turns: dict[str, Floats] = {}
    table = CURL_DOWN if curl > 0.0 else SPREAD_UP
    for bones in foot.toe_bones.values():
        current = base
        for bone, share in zip(bones, table[len(bones)], strict=True):
            current = current @ about(X, curl * share)
            turns[bone] = current
    return turns
