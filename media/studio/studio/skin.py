"""The skin as a texture: its colours, nails, lips, brows, and the muscles that work or stretch."""

import numpy as np
import numpy.typing as npt

from studio import muscles, source
from studio.arrays import Bytes, Floats
from studio.figure import Figure
from studio.scene import Textures

SIZE = 2048
"""Pixels along each side: about 1 mm on the lower leg."""

SKIN = np.array([0.84, 0.63, 0.52])
LIPS = np.array([0.72, 0.42, 0.40])
NAILS = np.array([0.90, 0.70, 0.64])
BROWS = np.array([0.36, 0.27, 0.22])


def rest_places(figure: Figure) -> Floats:
    """For every texel the place of the resting skin (SIZE, SIZE, 3); far away where there is none.

    Quads are walked as two triangles each, in the order of the texture's rows from the top.
    """
    out = np.full((SIZE, SIZE, 3), 99.0)
    quads, uv = figure.quads["body"], figure.uv["body"]
    for corners in ((0, 1, 2), (0, 2, 3)):
        places = figure.points[quads[:, corners]]
        pixels = uv[:, corners] * SIZE
        for place, pixel in zip(places, pixels, strict=True):
            low = np.maximum(np.floor(pixel.min(axis=0)).astype(int) - 1, 0)
            high = np.minimum(np.ceil(pixel.max(axis=0)).astype(int) + 1, SIZE - 1)
            u, v = np.meshgrid(np.arange(low[0], high[0] + 1), np.arange(low[1], high[1] + 1))
            edge = np.array([pixel[1] - pixel[0], pixel[2] - pixel[0]]).T
            determinant = edge[0, 0] * edge[1, 1] - edge[0, 1] * edge[1, 0]
            if abs(determinant) < 1e-9:
                continue
            du, dv = u + 0.5 - pixel[0, 0], v + 0.5 - pixel[0, 1]
            b = (edge[1, 1] * du - edge[0, 1] * dv) / determinant
            c = (edge[0, 0] * dv - edge[1, 0] * du) / determinant
            # A margin around every triangle closes the seams against blending.
            inside = (b > -0.25) & (c > -0.25) & (b + c < 1.25)
            empty = out[SIZE - 1 - v, u, 0] > 90.0
            exact = (b >= 0.0) & (c >= 0.0) & (b + c <= 1.0)
            write = inside & (empty | exact)
            spot = (
                place[0]
                + b[..., None] * (place[1] - place[0])
                + c[..., None] * (place[2] - place[0])
            )
            out[SIZE - 1 - v[write], u[write]] = spot[write]
    return out


def _toward(colour: Floats, other: Floats, amount: Floats) -> Floats:
    return np.asarray(colour + (other - colour) * amount[..., None])


def bake(
    figure: Figure,
    places: Floats,
    names: tuple[str, ...],
    sides: tuple[str, ...],
    before: tuple[str, ...] = (),
) -> Textures:
    """The two skin textures: with the muscles `before` and with the muscles `names`.

    Both are drawn on the legs `sides` alone; without `before` the first one is bare skin.
    `places` is what `rest_places` gives; it is slow, so that callers keep it.
    """
    some = places[:, :, 0] < 90.0
    points = places[some]
    colour = np.broadcast_to(SKIN, points.shape).copy()
    colour = _toward(colour, np.array([0.80, 0.50, 0.42]), 0.35 * _joints(figure, points))
    nails = np.maximum(source.read_mask("fingernails"), source.read_mask("toenails"))[some]
    colour = _toward(colour, NAILS, 0.75 * nails)
    colour = _toward(colour, LIPS, 0.8 * source.read_mask("lips")[some])
    colour = _toward(colour, BROWS, 0.75 * _brows(figure, points))
    shown = muscles.paint(figure.skeleton, points, names, sides, colour)
    if before:
        colour = muscles.paint(figure.skeleton, points, before, sides, colour)
    return Textures(_pixels(colour, some), _pixels(shown, some))


def _brows(figure: Figure, places: Floats) -> Floats:
    """The eyebrows: an arch over each eye, thinner outward; 0 to 1."""
    total = np.zeros(len(places))
    for letter, sign in (("L", 1.0), ("R", -1.0)):
        eye = figure.skeleton.head(f"eye.{letter}")
        near = np.flatnonzero((np.abs(places - eye) < 0.06).all(axis=1) & (places[:, 1] < eye[1]))
        out = (places[near, 0] - eye[0]) * sign
        share = (out + 0.020) / 0.048
        arch = eye[2] + 0.0225 + 0.004 * np.sin(np.pi * np.clip(share, 0.0, 1.0)) - 0.003 * share
        thick = 0.0034 * (1.0 - 0.55 * np.clip(share, 0.0, 1.0))
        close = np.clip(1.5 - np.abs(places[near, 2] - arch) / thick, 0.0, 1.0)
        ends = np.clip(share / 0.12, 0.0, 1.0) * np.clip((1.0 - share) / 0.2, 0.0, 1.0)
        total[near] = np.maximum(total[near], close * ends)
    return total


def _joints(figure: Figure, places: Floats) -> Floats:
    """Where skin is redder: knees, heels, toes, elbows, knuckles, cheeks; 0 to 1."""
    spots = [(bone, 0.05) for bone in ("lowerleg01", "lowerarm01")]
    spots += [("toe1-2", 0.03), ("toe3-2", 0.03), ("toe5-1", 0.02), ("finger3-2", 0.03)]
    total = np.zeros(len(places))
    for bone, reach in spots:
        for letter in "LR":
            centre = figure.skeleton.head(f"{bone}.{letter}")
            near = np.flatnonzero((np.abs(places - centre) < 3.0 * reach).all(axis=1))
            offset = places[near] - centre
            total[near] += np.exp(-(offset**2).sum(axis=1) / (2.0 * reach**2))
    return np.minimum(total, 1.0)


def _pixels(colour: Floats, some: npt.NDArray[np.bool_]) -> Bytes:
    out = np.empty((*some.shape, 3), dtype=np.uint8)
    out[:] = np.asarray(SKIN * 255.0, dtype=np.uint8)
    out[some] = np.clip(colour * 255.0 + 0.5, 0, 255).astype(np.uint8)
    return out
