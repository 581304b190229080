"""Programme files on their way in: one after the other, and never into a session."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.domain.exchange import PROGRAMME_SUFFIX
from exerciseapp.services.exchange.patient import Arrival, News, NotUsed, PatientFiles, Question
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.exchange.reading_page import ReadingPage

log = logging.getLogger(__name__)

# Most files are read before anybody could have read that they are.
PATIENCE_MS = 300


class Incoming(QObject):
    """Takes files, and makes the page that tells what came of each.

    *free_desk* gives the desk while nothing is on that may not be disturbed, and None otherwise:
    then files wait until the window calls ``go_on``.
    """

    page_ready = Signal(QWidget)
    shelf_changed = Signal(object)  # the shelf as it is now
    over = Signal(str)  # nothing is left to show; the text is to be told, if there is one

    def __init__(self, free_desk: Callable[[], Desk | None], parent: QObject) -> None:
        super().__init__(parent)
        self.ask_which: Callable[[], Path | None] = self._ask_which
        self._free_desk = free_desk
        self._waiting: deque[Path] = deque()
        self._news: News | None = None
        self._is_told = False
        self._errand: Errand[News] | None = None
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE_MS)
        self._slow.timeout.connect(self._show_reading)

    def offer(self, paths: Iterable[Path]) -> None:
        """Take files that were opened, dragged in or chosen."""
        if self._is_told and not isinstance(self._news, Question):
            # It was read, or the person has other things to do now.
            self._news = None
        self._waiting.extend(paths)
        self.go_on()

    def choose(self) -> None:
        """Let the person choose a file."""
        chosen = self.ask_which()
        if chosen is not None:
            self.offer([chosen])

    def go_on(self) -> bool:
        """Show what waits to be shown or read; False if nothing does."""
        desk = self._free_desk()
        if self._news is None and self._errand is None and not self._waiting:
            return False
        if desk is None:
            return True
        if self._news is not None:
            self._is_told = True
            self.page_ready.emit(self._page(desk, self._news))
        elif self._errand is not None:
            self._show_reading()
        else:
            path, files = self._waiting.popleft(), desk.files
            self._send(files, path, lambda: files.open(path))
        return True

    def end(self) -> None:
        """Wait until a file that is being taken in is in, and show nothing any more."""
        self._free_desk = _no_desk
        if self._errand is not None:
            self._errand.wait()

    def _send(self, files: PatientFiles, path: Path, work: Callable[[], News]) -> None:
        self._slow.start()
        self._errand = Errand(
            work,
            lambda news: self._tell(files, news),
            lambda error: self._tell(files, self._lost(path, error)),
            (Exception,),
        )

    def _lost(self, path: Path, error: Exception) -> NotUsed:
        """Return what is told where only a mistake of the program can have been in the way."""
        log.error("a programme file could not be looked at", exc_info=error)
        return NotUsed(path, OSError(self.tr("see the log")))

    def _tell(self, files: PatientFiles, news: News) -> None:
        self._errand = None
        self._slow.stop()
        self._news = news
        self._is_told = False
        _note(news)
        if isinstance(news, Arrival):
            files.told(news)
            self.shelf_changed.emit(news.shelf)
        self.go_on()

    def _show_reading(self) -> None:
        if self._errand is not None and self._free_desk() is not None:
            self.page_ready.emit(ReadingPage())

    def _page(self, desk: Desk, news: News) -> QWidget:
        match news:
            case Question():
                question = QuestionPage(news)
                question.taken.connect(lambda: self._take(desk, news))
                question.left.connect(lambda: self._leave(self._untouched()))
                return question
            case Arrival():
                arrival = ArrivalPage(news, desk)
                arrival.left.connect(self._leave)
                return arrival
            case NotUsed():
                refused = NotUsedPage(news)
                refused.another_requested.connect(self.choose)
                refused.left.connect(self._leave)
                return refused

    def _untouched(self) -> str:
        return self.tr("The file was not taken in. You can open it again at any time.")

    def _take(self, desk: Desk, question: Question) -> None:
        if self._errand is None:
            self._news = None
            files = desk.files
            self._send(files, question.path, lambda: files.take(question))

    def _leave(self, told: str = "") -> None:
        self._news = None
        if not self.go_on():
            self.over.emit(told)

    def _ask_which(self) -> Path | None:
        parent = self.parent()
        chosen, _kind = QFileDialog.getOpenFileName(
            parent if isinstance(parent, QWidget) else None,
            self.tr("Open a programme from your clinic"),
            str(Path.home()),
            self.tr("Programmes") + f" (*{PROGRAMME_SUFFIX})",
        )
        return Path(chosen) if chosen else None


def _no_desk() -> Desk | None:
    return None


def _note(news: News) -> None:
    match news:
        case Question():
            log.info("a programme file of a clinic that is not known is asked about")
        case Arrival(looked=looked):
            log.info("a programme file came: %s", looked.standing)
        case NotUsed(error=error):
            log.warning("a programme file was not used: %s", error)
