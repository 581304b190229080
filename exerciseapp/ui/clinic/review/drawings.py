"""The pictures of a review: what was in force, sets, pain, effort, nights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from exerciseapp.domain.diary import Leg
from exerciseapp.domain.review import LegNights, Review, leg_nights
from exerciseapp.domain.review_pain import Moment, Spread
from exerciseapp.domain.review_versions import InForce
from exerciseapp.ui.clinic.review.axis import Axis, Bin, binned
from exerciseapp.ui.clinic.review.drawing import WIDEST_NUMBER, Drawing
from exerciseapp.ui.clinic.review.words import in_force_words
from exerciseapp.ui.progress.chart import Scale, hatch, paint_bar, steps
from exerciseapp.ui.progress.charts import PAIN_MARKS, paint_pain
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

SIGNS = {Moment.BEFORE: "before", Moment.AFTER: "after", Moment.NEXT_DAY: "next"}
PENS = {
    Moment.BEFORE: Qt.PenStyle.DashLine,
    Moment.AFTER: Qt.PenStyle.SolidLine,
    Moment.NEXT_DAY: Qt.PenStyle.DotLine,
}
# Days up to which each has a bar of its own; beyond that, a week has.
DAILY_BARS = 14
SIGN = 0.6


class InForceStrip(Drawing):
    """Which version and stage was in force, one row a programme."""

    def __init__(self, axis: Axis, versions: Sequence[InForce]) -> None:
        super().__init__(axis, (0,))
        rows: dict[str, list[InForce]] = {}
        for each in versions:
            rows.setdefault(each.programme.id, []).append(each)
        self._rows = tuple(rows.values())
        self.lines = 1.25 * max(1, len(self._rows))

    def paint(self, painter: QPainter, theme: Theme, where: QRectF) -> None:
        """Paint the rows; there is no scale."""
        font = typeface(theme, theme.type.small)
        metrics = QFontMetricsF(font)
        gutter = metrics.horizontalAdvance(WIDEST_NUMBER) + theme.space.tight
        area = where.adjusted(gutter, 0, -theme.space.tight, 0)
        height = area.height() / max(1, len(self._rows))
        painter.setFont(font)
        for number, row in enumerate(self._rows):
            for each in row:
                days = Bin(each.first, each.last or self.axis.last)
                box = self.axis.place(days, area)
                box = QRectF(box.left(), area.top() + number * height, box.width(), height - 3)
                self._paint_one(painter, theme, metrics, box, each)

    def _paint_one(
        self, painter: QPainter, theme: Theme, metrics: QFontMetricsF, box: QRectF, each: InForce
    ) -> None:
        c = theme.colours
        painter.setPen(QPen(QColor(c.outline), 1))
        painter.setBrush(QColor(c.raised))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -1.5, -0.5), 4, 4)
        painter.setPen(QColor(c.text))
        room = box.width() - 2 * theme.space.hair
        several = len(self._rows) > 1
        for words in in_force_words(each, several=several):
            if metrics.horizontalAdvance(words) <= room:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
                return


class SetsDrawing(Drawing):
    """Sets done, filled, in the outline of those that were asked for."""

    lines = 4.2

    def __init__(self, review: Review, axis: Axis, *, dated: bool = False) -> None:
        self._bars: list[tuple[Bin, int, int]] = [
            (Bin(each.first, each.last), each.done.sets, each.asked.sets) for each in review.weeks
        ]
        if axis.days <= DAILY_BARS:
            self._bars = [
                (Bin(each.day, each.day), each.done.sets, each.asked.sets) for each in review.days
            ]
        most = max((asked for _, _, asked in self._bars), default=1)
        super().__init__(axis, steps(max(most, 1)), dated=dated)

    def paint_values(self, painter: QPainter, theme: Theme, area: QRectF, scale: Scale) -> None:
        for days, done, asked in self._bars:
            place = self.axis.place(days, area)
            gap = min(place.width() * 0.15, float(theme.space.hair))
            across = place.adjusted(gap, 0, -gap, 0)
            for count, fill in ((asked, None), (done, QBrush(QColor(theme.colours.accent)))):
                if count:
                    top = scale.y(count)
                    bar = QRectF(across.left(), top, across.width(), scale.floor - top)
                    paint_bar(painter, theme, bar, fill)


class PainDrawing(Drawing):
    """Pain before, after and the day after: averages, and from the lowest to the highest."""

    lines = 6.0

    def __init__(self, review: Review, axis: Axis, *, dated: bool = False) -> None:
        super().__init__(axis, PAIN_MARKS, dated=dated)
        self._pain: Mapping[Moment, Mapping[Bin, Spread]] = {
            moment: binned(ratings, axis.bins) for moment, ratings in review.pain.items()
        }

    def paint_values(self, painter: QPainter, theme: Theme, area: QRectF, scale: Scale) -> None:
        widths = [self.axis.place(each, area).width() for each in self.axis.bins]
        size = theme.type.small * SIGN
        # Side by side where there is room, so that none hides another.
        step = min(size * 1.1, max(0.0, (max(widths, default=0.0) - size) / 3))
        for place, moment in enumerate(Moment):
            points: list[QPointF] = []
            pen = QPen(QColor(theme.colours.quiet), 1.5, PENS[moment])
            for each in self.axis.bins:
                told = self._pain[moment].get(each)
                if told is None:
                    self._join(painter, points, pen)
                    points = []
                    continue
                x = self.axis.place(each, area).center().x() + (place - 1) * step
                points.append(QPointF(x, scale.y(told.mean)))
                if told.lowest < told.highest:
                    painter.setPen(QPen(QColor(theme.colours.divider), 3))
                    low, high = scale.y(told.lowest), scale.y(told.highest)
                    painter.drawLine(QPointF(x, low), QPointF(x, high))
            self._join(painter, points, pen)
        for place, moment in enumerate(Moment):
            for each, told in self._pain[moment].items():
                x = self.axis.place(each, area).center().x() + (place - 1) * step
                at = QPointF(x, scale.y(told.mean))
                paint_pain(painter, theme, SIGNS[moment], at, min(size, max(4.0, widths[0])))

    @staticmethod
    def _join(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
        if len(points) > 1:
            painter.setPen(pen)
            painter.drawPolyline(list(points))


class EffortDrawing(Drawing):
    """Effort: averages, and from the lowest to the highest."""

    lines = 2.7

    def __init__(self, review: Review, axis: Axis, *, dated: bool = False) -> None:
        super().__init__(axis, (0, 5, 10), dated=dated)
        self._effort = binned(review.effort, axis.bins)

    def paint_values(self, painter: QPainter, theme: Theme, area: QRectF, scale: Scale) -> None:
        c = theme.colours
        half = theme.type.small * SIGN / 2
        for each, told in self._effort.items():
            place = self.axis.place(each, area)
            x = place.center().x()
            if told.lowest < told.highest:
                painter.setPen(QPen(QColor(c.divider), 3))
                painter.drawLine(
                    QPointF(x, scale.y(told.lowest)), QPointF(x, scale.y(told.highest))
                )
            painter.setPen(QPen(QColor(c.accent), theme.stroke.edge))
            reach = min(half * 1.6, max(1.5, place.width() / 2 - 1))
            y = scale.y(told.mean)
            painter.drawLine(QPointF(x - reach, y), QPointF(x + reach, y))


@dataclass(frozen=True, slots=True)
class _Nights:
    days: Bin
    nights: LegNights


class NightsDrawing(Drawing):
    """Nights with cramps in the left leg and in the right, in the outline of the nights told."""

    lines = 3.4
    # A pause is one from exercising; nights go on.
    shows_pauses = False

    def __init__(self, review: Review, axis: Axis, *, dated: bool = False) -> None:
        # A night is had or not, so it takes a week to have a height; a long time takes months.
        by_week = axis.days > DAILY_BARS and len(axis.weeks) <= len(axis.bins)
        bins = axis.weeks if by_week else axis.bins
        self._bars = tuple(
            _Nights(
                each,
                leg_nights(n for n in review.nights if each.first <= n.night <= each.last),
            )
            for each in bins
        )
        most = max((bar.nights.told for bar in self._bars), default=1)
        super().__init__(axis, steps(max(most, 1)), dated=dated)

    def paint_values(self, painter: QPainter, theme: Theme, area: QRectF, scale: Scale) -> None:
        for bar in self._bars:
            place = self.axis.place(bar.days, area)
            gap = min(place.width() * 0.15, float(theme.space.hair))
            across = place.adjusted(gap, 0, -gap, 0)
            top = scale.y(bar.nights.told)
            if bar.nights.told:
                painter.setPen(QPen(QColor(theme.colours.outline), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(across.left(), top, across.width(), scale.floor - top))
            width = across.width() / 2
            for side, leg in enumerate(Leg):
                count = bar.nights.legs[leg]
                if count:
                    left = across.left() + side * width
                    top = scale.y(count)
                    column = QRectF(left + 1, top, max(1.0, width - 2), scale.floor - top)
                    paint_bar(painter, theme, column, leg_fill(theme, leg))


def leg_fill(theme: Theme, leg: Leg) -> QBrush:
    """Return how a bar of a leg is filled: the left one striped, the right one plain."""
    if leg is Leg.LEFT:
        return hatch(theme, Qt.BrushStyle.FDiagPattern, theme.colours.accent)
    return QBrush(QColor(theme.colours.accent))
