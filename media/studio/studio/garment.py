"""Clothes: cut from the figure's helper surface, let out, made thick, and kept off the skin."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from studio import mesh
from studio.arrays import Floats, Ints
from studio.figure import Figure, follow

Trim = Callable[[Floats], Floats]
"""Moves points beyond an edge of the garment onto that edge."""


@dataclass(frozen=True)
class Garment:
    """A garment at rest with its bones; `near` is the closest point of the skin to each point."""

    rest: Floats
    quads: Ints
    bones: Ints
    weights: Floats
    near: Ints
    clearance: Floats
    neighbours: Ints
    degree: Floats


def _dense(figure: Figure, used: Ints) -> Floats:
    dense = np.zeros((len(used), len(figure.skeleton.names)))
    np.put_along_axis(dense, figure.bones[used], figure.weights[used], axis=1)
    return dense


def relax(points: Floats, edges: Ints, degree: Floats, amount: float, fixed: Floats) -> Floats:
    """One step of smoothing: every point goes `amount` of the way to its neighbours' middle."""
    total = np.zeros_like(points)
    for channel in range(3):
        total[:, channel] = np.bincount(
            edges[:, 0], points[edges[:, 1], channel], len(points)
        ) + np.bincount(edges[:, 1], points[edges[:, 0], channel], len(points))
    middle = total / degree[:, None]
    return np.asarray(points + (middle - points) * (amount * (1.0 - fixed))[:, None])


def cut(
    figure: Figure,
    inside: Callable[[Floats], Floats],
    trim: Trim,
    looseness: Callable[[Floats], Floats],
    smoothing: int,
) -> Garment:
    """A garment from the helper surface.

    `inside` says for points (N, 3) at rest how far (m) they are within the garment's cut (negative:
    outside), `trim` draws what sticks out back to the cut, `looseness` gives each point's distance
    from the body in metres.
    """
    quads = figure.quads["helper-tights"]
    used, quads_new = np.unique(quads, return_inverse=True)
    coarse = quads_new.reshape(quads.shape)
    step = mesh.refinement(coarse, len(used))
    points = step.apply(figure.points[used])
    dense = np.maximum(step.apply(_dense(figure, used)), 0.0)
    keep = np.flatnonzero((inside(points)[step.refined] > 0.0).any(axis=1))
    kept = step.refined[keep]
    chosen, renumbered = np.unique(kept, return_inverse=True)
    faces = renumbered.reshape(kept.shape)
    points, dense = trim(points[chosen]), dense[chosen]
    reading = mesh.refinement(faces, len(points))
    degree = np.bincount(reading.edges.ravel(), minlength=len(points)).astype(float)
    border = 1.0 - reading.inner
    skin = np.unique(figure.quads["body"])
    points = _even_border(points, reading, border)
    loose = looseness(points)
    for _ in range(smoothing):
        points = relax(points, reading.edges, degree, 0.5, border)
    points = points + mesh.normals(points, faces) * loose[:, None]
    near = _nearest(points, figure.points[skin])
    bones = np.argsort(-dense, axis=1)[:, :8]
    weights = np.take_along_axis(dense, bones, axis=1)
    weights /= weights.sum(axis=1, keepdims=True)
    return Garment(points, faces, bones, weights, skin[near], loose * 0.7, reading.edges, degree)


def _even_border(points: Floats, reading: mesh.Refinement, border: Floats) -> Floats:
    """The points with the garment's edges freed of the corners that the cut left on them."""
    edges = reading.edges[reading.edge_faces[:, 1] < 0]
    degree = np.maximum(np.bincount(edges.ravel(), minlength=len(points)), 1).astype(float)
    for _ in range(30):
        points = relax(points, edges, degree, 0.5, 1.0 - border)
    return points


def _nearest(points: Floats, others: Floats) -> Ints:
    out = np.empty(len(points), dtype=np.int64)
    squares = (others**2).sum(axis=1)
    for start in range(0, len(points), 512):
        some = points[start : start + 512]
        out[start : start + 512] = (squares - 2.0 * some @ others.T).argmin(axis=1)
    return out


def worn(
    garment: Garment,
    turns: Floats,
    places: Floats,
    heads: Floats,
    skin: Floats,
    skin_normals: Floats,
) -> Floats:
    """The garment in a pose: it follows the bones, evens out its creases, and clears the skin."""
    points = follow(garment.rest, garment.bones, garment.weights, turns, places, heads)
    fixed = np.zeros(len(points))
    for _ in range(6):
        points = relax(points, garment.neighbours, garment.degree, 0.35, fixed)
        points = _clear(points, garment, skin, skin_normals)
    return points


def _clear(points: Floats, garment: Garment, skin: Floats, skin_normals: Floats) -> Floats:
    normal = skin_normals[garment.near]
    height = ((points - skin[garment.near]) * normal).sum(axis=1)
    lack = np.maximum(0.0, garment.clearance - height)
    return np.asarray(points + normal * lack[:, None])


def thick(points: Floats, quads: Ints, edges: Ints, thickness: float) -> tuple[Floats, Ints]:
    """The cloth with an inner side and closed hems; `edges` are its border edges, directed."""
    inner = points - mesh.normals(points, quads) * thickness
    count = len(points)
    rim = np.column_stack([edges[:, 1], edges[:, 0], edges[:, 0] + count, edges[:, 1] + count])
    return np.concatenate([points, inner]), np.concatenate([quads, quads[:, ::-1] + count, rim])


def border_edges(quads: Ints) -> Ints:
    """The edges with a quad on one side only, in the direction of that quad."""
    pairs = np.stack([quads, np.roll(quads, -1, axis=1)], axis=2).reshape(-1, 2)
    _, back, count = np.unique(
        np.sort(pairs, axis=1), axis=0, return_inverse=True, return_counts=True
    )
    return np.asarray(pairs[count[back.ravel()] == 1])
