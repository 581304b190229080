"""What a screen reader is told of the program's window, asked as one asks: over AT-SPI.

Run by the system's Python, which has ``pyatspi``; ``ScreenReader`` is the tests' side of it.
Reads one order a line: ``tree``, or ``press ROLE<tab>NAME``; answers each with one line of JSON.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

APPLICATION = "exerciseapp"
PYTHON = "/usr/bin/python3"
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader can come to."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]
    value: float | None
    depth: int

    @property
    def is_shown(self) -> bool:
        """Tell whether it is on the screen."""
        return "showing" in self.states


@dataclass(slots=True)
class ScreenReader:
    """Asks a process of the system's Python, which asks the window."""

    process: subprocess.Popen[str]

    def tree(self) -> list[Node]:
        """Return everything in the window, a parent before its children; empty without one."""
        return [
            Node(
                role=found["role"],
                name=found["name"],
                description=found["description"],
                states=frozenset(found["states"]),
                actions=tuple(found["actions"]),
                value=found["value"],
                depth=found["depth"],
            )
            for found in self._ask("tree")
        ]

    def shown(self) -> list[Node]:
        """Return what is on the screen."""
        return [node for node in self.tree() if node.is_shown]

    def find(self, role: str, name: str) -> Node | None:
        """Return what is on the screen with that role and name."""
        found = (node for node in self.shown() if (node.role, node.name) == (role, name))
        return next(found, None)

    def press(self, role: str, name: str) -> bool:
        """Do what a screen reader does for a press; tell whether there was anything to press."""
        return bool(self._ask(f"press {role}\t{name}"))

    def _ask(self, order: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())


@contextmanager
def screen_reader(environment: Mapping[str, str]) -> Iterator[ScreenReader]:
    """Give a screen reader's view of the desktop whose *environment* that is."""
    process = subprocess.Popen(
        [PYTHON, __file__],
        env=dict(environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with process:
        try:
            yield ScreenReader(process)
        finally:
            process.kill()


def launcher() -> str:
    """Return the program that starts the bus on which screen readers listen."""
    return next(path for path in LAUNCHERS if Path(path).exists())


def _serve() -> None:
    """Answer orders until there are no more."""
    # The tests' own Python does not have it.
    pyatspi = import_module("pyatspi")
    for line in sys.stdin:
        try:
            answer = _answer(pyatspi, line.rstrip("\n"))
        except Exception:  # noqa: BLE001 - of any kind: what is asked about goes as pages change
            answer = []
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _answer(pyatspi: Any, line: str) -> object:
    order, _, rest = line.partition(" ")
    nodes = list(_walk(pyatspi))
    if order == "tree":
        return [_told(pyatspi, node, depth) for node, depth in nodes]
    return _press(pyatspi, nodes, *rest.split("\t"))


def _walk(pyatspi: Any) -> Iterator[tuple[Any, int]]:
    desktop = pyatspi.Registry.getDesktop(0)
    for number in range(desktop.childCount):
        application = desktop.getChildAtIndex(number)
        if application is not None and application.name == APPLICATION:
            # Changes are told to whoever runs a main loop; here they are asked for.
            application.clear_cache()
            yield from _inside(application, 0)


def _inside(node: Any, depth: int) -> Iterator[tuple[Any, int]]:
    yield node, depth
    for number in range(node.childCount):
        child = node.getChildAtIndex(number)
        if child is not None:
            yield from _inside(child, depth + 1)


def _told(pyatspi: Any, node: Any, depth: int) -> dict[str, object]:
    return {
        "role": node.getRoleName(),
        "name": node.name or "",
        "description": node.description or "",
        "states": _states(pyatspi, node),
        "actions": _actions(node),
        "value": _value(node),
        "depth": depth,
    }


def _states(pyatspi: Any, node: Any) -> list[str]:
    return [str(pyatspi.stateToString(state)) for state in node.getState().getStates()]


def _actions(node: Any) -> list[str]:
    try:
        action = node.queryAction()
    except NotImplementedError:
        return []
    return [str(action.getName(number)) for number in range(action.nActions)]


def _value(node: Any) -> float | None:
    try:
        return float(node.queryValue().currentValue)
    except NotImplementedError:
        return None


def _press(pyatspi: Any, nodes: list[tuple[Any, int]], role: str, name: str) -> bool:
    for node, _depth in nodes:
        same = (node.getRoleName(), node.name) == (role, name)
        if same and "showing" in _states(pyatspi, node):
            action = node.queryAction()
            wanted = [n for n in range(action.nActions) if action.getName(n) in {"Press", "Toggle"}]
            return bool(wanted) and bool(action.doAction(wanted[0]))
    return False


if __name__ == "__main__":
    _serve()
