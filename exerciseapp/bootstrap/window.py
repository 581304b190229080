"""``exerciseapp`` and ``exerciseapp play``: puts the window together and runs it."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.logs import start_logging
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.domain.session import STALL_S
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.sessions import SessionService
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.process_signals import ProcessSignals
from exerciseapp.ui.session.autopilot import Answers
from exerciseapp.ui.session.controller import SessionController
from exerciseapp.ui.single_window import SingleWindow
from exerciseapp.ui.theme.keeper import ThemeKeeper
from exerciseapp.ui.window import MainWindow, PlayRequest

log = logging.getLogger(__name__)

WRONG_USE = 2
FAILURE = 1


def run_window(options: argparse.Namespace) -> int:
    """Open the window, or hand the request over to the one that is open; return the status."""
    places = find_places(options.data_dir, os.environ)
    if options.command == "play" and options.programme:
        wrong = _unknown_programme(places, options.programme)
        if wrong:
            print(f"exerciseapp: {wrong}", file=sys.stderr)
            return WRONG_USE
    places.make()
    app = QApplication([sys.argv[0]])
    app.setApplicationName("exerciseapp")
    app.setDesktopFileName("exerciseapp")
    single = SingleWindow(places.folder)
    if not single.claim():
        single.hand_over(_as_words(options))
        return 0
    with start_logging(places.logs, "window", debug=options.debug):
        status = _Run(app, places, options).until_closed(single)
    single.release()
    return status


class _Run:
    """One run of the window: what is opened after it, and closed after it."""

    def __init__(self, app: QApplication, places: Places, options: argparse.Namespace) -> None:
        self._app = app
        self._places = places
        self._options = options
        self._opened = ExitStack()
        self._status = 0
        speak(app, chosen_language(None))
        self._look = ThemeKeeper(app)
        self._window = MainWindow()

    def until_closed(self, single: SingleWindow) -> int:
        """Show the window and serve it until it is closed; return the exit status."""
        self._window.show()
        single.request_received.connect(self._requested)
        signals = ProcessSignals(self._window.close)
        # The window stands before anything slow is loaded.
        QTimer.singleShot(0, self._window, self._furnish)
        with self._opened:
            status = self._app.exec()
        signals.close()
        return status or self._status

    def _furnish(self) -> None:
        try:
            desk = self._desk()
        except StoreError as error:
            log.error("the records cannot be opened: %s", error)
            self._fail(str(error))
            return
        options = self._options
        if options.command == "play":
            self._window.play(self._play_request(desk))
        self._window.open_desk(desk)
        log.info("the window is open")

    def _desk(self) -> Desk:
        from exerciseapp.adapters.alarms.local_zone import LocalZone
        from exerciseapp.adapters.alarms.wakeup import SocketWaker
        from exerciseapp.adapters.awake import WakepyKeepAwake
        from exerciseapp.adapters.playback import VlcClipLoader
        from exerciseapp.adapters.sound.vlc_sounder import VlcSounder, has_sound_device
        from exerciseapp.adapters.storage.database import open_database
        from exerciseapp.adapters.storage.own_data import SqliteOwnData
        from exerciseapp.adapters.storage.reminders import open_reminder_store
        from exerciseapp.bootstrap.background import RemindProcess
        from exerciseapp.bootstrap.patient_files import patient_files
        from exerciseapp.bootstrap.remind_programmes import FileProgrammes
        from exerciseapp.bootstrap.shelf import read_shelf
        from exerciseapp.services.diary import DiaryService
        from exerciseapp.services.progress import ProgressService
        from exerciseapp.services.reminders.service import ReminderService
        from exerciseapp.services.speech import NoVoice, Speaker
        from exerciseapp.ui.speech.qt_speaker import QtSpeaker

        speed = getattr(self._options, "speed", 1.0)
        clock = SystemClock(speed)
        feed = ChangeFeed()
        waker = SocketWaker(self._places.folder)
        # A session that is done silences its reminder at once, not at the next look.
        feed.listen(lambda _change: waker.wake())
        database = open_database(self._places.database, self._places.backups)
        self._opened.callback(database.close)
        reminder_store = open_reminder_store(self._places.database)
        self._opened.callback(reminder_store.close)
        shelf = read_shelf(self._places)
        for problem in shelf.problems:
            log.warning("%s", problem)
        clips = VlcClipLoader()
        self._opened.callback(clips.close)
        sounder = VlcSounder()
        self._opened.callback(sounder.close)
        awake = WakepyKeepAwake()
        self._opened.callback(awake.stop)
        speaker: Speaker = QtSpeaker() if has_sound_device() else NoVoice()
        self._opened.callback(speaker.close)
        settings = database.settings.load_settings()
        self._look.choose(settings.theme, text_scale=settings.text_size, motion=settings.motion)
        language = chosen_language(settings.language)
        speak(self._app, language)
        reminders = ReminderService(
            reminder_store,
            FileProgrammes(self._places),
            LocalZone(),
            SystemClock(),
            waker,
            feed,
        )
        return Desk(
            shelf=shelf,
            sessions=SessionService(shelf, database.records, feed, clock, STALL_S * speed),
            settings=database.settings,
            feed=feed,
            clock=clock,
            clips=clips,
            sounder=sounder,
            speaker=speaker,
            awake=awake,
            reminders=reminders,
            background=RemindProcess(self._places, self._options.data_dir),
            own_data=SqliteOwnData(self._places.database, self._places.backups),
            diary=DiaryService(database.diary, database.settings, feed, SystemClock()),
            progress=ProgressService(
                database.progress, reminders.pauses, shelf.read_programme, SystemClock()
            ),
            files=patient_files(self._places, database, feed, SystemClock()),
            look=self._look,
            language=language,
        )

    def _play_request(self, desk: Desk) -> PlayRequest:
        options = self._options
        answers = None
        watch: Callable[[SessionController], object] | None = None
        if options.hands_free:
            answers = Answers(options.pain_before, options.pain_after, options.effort)
            watch = partial(_narrate, desk)
        return PlayRequest(
            options.programme, answers=answers, pictures=options.pictures, watch=watch
        )

    def _requested(self, words: list[str]) -> None:
        self._window.come_to_front()
        if words[:1] == ["play"]:
            self._window.play(PlayRequest(words[1] if words[1:] and words[1] else None))

    def _fail(self, message: str) -> None:
        """Show what is wrong; with nobody there to read it, say it and end."""
        if getattr(self._options, "hands_free", None):
            print(f"exerciseapp: {message}", file=sys.stderr)
            self._status = FAILURE
            self._window.close()
        else:
            self._window.show_trouble(message)


def _narrate(desk: Desk, controller: SessionController) -> None:
    from exerciseapp.bootstrap.narrator import narrator

    plan = controller.runner.session.plan
    # A function, which Qt holds; a method of a plain object it would hold only weakly.
    controller.step_began.connect(narrator(plan, desk.language, desk.clock))


def _unknown_programme(places: Places, programme_id: str) -> str | None:
    """Return what is wrong with asking for that programme, or None if nothing is."""
    from exerciseapp.bootstrap.shelf import read_shelf

    shelf = read_shelf(places)
    if programme_id in shelf.programmes:
        return None
    known = ", ".join(shelf.programmes) or "none"
    return f'there is no programme "{programme_id}"; there are: {known}'


def _as_words(options: argparse.Namespace) -> list[str]:
    return ["play", options.programme or ""] if options.command == "play" else []
