"""Where in the programme we are: one numbered mark an exercise."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.themed import Reshaped


class ProgressLine(Reshaped, QLabel):
    """A line of marks: a tick for done, a large filled number for now, an outline for later.

    To a screen reader it is one text: "Exercise 3 of 5: Heel raises".
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._current: int | None = None
        self._done: frozenset[int] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_place(
        self, names: Sequence[str], current: int | None, done: Collection[int] = ()
    ) -> None:
        """Show the exercises called *names*; *current* and *done* count from 0."""
        self._names, self._current, self._done = tuple(names), current, frozenset(done)
        self._say()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = current_theme()
        side = _large(theme)
        between = theme.space.roomy
        count = len(self._names)
        return QSize(round(count * side + max(0, count - 1) * between), round(side) + 2)

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        count = len(self._names)
        least = count * _large(theme) + max(0, count - 1) * theme.space.hair
        return QSize(round(least), round(_large(theme)) + 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        count = len(self._names)
        if not count:
            return
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        side = _large(theme)
        # As long as its marks need, not as wide as the window: the eye takes it in at once.
        longest = count * side + (count - 1) * theme.space.wide
        step = (min(float(self.width()), longest) - side) / max(1, count - 1)
        places = [QPointF(side / 2 + step * index, middle) for index in range(count)]
        for index, (left, right) in enumerate(itertools.pairwise(places)):
            passed = index in self._done
            colour = theme.colours.accent if passed else theme.colours.outline
            pen = QPen(QColor(colour), theme.stroke.edge * (2 if passed else 1))
            painter.setPen(pen)
            painter.drawLine(left, right)
        for index, place in enumerate(places):
            self._paint_mark(painter, theme, index, place)

    def _paint_mark(self, painter: QPainter, theme: Theme, index: int, place: QPointF) -> None:
        c, stroke = theme.colours, theme.stroke
        now = index == self._current
        done = index in self._done and not now
        side = _large(theme) if now else _small(theme)
        spot = QRectF(0, 0, side, side)
        spot.moveCenter(place)
        half = stroke.edge / 2
        painter.setPen(QPen(QColor(c.accent if now or done else c.outline), stroke.edge))
        painter.setBrush(QColor(c.accent if now else c.surface))
        painter.drawEllipse(spot.adjusted(half, half, -half, -half))
        if done:
            inset = side * 0.2
            tick = spot.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, IconName.CHECK, tick, c.accent)
            return
        pixels = round(theme.type.label * 1.1) if now else theme.type.label
        painter.setFont(typeface(theme, pixels, bold=True))
        painter.setPen(QColor(c.on_accent if now else c.quiet))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(index + 1))

    def _say(self) -> None:
        text = ""
        if self._current is not None and self._current < len(self._names):
            text = self.tr("Exercise {number} of {count}: {name}").format(
                number=self._current + 1,
                count=len(self._names),
                name=self._names[self._current],
            )
        self.setText(text)


def _large(theme: Theme) -> float:
    return theme.type.label * 2.3


def _small(theme: Theme) -> float:
    return theme.type.label * 1.7
