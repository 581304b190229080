"""A film on the screen: a longer recording that plays by its own clock, with its sound."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QWidget

from exerciseapp.services.film import Film, FilmOpener, FilmState
from exerciseapp.ui.player.relay import Relay
from exerciseapp.ui.player.stills import read_still
from exerciseapp.ui.player.surface import PictureSurface

# A tenth of it is enough to open a film that is in the computer's memory already, and while one
# stands ready it takes a tenth of what one takes that plays.
NEAR_END_S = 1.0


class FilmView(PictureSurface):
    """Shows one film, with a second one standing ready, so that a change has no gap."""

    # A ClipProblem, once, when the film that is shown turns out to be broken.
    problem_found = Signal(object)
    # The film has come to its end, and none follows.
    ended = Signal()
    # The film that stood ready has followed.
    went_on = Signal()
    # Anything that a row of controls shows: state, position, length.
    changed = Signal()

    def __init__(self, films: FilmOpener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Film of the exercise"))
        self._films = films
        self._relay = Relay(self)
        self._relay.changed.connect(self._look, Qt.ConnectionType.QueuedConnection)
        self._film: Film | None = None
        self._next: Film | None = None
        self._poster: Path | None = None
        self._looping = self._following = False
        self._plays = False
        self._volume = 100
        self._rate = 1.0
        # Which film has its place on the surface, for how many pixels to a unit of it, and which of
        # its pictures was drawn.
        self._placed: tuple[Film, float] | None = None
        self._drawn = 0
        self._seen_state: FilmState | None = None
        # While the last picture stands.
        self._last = QTimer(self)
        self._last.setSingleShot(True)
        self._last.setTimerType(Qt.TimerType.PreciseTimer)
        self._last.timeout.connect(self._end)

    @property
    def film(self) -> Film | None:
        """The film that is shown, for asking where it is."""
        return self._film

    @property
    def plays(self) -> bool:
        """Tell whether the film is wanted to play."""
        return self._plays

    def show_film(self, path: Path, *, poster: Path | None = None) -> None:
        """Show the film at *path*, standing at its first picture; *poster* until that is there."""
        self._poster = poster
        self._plays = False
        if self._next is not None and self._next.path == path:
            self._take_next()
            return
        self.close_films()
        self._film = self._open(path)
        self.show_picture(read_still(poster, self.pixels()))

    def prepare(self, path: Path) -> None:
        """Have the film at *path* stand ready: it comes next."""
        if self._next is None or self._next.path != path:
            if self._next is not None:
                self._next.close()
            self._next = self._open(path)

    def set_following(self, following: bool) -> None:
        """At the end, go on without a gap to the film that stands ready, or stand still."""
        self._following = following

    def set_looping(self, looping: bool) -> None:
        """Begin anew at the end, or stand still there."""
        self._looping = looping
        self.set_following(looping)
        self._prepare_loop()

    def play(self) -> None:
        """Go on; from the beginning if the film has ended."""
        self._plays = True
        if self._film is not None:
            self._film.play()

    def pause(self) -> None:
        """Stand still at the present picture."""
        self._plays = False
        if self._film is not None:
            self._film.pause()

    def seek(self, seconds: float) -> None:
        """Go to this second."""
        if self._film is not None:
            self._film.seek(seconds)

    def set_rate(self, rate: float) -> None:
        """Play *rate* times as fast as recorded, 0.5 to 2."""
        self._rate = rate
        for film in self._films_open():
            film.set_rate(rate)

    def set_volume(self, percent: int) -> None:
        """Set how loud films are, 0 to 100."""
        self._volume = percent
        for film in self._films_open():
            film.set_volume(percent)

    def close_films(self) -> None:
        """Stop and give back everything. Returns at once."""
        self._last.stop()
        for film in self._films_open():
            film.close()
        self._film = self._next = None
        self._placed = self._seen_state = None
        self.show_picture(QImage())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._placed = None
        self._draw()

    def _open(self, path: Path) -> Film:
        film = self._films.open_film(path, self._relay.tell)
        film.set_volume(self._volume)
        film.set_rate(self._rate)
        return film

    def _films_open(self) -> list[Film]:
        return [film for film in (self._film, self._next) if film is not None]

    def _look(self) -> None:
        film = self._film
        if film is None:
            return
        self._draw()
        if self._looping and self._next is None:
            self._prepare_loop()
        state = film.state
        if state is not self._seen_state:
            self._seen_state = state
            self._enter(film)
        self.changed.emit()

    def _enter(self, film: Film) -> None:
        if film.state is FilmState.BROKEN:
            self._placed = None
            self.show_picture(read_still(self._poster, self.pixels()))
            self.problem_found.emit(film.problem)
        elif film.state is FilmState.ENDED and self._plays:
            # The last picture has its own time to stand.
            rest_s = film.rest_s
            if self._next is not None and self._following:
                self._next.play(rest_s)
            self._last.start(round(1000 * rest_s))

    def _prepare_loop(self) -> None:
        """Have a looped film stand ready once more, when its end is near."""
        if not self._looping or self._next is not None:
            return
        film = self._film
        if film is None or film.length_s <= 0.0:
            return
        if film.length_s - film.position_s < NEAR_END_S:
            self.prepare(film.path)

    def _end(self) -> None:
        film = self._film
        if film is None or not self._plays or film.state is not FilmState.ENDED:
            return
        if self._next is None or not self._following:
            self._plays = False
            self.ended.emit()
            return
        self._take_next()
        self.went_on.emit()

    def _take_next(self) -> None:
        """Let the film that stands ready take the place of the one that is shown."""
        old, self._film, self._next = self._film, self._next, None
        if self._plays:
            self.play()
        self._seen_state = None
        self._look()
        if old is not None:
            if self._placed is not None and self._placed[0] is old:
                # The new one has no picture yet, and a film that is closed draws none.
                self.keep_picture()
            old.close()

    def _draw(self) -> None:
        film = self._film
        if film is None:
            return
        pictures, here = film.pictures, (film, self.devicePixelRatioF())
        if here == self._placed and (pictures == self._drawn or self.redraw()):
            self._drawn = pictures
            return
        if film.size is None or pictures == 0 or film.problem is not None:
            return
        self._placed, self._drawn = here, pictures
        self.show_drawn(film.canvas_size(film.size.fitted_into(self.pixels())), film.draw)
