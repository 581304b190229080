"""What a page may change about how the program looks."""

from __future__ import annotations

from typing import Protocol

from exerciseapp.domain.settings import ThemeChoice


class Look(Protocol):
    """The look of the whole program; ThemeKeeper is the real one."""

    def choose(
        self,
        choice: ThemeChoice | None = None,
        *,
        text_scale: float | None = None,
        motion: bool | None = None,
    ) -> None:
        """Change what is named, at once; text_scale goes from 1.0 to 2.0, or is SYSTEM_TEXT."""
        ...
