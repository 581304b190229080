"""What must hold in every pose: contacts that stay, joints within human range, bones that keep."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio import figure
from studio.arrays import Floats
from studio.movement import Movement
from studio.pose import SIDES
from studio.rotation import angle_degrees, unit
from studio.solve import Posed, Solver

RANGES: Mapping[str, tuple[float, float]] = {
    "knee flexion": (-2.0, 135.0),
    "hip flexion": (-20.0, 120.0),
    "ankle dorsiflexion": (-50.0, 40.0),
    "elbow flexion": (0.0, 150.0),
    "wrist extension": (-80.0, 90.0),
}
"""Degrees. American Academy of Orthopaedic Surgeons, Joint Motion: Method of Measuring and
Recording, 1965, but for two that bear weight here: the ankle, where people in a lunge with bent
knee reach about 40 (Bennell and others, Australian Journal of Physiotherapy 1998;44:175-80), and
the wrist of a hand that is pressed flat against a wall, which goes past the free hand's 70."""


@dataclass(frozen=True)
class Measured:
    """One pose measured: lengths in metres, angles in degrees."""

    reach_error: float
    lowest: float
    bone_error: float
    planted: Mapping[str, Floats]
    angles: Mapping[str, float]


def _letter(side: str) -> str:
    return "L" if side == "left" else "R"


def _places(solver: Solver, posed: Posed, name: str) -> Floats:
    return np.asarray(posed.places[solver.figure.skeleton.index(name)])


def angles(solver: Solver, posed: Posed) -> dict[str, float]:
    """The large joints of both sides, named like `left knee flexion`."""
    bones = solver.figure.skeleton
    out: dict[str, float] = {}
    for side in SIDES:
        letter = _letter(side)
        hip, knee, ankle, shoulder, elbow, wrist = (
            _places(solver, posed, f"{bone}.{letter}")
            for bone in ("upperleg01", "lowerleg01", "foot", "upperarm01", "lowerarm01", "wrist")
        )
        trunk = posed.turns[bones.index("root")]
        foot = posed.turns[bones.index(f"foot.{letter}")]
        hand = posed.turns[bones.index(f"wrist.{letter}")]
        out[f"{side} knee flexion"] = angle_degrees(knee - hip, ankle - knee)
        thigh = trunk.T @ (knee - hip)
        out[f"{side} hip flexion"] = math.degrees(math.atan2(-thigh[1], -thigh[2]))
        shin = foot.T @ (knee - ankle)
        # At rest the foot is flat and the shin leans as it does in plain standing.
        out[f"{side} ankle dorsiflexion"] = math.degrees(math.atan2(-shin[1], shin[2]))
        out[f"{side} elbow flexion"] = angle_degrees(elbow - shoulder, wrist - elbow)
        palm = solver.palms[side]
        fingers, facing = hand @ palm.fingers, hand @ palm.facing
        arm = unit(wrist - elbow)
        out[f"{side} wrist extension"] = math.degrees(
            math.atan2(float(arm @ facing), float(arm @ fingers))
        )
    return out


def posed_skin(solver: Solver, movement: Movement, share: float) -> Floats:
    """The skin's points (N, 3) of one pose, in metres."""
    body = solver.figure
    posed = solver.solve(movement.pose(share), movement.contacts)
    return _skin(body, posed)


def _skin(body: figure.Figure, posed: Posed) -> Floats:
    skin = np.unique(body.quads["body"])
    return figure.follow(
        body.points[skin],
        body.bones[skin],
        body.weights[skin],
        posed.turns,
        posed.places,
        body.skeleton.heads,
    )


def measure(solver: Solver, movement: Movement, share: float) -> Measured:
    """Everything that the checks ask for, at one share of a movement's way."""
    body = solver.figure
    posed = solver.solve(movement.pose(share), movement.contacts)
    bones = body.skeleton
    reach = max(
        float(np.linalg.norm(_places(solver, posed, name) - target))
        for name, target in posed.targets.items()
    )
    parents = bones.parents[1:]
    rest = np.linalg.norm(bones.heads[1:] - bones.heads[parents], axis=1)
    now = np.linalg.norm(posed.places[1:] - posed.places[parents], axis=1)
    points = _skin(body, posed)
    planted: dict[str, Floats] = {}
    for side in SIDES:
        letter = _letter(side)
        if movement.contacts.foot(side) == "sole":
            for toe in ("toe1-1", "toe5-1"):
                planted[f"{side} {toe}"] = _places(solver, posed, f"{toe}.{letter}")
        if movement.contacts.foot(side) == "heel":
            foot = solver.feet[side]
            turn = posed.turns[bones.index(f"foot.{letter}")]
            ankle = _places(solver, posed, f"foot.{letter}")
            middle = ankle + turn @ (foot.heel_centre - foot.ankle)
            # A heel rolls, so that its middle may rise; it may not slide.
            planted[f"{side} heel"] = middle * np.array([1.0, 1.0, 0.0])
        if movement.contacts.hand(side) == "at":
            turn = posed.turns[bones.index(f"wrist.{letter}")]
            wrist = _places(solver, posed, f"wrist.{letter}")
            planted[f"{side} palm"] = wrist + turn @ solver.palms[side].touch
    return Measured(
        reach,
        float(points[:, 2].min()),
        float(np.abs(rest - now).max()),
        planted,
        angles(solver, posed),
    )
