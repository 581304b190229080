"""The desk as it is now: programmes come and go, and another language may be chosen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from exerciseapp.domain.settings import Settings
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.languages import chosen_language, speak


class CurrentDesk:
    """Holds the one desk of the window. ``now`` is asked for anew each time something is made."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        # For which day the programmes on it were read.
        self._day = desk.courses.today()

    @property
    def now(self) -> Desk:
        """The desk as it is at this moment."""
        return self._desk

    def put(self, shelf: Shelf) -> None:
        """Work with other exercises and programmes from now on."""
        self._desk = self._desk.with_shelf(shelf)

    def turn_day(self) -> None:
        """Over night another version of a programme may have come into force: read them anew."""
        today = self._desk.courses.today()
        if self._day != today:
            self.put(self._desk.files.read_shelf())
            self._day = today

    def speak(self, choice: str | None) -> None:
        """Change the language of everything that is made from now on; None is the system's."""
        app = QApplication.instance()
        if app is None:
            return
        language = chosen_language(choice)
        speak(app, language)
        self._desk = replace(self._desk, language=language)

    def begin_anew(self) -> None:
        """Look and speak as on the first day."""
        usual = Settings()
        self._desk.look.choose(usual.theme, text_scale=usual.text_size, motion=usual.motion)
        self.speak(usual.language)
