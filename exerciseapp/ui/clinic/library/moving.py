"""A demonstration that plays by itself, over and over, at its own speed."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.exercise import Demonstration
from exerciseapp.services.playback import ClipLoader
from exerciseapp.ui.player.demonstration_view import DemonstrationView

# Twice in the time of a picture.
TICK_MS = 20


class MovingDemonstration(DemonstrationView):
    """Shows the poster, and the film in its place as soon as that has been decoded."""

    def __init__(self, clips: ClipLoader, parent: QWidget | None = None) -> None:
        super().__init__(clips, parent)
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._go_on)

    @property
    def plays(self) -> bool:
        """Tell whether it is wanted to move."""
        return self._tick.isActive()

    def play(self, demonstration: Demonstration) -> None:
        """Play *demonstration* from its beginning."""
        self.show_demonstration(demonstration, mirrored=False)
        self._since.start()
        if demonstration.clip is None:
            self._tick.stop()
        else:
            self._tick.start()

    def stand(self, demonstration: Demonstration) -> None:
        """Show *demonstration* without moving."""
        self._tick.stop()
        self.show_demonstration(demonstration, mirrored=False)
        self.show_moment(0.0)

    def stop(self) -> None:
        """Stand still and give the film back."""
        self._tick.stop()
        self.close_clips()

    def _go_on(self) -> None:
        # Beyond its end a clip begins again.
        self.show_moment(self._since.elapsed() / 1000)
