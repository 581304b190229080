"""The things in the room: floor, wall, chair, stool, bed, towel. All measures in metres."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import product

import numpy as np

from studio.arrays import Floats, Ints
from studio.movement import Prop
from studio.rotation import Z, about
from studio.scene import Material, Surface

WOOD = Material((0.42, 0.24, 0.12), 0.55)
SEAT = Material((0.11, 0.16, 0.22), 0.85)
WALL = Material((0.74, 0.83, 0.84), 0.95)
SHEET = Material((0.60, 0.62, 0.64), 0.95, kind="cloth")
SKIRTING = Material((0.82, 0.82, 0.81), 0.6)
FLOOR = Material((0.47, 0.48, 0.49), 0.85, kind="floor")
TOWEL = Material((0.75, 0.48, 0.10), 0.95, kind="cloth")


def box(
    name: str,
    low: tuple[float, float, float],
    high: tuple[float, float, float],
    material: Material,
    bevel: float = 0.004,
) -> Surface:
    """A box between two corners with its edges broken, so that they catch light."""
    a, b = np.array(low), np.array(high)
    middle, half = (a + b) / 2.0, (b - a) / 2.0
    bevel = min(bevel, float(half.min()) * 0.45)
    points: list[Floats] = []
    index: dict[tuple[tuple[int, ...], int], int] = {}
    signs = list(product((-1, 1), repeat=3))
    for sign in signs:
        for axis in range(3):
            inset = np.array([0.0 if k == axis else bevel for k in range(3)])
            index[sign, axis] = len(points)
            points.append(middle + np.array(sign) * (half - inset))

    def corner(signs_by_axis: Mapping[int, int]) -> tuple[int, ...]:
        return tuple(signs_by_axis[k] for k in range(3))

    quads: list[list[int]] = []
    for axis in range(3):
        u, v = (axis + 1) % 3, (axis + 2) % 3
        around = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        for side in (-1, 1):
            ring = [index[corner({axis: side, u: p, v: q}), axis] for p, q in around]
            quads.append(ring if side > 0 else ring[::-1])
        for p, q in product((-1, 1), repeat=2):
            low_end, high_end = (corner({axis: end, u: p, v: q}) for end in (-1, 1))
            ring = [index[low_end, u], index[high_end, u], index[high_end, v], index[low_end, v]]
            quads.append(ring if p * q > 0 else ring[::-1])
    for sign in signs:
        three = [index[sign, axis] for axis in range(3)]
        if sign[0] * sign[1] * sign[2] < 0:
            three.reverse()
        quads.append([*three, three[2]])
    return Surface(name, np.array(points), np.array(quads), material, smooth=False)


def moved(surface: Surface, place: Floats, turn: Floats) -> Surface:
    """A surface turned, then set at a place."""
    points = surface.points @ turn.T + place
    return Surface(
        surface.name, points, surface.quads, surface.material, surface.uv, surface.smooth
    )


def _floor(options: Mapping[str, float], _: float) -> list[Surface]:
    size = 9.0
    points = np.array(
        [[-size, -size, 0.0], [size, -size, 0.0], [size, size, 0.0], [-size, size, 0.0]]
    )
    return [Surface("floor", points, np.array([[0, 1, 2, 3]]), FLOOR, smooth=False)]


def _wall(options: Mapping[str, float], _: float) -> list[Surface]:
    """A free-standing piece of wall; without a turn its face is the plane y, facing +Y.

    With `shade`, 0 to 1, its paint is darker: one that faces the lamp would be burnt to white.
    """
    y, left, right = options["y"], options["left"], options["right"]
    red, green, blue = (options.get("shade", 1.0) * each for each in WALL.colour)
    paint = replace(WALL, colour=(red, green, blue))
    parts = [
        box("wall", (left, y - 0.12, 0.0), (right, y, 2.6), paint),
        box("skirting", (left - 0.012, y - 0.12, 0.0), (right + 0.012, y + 0.012, 0.09), SKIRTING),
    ]
    return [moved(part, np.zeros(3), about(Z, options.get("turn", 0.0))) for part in parts]


def _stool(options: Mapping[str, float], _: float) -> list[Surface]:
    """A low step stool with its middle at x, y."""
    x, y, top = options["x"], options["y"], options["height"]
    wide, deep, leg = 0.19, 0.15, 0.034
    parts = [
        box("stool", (x - wide, y - deep, top - 0.028), (x + wide, y + deep, top), WOOD, 0.008)
    ]
    for a in (-1, 1):
        for b in (-1, 1):
            cx, cy = x + a * (wide - 0.04), y + b * (deep - 0.035)
            parts.append(
                box(
                    "stool",
                    (cx - leg / 2, cy - leg / 2, 0.0),
                    (cx + leg / 2, cy + leg / 2, top - 0.028),
                    WOOD,
                )
            )
        cx = x + a * (wide - 0.04)
        parts.append(
            box(
                "stool",
                (cx - 0.01, y - deep + 0.05, 0.09),
                (cx + 0.01, y + deep - 0.05, 0.115),
                WOOD,
            )
        )
    return parts


def _bed(options: Mapping[str, float], _: float) -> list[Surface]:
    """A firm bed from y `front` to `back`, as wide as 2 `half`, its top at `height`."""
    half, top = options["half"], options["height"]
    front, back = options["front"], options["back"]
    return [
        box("mattress", (-half, front, top - 0.17), (half, back, top), SHEET, 0.035),
        box(
            "bed",
            (-half - 0.015, front - 0.015, top - 0.30),
            (half + 0.015, back + 0.015, top - 0.165),
            WOOD,
            0.01,
        ),
        *(
            box("bed", (x - 0.03, y - 0.03, 0.0), (x + 0.03, y + 0.03, top - 0.30), WOOD)
            for x in (-half + 0.03, half - 0.03)
            for y in (front + 0.03, back - 0.03)
        ),
    ]


def _chair(options: Mapping[str, float], _: float) -> list[Surface]:
    """A plain wooden chair; its seat faces -Y when `turn` is 0, middle of the seat at x, y."""
    height, wide, deep = options.get("height", 0.45), 0.43, 0.42
    leg = 0.036
    x, y = wide / 2, deep / 2
    parts = []
    for side in (-1, 1):
        inner, outer = sorted((side * x, side * (x - leg)))
        parts.append(box("chair", (inner, -y, 0.0), (outer, -y + leg, height - 0.03), WOOD))
        # The posts end inside the rail: two faces in one plane would flicker.
        post = options.get("back", 0.92) - 0.012
        parts.append(box("chair", (inner, y - leg, 0.0), (outer, y, post), WOOD))
        parts.append(
            box("chair", (inner + 0.006, -y + leg, 0.18), (outer - 0.006, y - leg, 0.205), WOOD)
        )
        parts.append(
            box(
                "chair",
                (inner + 0.004, -y + leg, height - 0.09),
                (outer - 0.004, y - leg, height - 0.03),
                WOOD,
            )
        )
    for low, high in ((height - 0.09, height - 0.03), (0.26, 0.285)):
        parts.append(
            box("chair", (-x + leg, -y + 0.008, low), (x - leg, -y + leg - 0.006, high), WOOD)
        )
    parts.append(
        box(
            "chair",
            (-x + leg, y - leg + 0.006, height - 0.09),
            (x - leg, y - 0.006, height - 0.03),
            WOOD,
        )
    )
    top = options.get("back", 0.92)
    parts.append(
        box("rail", (-x - 0.004, y - leg - 0.003, top - 0.075), (x + 0.004, y - 0.004, top), WOOD)
    )
    parts.extend(
        box("chair", (-x + leg, y - leg + 0.008, low), (x - leg, y - 0.010, low + 0.05), WOOD)
        for low in (top - 0.20, top - 0.32)
    )
    parts.append(
        box(
            "seat",
            (-x - 0.006, -y - 0.012, height - 0.03),
            (x + 0.006, y - leg, height),
            SEAT,
            0.012,
        )
    )
    place = np.array([options.get("x", 0.0), options.get("y", 0.0), 0.0])
    return [moved(part, place, about(Z, options.get("turn", 0.0))) for part in parts]


def _towel(options: Mapping[str, float], gathered: float) -> list[Surface]:
    """A small towel on the floor that the toes draw toward them in folds.

    It lies from `back` to `front` (y, metres) around `x`; the toes grip it at `grip`. The cloth
    keeps its length: what the folds take up comes off its far end.
    """
    wide, thick, steps = options.get("wide", 0.26), 0.005, 140
    back, front, grip = options["back"], options["front"], options["grip"]
    cloth = np.linspace(back, front, steps)
    beyond = np.clip((grip + 0.05 - cloth) / (grip + 0.05 - front), 0.0, 1.0)
    # Most folds stand just before the toes and die away toward the far end.
    envelope = np.where(beyond > 0.0, np.sin(np.pi * np.clip(beyond, 0.0, 1.0) ** 0.45), 0.0)
    across = np.linspace(-0.5, 0.5, 48)
    rows = []
    for share in across:
        wave = 2.0 * np.pi * (cloth / 0.058) + 2.2 * np.sin(2.3 * share + 0.6) + 5.0 * share**2
        wave = wave + 0.9 * np.sin(cloth * 47.0 + share * 7.0)
        height = 0.0115 * gathered * envelope * (1.0 + np.sin(wave))
        slope = np.gradient(height, cloth)
        shrink = np.sqrt(np.maximum(0.05, 1.0 - np.minimum(slope**2, 0.95)))
        pull = 1.0 - 0.16 * gathered * envelope
        drawn = np.concatenate([[0.0], np.cumsum(np.diff(cloth) * (shrink * pull)[1:])])
        side = options["x"] + wide * share * (1.0 - 0.10 * gathered * envelope)
        rows.append(np.column_stack([side, back + drawn, height + thick]))
    top = np.array(rows)
    count = top.shape[0] * top.shape[1]
    index = np.arange(count).reshape(top.shape[:2])
    quads = np.stack(
        [index[:-1, :-1], index[:-1, 1:], index[1:, 1:], index[1:, :-1]], axis=-1
    ).reshape(-1, 4)[:, ::-1]
    rim = np.concatenate([index[0, :], index[1:, -1], index[-1, -2::-1], index[-2:0:-1, 0]])
    under = top.reshape(-1, 3)[rim] * np.array([1.0, 1.0, 0.0])
    low = count + np.arange(len(rim))
    edge = np.column_stack([rim, np.roll(rim, -1), np.roll(low, -1), low])
    points = np.concatenate([top.reshape(-1, 3), under])
    return [Surface("towel", points, np.concatenate([quads, edge]), TOWEL)]


MAKERS: Mapping[str, Callable[[Mapping[str, float], float], list[Surface]]] = {
    "floor": _floor,
    "wall": _wall,
    "chair": _chair,
    "towel": _towel,
    "stool": _stool,
    "bed": _bed,
}


def build(props: tuple[Prop, ...], gathered: float) -> list[Surface]:
    """The surfaces of all props that stand by themselves; `strap.py` makes the one that is held.

    `gathered` (0 to 1) is how far a towel is drawn together.
    """
    surfaces: list[Surface] = []
    for prop in props:
        if prop.kind in MAKERS:
            surfaces += MAKERS[prop.kind](prop.options, gathered)
    return surfaces


def indices(quads: Ints) -> Ints:
    """Quads as triangles (2F, 3)."""
    return np.asarray(quads[:, [0, 1, 2, 0, 2, 3]].reshape(-1, 3))
