"""Beside the figure: what to do now, the count, the time, what is next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.events import LongerWait, ShorterWait
from exerciseapp.domain.session_moves import WAIT_STEP_S
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.values import Size, TextType
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.count_line import CountLine
from exerciseapp.ui.widgets.labels import Display, Text
from exerciseapp.ui.widgets.themed import reshapes
from exerciseapp.ui.widgets.time_ring import TimeRing
from exerciseapp.ui.words import seconds


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How large everything is written, and how large the ring is at least, in pixels."""

    what: TextType
    count: TextType
    upcoming: TextType
    ring_px: int
    tight: bool = False


# Tried in this order until all of it fits the height that there is. What is done and the time
# are the last that become small; what comes next is left out where nothing else helps.
ARRANGEMENTS = (
    Arrangement(TextType.DISPLAY, TextType.COUNT, TextType.ACTION, 220),
    Arrangement(TextType.TITLE, TextType.TITLE, TextType.ACTION, 180),
    Arrangement(TextType.TITLE, TextType.TITLE, TextType.LABEL, 160),
    Arrangement(TextType.ACTION, TextType.ACTION, TextType.LABEL, 150, tight=True),
    Arrangement(TextType.ACTION, TextType.ACTION, TextType.LABEL, 120, tight=True),
    Arrangement(TextType.LABEL, TextType.ACTION, TextType.LABEL, 110, tight=True),
    Arrangement(TextType.LABEL, TextType.LABEL, TextType.LABEL, 100, tight=True),
)


class Aside(Text):
    """What is less than what is to be done now."""

    text_type = TextType.ACTION


class SideColumn(QWidget):
    """Written as large as its height allows; ``pressed`` asks for another length of a wait."""

    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = Display()
        self.counts = CountLine()
        self.ring = TimeRing()
        self.hint = Aside(
            self.tr("Take your time. When you are as in the picture, press “I am ready”.")
        )
        self.upcoming = Aside(quiet=True)
        step = round(WAIT_STEP_S)
        self.shorter = self._wait_button(self.tr("− {number} s").format(number=step))
        self.shorter.setAccessibleName(self.tr("Rest less: {time}").format(time=seconds(step)))
        self.shorter.set_key(Qt.Key.Key_Minus)
        self.shorter.clicked.connect(lambda: self.pressed.emit(ShorterWait()))
        self.longer = self._wait_button(self.tr("+ {number} s").format(number=step))
        self.longer.setAccessibleName(self.tr("Rest more: {time}").format(time=seconds(step)))
        self.longer.set_key(Qt.Key.Key_Plus)
        self.longer.clicked.connect(lambda: self.pressed.emit(LongerWait()))
        self.waits = QWidget()
        row = QHBoxLayout(self.waits)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.tight)
        row.addWidget(self.shorter)
        row.addWidget(self.longer)
        self.waits.hide()
        self.hint.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for above in (self.what, self.counts, self.hint):
            self._column.addWidget(above)
        self._column.addWidget(self.ring, 1)
        self._column.addWidget(self.waits)
        self._column.addWidget(self.upcoming)
        self._column.addStretch(0)
        self._fitted: object = None
        self._is_waiting = False

    def show_waiting(self, *, waiting: bool) -> None:
        """While the person is waited for no time runs, and the ring makes room for a word."""
        if waiting == self._is_waiting:
            return
        self._is_waiting = waiting
        self.hint.setVisible(waiting)
        self.ring.setVisible(not waiting)
        # What is left of the height: the ring's, or nobody's.
        self._column.setStretch(self._column.count() - 1, 1 if waiting else 0)

    def fit(self) -> None:
        """Write as large as there is room for. Costs nothing where nothing has changed."""
        counted = [chip.text() for chip in self.counts.shown()]
        state = (
            self.what.text(),
            self.upcoming.text(),
            counted,
            self.waits.isHidden(),
            self.hint.isHidden(),
            self.size(),
            current_theme(),
        )
        if state == self._fitted:
            return
        self._fitted = state
        self.upcoming.setVisible(bool(self.upcoming.text()))
        way = self._fitting()
        if way is None:
            self.upcoming.hide()
            way = self._fitting() or ARRANGEMENTS[-1]
        self._arrange(way)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.fit()

    def _fitting(self) -> Arrangement | None:
        ways = (each for each in ARRANGEMENTS if self._needed(each) <= self.height())
        return next(ways, None)

    def _needed(self, way: Arrangement) -> int:
        width = self.width()
        heights = [self.what.height_as(way.what, width)]
        if self.counts.shown():
            heights.append(self.counts.height_as(way.count, width))
        if self.hint.isHidden():
            heights.append(way.ring_px)
        else:
            heights.append(self.hint.height_as(way.upcoming, width))
        if not self.waits.isHidden():
            heights.append(self.waits.sizeHint().height())
        if not self.upcoming.isHidden():
            heights.append(self.upcoming.height_as(way.upcoming, width))
        return sum(heights) + self._spacing(way) * (len(heights) - 1)

    def _arrange(self, way: Arrangement) -> None:
        self._column.setSpacing(self._spacing(way))
        self.what.set_type(way.what)
        self.counts.set_type(way.count)
        for aside in (self.hint, self.upcoming):
            aside.set_type(way.upcoming)

    @staticmethod
    def _spacing(way: Arrangement) -> int:
        space = current_theme().space
        return space.tight if way.tight else space.normal

    @staticmethod
    def _wait_button(text: str) -> BigButton:
        button = BigButton(text, size=Size.LARGE)
        # The sign is on the key as well.
        button.set_words_only(True)
        return button
