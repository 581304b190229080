"""Where the camera stands and how it sees."""

import math
from dataclasses import dataclass

import numpy as np

from studio.arrays import Floats
from studio.rotation import Z, unit


@dataclass(frozen=True)
class Camera:
    """Eye and target in metres; `field` is the vertical angle of view in degrees."""

    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    field: float

    def axes(self) -> Floats:
        """Right, up and backward as rows."""
        back = unit(np.array(self.eye) - np.array(self.target))
        right = unit(np.cross(Z, back))
        return np.stack([right, np.cross(back, right), back])

    def view(self) -> Floats:
        """Room to camera (4, 4)."""
        out = np.eye(4)
        out[:3, :3] = self.axes()
        out[:3, 3] = -self.axes() @ np.array(self.eye)
        return out

    def projection(self, aspect: float, near: float = 0.1, far: float = 60.0) -> Floats:
        """Camera to clip space (4, 4), as OpenGL has it."""
        scale = 1.0 / math.tan(math.radians(self.field) / 2.0)
        return np.array(
            [
                [scale / aspect, 0.0, 0.0, 0.0],
                [0.0, scale, 0.0, 0.0],
                [0.0, 0.0, -(far + near) / (far - near), -2.0 * far * near / (far - near)],
                [0.0, 0.0, -1.0, 0.0],
            ]
        )


@dataclass(frozen=True)
class View:
    """One picture to take: a camera, and the picture's size in pixels."""

    camera: Camera
    width: int
    height: int


def sun(direction: Floats, centre: Floats, radius: float) -> Floats:
    """Room to the clip space of a light that shines along -`direction` on a ball (4, 4)."""
    back = unit(direction)
    side = np.cross(Z, back) if abs(back[2]) < 0.99 else np.array([1.0, 0.0, 0.0])
    right = unit(side)
    up = np.cross(back, right)
    out = np.eye(4)
    rotation = np.stack([right, up, -back]) / radius
    out[:3, :3] = rotation
    out[:3, 3] = -rotation @ centre
    return out
