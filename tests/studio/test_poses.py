"""Every pose of every movement: contacts hold, joints stay human, bones keep their length."""

import dataclasses

import numpy as np
import pytest

from studio import checks, movement, pose
from studio.rotation import Y, Z, about
from studio.solve import Solver

MOVEMENTS = movement.load_all()


def _kinds(name: str) -> set[str]:
    return {prop.kind for prop in MOVEMENTS[name].props}


SHARES = tuple(np.linspace(0.0, 1.0, 9))


@pytest.fixture(scope="module")
def measured(solver: Solver) -> dict[str, list[checks.Measured]]:
    """Nine poses of each movement, measured once."""
    return {
        name: [checks.measure(solver, one, float(share)) for share in SHARES]
        for name, one in MOVEMENTS.items()
    }


@pytest.mark.parametrize("name", MOVEMENTS)
def test_every_limb_reaches_its_target(
    measured: dict[str, list[checks.Measured]], name: str
) -> None:
    assert max(one.reach_error for one in measured[name]) < 0.001


@pytest.mark.parametrize("name", MOVEMENTS)
def test_planted_feet_and_hands_stay(measured: dict[str, list[checks.Measured]], name: str) -> None:
    start = measured[name][0].planted
    held = MOVEMENTS[name].start.values
    released = MOVEMENTS[name].end.values
    for point, place in start.items():
        side = point.split()[0]
        key = f"{side}_hand" if "palm" in point else f"{side}_foot"
        if held[key] != released[key]:
            continue  # The movement file itself moves it, like the hands that pull a towel.
        slip = max(float(np.linalg.norm(one.planted[point] - place)) for one in measured[name])
        assert slip < 0.005, point


@pytest.mark.parametrize("name", MOVEMENTS)
def test_nothing_sinks_into_the_floor(
    measured: dict[str, list[checks.Measured]], name: str
) -> None:
    floor = 0.0
    for prop in MOVEMENTS[name].props:
        if prop.kind == "bed":
            floor = prop.options["height"]
    # A mattress gives way a little; a floor does not.
    given = 0.008 if floor > 0.0 else 0.002
    assert min(one.lowest for one in measured[name]) > floor - given


@pytest.mark.parametrize("name", MOVEMENTS)
def test_joints_stay_within_human_range(
    measured: dict[str, list[checks.Measured]], name: str
) -> None:
    for one in measured[name]:
        for joint, angle in one.angles.items():
            low, high = checks.RANGES[joint.split(" ", 1)[1]]
            assert low <= angle <= high, f"{joint}: {angle:.0f}"


@pytest.mark.parametrize("name", MOVEMENTS)
def test_bones_keep_their_length(measured: dict[str, list[checks.Measured]], name: str) -> None:
    assert max(one.bone_error for one in measured[name]) < 1e-6


@pytest.mark.parametrize(
    ("name", "joint", "low", "high"),
    [
        ("calf-stretch-wall", "left knee flexion", -1.0, 5.0),
        ("calf-stretch-wall", "left ankle dorsiflexion", 15.0, 35.0),
        ("soleus-stretch-wall", "left knee flexion", 25.0, 50.0),
        ("soleus-stretch-wall", "left ankle dorsiflexion", 25.0, 38.0),
        ("heel-raise", "left ankle dorsiflexion", -45.0, -25.0),
        ("heel-raise", "left knee flexion", 0.0, 8.0),
        ("ankle-pump", "left ankle dorsiflexion", 10.0, 30.0),
        ("hamstring-stretch-standing", "left knee flexion", 0.0, 10.0),
        ("hamstring-stretch-seated", "left knee flexion", 0.0, 10.0),
        ("calf-stretch-seated", "left ankle dorsiflexion", 8.0, 30.0),
        ("heel-raise-seated", "left ankle dorsiflexion", -45.0, -25.0),
    ],
)
def test_the_end_position_is_what_the_exercise_asks_for(
    measured: dict[str, list[checks.Measured]], name: str, joint: str, low: float, high: float
) -> None:
    assert low <= measured[name][-1].angles[joint] <= high


def test_a_limb_out_of_reach_is_refused(solver: Solver) -> None:
    one = MOVEMENTS["calf-stretch-wall"]
    far = pose.Pose({**one.start.values, "left_hand": (0.2, -1.5, 1.2)})
    with pytest.raises(ValueError, match="out of reach"):
        checks.measure(solver, dataclasses.replace(one, start=far), 0.0)


@pytest.mark.parametrize("name", [name for name in MOVEMENTS if "wall" in _kinds(name)])
def test_hands_touch_the_wall_and_do_not_pass_through_it(solver: Solver, name: str) -> None:
    wall = next(prop.options for prop in MOVEMENTS[name].props if prop.kind == "wall")
    facing = about(Z, wall.get("turn", 0.0)) @ Y
    for share in (0.0, 1.0):
        skin = checks.posed_skin(solver, MOVEMENTS[name], share)
        nearest = float((skin @ facing).min()) - wall["y"]
        assert -0.003 < nearest < 0.003
