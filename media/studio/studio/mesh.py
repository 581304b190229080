"""Surfaces made of quadrilaterals, and Catmull-Clark subdivision of them."""

from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats, Ints


@dataclass(frozen=True)
class Refinement:
    """How one Catmull-Clark step reads its points; made once, applied to every frame."""

    quads: Ints
    edges: Ints
    edge_faces: Ints
    edge_of: Ints
    valence: Floats
    inner: Floats
    refined: Ints

    def apply(self, points: Floats) -> Floats:
        """Points (N, C) of the coarse surface to points of the fine one, in any C channels."""
        faces = points[self.quads].mean(axis=1)
        middle = points[self.edges].mean(axis=1)
        both = self.edge_faces[:, 1] >= 0
        edge_points = middle.copy()
        pair = self.edge_faces[both]
        edge_points[both] = (middle[both] * 2.0 + faces[pair[:, 0]] + faces[pair[:, 1]]) / 4.0
        count = len(points)
        face_sum = _gather(self.quads.ravel(), np.repeat(faces, 4, axis=0), count)
        edge_sum = _gather(self.edges.ravel(), np.repeat(middle, 2, axis=0), count)
        n = self.valence[:, None]
        inner = (face_sum / n + 2.0 * edge_sum / n + (n - 3.0) * points) / n
        # On a border the surface follows its border curve alone (Catmull-Clark's boundary rule).
        border_edges = self.edges[~both]
        border = _gather(border_edges.ravel(), np.repeat(middle[~both], 2, axis=0), count)
        outer = points * 0.5 + border * 0.25
        moved = np.where(self.inner[:, None] > 0.5, inner, outer)
        return np.asarray(np.concatenate([moved, edge_points, faces]))


def _gather(index: Ints, values: Floats, count: int) -> Floats:
    out = np.empty((count, values.shape[1]))
    for channel in range(values.shape[1]):
        out[:, channel] = np.bincount(index, values[:, channel], count)
    return out


def refinement(quads: Ints, count: int) -> Refinement:
    """The reading plan of one subdivision of `quads` over `count` points."""
    pairs = np.stack([quads, np.roll(quads, -1, axis=1)], axis=2).reshape(-1, 2)
    edges, edge_of = np.unique(np.sort(pairs, axis=1), axis=0, return_inverse=True)
    edge_of = edge_of.reshape(len(quads), 4)
    faces = np.full((len(edges), 2), -1, dtype=np.int64)
    order = np.argsort(edge_of.ravel(), kind="stable")
    owner = np.repeat(np.arange(len(quads)), 4)[order]
    sorted_edges = edge_of.ravel()[order]
    first = np.searchsorted(sorted_edges, np.arange(len(edges)))
    amount = np.bincount(sorted_edges, minlength=len(edges))
    faces[:, 0] = owner[first]
    has_two = amount >= 2
    faces[has_two, 1] = owner[first[has_two] + 1]
    edge_valence = np.bincount(edges.ravel(), minlength=count).astype(float)
    border = np.zeros(count)
    border[edges[faces[:, 1] < 0].ravel()] = 1.0
    centre = count + len(edges) + np.arange(len(quads))
    mid = count + edge_of
    corners = [
        np.stack([quads[:, k], mid[:, k], centre, mid[:, (k - 1) % 4]], axis=1) for k in range(4)
    ]
    refined = np.stack(corners, axis=1).reshape(-1, 4)
    return Refinement(
        quads, edges, faces, edge_of, np.maximum(edge_valence, 1.0), 1.0 - border, refined
    )


def refine_uv(uv: Floats) -> Floats:
    """Texture places (F, 4, 2) of the quads after one subdivision, in the same order."""
    centre = uv.mean(axis=1)
    mid = (uv + np.roll(uv, -1, axis=1)) / 2.0
    corners = [
        np.stack([uv[:, k], mid[:, k], centre, mid[:, (k - 1) % 4]], axis=1) for k in range(4)
    ]
    return np.asarray(np.stack(corners, axis=1).reshape(-1, 4, 2))


def normals(points: Floats, quads: Ints) -> Floats:
    """Unit normals of the points (N, 3), each the sum of its faces' normals by area."""
    a, b, c, d = (points[quads[:, k]] for k in range(4))
    face = np.cross(c - a, d - b)
    total = _gather(quads.ravel(), np.repeat(face, 4, axis=0), len(points))
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return np.asarray(total / np.maximum(length, 1e-12))


def part(quads: Ints, uv: Floats, keep: Ints) -> tuple[Ints, Floats, Ints]:
    """The quads `keep` alone: their quads, texture places, and the old index of each new point."""
    chosen = quads[keep]
    used, renumbered = np.unique(chosen, return_inverse=True)
    return renumbered.reshape(chosen.shape), uv[keep], used
