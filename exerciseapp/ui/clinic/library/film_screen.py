"""The film that is cut: it plays, and where it stands it shows the very picture."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from exerciseapp.services.clinic.new_exercise import NewExercises
from exerciseapp.services.film import FilmOpener, FilmState
from exerciseapp.ui.clinic.library.cut_editor import PICTURE_S
from exerciseapp.ui.clinic.library.stills import StillReader
from exerciseapp.ui.player.film_view import FilmView
from exerciseapp.ui.player.surface import PictureSurface

LEAST_FILM_PX = 180
STEP_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
# With Shift held, a step takes so many seconds.
LONG_STEP_S = 1.0


class FilmScreen(QWidget):
    """Left and right go through the film by a picture, with Shift by a second.

    ``moved`` whenever it is elsewhere, plays or stands; ``unplayable`` where it can only be gone
    through picture by picture.
    """

    moved = Signal()
    unplayable = Signal()

    def __init__(
        self, films: FilmOpener, exercises: NewExercises, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._film: Path | None = None
        self._told_s = 0.0
        # Where the film was sent to while it stands; the player comes there only nearly.
        self._sought_s: float | None = None
        self.view = FilmView(films)
        # The exercise will have no sound either.
        self.view.set_volume(0)
        self.view.changed.connect(self.moved)
        self.view.ended.connect(self._end)
        self.view.problem_found.connect(self.unplayable)
        self.still = PictureSurface()
        self.still.hide()
        self._stills = StillReader(exercises, self)
        self._stills.came.connect(self._show_still)
        self.setAccessibleName(self.view.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.installEventFilter(self)
        self.setMinimumHeight(LEAST_FILM_PX)
        # It takes the room that there is, and asks for none: the keys below must be seen.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        layers = QGridLayout(self)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.view, 0, 0)
        layers.addWidget(self.still, 0, 0)

    @property
    def plays(self) -> bool:
        """Tell whether the film plays."""
        film = self.view.film
        return self.view.plays and film is not None and film.state is not FilmState.ENDED

    @property
    def length_s(self) -> float:
        """Seconds of the film as the player has them, else as the file told; 0 while unknown."""
        film = self.view.film
        return film.length_s if film is not None and film.length_s > 0.0 else self._told_s

    @property
    def position_s(self) -> float:
        """The second at which the film is, or was sent to."""
        if self._sought_s is not None:
            return self._sought_s
        return 0.0 if self.view.film is None else self.view.film.position_s

    def show_film(self, film: Path, length_s: float, at_s: float) -> None:
        """Show *film*, which tells that it has *length_s* seconds, standing at *at_s*."""
        self._film, self._told_s = film, length_s
        self.still.hide()
        self.view.show_film(film)
        self.seek(at_s)

    def close_film(self) -> None:
        """Give the film back."""
        self._stills.close()
        self.still.hide()
        self.view.close_films()

    def play(self, from_s: float | None = None) -> None:
        """Play on, or from a second."""
        self.still.hide()
        sought = self._sought_s if from_s is None else from_s
        self._sought_s = None
        self.view.play()
        if sought is not None:
            # It stood only near: from here on what is seen and what is told agree.
            self.view.seek(sought)
        self.moved.emit()

    def stand(self) -> None:
        """Stand where the film is."""
        if self.view.plays:
            self.view.pause()
            self._stand_at(self.position_s)

    def seek(self, seconds: float) -> None:
        """Go to this second, playing on or standing as before."""
        self.view.seek(seconds)
        if self.plays:
            self.moved.emit()
        else:
            self._stand_at(seconds)

    def step(self, seconds: float) -> None:
        """Stand so much later, or earlier."""
        self.stand()
        self.seek(min(max(0.0, self.position_s + seconds), self.length_s))

    def set_mirrored(self, mirrored: bool) -> None:
        """Show right as left, or not."""
        self.view.set_mirrored(mirrored)
        self.still.set_mirrored(mirrored)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the arrows before whatever scrolls does."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        way = STEP_KEYS.get(Qt.Key(event.key()))
        if way is None:
            return super().eventFilter(watched, event)
        far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.step(way * (LONG_STEP_S if far else PICTURE_S))
        return True

    def _end(self) -> None:
        self._stand_at(self.length_s)

    def _stand_at(self, seconds: float) -> None:
        self._sought_s = seconds
        if self._film is not None:
            self._stills.ask(self._film, seconds)
        self.moved.emit()

    def _show_still(self, seconds: float, picture: QImage) -> None:
        if seconds == self._sought_s and not self.plays:
            self.still.show_picture(picture)
            self.still.show()
            self.still.raise_()
