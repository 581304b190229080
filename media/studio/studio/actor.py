"""The figure made ready for the camera: skin, eyes, clothes, hair, in any pose."""

from dataclasses import dataclass

import numpy as np

from studio import garment, hair, mesh, wardrobe
from studio.arrays import Floats, Ints
from studio.figure import Figure, follow
from studio.garment import Garment
from studio.hair import Hair
from studio.scene import Material, Surface
from studio.solve import Posed

SHIRT = Material((0.055, 0.22, 0.34), 0.9, kind="cloth")
SHORTS = Material((0.030, 0.038, 0.075), 0.9, kind="cloth")
SKIN = Material((0.75, 0.45, 0.33), 0.5, skin=True)

HIDDEN_DEPTH = 0.05
"""Skin deeper than this under a garment is left out, so that it can never show through (m)."""


@dataclass(frozen=True)
class Skin:
    """The bare skin's quads on the whole figure's points, refined once or twice."""

    used: Ints
    steps: tuple[mesh.Refinement, ...]
    uv: Floats


@dataclass(frozen=True)
class Eye:
    """One eyeball, and which of its refined points looks straight ahead."""

    ball: Skin
    front: int


@dataclass(frozen=True)
class Actor:
    """Everything about the figure that does not change from frame to frame."""

    figure: Figure
    skin: Skin
    shirt: Garment
    shorts: Garment
    hair: Hair
    eyes: tuple[Eye, ...]

    def dressed(self, posed: Posed) -> tuple[Surface, ...]:
        """The surfaces of the figure in a pose."""
        figure = self.figure
        heads = figure.skeleton.heads
        points = follow(
            figure.points, figure.bones, figure.weights, posed.turns, posed.places, heads
        )
        body_normals = mesh.normals(points, figure.quads["body"])
        surfaces = [_surface("skin", points, self.skin, SKIN)]
        for name, worn, material in (
            ("shirt", self.shirt, SHIRT),
            ("shorts", self.shorts, SHORTS),
        ):
            cloth = garment.worn(worn, posed.turns, posed.places, heads, points, body_normals)
            full, quads = garment.thick(cloth, worn.quads, garment.border_edges(worn.quads), 0.0025)
            step = mesh.refinement(quads, len(full))
            surfaces.append(Surface(name, step.apply(full), step.refined, material, refined=True))
        surfaces += hair.worn(self.hair, figure.skeleton, posed)
        for eye in self.eyes:
            surfaces += _eye(points, eye)
        return tuple(surfaces)


def _surface(name: str, points: Floats, skin: Skin, material: Material) -> Surface:
    refined = points[skin.used]
    for step in skin.steps:
        refined = step.apply(refined)
    return Surface(name, refined, skin.steps[-1].refined, material, skin.uv, refined=True)


def _eye(points: Floats, eye: Eye) -> list[Surface]:
    """White, iris and pupil of one eye, by the distance from its foremost point."""
    refined = points[eye.ball.used]
    for step in eye.ball.steps:
        refined = step.apply(refined)
    quads = eye.ball.steps[-1].refined
    front = refined[eye.front]
    radius = np.linalg.norm(refined - refined.mean(axis=0), axis=1).max()
    away = np.linalg.norm(refined[quads].mean(axis=1) - front, axis=1) / radius
    parts = (
        ("white", away >= 0.50, Material((0.80, 0.78, 0.75), 0.25)),
        ("iris", (away < 0.50) & (away >= 0.22), Material((0.10, 0.06, 0.035), 0.2)),
        ("pupil", away < 0.22, Material((0.01, 0.01, 0.01), 0.15)),
    )
    return [Surface(name, refined, quads[chosen], m) for name, chosen, m in parts if chosen.any()]


def _skin(figure: Figure, keep: Ints, group: str, refinements: int) -> Skin:
    quads, uv, used = mesh.part(figure.quads[group], figure.uv[group], keep)
    steps: list[mesh.Refinement] = []
    count = len(used)
    for _ in range(refinements):
        step = mesh.refinement(quads, count)
        count = count + len(step.edges) + len(quads)
        steps.append(step)
        quads, uv = step.refined, mesh.refine_uv(uv)
    return Skin(used, tuple(steps), uv)


def build(figure: Figure, refinements: int = 1, shorts_end: float = wardrobe.SHORTS_END) -> Actor:
    """The figure with skin, clothes and hair; `refinements` 1 for previews, 2 for close views."""
    depth = np.maximum.reduce(list(wardrobe.covered(figure, shorts_end).values()))
    bare = np.flatnonzero((depth[figure.quads["body"]] < HIDDEN_DEPTH).any(axis=1))
    eyes = []
    for group in ("helper-l-eye", "helper-r-eye"):
        ball = _skin(figure, np.arange(len(figure.quads[group])), group, 2)
        rest = figure.points[ball.used]
        for step in ball.steps:
            rest = step.apply(rest)
        eyes.append(Eye(ball, int(rest[:, 1].argmin())))
    return Actor(
        figure,
        _skin(figure, bare, "body", refinements),
        wardrobe.shirt(figure),
        wardrobe.shorts(figure, shorts_end),
        hair.grow(figure),
        tuple(eyes),
    )
