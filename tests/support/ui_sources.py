"""The texts and numbers that the code of the windows holds, found in its syntax tree."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

UI = Path(__file__).parents[2] / "exerciseapp" / "ui"


@dataclass(frozen=True, slots=True)
class Call:
    """A call somewhere in the windows' code: what is called, with what, and where."""

    name: str
    arguments: tuple[ast.expr, ...]
    file: Path
    line: int

    @property
    def place(self) -> str:
        """Say where it is."""
        return f"{self.file.relative_to(UI)}:{self.line} {self.name}"


def ui_files(*, without: tuple[str, ...] = ()) -> Iterator[Path]:
    """Give the files of the windows but those in the folders *without*."""
    for path in sorted(UI.rglob("*.py")):
        if path.relative_to(UI).parts[0] not in without:
            yield path


def calls(path: Path) -> Iterator[Call]:
    """Give every call in a file, by the last part of the name that is called."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            name = ""
            if isinstance(function, ast.Name):
                name = function.id
            elif isinstance(function, ast.Attribute):
                name = function.attr
            values = (*node.args, *(keyword.value for keyword in node.keywords))
            yield Call(name, values, path, node.lineno)


def constant(node: ast.expr) -> str | int | float | None:
    """Return a text or number that stands there as it is."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        inner = constant(node.operand)
        return -inner if isinstance(inner, int | float) else None
    if isinstance(node, ast.Constant) and isinstance(node.value, str | int | float):
        return node.value
    return None


def written(node: ast.expr) -> str:
    """Return the letters that stand in a text, also between the parts of a formatted one."""
    if isinstance(node, ast.JoinedStr):
        parts = (part.value for part in node.values if isinstance(part, ast.Constant))
        return "".join(part for part in parts if isinstance(part, str))
    value = constant(node)
    return value if isinstance(value, str) else ""


def translated(path: Path) -> Iterator[str]:
    """Give the English texts that a file asks to be translated."""
    for call in calls(path):
        if call.name == "tr" and call.arguments:
            yield written(call.arguments[0])
        elif call.name in {"translate", "tr2"} and len(call.arguments) > 1:
            yield written(call.arguments[1])
