"""``exerciseapp``, ``exerciseapp play`` and ``exerciseapp open``: puts the window together.

In two steps, because a person waits: first the empty window in its colours, which needs next to
nothing; when that is on the screen, everything that it works with (`bootstrap.desk`).
"""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.places import DataFolderError, Places, find_places
from exerciseapp.adapters.platform.screen import demand_screen
from exerciseapp.adapters.storage.glance import glance_at_theme
from exerciseapp.ui.single_window import SingleWindow
from exerciseapp.ui.theme.backgrounds import first_background
from exerciseapp.ui.window import MainWindow

if TYPE_CHECKING:
    from exerciseapp.services.record_store import StoreError
    from exerciseapp.services.shelf import Shelf
    from exerciseapp.ui.desk import Desk
    from exerciseapp.ui.session.controller import SessionController
    from exerciseapp.ui.session.request import PlayRequest

log = logging.getLogger(__name__)

WRONG_USE = 2
FAILURE = 1


def run_window(options: argparse.Namespace) -> int:
    """Open the window, or hand the request over to the one that is open; return the status."""
    places = find_places(options.data_dir, os.environ)
    demand_screen(os.environ)
    app = QApplication([sys.argv[0]])
    app.setApplicationName("exerciseapp")
    app.setDesktopFileName("exerciseapp")
    try:
        places.make()
    except DataFolderError as error:
        if not getattr(options, "hands_free", None):
            from exerciseapp.bootstrap.folder_trouble import show_folder_trouble

            show_folder_trouble(app, MainWindow(), places, error)
        raise
    single = SingleWindow(places.folder)
    if not single.claim():
        return _hand_over(single, places, options)
    status = _Run(app, places, options, single).until_closed()
    single.release()
    return status


class _Run:
    """One run of the window: what is opened after it, and closed after it."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        options: argparse.Namespace,
        single: SingleWindow,
    ) -> None:
        self._app = app
        self._places = places
        self._options = options
        self._single = single
        self._opened = ExitStack()
        self._status = 0
        self._window = MainWindow(first_background(glance_at_theme(places.database)))
        self._window.appeared.connect(self._furnish)

    def until_closed(self) -> int:
        """Show the window and serve it until it is closed; return the exit status."""
        self._window.show()
        with self._opened:
            status = self._app.exec()
        return status or self._status

    def _furnish(self) -> None:
        """Open everything else.

        All that is loaded stays: looking through it for what could be freed, over and over while
        it grows, would take a sixth of the time, and later again and again hold up the pictures.
        """
        gc.disable()
        try:
            self._open_desk()
        except Exception:
            # Told by Python and the log; the window would stand there empty for ever.
            self._status = FAILURE
            self._window.close()
            raise
        finally:
            gc.freeze()
            self._look_for_garbage()

    def _look_for_garbage(self) -> None:
        from exerciseapp.ui.collector import WindowThreadCollector

        self._opened.callback(WindowThreadCollector(self._window).close)

    def _open_desk(self) -> None:
        from exerciseapp.adapters.platform.logs import start_logging
        from exerciseapp.adapters.playback import VlcClipLoader

        options = self._options
        logging_started = start_logging(self._places.logs, "window", debug=options.debug)
        self._opened.enter_context(logging_started)
        clips = VlcClipLoader()
        self._opened.callback(clips.close)
        if options.command == "play":
            # Most of it happens in libVLC, while Python loads what follows.
            clips.warm_up()

        from exerciseapp.bootstrap.desk import open_desk
        from exerciseapp.services.record_store import StoreError
        from exerciseapp.ui.accessible_scroll import describe_scroll_areas
        from exerciseapp.ui.process_signals import ProcessSignals
        from exerciseapp.ui.theme.keeper import ThemeKeeper

        describe_scroll_areas()
        self._opened.callback(ProcessSignals(self._window.close).close)
        self._single.request_received.connect(self._requested)
        self._single.listen()
        look = ThemeKeeper(self._app)
        try:
            desk = open_desk(self._app, look, self._places, options, clips, self._opened)
        except StoreError as error:
            log.error("the records cannot be opened: %s", error)
            self._fail(error)
            return
        if options.command == "play":
            wrong = _not_playable(desk.shelf, options)
            if wrong:
                self._end(wrong, WRONG_USE)
                return
            self._window.play(self._play_request(desk))
        elif options.command == "open":
            self._window.open_files(options.files)
        self._window.open_desk(desk)
        self._hear_the_desktop()
        log.info("the window is open")

    def _hear_the_desktop(self) -> None:
        # Elsewhere every event would go through Python for nothing.
        if sys.platform == "darwin":
            from exerciseapp.ui.exchange.file_drop import OpenedByDesktop

            hears = OpenedByDesktop(self._app)
            hears.opened.connect(self._window.open_files)
            self._app.installEventFilter(hears)

    def _play_request(self, desk: Desk) -> PlayRequest:
        from exerciseapp.ui.session.autopilot import Answers
        from exerciseapp.ui.session.request import PlayRequest

        options = self._options
        answers = None
        watch: Callable[[SessionController], object] | None = None
        if options.hands_free:
            answers = Answers(options.pain_before, options.pain_after, options.effort)
            watch = partial(_narrate, desk)
        return PlayRequest(
            options.programme,
            lighter=options.lighter,
            answers=answers,
            pictures=options.pictures,
            watch=watch,
        )

    def _requested(self, words: list[str]) -> None:
        from exerciseapp.ui.front import bring_to_front
        from exerciseapp.ui.session.request import PlayRequest

        bring_to_front(self._window)
        if words[:1] == ["play"]:
            programme = words[1] if words[1:] and words[1] else None
            self._window.play(PlayRequest(programme, lighter="--lighter" in words[2:]))
        elif words[:1] == ["open"]:
            self._window.open_files(map(Path, words[1:]))

    def _fail(self, error: StoreError) -> None:
        """Show what is wrong; with nobody there to read it, say it and end."""
        from exerciseapp.ui.error_words import error_words
        from exerciseapp.ui.languages import chosen_language, speak

        if getattr(self._options, "hands_free", None):
            self._end(str(error), FAILURE)
        else:
            speak(self._app, chosen_language(None))
            self._window.show_trouble(error_words(error))

    def _end(self, message: str, status: int) -> None:
        print(f"exerciseapp: {message}", file=sys.stderr)
        self._status = status
        self._window.close()


def _narrate(desk: Desk, controller: SessionController) -> None:
    from exerciseapp.bootstrap.narrator import narrator

    plan = controller.runner.session.plan
    # A function, which Qt holds; a method of a plain object it would hold only weakly.
    controller.step_began.connect(narrator(plan, desk.language, desk.clock))


def _hand_over(single: SingleWindow, places: Places, options: argparse.Namespace) -> int:
    """Have the window that is open do what was asked for; return the exit status."""
    from exerciseapp.bootstrap.shelf import read_shelf

    if options.command == "play" and options.programme:
        wrong = _not_playable(read_shelf(places), options)
        if wrong:
            print(f"exerciseapp: {wrong}", file=sys.stderr)
            return WRONG_USE
    single.hand_over(_as_words(options))
    return 0


def _not_playable(shelf: Shelf, options: argparse.Namespace) -> str | None:
    """Return what is wrong with asking for that programme, or None if nothing is."""
    if not options.programme:
        return None
    programme = shelf.programmes.get(options.programme)
    if programme is None:
        known = ", ".join(shelf.programmes) or "none"
        return f'there is no programme "{options.programme}"; there are: {known}'
    if options.lighter and not programme.lighter:
        return f'the programme "{options.programme}" has no lighter variant'
    return None


def _as_words(options: argparse.Namespace) -> list[str]:
    match options.command:
        case "play":
            lighter = ["--lighter"] if options.lighter else []
            return ["play", options.programme or "", *lighter]
        case "open":
            # The window that is open stands in a folder of its own.
            return ["open", *(str(path.absolute()) for path in options.files)]
        case _:
            return []
