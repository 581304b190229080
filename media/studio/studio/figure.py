"""The figure at rest: its shape, its skeleton, and the skin that follows the bones."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio import source
from studio.arrays import Floats, Ints

SHAPE = (
    ("macrodetails/african-female-young", 0.65 / 3),
    ("macrodetails/asian-female-young", 0.65 / 3),
    ("macrodetails/caucasian-female-young", 0.65 / 3),
    ("macrodetails/african-female-old", 0.35 / 3),
    ("macrodetails/asian-female-old", 0.35 / 3),
    ("macrodetails/caucasian-female-old", 0.35 / 3),
    ("macrodetails/universal-female-young-maxmuscle-averageweight", 0.18),
    ("breast/nipple-point-decr", 1.0),
    ("breast/nipple-size-decr", 1.0),
    ("expression/units/caucasian/mouth-corner-puller", 0.35),
)
"""A woman in middle age, a little trained, so that the calf can be read under the skin; the
mouth is friendly."""


@dataclass(frozen=True)
class Skeleton:
    """Bones in an order where a parent comes before its children; heads and tails at rest."""

    names: tuple[str, ...]
    parents: Ints
    heads: Floats
    tails: Floats

    def index(self, name: str) -> int:
        """The place of a bone by its name."""
        return self.names.index(name)

    def head(self, name: str) -> Floats:
        """Where a bone begins at rest."""
        return np.asarray(self.heads[self.index(name)])


@dataclass(frozen=True)
class Figure:
    """The figure at rest, all helper surfaces included, with up to eight bones for each point."""

    points: Floats
    quads: Mapping[str, Ints]
    uv: Mapping[str, Floats]
    skeleton: Skeleton
    bones: Ints
    weights: Floats


def _end(rule: Mapping[str, object], base: source.BaseMesh, points: Floats) -> Floats:
    strategy = rule["strategy"]
    if strategy == "CUBE":
        return np.asarray(points[np.unique(base.quads[str(rule["cube_name"])])].mean(axis=0))
    if strategy == "VERTEX":
        return np.asarray(points[int(str(rule["vertex_index"]))])
    indices = rule["vertex_indices"]
    assert isinstance(indices, list)
    return np.asarray(points[indices].mean(axis=0))


def _skeleton(base: source.BaseMesh, points: Floats) -> Skeleton:
    rig = source.read_rig()
    ordered: list[str] = []
    waiting = list(rig)
    while waiting:
        ready = [
            name for name in waiting if not rig[name]["parent"] or rig[name]["parent"] in ordered
        ]
        ordered.extend(ready)
        waiting = [name for name in waiting if name not in ordered]
    parents = [
        ordered.index(rig[name]["parent"]) if rig[name]["parent"] else -1 for name in ordered
    ]
    heads = np.array([_end(rig[name]["head"], base, points) for name in ordered])
    tails = np.array([_end(rig[name]["tail"], base, points) for name in ordered])
    return Skeleton(tuple(ordered), np.array(parents), heads, tails)


def _weights(names: tuple[str, ...], count: int, most: int = 8) -> tuple[Ints, Floats]:
    dense = np.zeros((count, len(names)))
    for bone, pairs in source.read_weights().items():
        if bone in names:
            for point, weight in pairs:
                dense[point, names.index(bone)] = weight
    bones = np.argsort(-dense, axis=1)[:, :most]
    weights = np.take_along_axis(dense, bones, axis=1)
    total = weights.sum(axis=1, keepdims=True)
    return bones, weights / np.where(total > 0.0, total, 1.0)


def build() -> Figure:
    """Shape, skeleton and weights from the data; standing on the floor at height zero."""
    base = source.read_base()
    points = base.points.copy()
    for name, amount in SHAPE:
        points += amount * source.read_target(name, len(points))
    body = np.unique(base.quads["body"])
    points[:, 2] -= points[body, 2].min()
    skeleton = _skeleton(base, points)
    bones, weights = _weights(skeleton.names, len(points))
    return Figure(points, base.quads, base.uv, skeleton, bones, weights)


def follow(
    rest: Floats, bones: Ints, weights: Floats, turns: Floats, places: Floats, heads: Floats
) -> Floats:
    """Linear blend skinning: points (N, 3) at rest to posed ones.

    `turns` (B, 3, 3) and `places` (B, 3) are each bone's rotation and where its head is now.
    """
    shift = places - np.einsum("bij,bj->bi", turns, heads)
    matrices = np.concatenate([turns, shift[:, :, None]], axis=2)
    blended = np.einsum("nk,nkij->nij", weights, matrices[bones])
    return np.asarray(np.einsum("nij,nj->ni", blended[:, :, :3], rest) + blended[:, :, 3])
