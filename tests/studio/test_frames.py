"""Drawing can be stopped and goes on; only what changed is drawn again."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from studio import clip, frames, movement, pose, sheet
from studio.arrays import Bytes
from studio.camera import View
from studio.frames import Frames, Studio
from studio.movement import Movement, Phase
from studio.scene import Scene

HEEL_RAISE = movement.load_all()["heel-raise"]


class Counting(Studio):
    """A studio without a figure: its scenes carry the share of the way as their tint."""

    def __init__(self) -> None:
        self.asked: list[float] = []

    def scene(self, movement: Movement, share: float) -> Scene:
        self.asked.append(share)
        return Scene((), share)


class Flat:
    """Draws every view in one grey that says how far the movement has gone."""

    def draw(self, scene: Scene, views: Sequence[View]) -> list[Bytes]:
        level = 40 + int(150 * scene.tint)
        return [np.full((view.height, view.width, 3), level, dtype=np.uint8) for view in views]


@pytest.fixture
def short(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Movement:
    """A movement of ten frames, with its pictures kept aside."""
    monkeypatch.setattr(frames, "cache_folder", lambda: tmp_path)
    phases = (Phase("ready", 2), Phase("raise", 3), Phase("top", 2), Phase("lower", 3))
    return dataclasses.replace(HEEL_RAISE, phases=phases)


def test_the_way_back_and_the_hold_cost_nothing(short: Movement) -> None:
    assert short.frames == 10
    assert len(Frames(short, "preview", "mark").missing()) == 4


def test_drawing_goes_on_where_it_was(short: Movement) -> None:
    studio = Counting()
    first = Frames(short, "preview", "mark")
    first.draw(studio, Flat(), first.missing()[0])
    again = Frames(short, "preview", "mark")
    assert len(again.missing()) == 3
    for share in again.missing():
        again.draw(studio, Flat(), share)
    assert again.missing() == []
    assert sorted(studio.asked) == sorted(set(short.shares()))


def test_a_changed_pose_is_drawn_again_and_an_unchanged_one_is_not(short: Movement) -> None:
    before = Frames(short, "preview", "mark")
    for share in before.missing():
        before.draw(Counting(), Flat(), share)
    higher = pose.Pose({**short.end.values, "left_heel": 38.0})
    after = Frames(dataclasses.replace(short, end=higher), "preview", "mark")
    # The start is as it was; everything on the way to the new end is not.
    assert after.missing() == [share for share in sorted(set(short.shares())) if share > 0.0]


def test_changed_code_draws_everything_again(short: Movement) -> None:
    before = Frames(short, "preview", "mark")
    before.draw(Counting(), Flat(), 0.0)
    assert 0.0 in Frames(short, "preview", "another mark").missing()
    assert frames.code_mark("preview") != frames.code_mark("final")


def test_the_three_files_come_from_the_drawn_frames(short: Movement, tmp_path: Path) -> None:
    drawn = Frames(short, "preview", "mark")
    for share in drawn.missing():
        drawn.draw(Counting(), Flat(), share)
    folder = tmp_path / "media" / "heel-raise"
    written = clip.write(drawn, folder)
    assert [path.name for path in written] == ["demonstration.webm", "poster.webp", "cues.vtt"]
    assert not list(folder.glob("*.part*"))
    seen = [sheet.frame(folder / "demonstration.webm", number) for number in (0, 5, 9)]
    first, top, last = (float(picture[300, 300].mean()) for picture in seen)
    assert top > first + 100
    assert abs(first - last) < 4
