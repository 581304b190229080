"""The pictures of a clip: drawn once for each different pose, kept, and put together."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL import Image

from studio import actor, figure, props, skin, solve, strap
from studio.arrays import Bytes
from studio.camera import Camera, View
from studio.movement import Movement, Prop
from studio.scene import Scene, Textures

WIDTH, HEIGHT = 1280, 720

DIVIDER = 6
"""Width in pixels of the light line between the panels."""

NOT_SEEN = {"__main__.py", "clip.py", "frames.py", "checks.py", "sheet.py"}
"""Modules that change nothing in a picture of a pose."""


class Renderer(Protocol):
    """Draws scenes; the preview and the final renderer both do."""

    def draw(self, scene: Scene, views: Sequence[View]) -> list[Bytes]:
        """The pictures of a scene, one for each view (height, width, 3)."""


def cache_folder() -> Path:
    """Where drawn pictures and baked textures wait; never committed."""
    return Path(__file__).resolve().parents[1] / ".cache"


def code_mark(renderer: str) -> str:
    """A mark of the code that the pictures depend on, so that a change draws them anew."""
    other = {"preview": "final.py", "final": "preview.py"}[renderer]
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        if path.name not in NOT_SEEN and path.name != other:
            total.update(path.read_bytes())
    return total.hexdigest()[:16]


class Studio:
    """The figure, dressed and measured once, ready for any movement."""

    def __init__(self, refinements: int = 1) -> None:
        self.figure = figure.build()
        self.refinements = refinements
        self.solver = solve.solver(self.figure)
        self.actors: dict[float, actor.Actor] = {}

    def dressed(self, shorts: float) -> actor.Actor:
        """The figure in shorts of this length."""
        if shorts not in self.actors:
            self.actors[shorts] = actor.build(self.figure, self.refinements, shorts)
        return self.actors[shorts]

    def scene(self, movement: Movement, share: float) -> Scene:
        """The room and the figure at a share of the movement's way."""
        pose = movement.pose(share)
        posed = self.solver.solve(pose, movement.contacts)
        things = props.build((Prop("floor", {}), *movement.props), pose.number("towel"))
        things += strap.build(movement.props, self.solver, posed)
        dressed = self.dressed(movement.shorts).dressed(posed)
        return Scene((*dressed, *things), pose.number("tint"))

    def textures(self, movement: Movement) -> Textures:
        """The skin for this movement's muscles; the slow part is kept between runs."""
        mark = hashlib.sha256(self.figure.points.tobytes()).hexdigest()[:16]
        path = cache_folder() / f"places-{mark}.npy"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            np.save(path, skin.rest_places(self.figure).astype(np.float32))
        places = np.load(path).astype(np.float64)
        return skin.bake(self.figure, places, movement.muscles, movement.tinted, movement.before)


def views(movement: Movement) -> list[View]:
    """The cameras of a movement's panels."""
    return [
        View(Camera(panel.eye, panel.target, panel.field), panel.width, panel.height)
        for panel in movement.panels
    ]


class Frames:
    """The frames of one movement by one renderer; knows which of them are already drawn."""

    def __init__(self, movement: Movement, renderer: str, mark: str) -> None:
        self.movement = movement
        fixed = [
            mark,
            movement.muscles,
            movement.before,
            movement.tinted,
            movement.shorts,
            asdict(movement.contacts),
            [asdict(prop) for prop in movement.props],
            [asdict(panel) for panel in movement.panels],
        ]
        self.fixed = json.dumps(fixed, sort_keys=True)
        self.folder = cache_folder() / renderer / movement.exercise

    def path(self, share: float) -> Path:
        """Where the picture of this share of the way is kept."""
        pose = json.dumps(dict(self.movement.pose(share).values), sort_keys=True)
        name = hashlib.sha256((self.fixed + pose).encode()).hexdigest()[:20]
        return self.folder / f"{name}.png"

    def missing(self) -> list[float]:
        """The shares that have no picture yet, each once."""
        shares = sorted(set(self.movement.shares()))
        return [share for share in shares if not self.path(share).exists()]

    def draw(self, studio: Studio, renderer: Renderer, share: float) -> None:
        """Draw one frame and keep it; a stop in the middle leaves no half picture."""
        pictures = renderer.draw(studio.scene(self.movement, share), views(self.movement))
        out = np.full((HEIGHT, WIDTH, 3), 255, dtype=np.uint8)
        for panel, picture in zip(self.movement.panels, pictures, strict=True):
            rows = slice(panel.top, panel.top + panel.height)
            out[rows, panel.left : panel.left + panel.width] = picture
            if panel.left > 0:
                out[rows, panel.left - DIVIDER // 2 : panel.left + DIVIDER // 2] = 255
        path = self.path(share)
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        Image.fromarray(out).save(part, format="PNG", compress_level=3)
        part.replace(path)

    def picture(self, share: float) -> Bytes:
        """A drawn frame."""
        with Image.open(self.path(share)) as image:
            return np.asarray(image.convert("RGB"), dtype=np.uint8)
