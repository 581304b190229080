"""Everything that the window works with, opened while the window already stands there."""

from __future__ import annotations

import argparse
import logging
from contextlib import ExitStack
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.alarms.local_zone import LocalZone
from exerciseapp.adapters.alarms.wakeup import SocketWaker
from exerciseapp.adapters.launcher import WindowLauncher
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.playback import VlcClipLoader
from exerciseapp.adapters.storage.courses import SqlCourseStore
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.own_data import SqliteOwnData
from exerciseapp.adapters.storage.reminders import open_reminder_store
from exerciseapp.bootstrap.background import RemindProcess
from exerciseapp.bootstrap.choices import follow_choices
from exerciseapp.bootstrap.file_types import DesktopDoubleClick
from exerciseapp.bootstrap.remind_programmes import FileProgrammes
from exerciseapp.bootstrap.voices import open_voices
from exerciseapp.domain.session import STALL_S
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.courses import Courses
from exerciseapp.services.diary import DiaryService
from exerciseapp.services.progress import ProgressService
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.services.sessions import SessionService
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.theme.keeper import ThemeKeeper

if TYPE_CHECKING:
    from exerciseapp.services.exchange.patient import PatientFiles

log = logging.getLogger(__name__)


def open_desk(
    app: QApplication,
    look: ThemeKeeper,
    places: Places,
    options: argparse.Namespace,
    clips: VlcClipLoader,
    opened: ExitStack,
) -> Desk:
    """Open what stands in *places*, and give *app* the *look* and language that were chosen.

    *opened* closes it all again. Raises StoreError if the records cannot be opened.
    """
    speed = getattr(options, "speed", 1.0)
    clock = SystemClock(speed)
    feed = ChangeFeed()
    waker = SocketWaker(places.folder)
    # A session that is done silences its reminder at once, not at the next look.
    feed.listen(lambda _change: waker.wake())
    database = open_database(places.database, places.backups)
    opened.callback(database.close)
    language = follow_choices(app, look, database.settings.load_settings())
    reminder_store = open_reminder_store(places.database)
    opened.callback(reminder_store.close)
    programmes = FileProgrammes(places)
    shelf = programmes.read_shelf()
    for problem in shelf.problems:
        log.warning("%s", problem)
    voices = open_voices(opened)
    reminders = ReminderService(reminder_store, programmes, LocalZone(), SystemClock(), waker, feed)

    @cache
    def open_files() -> PatientFiles:
        from exerciseapp.bootstrap.patient_files import patient_files

        return patient_files(places, database, feed, SystemClock())

    return Desk(
        shelf=shelf,
        sessions=SessionService(shelf, database.records, feed, clock, STALL_S * speed),
        courses=Courses(SqlCourseStore(database.transactions), SystemClock()),
        settings=database.settings,
        feed=feed,
        clock=clock,
        clips=clips,
        sounder=voices.sounder,
        speaker=voices.speaker,
        awake=voices.awake,
        reminders=reminders,
        background=RemindProcess(places, options.data_dir),
        own_data=SqliteOwnData(places.database, places.backups),
        diary=DiaryService(database.diary, database.settings, feed, SystemClock()),
        progress=ProgressService(
            database.progress, reminders.pauses, shelf.read_programme, SystemClock()
        ),
        open_files=open_files,
        double_click=DesktopDoubleClick(places, options.data_dir),
        workspace=WindowLauncher(places.folder),
        look=look,
        language=language,
    )
