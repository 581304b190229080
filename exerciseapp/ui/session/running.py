"""The session that is on: how one comes about, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.plan import UnknownExerciseError
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import SessionRecord
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.session_runner import SessionRunner
from exerciseapp.services.shelf import UnknownProgrammeError
from exerciseapp.ui.current_desk import CurrentDesk
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.session.request import PlayRequest

# The page of a session is loaded with the first one, as every page is.
if TYPE_CHECKING:
    from exerciseapp.ui.session.page import SessionPage


class RunningSession(QObject):
    """Holds the one session that is on, if there is one; a second is not begun beside it."""

    page_ready = Signal(QWidget)
    # No session came of it; the text is to be told, if there is one.
    not_begun = Signal(str)
    over = Signal(object)  # the request that it came from

    def __init__(self, desk: CurrentDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page: SessionPage | None = None

    @property
    def page(self) -> SessionPage | None:
        """The page of the session that is on, or None."""
        return self._page

    def begin(self, request: PlayRequest) -> None:
        """Open a session, unless one is on: that one is not broken off by a reminder."""
        if self._page is not None:
            return
        try:
            runner = _start(self._desk.now, request)
        except UnknownProgrammeError as error:
            told = self.tr("There is no programme called “{id}”.")
            # Nothing was asked for by name, and nothing is to do now: Today says so itself.
            self.not_begun.emit(told.format(id=error) if request.programme else "")
        except UnknownExerciseError as error:
            told = self.tr("The programme needs the exercise “{id}”, which is missing.")
            self.not_begun.emit(told.format(id=error))
        except ValueError:
            self.not_begun.emit(self.tr("This programme has no lighter variant."))
        except StoreError as error:
            self.not_begun.emit(error_words(error))
        else:
            if runner is None:
                self.not_begun.emit("")
            else:
                self._run(runner, request)

    def resume(self, record: SessionRecord) -> None:
        """Go on with the session that was interrupted."""
        desk = self._desk.now
        hands_free = desk.settings.load_settings().hands_free
        try:
            runner = desk.sessions.resume(record, hands_free=hands_free)
        except ValueError:
            self.not_begun.emit(
                self.tr("The programme has changed, so that session cannot be gone on with.")
            )
            return
        self._run(runner, PlayRequest())

    def leave(self) -> None:
        """Leave the session that is on; it can be gone on with at the next start."""
        page, self._page = self._page, None
        if page is not None:
            page.leave()

    def _run(self, runner: SessionRunner, request: PlayRequest) -> None:
        from exerciseapp.ui.session.controller import SessionController
        from exerciseapp.ui.session.page import SessionPage

        controller = SessionController(runner)
        page = SessionPage(self._desk.now, controller)
        controller.setParent(page)
        page.over.connect(lambda: self._end(request))
        self._page = page
        self.page_ready.emit(page)
        if request.watch is not None:
            request.watch(controller)
        if request.pictures is not None:
            from exerciseapp.ui.session.pictures import PictureTaker

            PictureTaker(page.window(), controller, request.pictures)
        if request.answers is not None:
            from exerciseapp.ui.session.autopilot import Autopilot

            Autopilot(controller, request.answers)

    def _end(self, request: PlayRequest) -> None:
        self._page = None
        self.over.emit(request)


def _start(desk: Desk, request: PlayRequest) -> SessionRunner | None:
    """Return the session that was asked for; None if an interrupted one is to be offered."""
    interrupted = desk.sessions.interrupted()
    if interrupted is not None:
        if not request.anew and request.answers is None:
            return None
        desk.sessions.close_interrupted(interrupted)
    wanted = request.programme
    programme = desk.shelf.programme(wanted) if wanted else desk.programme_for_now()
    hands_free = request.answers is not None or desk.settings.load_settings().hands_free
    variant = Variant.LIGHTER if request.lighter else Variant.USUAL
    part = desk.courses.part_now(programme, variant)
    return desk.sessions.start(programme, hands_free=hands_free, part=part)
