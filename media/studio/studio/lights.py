"""The light of the room, shared by both renderers: one large soft lamp and a bright sky."""

from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats
from studio.rotation import unit

KEY = unit(np.array([0.80, 0.32, 1.20]))
"""Where the main light comes from."""

BACKDROP_LOW = (0.84, 0.855, 0.875)
BACKDROP_HIGH = (0.70, 0.75, 0.80)
"""Colours behind the figure as shown on screen, at the horizon and above (sRGB)."""


@dataclass(frozen=True)
class Ray:
    """A light from far away: direction toward it, and its colour times its strength."""

    direction: Floats
    colour: Floats


def rays(sky: int = 44, key: int = 20) -> tuple[Ray, ...]:
    """The soft light as a fixed set of distant lights, spread evenly (golden-angle spiral)."""
    out = []
    turn = np.pi * (3.0 - np.sqrt(5.0))
    for index in range(sky):
        height = 0.12 + 0.86 * (index + 0.5) / sky
        around = turn * index
        flat = np.sqrt(1.0 - height**2)
        direction = np.array([flat * np.cos(around), flat * np.sin(around), height])
        out.append(Ray(direction, np.array([0.96, 0.99, 1.05]) * 1.06 / sky))
    side = unit(np.cross(KEY, np.array([0.0, 0.0, 1.0])))
    up = np.cross(side, KEY)
    for index in range(key):
        spread = 0.24 * np.sqrt((index + 0.5) / key)
        around = turn * index
        direction = unit(KEY + spread * (np.cos(around) * side + np.sin(around) * up))
        out.append(Ray(direction, np.array([1.0, 0.96, 0.90]) * 1.00 / key))
    return tuple(out)
