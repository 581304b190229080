"""Movement files: what is wrong in one is said in words, and phases add up."""

from pathlib import Path

import pytest

from studio import clip, movement, pose

MOVEMENTS = movement.load_all()


def test_all_nine_exercises_have_a_movement() -> None:
    assert set(MOVEMENTS) >= {
        "calf-stretch-wall",
        "soleus-stretch-wall",
        "heel-raise",
        "ankle-pump",
        "towel-curl",
        "hamstring-stretch-standing",
        "hamstring-stretch-seated",
        "calf-stretch-seated",
        "heel-raise-seated",
    }


@pytest.mark.parametrize("name", MOVEMENTS)
def test_the_way_back_is_the_way_there(name: str) -> None:
    shares = MOVEMENTS[name].shares()
    assert len(shares) == MOVEMENTS[name].frames
    assert shares[0] == 0.0
    assert shares[-1] == 0.0
    assert max(shares) == 1.0
    assert 4.0 <= len(shares) / movement.FRAME_RATE <= 7.0


@pytest.mark.parametrize("name", MOVEMENTS)
def test_panels_fill_the_picture_side_by_side(name: str) -> None:
    panels = MOVEMENTS[name].panels
    assert sum(panel.width * panel.height for panel in panels) == 1280 * 720
    assert all(panel.left + panel.width <= 1280 for panel in panels)


def test_cues_are_contiguous_and_stand_on_frames() -> None:
    text = clip.cues(MOVEMENTS["heel-raise"])
    assert text.startswith("WEBVTT\n")
    times = [line.split(" --> ") for line in text.splitlines() if "-->" in line]
    assert times[0][0] == "00:00:00.000"
    assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]
    assert all(int(end[-3:]) % 40 == 0 for _, end in times)


def test_both_sets_one_side_and_its_mirror_image() -> None:
    read = pose.read({"both_hand": [0.2, -0.3, 1.0], "both_yaw": 7})
    assert read.place("left_hand") == (0.2, -0.3, 1.0)
    assert read.place("right_hand") == (-0.2, -0.3, 1.0)
    assert read.number("right_yaw") == 7.0


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ({"shnak": 3}, "shnak: no such part of a pose"),
        ({"shank": "three"}, "shank: a number is needed"),
        ({"left_foot": [0.1, 0.2]}, "left_foot: three numbers"),
    ],
)
def test_a_wrong_pose_names_what_is_wrong(raw: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        pose.read(raw)


def test_a_missing_part_of_a_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("[start]\n[end]\n", encoding="utf-8")
    with pytest.raises(KeyError, match="support"):
        movement.load(path)
