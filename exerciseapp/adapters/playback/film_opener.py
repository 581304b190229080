"""Opens films: one thread in which all of libVLC's films are led."""

from __future__ import annotations

import atexit
import logging
from collections.abc import Callable
from pathlib import Path

from exerciseapp.adapters.playback.arena import share_one_heap
from exerciseapp.adapters.playback.decoding import problem_of_file
from exerciseapp.adapters.playback.drawing import DrawingKit
from exerciseapp.adapters.playback.errands import ErrandThread
from exerciseapp.adapters.playback.film import VlcFilm
from exerciseapp.adapters.playback.libvlc import LibVlc, LibVlcMissingError, VideoFacts
from exerciseapp.adapters.playback.pixels import Layout
from exerciseapp.adapters.playback.storage import USUAL_FRAMES_PER_S
from exerciseapp.adapters.playback.swscale import Swscale
from exerciseapp.adapters.playback.targets import LatestTarget
from exerciseapp.adapters.playback.video_output import VideoOutput
from exerciseapp.adapters.sound.vlc_sounder import has_sound_device
from exerciseapp.services.playback import ClipProblem, ClipProblemKind, PictureSize

log = logging.getLogger(__name__)

# Larger films, as phones record them in 4K, are made smaller by libVLC, in its own thread.
LARGEST = PictureSize(1920, 1080)
# Up to so many pixels a second (720p at 30) one thread decodes with ease. More of them, all busy at
# the start, now and then hold up the one that shows, and then the first picture is never seen.
EASY = 1280 * 720 * 30
CLOSING_S = 2.0
MOST_KNOWN = 8
# Without a device ALSA writes a thousand lines to standard error.
SILENT = ("--aout=dummy",)
# Milliseconds decoded ahead. They are lost when the speed changes, so they are few.
AHEAD = ("--file-caching=120", "--no-avcodec-hurry-up", "--no-skip-frames")
# At its end it stands: where it just stops, the last picture is lost now and then.
STANDING = ("--play-and-pause",)


class VlcFilmOpener:
    """A FilmOpener of the film port. libVLC is loaded with the first film, not before."""

    def __init__(self) -> None:
        self._open: list[VlcFilm] = []
        self._errands: ErrandThread | None = None
        self._libvlc: LibVlc | None = None
        self._kit: DrawingKit | None = None
        # What was read of files, for as long as they stay as they are.
        self._known: dict[tuple[Path, int, int], VideoFacts] = {}

    def open_film(self, path: Path, changed: Callable[[], None]) -> VlcFilm:
        """Open the film at *path* and return it at once."""
        if self._errands is None:
            share_one_heap()
            self._errands = ErrandThread("films")
            # libVLC must not call into an interpreter that is being taken down.
            atexit.register(self.close)
        film = VlcFilm(path, self._errands.do, changed)
        self._open = [film, *(other for other in self._open if not other.closed.is_set())]
        self._errands.do(lambda: self._begin(film))
        return film

    def close(self) -> None:
        """Close all films and stop the thread; waits for it no longer than two seconds."""
        for film in self._open:
            film.close()
        self._open = []
        if self._errands is not None:
            self._errands.do(self._release)
            if not self._errands.close(CLOSING_S):
                log.warning("libVLC does not stop; the program goes on without waiting for it")
            self._errands = None
            atexit.unregister(self.close)

    def _release(self) -> None:
        if self._libvlc is not None:
            self._libvlc.release()
            self._libvlc = None

    def _begin(self, film: VlcFilm) -> None:
        if film.closed.is_set():
            return
        problem = problem_of_file(film.path)
        if problem is not None:
            film.fail(problem)
            return
        try:
            libvlc, kit = self._started()
        except LibVlcMissingError as error:
            film.fail(ClipProblem(film.path, ClipProblemKind.NO_PLAYER, str(error)))
            return
        facts = self._facts(libvlc, film.path)
        if facts is None:
            film.fail(ClipProblem(film.path, ClipProblemKind.UNREADABLE, "no video track"))
            return
        layout = Layout(kit.chroma, _kept_size(facts))
        target = LatestTarget(layout, film.picture_came)
        output = VideoOutput(layout, target)
        player = libvlc.player(film.path, output, facts.codec, one_threaded=_is_easy(facts))
        film.begin(facts, player, target, kit.drawing(layout))

    def _facts(self, libvlc: LibVlc, path: Path) -> VideoFacts | None:
        """Read what the file says of itself, or remember it: a film that loops is opened often."""
        try:
            there = path.stat()
        except OSError:  # it has gone meanwhile
            return None
        key = (path, there.st_mtime_ns, there.st_size)
        facts = self._known.get(key) or libvlc.facts(path)
        if facts is not None:
            self._known = {key: facts, **dict(list(self._known.items())[:MOST_KNOWN])}
        return facts

    def _started(self) -> tuple[LibVlc, DrawingKit]:
        if self._libvlc is None or self._kit is None:
            self._libvlc = LibVlc(*AHEAD, *STANDING, *(() if has_sound_device() else SILENT))
            self._kit = DrawingKit(Swscale.load())
        return self._libvlc, self._kit


def _kept_size(facts: VideoFacts) -> PictureSize:
    fitted = facts.size.fitted_into(LARGEST)
    size = fitted if fitted.width < facts.size.width else facts.size
    return PictureSize(max(2, size.width // 2 * 2), max(2, size.height // 2 * 2))


def _is_easy(facts: VideoFacts) -> bool:
    rate = facts.frames_per_s or USUAL_FRAMES_PER_S
    return facts.size.width * facts.size.height * rate <= EASY
