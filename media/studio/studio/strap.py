"""A long towel that runs from one hand around the ball of a foot to the other hand."""

import numpy as np

from studio.arrays import Floats
from studio.movement import Prop
from studio.props import TOWEL
from studio.rotation import X
from studio.scene import Surface
from studio.solve import Posed, Solver

WIDE, NARROW = 0.040, 0.016
"""Half the width in metres: spread under the foot, bunched in the hands."""

THICKNESS = 0.007


def build(props: tuple[Prop, ...], solver: Solver, posed: Posed) -> list[Surface]:
    """The towel of a movement that has a `strap` among its props; nothing otherwise."""
    if not any(prop.kind == "strap" for prop in props):
        return []
    bones = solver.figure.skeleton
    turn = posed.turns[bones.index("foot.L")]
    ball = posed.places[bones.index("toe2-1.L")]
    # In the foot's own directions: sole down, toes forward, across to the little toe.
    sole, toes, across = (
        turn @ np.array([0.0, 0.0, -1.0]),
        turn @ np.array([0.0, -1.0, 0.0]),
        turn @ X,
    )
    under = ball + sole * 0.030 - toes * 0.014
    ends = [_palm(solver, posed, side) for side in ("left", "right")]
    outer, inner = under + across * 0.048 - sole * 0.012, under - across * 0.050 - sole * 0.012
    bends = [under + across * 0.030 + sole * 0.001, under, under - across * 0.032 + sole * 0.001]
    path = np.array(
        [ends[0], outer - sole * 0.02, outer, *bends, inner, inner - sole * 0.02, ends[1]]
    )
    line, share = _smooth(path)
    spread = NARROW + (WIDE - NARROW) * np.clip(np.sin(np.pi * share) * 1.35, 0.0, 1.0) ** 1.5
    return [_ribbon(line, spread, toes)]


def _palm(solver: Solver, posed: Posed, side: str) -> Floats:
    """Inside the closed hand, a little off the palm's skin."""
    letter = "L" if side == "left" else "R"
    index = solver.figure.skeleton.index(f"wrist.{letter}")
    palm = solver.palms[side]
    inside = palm.touch + palm.facing * 0.006 + palm.fingers * 0.022
    return np.asarray(posed.places[index] + posed.turns[index] @ inside)


def _smooth(path: Floats) -> tuple[Floats, Floats]:
    """Evenly close points along the path with rounded corners, and each one's share of the way."""
    length = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    wanted = np.linspace(0.0, length[-1], 121)
    line = np.column_stack([np.interp(wanted, length, path[:, k]) for k in range(3)])
    for _ in range(4):
        line[1:-1] = (line[:-2] + 2.0 * line[1:-1] + line[2:]) / 4.0
    return line, wanted / length[-1]


def _ribbon(line: Floats, spread: Floats, toes: Floats) -> Surface:
    """A flat band along the line; under the foot its width runs toward the toes."""
    along = np.gradient(line, axis=0)
    wide = toes - along * ((along @ toes) / (along**2).sum(axis=1))[:, None]
    wide /= np.linalg.norm(wide, axis=1, keepdims=True)
    normal = np.cross(along, wide)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    columns = []
    for across, lift in (
        (-1.0, -0.5),
        (-1.0, 0.5),
        (-0.35, 0.7),
        (0.35, 0.7),
        (1.0, 0.5),
        (1.0, -0.5),
        (0.35, -0.7),
        (-0.35, -0.7),
    ):
        columns.append(line + wide * (spread * across)[:, None] + normal * (THICKNESS * lift))
    points = np.stack(columns, axis=1)
    index = np.arange(points.shape[0] * 8).reshape(-1, 8)
    after = np.roll(index, -1, axis=1)
    quads = np.stack([index[:-1], after[:-1], after[1:], index[1:]], axis=-1).reshape(-1, 4)
    return Surface("strap", points.reshape(-1, 3), quads, TOWEL)
