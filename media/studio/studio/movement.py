"""A movement file: key poses, contacts, props, panels, and the phases in their order."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from studio import pose as poses
from studio.pose import Pose
from studio.solve import Contacts
from studio.wardrobe import SHORTS_END

FRAME_RATE = 25
"""Frames a second of every clip."""

DYNAMIC = {"ready": "start", "raise": "go", "top": "end", "lower": "back"}
STATIC = {"ready": "start", "ease-in": "go", "hold": "end", "release": "back"}


@dataclass(frozen=True)
class Phase:
    """A named stretch of the clip, in frames."""

    name: str
    frames: int


@dataclass(frozen=True)
class Panel:
    """A part of the picture with its own camera.

    `left`, `top`, `width`, `height` in pixels of the clip; `eye` and `target` in metres;
    `field` is the vertical angle of view in degrees.
    """

    name: str
    left: int
    top: int
    width: int
    height: int
    eye: tuple[float, float, float]
    target: tuple[float, float, float]
    field: float


@dataclass(frozen=True)
class Prop:
    """A thing in the room: its kind, and the numbers that its maker in `props.py` takes."""

    kind: str
    options: Mapping[str, float]


@dataclass(frozen=True)
class Movement:
    """Everything about one exercise's clip.

    `muscles` work or stretch at the end, `before` at the start, both on the legs `tinted`;
    `shorts` is how far the shorts reach, from hip (0) to knee (1).
    """

    exercise: str
    phases: tuple[Phase, ...]
    start: Pose
    end: Pose
    contacts: Contacts
    muscles: tuple[str, ...]
    before: tuple[str, ...]
    tinted: tuple[str, ...]
    props: tuple[Prop, ...]
    panels: tuple[Panel, ...]
    shorts: float

    @property
    def frames(self) -> int:
        """How many frames the clip has."""
        return sum(phase.frames for phase in self.phases)

    def shares(self) -> tuple[float, ...]:
        """For every frame, how far the movement has gone from start (0) to end (1)."""
        roles = DYNAMIC if "raise" in {phase.name for phase in self.phases} else STATIC
        shares: list[float] = []
        for phase in self.phases:
            role, count = roles[phase.name], phase.frames
            if role == "go":
                shares += [ease(step / count) for step in range(count)]
            elif role == "back":
                # One step later than the way there, so that the last frame is the first one.
                shares += [ease(1.0 - step / count) for step in range(1, count + 1)]
            else:
                shares += [0.0 if role == "start" else 1.0] * count
        return tuple(round(share, 6) for share in shares)

    def pose(self, share: float) -> Pose:
        """The pose at a share of the way."""
        return poses.blend(self.start, self.end, share)


def ease(share: float) -> float:
    """Gentle start and stop: no jerk at either end (fifth-degree smoothstep)."""
    return share**3 * (share * (share * 6.0 - 15.0) + 10.0)


def _triple(raw: object) -> tuple[float, float, float]:
    if not isinstance(raw, list) or len(raw) != 3:
        raise ValueError(f"three numbers are needed, not {raw!r}")
    return (float(raw[0]), float(raw[1]), float(raw[2]))


def _box(raw: object) -> tuple[int, int, int, int]:
    if not isinstance(raw, list) or len(raw) != 4:
        raise ValueError(f"a box is left, top, width, height, not {raw!r}")
    return (int(raw[0]), int(raw[1]), int(raw[2]), int(raw[3]))


def load(path: Path) -> Movement:
    """The movement of a file; an unknown key or a missing one names itself."""
    with path.open("rb") as file:
        raw = tomllib.load(file)
    start = poses.read(raw["start"])
    contacts = Contacts(raw["support"], raw["feet"], raw.get("hands"))
    return Movement(
        exercise=path.stem,
        phases=tuple(Phase(item["name"], int(item["frames"])) for item in raw["phase"]),
        start=start,
        end=poses.read(raw["end"], start),
        contacts=contacts,
        muscles=tuple(raw["muscles"]),
        before=tuple(raw.get("before", ())),
        tinted=tuple(raw["tinted"]),
        props=tuple(
            Prop(item["kind"], {k: float(v) for k, v in item.items() if k != "kind"})
            for item in raw.get("prop", [])
        ),
        panels=tuple(
            Panel(
                item["name"],
                *_box(item["box"]),
                _triple(item["eye"]),
                _triple(item["target"]),
                float(item["field"]),
            )
            for item in raw["panel"]
        ),
        shorts=float(raw.get("shorts", SHORTS_END)),
    )


def folder() -> Path:
    """Where the movement files lie."""
    return Path(__file__).resolve().parents[1] / "movements"


def load_all() -> dict[str, Movement]:
    """All movements by exercise, in the order of their names."""
    return {path.stem: load(path) for path in sorted(folder().glob("*.toml"))}
