"""The few drawings that a style sheet can only name as files: ticks and small arrows."""

from __future__ import annotations

from exerciseapp.ui.theme.icon import FOLDER


def mark(name: str, *, on_dark: bool) -> str:
    """Return the path of a mark in white, for a dark ground, or in black, as a sheet names it."""
    path = FOLDER / "marks" / f"{name}-{'white' if on_dark else 'black'}.svg"
    return f'"{path.as_posix()}"'
