"""Which theme is on: the person's choice, or what the system asks for while it runs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import SYSTEM_TEXT, ThemeChoice
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.system import SystemLook, look_of_the_system, theme_for
from exerciseapp.ui.theme.values import Theme


class ThemeKeeper(QObject):
    """Applies the choice, and follows the system for as long as the choice leaves it to it."""

    changed = Signal(object)  # the Theme as applied

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        *,
        text_scale: float = SYSTEM_TEXT,
        motion: bool = True,
        desk: bool = False,
        system: Callable[[], SystemLook] = look_of_the_system,
    ):
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_scale = text_scale
        self._motion = motion
        self._desk = desk
        self._system = system
        self._applied: Theme | None = None
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._follow()

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._wanted()

    def choose(
        self,
        choice: ThemeChoice | None = None,
        *,
        text_scale: float | None = None,
        motion: bool | None = None,
    ) -> None:
        """Change what is named; text_scale goes from 1.0 to 2.0, or is SYSTEM_TEXT."""
        self._choice = self._choice if choice is None else choice
        self._text_scale = self._text_scale if text_scale is None else text_scale
        self._motion = self._motion if motion is None else motion
        self._follow()

    def _wanted(self) -> Theme:
        system = self._system()
        theme = theme_for(self._choice, system)
        theme = theme if self._motion else theme.without_motion()
        theme = theme.for_desk() if self._desk else theme
        return theme.with_text(system.text if self._text_scale == SYSTEM_TEXT else self._text_scale)

    def _follow(self) -> None:
        wanted = self._wanted()
        # The system tells of one change more than once, and a style sheet is costly to set.
        if wanted == self._applied:
            return
        self._applied = wanted
        apply_theme(self._app, wanted, wanted.text_scale)
        self.changed.emit(wanted)
