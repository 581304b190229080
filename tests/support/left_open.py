"""What a test leaves behind of its widgets: named to whoever wrote it, and taken away."""

from __future__ import annotations

from collections.abc import Set
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

AnyWidget = TypeVar("AnyWidget", bound=QWidget)

# Where a widget is in memory. Its Python object may come and go while it lives.
Address = int


class Kept(list[QWidget]):
    """Widgets that nothing else takes away; :meth:`give_back` does."""

    def keep(self, widget: AnyWidget) -> AnyWidget:
        """Return *widget*, which lives until :meth:`give_back`."""
        self.append(widget)
        return widget

    def give_back(self) -> None:
        """Close and delete all of them, the last first."""
        while self:
            take_away(self.pop())


def take_away(widget: QWidget) -> None:
    """Close *widget* and delete it with all that stands in it, if it is still there."""
    if shiboken6.isValid(widget):
        widget.close()
        widget.deleteLater()
    bury()


def bury() -> None:
    """Delete what was told to die: in a test no event loop of Qt's runs that would."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def standing_alone() -> dict[Address, QWidget]:
    """Return every widget that is in no other, seen or not."""
    if QApplication.instance() is None:
        return {}
    return {
        shiboken6.getCppPointer(widget)[0]: widget
        for widget in QApplication.topLevelWidgets()
        if widget.parent() is None
    }


class Lookout:
    """Sees what a test leaves of its widgets.

    What stood there before the test may stay, and what a fixture of several tests has opened
    may stay as long as that fixture serves.
    """

    def __init__(self) -> None:
        self._may_stay: set[Address] = set()
        self._opened_by: dict[object, set[Address]] = {}

    def test_begins(self) -> None:
        """Remember what is there already."""
        self._may_stay = set(standing_alone())

    def fixture_made(self, fixture: object, before: Set[Address]) -> None:
        """Let stay what *fixture* has opened since *before*."""
        opened = set(standing_alone()) - before
        self._opened_by[fixture] = opened
        self._may_stay |= opened

    def fixture_ended(self, fixture: object) -> None:
        """Let it stay no longer."""
        self._may_stay -= self._opened_by.pop(fixture, set())

    def test_ended(self) -> list[str]:
        """Take away everything that may not stay; return what it was."""
        bury()
        alone = standing_alone()
        left = [widget for address, widget in alone.items() if address not in self._may_stay]
        names = sorted(f"{type(widget).__name__} {widget.windowTitle()!r}" for widget in left)
        for widget in left:
            take_away(widget)
        return names
