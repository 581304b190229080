"""From a pose in words to the turn and the place of every bone."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from studio import limbs
from studio.arrays import Floats
from studio.feet import Foot, measure_foot, place_foot
from studio.figure import Figure, Skeleton
from studio.hands import Palm, measure_palm
from studio.pose import SIDES, Pose
from studio.rotation import X, Y, Z, about, between, frame, shortest, twist_degrees, unit

SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03", "head")

# How much of a limb's twist each of its bones takes, so that the skin does not wring.
UPPER_ARM_TWIST = (0.45, 0.9)
FOREARM_TWIST = (0.25, 0.7)


@dataclass(frozen=True)
class Contacts:
    """What stays fixed: the support (a leg or `seat`) and what each foot and hand rests on."""

    support: str = "seat"
    feet: Mapping[str, str] | None = None
    hands: Mapping[str, str] | None = None

    def foot(self, side: str) -> str:
        """`sole`, `heel` or `free`."""
        return (self.feet or {}).get(side, "sole")

    def hand(self, side: str) -> str:
        """`at` (a place in the room), `thigh` or `pelvis`."""
        return (self.hands or {}).get(side, "at")


@dataclass(frozen=True)
class Posed:
    """The skeleton in a pose: turns (B, 3, 3), places (B, 3), and the targets that it was given."""

    turns: Floats
    places: Floats
    targets: Mapping[str, Floats]


@dataclass(frozen=True)
class Solver:
    """A figure with what is measured on it once."""

    figure: Figure
    feet: Mapping[str, Foot]
    palms: Mapping[str, Palm]

    def solve(self, pose: Pose, contacts: Contacts) -> Posed:
        """Every bone of the figure in this pose."""
        return _Work(self, pose, contacts).run()


def _letter(side: str) -> str:
    return "L" if side == "left" else "R"


class _Work:
    """One pose under way: turns and places fill up from the pelvis outward."""

    def __init__(self, solver: Solver, pose: Pose, contacts: Contacts) -> None:
        self.solver = solver
        self.pose = pose
        self.contacts = contacts
        self.bones: Skeleton = solver.figure.skeleton
        self.turns = np.tile(np.eye(3), (len(self.bones.names), 1, 1))
        self.places = self.bones.heads.copy()
        self.known: set[str] = set()
        self.targets: dict[str, Floats] = {}

    def run(self) -> Posed:
        feet = {
            side: place_foot(self.solver.feet[side], self.pose, side, self.contacts.foot(side))
            for side in SIDES
        }
        self._trunk({side: foot.ankle for side, foot in feet.items()})
        for side in SIDES:
            self._leg(side, feet[side].ankle, feet[side].turn)
            for bone, turn in feet[side].toes.items():
                self._set(bone, turn)
        for side in SIDES:
            self._arm(side)
        self._rest()
        return Posed(self.turns, self.places, self.targets)

    def _set(self, bone: str, turn: Floats) -> None:
        index = self.bones.index(bone)
        parent = int(self.bones.parents[index])
        self.turns[index] = turn
        self.places[index] = self.places[parent] + self.turns[parent] @ (
            self.bones.heads[index] - self.bones.heads[parent]
        )
        self.known.add(bone)

    def _turn(self, bone: str) -> Floats:
        return np.asarray(self.turns[self.bones.index(bone)])

    def _place(self, bone: str) -> Floats:
        return np.asarray(self.places[self.bones.index(bone)])

    def _span(self, first: str, second: str) -> Floats:
        return self.bones.head(second) - self.bones.head(first)

    def _trunk(self, ankles: Mapping[str, Floats]) -> None:
        number = self.pose.number
        turn = (
            about(Z, number("pelvis_turn"))
            @ about(Y, number("pelvis_side"))
            @ about(X, number("pelvis_lean"))
        )
        hips = {side: self.bones.head(f"upperleg01.{_letter(side)}") for side in SIDES}
        middle = (hips["left"] + hips["right"]) / 2.0
        centre = np.array(self.pose.place("pelvis"))
        support = self.contacts.support
        if support in SIDES:
            hip = self._support_hip(
                support, ankles[support], centre[0], turn, hips[support] - middle
            )
            centre = hip - turn @ (hips[support] - middle)
        root = self.bones.index("root")
        self.turns[root] = turn
        self.places[root] = centre + turn @ (self.bones.heads[root] - middle)
        self.known.add("root")
        for side in SIDES:
            self._set(f"pelvis.{_letter(side)}", turn)
        self._column(SPINE, turn, "spine_lean", "spine_turn", "spine_side")
        self._column(NECK, self._turn("spine01"), "neck_lean", "head_turn", None)

    def _column(
        self, bones: tuple[str, ...], base: Floats, lean: str, turn: str, side: str | None
    ) -> None:
        part = 1.0 / len(bones)
        step = about(Z, self.pose.number(turn) * part) @ about(X, self.pose.number(lean) * part)
        if side:
            step = about(Y, self.pose.number(side) * part) @ step
        current = base
        for bone in bones:
            current = current @ step
            self._set(bone, current)

    def _support_hip(
        self, side: str, ankle: Floats, pelvis_x: float, turn: Floats, offset: Floats
    ) -> Floats:
        yaw = self.pose.number(f"{side}_yaw") * (1.0 if side == "left" else -1.0)
        ahead = about(Z, yaw) @ -Y
        thigh, shank = self._leg_lengths(side)
        hip = limbs.hip_over_foot(
            ankle, ahead, thigh, shank, self.pose.number("shank"), self.pose.number("knee")
        )
        # The leg also tips sideways, as a whole, until the pelvis stands where it should.
        wanted = pelvis_x + float((turn @ offset)[0])
        reach = hip - ankle
        height = float(reach[2])
        aside = wanted - float(hip[0])
        return np.asarray(
            np.array([wanted, hip[1], ankle[2] + math.sqrt(max(0.0, height**2 - aside**2))])
        )

    def _leg_lengths(self, side: str) -> tuple[float, float]:
        letter = _letter(side)
        thigh = np.linalg.norm(self._span(f"upperleg01.{letter}", f"lowerleg01.{letter}"))
        shank = np.linalg.norm(self._span(f"lowerleg01.{letter}", f"foot.{letter}"))
        return float(thigh), float(shank)

    def _leg(self, side: str, ankle: Floats, foot_turn: Floats) -> None:
        letter = _letter(side)
        sign = 1.0 if side == "left" else -1.0
        index = self.bones.index(f"upperleg01.{letter}")
        self._set(f"upperleg01.{letter}", np.eye(3))
        hip = self.places[index]
        thigh, shank = self._leg_lengths(side)
        outward = sign * (self.pose.number(f"{side}_yaw") + self.pose.number(f"{side}_knee_out"))
        hinge = about(Z, outward) @ X
        bend = np.cross(unit(ankle - hip), hinge)
        knee = limbs.middle_joint(hip, ankle, thigh, shank, bend)
        hinge_now = np.cross(unit(bend), unit(ankle - hip))
        upper = between(
            self._span(f"upperleg01.{letter}", f"lowerleg01.{letter}"), X, knee - hip, hinge_now
        )
        lower = between(
            self._span(f"lowerleg01.{letter}", f"foot.{letter}"), X, ankle - knee, hinge_now
        )
        self._set(f"upperleg01.{letter}", upper)
        self._set(f"upperleg02.{letter}", upper)
        self._set(f"lowerleg01.{letter}", lower)
        self._set(f"lowerleg02.{letter}", lower)
        self._set(f"foot.{letter}", foot_turn)
        self.targets[f"foot.{letter}"] = ankle

    def _palm_target(self, side: str) -> tuple[Floats, Floats, Floats]:
        """Where the palm touches, where the fingers point, where the palm faces."""
        place = np.array(self.pose.place(f"{side}_hand"))
        fingers = unit(np.array(self.pose.place(f"{side}_fingers")))
        palm = unit(np.array(self.pose.place(f"{side}_palm")))
        if self.contacts.hand(side) == "thigh":
            # (outward of the thigh's middle line, share of the way to the knee, above that line)
            letter = _letter(side)
            hip, knee = self._place(f"upperleg01.{letter}"), self._place(f"lowerleg01.{letter}")
            axes = frame(knee - hip, X)
            sign = 1.0 if side == "left" else -1.0
            up = axes[:, 2] if axes[2, 2] > 0.0 else -axes[:, 2]
            along = unit(knee - hip)
            place = hip + (knee - hip) * place[1] + axes[:, 0] * sign * place[0] + up * place[2]
            # The directions, too, are the thigh's: -y points to the knee, z away from the bone.
            room = np.column_stack([axes[:, 0], -along, up])
            fingers, palm = room @ fingers, room @ palm
        if self.contacts.hand(side) == "pelvis":
            # On the hip: place and directions as the pelvis has them, from between the hip joints.
            turn = self._turn("root")
            middle = (self._place("upperleg01.L") + self._place("upperleg01.R")) / 2.0
            place, fingers, palm = middle + turn @ place, turn @ fingers, turn @ palm
        return place, fingers, palm

    def _arm(self, side: str) -> None:
        letter = _letter(side)
        sign = 1.0 if side == "left" else -1.0
        palm = self.solver.palms[side]
        lift = self.pose.number(f"{side}_shoulder_up")
        forward = self.pose.number(f"{side}_shoulder_forward")
        chest = self._turn("spine01")
        girdle = chest @ about(Z, -sign * forward) @ about(Y, -sign * lift)
        self._set(f"clavicle.{letter}", girdle)
        self._set(f"shoulder01.{letter}", girdle)
        self._set(f"upperarm01.{letter}", girdle)
        place, fingers, facing = self._palm_target(side)
        hand = between(palm.fingers, palm.facing, fingers, facing)
        wrist = place - hand @ palm.touch
        # The bones that share the twist lie a little off the line from joint to joint, which
        # moves the wrist by a few millimetres: aim again by what is still missing.
        aim = wrist
        for _ in range(5):
            self._reach(side, girdle, hand, aim)
            aim = aim + wrist - self._place(f"wrist.{letter}")
        self.targets[f"wrist.{letter}"] = wrist
        for bone, local in palm.curl(
            self.pose.number(f"{side}_grip"), self.pose.number(f"{side}_thumb")
        ).items():
            parent = self.bones.names[int(self.bones.parents[self.bones.index(bone)])]
            if parent not in self.known:
                self._set(parent, hand)
            self._set(bone, self._turn(parent) @ local)

    def _reach(self, side: str, girdle: Floats, hand: Floats, wrist: Floats) -> None:
        """Both arm bones and the hand, with the wrist aimed at a place."""
        letter = _letter(side)
        shoulder = self._place(f"upperarm01.{letter}")
        upper_rest = self._span(f"upperarm01.{letter}", f"lowerarm01.{letter}")
        lower_rest = self._span(f"lowerarm01.{letter}", f"wrist.{letter}")
        toward = np.array(self.pose.place(f"{side}_elbow"))
        elbow = limbs.middle_joint(
            shoulder,
            wrist,
            float(np.linalg.norm(upper_rest)),
            float(np.linalg.norm(lower_rest)),
            toward,
        )
        hinge_rest = unit(np.cross(upper_rest, lower_rest))
        hinge_now = unit(np.cross(elbow - shoulder, wrist - elbow))
        swing = shortest(girdle @ upper_rest, elbow - shoulder) @ girdle
        full = between(upper_rest, hinge_rest, elbow - shoulder, hinge_now)
        axis = unit(elbow - shoulder)
        twist = twist_degrees(full @ swing.T, axis)
        for bone, share in zip(("upperarm01", "upperarm02"), UPPER_ARM_TWIST, strict=True):
            self._set(f"{bone}.{letter}", about(axis, twist * share) @ swing)
        # The elbow bends from the fully twisted upper arm; the forearm shares the hand's twist.
        fore = between(lower_rest, hinge_rest, wrist - elbow, hinge_now)
        axis = unit(wrist - elbow)
        twist = twist_degrees(hand @ fore.T, axis)
        for bone, share in zip(("lowerarm01", "lowerarm02"), FOREARM_TWIST, strict=True):
            self._set(f"{bone}.{letter}", about(axis, twist * share) @ fore)
        self._set(f"wrist.{letter}", hand)

    def _rest(self) -> None:
        """What was not spoken of goes with its parent."""
        for index, name in enumerate(self.bones.names):
            if name not in self.known:
                self._set(name, self.turns[int(self.bones.parents[index])])


def solver(figure: Figure) -> Solver:
    """A solver for a figure, with its feet and hands measured."""
    return Solver(
        figure,
        {side: measure_foot(figure, side) for side in SIDES},
        {side: measure_palm(figure, side) for side in SIDES},
    )
