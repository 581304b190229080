"""The whole window as a screen reader is told of it: a walk through every page and a session."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.desktop import running, session_bus, virtual_screen, wait_until
from tests.support.screen_reader import Node, ScreenReader, launcher, screen_reader

PLACES = ("Today", "Diary", "Progress", "About my legs", "My clinic", "Settings")
# What each page says by which somebody who does not see it knows where they are.
SAID = {
    "Today": "Start: Leg programme",
    "Diary": "Cramp diary",
    "Progress": "Exercise days",
    "About my legs": "When to see a doctor",
    "My clinic": "Who set up your programme",
    "Settings": "During the exercises",
}
BUTTON, RADIO, CHECK = "push button", "radio button", "check box"
# Things that can be pressed, changed or written in; nothing else has the keyboard.
KNOWN_ROLES = {
    BUTTON,
    RADIO,
    "label",
    CHECK,
    "spin button",
    "slider",
    "combo box",
    "text",
    "progress bar",
    "table",
    "list",
}


@dataclass(frozen=True, slots=True)
class Listener:
    """Somebody who does not see the screen."""

    reader: ScreenReader

    def hears(self, text: str) -> None:
        """Wait until something on the screen has that name."""
        wait_until(lambda: text in {node.name for node in self.reader.shown()}, text, 60)

    def press(self, role: str, name: str) -> None:
        """Press what has that role and name, once it is there."""
        wait_until(lambda: self.reader.press(role, name), f"{role} {name}", 60)

    def controls(self) -> list[Node]:
        """Return what on the screen can have the keyboard."""
        return [node for node in self.reader.shown() if "focusable" in node.states]


@pytest.fixture
def listener(tmp_path: Path) -> Iterator[Listener]:
    folder = tmp_path / "b"
    with virtual_screen() as display, session_bus(folder) as bus:
        environment = {
            **os.environ,
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANGUAGE": "en",
            "LC_ALL": "C.UTF-8",
        }
        environment.pop("WAYLAND_DISPLAY", None)
        program = [sys.executable, "-m", "exerciseapp", "--data-dir", str(tmp_path / "data")]
        with (
            running(["openbox", "--sm-disable"], environment),
            running([launcher(), "--launch-immediately"], environment),
            running(program, environment),
            screen_reader(environment) as reader,
        ):
            listener = Listener(reader)
            listener.hears("Welcome")
            yield listener


def check(listener: Listener, where: str) -> None:
    """Everything that can have the keyboard says what it is and what it is called."""
    controls = listener.controls()
    assert controls, where
    for node in controls:
        assert node.name.strip(), f"{where}: {node}"
        assert node.role in KNOWN_ROLES, f"{where}: {node}"
        if node.role in {BUTTON, CHECK, RADIO} and "sensitive" in node.states:
            assert {"Press", "Toggle", "Check"} & set(node.actions), f"{where}: {node}"


def test_every_page_and_a_session_can_be_walked_through_by_ear(listener: Listener) -> None:
    reader = listener.reader
    check(listener, "first start")
    listener.press(BUTTON, "Skip the questions")
    for place in PLACES:
        listener.press(CHECK, place)
        listener.hears(SAID[place])
        check(listener, place)
        here = reader.find(CHECK, place)
        assert here is not None
        assert "checked" in here.states, f"{place} does not say that one is there"

    listener.press(CHECK, "Today")
    listener.hears(SAID["Today"])
    start = next(node for node in listener.controls() if node.name.startswith("Start: "))
    listener.press(BUTTON, start.name)
    listener.hears("How much do your legs hurt now?")
    check(listener, "before the session")
    listener.press(RADIO, "3")
    chosen = reader.find(RADIO, "3")
    assert chosen is not None
    assert "checked" in chosen.states
    listener.press(BUTTON, "Start")

    listener.hears("I am ready")
    check(listener, "in position")
    listener.press(CHECK, "Show me how it is done")
    listener.hears("How it is done")
    listener.press(BUTTON, "I am ready")

    def time_left() -> float | None:
        ring = reader.find("progress bar", "Time left")
        return None if ring is None else ring.value

    wait_until(time_left, "the time left", 60)
    check(listener, "an exercise")
    listener.press(BUTTON, "This hurts")
    listener.hears("How much does it hurt?")
    check(listener, "this hurts")
    listener.press(BUTTON, "Stop for today")
    listener.hears("What you did")
    check(listener, "after the session")
    listener.press(BUTTON, "Save and close")
    listener.hears(SAID["Today"])
