"""The one window: it stands there empty at first, and then shows one page at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from exerciseapp.ui.blank import BlankPage

# The window stands on the screen before anything of what it will show is loaded.
if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent

    from exerciseapp.ui.desk import Desk
    from exerciseapp.ui.navigation import NavigationBar, Place
    from exerciseapp.ui.session.request import PlayRequest
    from exerciseapp.ui.turns import Turns

SMALLEST = QSize(1024, 600)
USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """The frame around the pages. What is asked for before the desk is there waits for it."""

    # The window stands on the screen, still empty.
    appeared = Signal()

    def __init__(self, background: str = "palette(window)") -> None:
        """*background* is the colour of the window while it stands empty."""
        super().__init__()
        self.setWindowTitle("exerciseapp")
        self.setMinimumSize(SMALLEST)
        self.resize(_fitting(USUAL))
        self._pages = QStackedWidget()
        blank = BlankPage(background)
        blank.stands.connect(self.appeared)
        self._pages.addWidget(blank)
        self._navigation: NavigationBar | None = None
        whole = QWidget()
        whole.setProperty("page", True)
        self._row = QHBoxLayout(whole)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._pages, 1)
        self.setCentralWidget(whole)
        self._turns: Turns | None = None
        self._waiting_request: PlayRequest | None = None
        self._waiting_files: list[Path] = []

    @property
    def navigation(self) -> NavigationBar:
        """The way between the pages, made when it is first needed."""
        if self._navigation is None:
            from exerciseapp.ui.navigation import NavigationBar

            self._navigation = NavigationBar()
            self._navigation.chosen.connect(self.go_to)
            self._navigation.hide()
            self._row.insertWidget(0, self._navigation)
        return self._navigation

    def open_desk(self, desk: Desk) -> None:
        """Begin work: show Today, or what was asked for meanwhile."""
        from exerciseapp.ui.full_screen import offer_full_screen
        from exerciseapp.ui.turns import Turns

        offer_full_screen(self)
        self.setAcceptDrops(True)
        self._turns = turns = Turns(desk, self)
        turns.page_ready.connect(self._show)
        turns.ended.connect(self.close)
        turns.begin(self._waiting_request, self._waiting_files)

    def play(self, request: PlayRequest) -> None:
        """Open a session, unless one is on."""
        if self._turns is None:
            self._waiting_request = request
        else:
            self._turns.play(request)

    def open_files(self, files: Iterable[Path]) -> None:
        """Look at programme files; while something is on that comes first, they wait."""
        if self._turns is None:
            self._waiting_files.extend(files)
        else:
            self._turns.open_files(files)

    def go_to(self, place: Place) -> None:
        """Show the page of *place*; a session that is on is not left for it."""
        if self._turns is not None:
            self._turns.go_to(place)

    def show_trouble(self, message: str) -> None:
        """Show that the program cannot work, and what to do."""
        from exerciseapp.ui.trouble import TroublePage

        self._show(TroublePage(message, self.close))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let what takes files look at this drag; from then on it sees each one first."""
        from exerciseapp.ui.exchange.file_drop import FileDrop

        drop = FileDrop(self)
        drop.dropped.connect(self.open_files)
        drop.eventFilter(self, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave a session that is on; it can be gone on with at the next start."""
        if self._turns is not None:
            self._turns.leave()
        event.accept()

    def _show(self, page: QWidget, place: Place | None = None) -> None:
        """Show *page*; without a *place* it stands alone, with no way to the others."""
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if place is not None:
            self.navigation.mark(place)
            self.navigation.show()
        elif self._navigation is not None:
            self._navigation.hide()
        page.setFocus()
        for index in reversed(range(self._pages.count())):
            old = self._pages.widget(index)
            if old is not None and old is not page:
                # Not removed from the stack: that would give it to Python as well, and it would
                # die twice when the window goes first.
                old.deleteLater()


def _fitting(size: QSize) -> QSize:
    """Return *size*, or what the screen has room for."""
    return size.boundedTo(QApplication.primaryScreen().availableSize())
