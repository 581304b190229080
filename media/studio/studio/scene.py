"""What a renderer is given: surfaces in the room, each with one material."""

from dataclasses import dataclass

from studio.arrays import Bytes, Floats, Ints


@dataclass(frozen=True)
class Material:
    """How a surface looks. Colours are linear, 0 to 1; `roughness` 0 is a mirror, 1 is chalk.

    `kind` is `plain`, `cloth` or `floor`; the final renderer alone tells them apart.

    With `skin` the colour comes from the baked skin texture and `muscle` mixes the muscle layer in.
    """

    colour: tuple[float, float, float]
    roughness: float = 0.7
    skin: bool = False
    kind: str = "plain"


@dataclass(frozen=True)
class Surface:
    """Points (N, 3) in metres and quads (F, 4); `uv` (F, 4, 2) where the material has a texture."""

    name: str
    points: Floats
    quads: Ints
    material: Material
    uv: Floats | None = None
    smooth: bool = True
    refined: bool = False
    shadow: bool = True

    def outline(self) -> Ints:
        """Fewer quads on the same points, good enough for a shadow."""
        if not self.refined:
            return self.quads
        # Each quad before the last refinement left four, of which each begins at its old corner.
        return self.quads[:, 0].reshape(-1, 4)


@dataclass(frozen=True)
class Textures:
    """The baked skin before (mostly bare) and with the muscles drawn in full (pixels, sRGB)."""

    bare: Bytes
    muscles: Bytes


@dataclass(frozen=True)
class Scene:
    """One frame: its surfaces, and how strongly the muscles show (0 to 1)."""

    surfaces: tuple[Surface, ...]
    tint: float
