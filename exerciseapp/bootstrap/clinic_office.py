"""Everything that the workspace works with."""

from __future__ import annotations

import logging
from contextlib import ExitStack

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.exchange.answer_pool import open_on_all_cores
from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.adapters.library.own_exercises import FolderExercises
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.playback import VlcClipLoader
from exerciseapp.adapters.playback.film_opener import VlcFilmOpener
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.workspace_copies import ZipWorkspaceCopies
from exerciseapp.bootstrap.choices import follow_choices
from exerciseapp.bootstrap.clinic_demo import fill_demo
from exerciseapp.bootstrap.clinic_drafts import hand_over_of, template_in_of, voices_in, wording_in
from exerciseapp.bootstrap.exchange import exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.clinic.answers import AnswerReader
from exerciseapp.services.clinic.caseload import caseload_over
from exerciseapp.services.clinic.door import Door
from exerciseapp.services.clinic.new_exercise import NewExercises
from exerciseapp.services.clock import SystemClock
from exerciseapp.ui.clinic.news import ClinicNews
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.theme.keeper import ThemeKeeper

log = logging.getLogger(__name__)


def open_office(
    app: QApplication, look: ThemeKeeper, places: Places, opened: ExitStack, *, demo: bool = False
) -> Office:
    """Open what stands in *places*, and give *app* the look and the language that were chosen.

    With *demo* the folder is a new one, which is filled with people who are made up. *opened*
    closes it all again. Raises StoreError if the records cannot be opened.
    """
    database = open_database(places.database, places.backups)
    opened.callback(database.close)
    language = follow_choices(app, look, database.settings.load_settings())
    shelf = read_shelf(places)
    for problem in shelf.problems:
        log.warning("%s", problem)
    clips = VlcClipLoader()
    opened.callback(clips.close)
    films = VlcFilmOpener()
    opened.callback(films.close)
    clock = SystemClock()
    door = Door(clock, closes=not demo)
    if demo:
        door.enter(fill_demo(places, database, clock.now(), language))
    exchange = exchange_over(places, database)
    caseload = caseload_over(SqlCaseloadStore(database.transactions))
    give = hand_over_of(caseload, exchange, shelf, clock)
    return Office(
        caseload=caseload,
        door=door,
        clinic=exchange.clinic,
        hand_over=exchange.hand_over,
        inbox=exchange.inbox,
        answers=AnswerReader(exchange.inbox, open_on_all_cores),
        shelf=shelf,
        settings=database.settings,
        clips=clips,
        clock=clock,
        copies=ZipWorkspaceCopies(places.database, places.backups, places.library),
        look=look,
        news=ClinicNews(caseload.edits, app),
        language=language,
        drafts=give.drafts,
        give=give,
        voices=voices_in(opened),
        wording=wording_in,
        films=films,
        new_exercises=NewExercises(
            PyAvConverter(), FolderExercises(places.library), lambda: shelf.exercises
        ),
        template_in=template_in_of(give.drafts),
        demo=demo,
    )
