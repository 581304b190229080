"""Hair combed back into a knot: a close cap under many locks; it moves with the head."""

from dataclasses import dataclass

import numpy as np

from studio import mesh, source
from studio.arrays import Floats, Ints
from studio.figure import Figure, Skeleton
from studio.rotation import unit
from studio.scene import Material, Surface
from studio.solve import Posed

CAP = Material((0.045, 0.030, 0.022), 0.75)
LOCKS = (
    Material((0.085, 0.055, 0.038), 0.5),
    Material((0.125, 0.085, 0.060), 0.5),
    Material((0.160, 0.125, 0.100), 0.55),
)
"""Brown with a little grey in it."""

COUNT = 1900
"""Locks on the head; each is drawn as a thin three-sided tube."""

LOOKED_AT = 4000
"""Points of the cap that the locks are laid over: enough to follow its shape."""

KNOT_RADII = np.array([0.036, 0.030, 0.034])


@dataclass(frozen=True)
class Hair:
    """Parts at rest: points and quads, each with its material."""

    parts: tuple[tuple[str, Floats, Ints, Material], ...]


def grow(figure: Figure) -> Hair:
    """The hair on the resting head; the same every time (fixed seed)."""
    random = np.random.default_rng(20)
    fine, quads, depth = _cap(figure)
    centre = figure.skeleton.head("head") + np.array([0.0, 0.012, 0.055])
    knot_way = unit(np.array([0.0, 0.86, 0.50]))
    ways, radii = _directions(fine - centre)
    knot = centre + knot_way * (_radius(knot_way[None], ways, radii)[0] + 0.016)
    # Most locks begin at the hairline, as combed hair shows them; the rest fill the crown.
    chance = np.where(depth < 0.35, 5.0, 1.0)
    roots = ways[random.choice(len(ways), COUNT, p=chance / chance.sum())]
    some = random.choice(len(ways), min(len(ways), LOOKED_AT), replace=False)
    paths = _combed(roots, knot_way, ways[some], radii[some], random) + centre
    parts: list[tuple[str, Floats, Ints, Material]] = [("hair", fine, quads, CAP)]
    shade = random.choice(len(LOCKS), COUNT, p=(0.55, 0.33, 0.12))
    wound = _wound(knot, knot_way, random)
    wound_shade = random.choice(len(LOCKS), len(wound), p=(0.55, 0.33, 0.12))
    for index, material in enumerate(LOCKS):
        parts.append((f"locks-{index}", *_tubes(paths[shade == index], 0.0019), material))
        parts.append((f"knot-{index}", *_tubes(wound[wound_shade == index], 0.0030), material))
    return Hair(tuple(parts))


def _cap(figure: Figure) -> tuple[Floats, Ints, Floats]:
    """The scalp lifted off the skin, thin at the hairline, without the ears."""
    quads, uv = figure.quads["body"], figure.uv["body"]
    # The hairline is cut on a refined surface, so that it runs smoothly.
    head = np.flatnonzero((scalp(figure, figure.points) > -0.03)[quads].all(axis=1))
    faces, uv, used = mesh.part(quads, uv, head)
    points = figure.points[used]
    for _ in range(2):
        step = mesh.refinement(faces, len(points))
        points, faces, uv = step.apply(points), step.refined, mesh.refine_uv(uv)
    ears = source.read_mask("ears")
    size = len(ears)
    spots = np.clip((uv * size).astype(int), 0, size - 1)
    is_ear = ears[size - 1 - spots[..., 1], spots[..., 0]].max(axis=1) > 0.25
    inside = scalp(figure, points)
    keep = faces[(inside[faces] > 0.0).all(axis=1) & ~is_ear]
    used, renumbered = np.unique(keep, return_inverse=True)
    normal = mesh.normals(points, faces)[used]
    depth = np.clip(inside[used] / 0.03, 0.0, 1.0)
    lifted = points[used] + normal * (0.0008 + 0.009 * depth)[:, None]
    return lifted, renumbered.reshape(keep.shape), depth


def scalp(figure: Figure, points: Floats) -> Floats:
    """How far (m) a point of the resting skin lies within the hairline; negative: outside."""
    top = float(figure.points[np.unique(figure.quads["body"]), 2].max())
    head = figure.skeleton.head("head")
    y, z = points[:, 1] - head[1], points[:, 2] - top
    # Forehead: high and in front; temples and nape: lower toward the back.
    line = -0.045 - 0.115 * np.clip((y + 0.075) / 0.10, 0.0, 1.0)
    line = line - 0.04 * np.clip((y - 0.025) / 0.06, 0.0, 1.0)
    return np.where(points[:, 2] > top - 0.25, z - line, -1.0)


def _directions(offsets: Floats) -> tuple[Floats, Floats]:
    radii = np.linalg.norm(offsets, axis=1)
    return offsets / radii[:, None], radii


def _radius(wanted: Floats, ways: Floats, radii: Floats) -> Floats:
    """How far the cap lies in each wanted direction: that of its nearest point."""
    out = np.empty(len(wanted))
    ways = ways.astype(np.float32)
    for start in range(0, len(wanted), 2000):
        likeness = wanted[start : start + 2000].astype(np.float32) @ ways.T
        out[start : start + 2000] = radii[likeness.argmax(axis=1)]
    return out


def _combed(
    roots: Floats, knot: Floats, ways: Floats, radii: Floats, random: np.random.Generator
) -> Floats:
    """Paths (K, 14, 3) from the roots over the head to the knot, about the head's centre."""
    steps = np.linspace(0.0, 1.0, 14)
    angle = np.arccos(np.clip(roots @ knot, -1.0, 1.0))[:, None, None]
    t = steps[None, :, None] ** 0.9
    across = (np.sin((1.0 - t) * angle) * roots[:, None] + np.sin(t * angle) * knot) / np.maximum(
        np.sin(angle), 1e-6
    )
    sway = random.normal(0.0, 0.012, (len(roots), 1, 3)) * np.sin(np.pi * steps)[None, :, None]
    across = across + sway
    across /= np.linalg.norm(across, axis=2, keepdims=True)
    flat = across.reshape(-1, 3)
    reach = _radius(flat, ways, radii).reshape(across.shape[:2])
    # Even out the steps of the coarse cap along each lock.
    for _ in range(4):
        reach[:, 1:-1] = (reach[:, :-2] + 2.0 * reach[:, 1:-1] + reach[:, 2:]) / 4.0
    lift = random.uniform(0.0003, 0.0026, (len(roots), 1))
    return np.asarray(across * (reach + lift + 0.004 * steps**3)[:, :, None])


def _wound(knot: Floats, way: Floats, random: np.random.Generator) -> Floats:
    """Locks (K, 14, 3) wound around the knot, nearly all in one direction."""
    side = unit(np.cross(way, np.array([1.0, 0.0, 0.0])))
    other = np.cross(way, side)
    out = []
    for _ in range(150):
        tilt = random.normal(0.0, 0.28, 2)
        axis = unit(way + tilt[0] * side + tilt[1] * other)
        first = unit(np.cross(axis, side))
        second = np.cross(axis, first)
        height = random.uniform(-0.75, 0.98)
        ring = np.sqrt(1.0 - height**2)
        turn = random.uniform(0.0, 6.28) + np.linspace(0.0, 2.6, 14)
        ball = (
            ring * (np.cos(turn)[:, None] * first + np.sin(turn)[:, None] * second) + height * axis
        )
        out.append(knot + ball * KNOT_RADII * random.uniform(0.95, 1.03))
    return np.array(out)


def _tubes(paths: Floats, radius: float) -> tuple[Floats, Ints]:
    """Three-sided tubes along the paths (K, S, 3), thin at both ends."""
    count, steps = paths.shape[:2]
    along = np.gradient(paths, axis=1)
    along /= np.maximum(np.linalg.norm(along, axis=2, keepdims=True), 1e-9)
    side = np.cross(along, np.array([0.31, 0.22, 0.92]))
    side /= np.maximum(np.linalg.norm(side, axis=2, keepdims=True), 1e-9)
    up = np.cross(along, side)
    taper = radius * np.clip(np.sin(np.pi * np.linspace(0.1, 0.98, steps)) * 1.8, 0.25, 1.0)
    rings = [
        paths + taper[None, :, None] * (np.cos(a) * side + np.sin(a) * up)
        for a in (0.0, 2.0 * np.pi / 3.0, 4.0 * np.pi / 3.0)
    ]
    points = np.stack(rings, axis=2)
    index = np.arange(count * steps * 3).reshape(count, steps, 3)
    after = np.roll(index, -1, axis=2)
    quads = np.stack([index[:, :-1], after[:, :-1], after[:, 1:], index[:, 1:]], axis=-1).reshape(
        -1, 4
    )
    return points.reshape(-1, 3), quads


def worn(hair: Hair, skeleton: Skeleton, posed: Posed) -> list[Surface]:
    """The hair where the head is now."""
    head = skeleton.index("head")
    turn, place = posed.turns[head], posed.places[head]
    return [
        Surface(
            name,
            (points - skeleton.heads[head]) @ turn.T + place,
            quads,
            material,
            # The cap alone casts the hair's shadow: the many locks would only cost time.
            shadow=name == "hair",
        )
        for name, points, quads, material in hair.parts
    ]
