"""Whose turn it is: the welcome, a session, files that came, or the place that was gone to."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.current_desk import CurrentDesk
from exerciseapp.ui.first_start.welcome import is_first_start, remember_welcome
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.places import Places
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.session.running import RunningSession

# What most starts do without is loaded when it is needed.
if TYPE_CHECKING:
    from exerciseapp.ui.desk import Desk
    from exerciseapp.ui.exchange.incoming import Incoming


class Turns(QObject):
    """Says what is shown next, so that nothing comes between a person and what they are at.

    A session and the welcome are not disturbed: files that come meanwhile wait until it is over.
    When nothing waits, it is Today.
    """

    page_ready = Signal(QWidget, object)  # and its place; None if it stands alone
    ended = Signal()  # a session that ran by itself is over

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """*window* is what dialogs stand in front of."""
        super().__init__(window)
        self._window = window
        self._desk = CurrentDesk(desk)
        self._places = Places(self._desk, self)
        self._places.page_ready.connect(self._show)
        self._places.play_requested.connect(self.play)
        self._places.open_requested.connect(self._choose_file)
        self._places.all_deleted.connect(self._begin_anew)
        self._session = RunningSession(self._desk, self)
        self._session.page_ready.connect(self._show)
        self._session.not_begun.connect(self._places.show_today)
        self._session.over.connect(self._session_is_over)
        self._places.resume_requested.connect(self._session.resume)
        self._incoming: Incoming | None = None
        self._welcome: QWidget | None = None
        self._shown: QWidget | None = None

    @property
    def incoming(self) -> Incoming:
        """What takes programme files in, made with the first of them."""
        if self._incoming is None:
            from exerciseapp.ui.exchange.incoming import Incoming

            self._incoming = Incoming(self._free_desk, self._window)
            self._incoming.page_ready.connect(self._show)
            self._incoming.shelf_changed.connect(self._desk.put)
            self._incoming.over.connect(self._places.show_today)
        return self._incoming

    def begin(self, request: PlayRequest | None, files: Iterable[Path]) -> None:
        """Show the first page: what was asked for while there was no desk, or Today."""
        if request is not None:
            self.play(request)
        elif is_first_start(self._desk.now):
            self._show_welcome()
        waiting = list(files)
        if waiting:
            self.open_files(waiting)
        elif self._shown is None:
            self._places.show_today()

    def play(self, request: PlayRequest) -> None:
        """Open a session, unless one is on."""
        self._session.begin(request)

    def open_files(self, files: Iterable[Path]) -> None:
        """Look at programme files; while something is on that comes first, they wait."""
        self.incoming.offer(files)

    def go_to(self, place: Place) -> None:
        """Show the page of *place*; a session that is on is not left for it."""
        if self._session.page is None:
            self._places.go_to(place)

    def leave(self) -> None:
        """The window closes: a session can be gone on with, a file that is being read comes in."""
        self._session.leave()
        if self._incoming is not None:
            self._incoming.end()

    def _show(self, page: QWidget, place: Place | None = None) -> None:
        self._shown = page
        self.page_ready.emit(page, place)

    def _free_desk(self) -> Desk | None:
        """Return the desk, or None while what is shown is not to be disturbed."""
        is_busy = self._shown is not None and self._shown in {self._session.page, self._welcome}
        return None if is_busy else self._desk.now

    def _show_what_waits(self) -> None:
        if self._incoming is None or not self._incoming.go_on():
            self._places.show_today()

    def _choose_file(self) -> None:
        self.incoming.choose()

    def _show_welcome(self) -> None:
        from exerciseapp.ui.first_start.page import FirstStartPage

        remember_welcome(self._desk.now)
        page = FirstStartPage(self._desk.now)
        page.language_chosen.connect(self._speak_in_welcome)
        page.over.connect(self._welcome_is_over)
        self._welcome = page
        self._show(page)

    def _speak_in_welcome(self, choice: str | None) -> None:
        self._desk.speak(choice)
        self._show_welcome()

    def _welcome_is_over(self) -> None:
        self._welcome = None
        self._show_what_waits()

    def _begin_anew(self) -> None:
        """All has been deleted: everything is as on the first day."""
        self._desk.begin_anew()
        self._show_welcome()

    def _session_is_over(self, request: PlayRequest) -> None:
        if request.answers is not None:
            self.ended.emit()
        else:
            self._show_what_waits()
