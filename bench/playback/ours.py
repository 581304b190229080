"""Our own playback in a bare window that fills the screen, led as the session leads it."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from bench.playback.clips import FRAMES, HEIGHT, RATE, WIDTH
from exerciseapp.adapters.playback import VlcClipLoader, VlcFilmOpener
from exerciseapp.domain.exercise import Demonstration
from exerciseapp.domain.movement import Course
from exerciseapp.ui.player.demonstration_view import DemonstrationView
from exerciseapp.ui.player.film_view import FilmView
from exerciseapp.ui.session.controller import TICK_MS

LENGTH_S = FRAMES / RATE


class PressView(DemonstrationView):
    """Goes on by ten pictures at each press."""

    moment = 0.0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        self.moment += 10 / RATE
        self.show_moment(self.moment)
        super().mousePressEvent(event)


def say(words: str) -> None:
    """Tell the measuring process."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def ticking(view: QWidget, tick: Callable[[], None]) -> None:
    """Call *tick* as often as the session does."""
    timer = QTimer(view)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(TICK_MS)


def of(path: str) -> Demonstration:
    """Return a demonstration of the clip alone."""
    return Demonstration(Path(path), None, ())


def demonstration(clips: list[str], rate: float = 1.0) -> QWidget:
    """Show the clips one after another, over and over, by the clock; the next is prepared."""
    view = DemonstrationView(VlcClipLoader())
    began: list[float] = []
    turn = [0]

    def tick() -> None:
        if not began:
            if not view.is_loaded:
                return
            if len(clips) > 1:
                view.prepare(of(clips[1]))
            began.append(time.monotonic())
            say(f"began {began[0]}")
        into = (time.monotonic() - began[0]) * rate
        if len(clips) > 1 and int(into / LENGTH_S) != turn[0]:
            turn[0] = int(into / LENGTH_S)
            view.show_demonstration(of(clips[turn[0] % len(clips)]), mirrored=False)
        here = into % LENGTH_S
        left = (LENGTH_S - here) / rate
        view.show_moment(here, Course(rate, left))
        if left < TICK_MS / 1000:
            QTimer.singleShot(math.ceil(1000 * left), view, tick)

    view.show_demonstration(of(clips[0]), mirrored=False)
    ticking(view, tick)
    return view


def film(clips: list[str]) -> QWidget:
    """Stream the clips one after another, over and over."""
    view = FilmView(VlcFilmOpener())
    turn = [1]

    def prepare() -> None:
        view.prepare(Path(clips[turn[0] % len(clips)]))
        turn[0] += 1

    view.show_film(Path(clips[0]))
    if len(clips) == 1:
        view.set_looping(True)
    else:
        view.went_on.connect(prepare)
        view.set_following(True)
        prepare()
    view.play()
    return view


def press(clips: list[str]) -> QWidget:
    """Show the first clip, and another moment of it at each press of the mouse."""
    view = PressView(VlcClipLoader())
    view.show_demonstration(of(clips[0]), mirrored=False)
    view.show_moment(0.0)
    return view


def memory(clips: list[str]) -> QWidget:
    """Show each clip as an exercise of a session, the next one prepared; then say so."""
    view = DemonstrationView(VlcClipLoader())
    turn = [-1]

    def tick() -> None:
        if turn[0] >= 0 and not view.is_loaded:
            return
        turn[0] += 1
        if turn[0] == len(clips):
            say("done")
        if turn[0] < len(clips):
            view.show_demonstration(of(clips[turn[0]]), mirrored=bool(turn[0] % 2))
            view.prepare(of(clips[min(turn[0] + 1, len(clips) - 1)]))
        view.show_moment(1.0)

    ticking(view, tick)
    return view


def main() -> int:
    """Run one mode: its name, the tempo where it has one, and the clips."""
    app = QApplication(sys.argv[:1])
    mode, *words = sys.argv[1:]
    if mode == "tempo":
        view = demonstration(words[1:], float(words[0]))
    else:
        modes = {"demonstration": demonstration, "film": film, "press": press, "memory": memory}
        view = modes[mode](words)
    view.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    view.setGeometry(0, 0, WIDTH, HEIGHT)
    view.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
