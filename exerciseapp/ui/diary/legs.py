"""Two painted legs to press on: where was the cramp?"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QCheckBox, QGridLayout, QSizePolicy, QWidget

from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.ui.diary.leg_shape import HEIGHT, WIDTH, field, part
from exerciseapp.ui.diary.words import leg_words, spot_words, spots_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.widgets.assisted import Assisted
from exerciseapp.ui.widgets.labels import Body, Small
from exerciseapp.ui.widgets.themed import reshapes

# The toes, the smallest place, come out at WCAG's 44 pixels and a little more.
_PIXELS_A_UNIT = 1.6
# Who stands beside whom, for the arrow keys: rows from above, the back first.
_ROWS = (
    (Place.THIGH_BACK, Place.THIGH_FRONT),
    (Place.CALF, Place.SHIN),
    (Place.SOLE, Place.TOES),
)
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class LegSpot(Assisted, QCheckBox):
    """One place in one leg; to a screen reader a check box with its name."""

    def __init__(self, spot: Spot, parent: QWidget) -> None:
        super().__init__(parent)
        self.hear_presses()
        self.spot = spot
        self.setProperty("painted", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spot_words(spot))
        self.setToolTip(spot_words(spot))
        cell = field(spot.leg, spot.place)
        self.setGeometry(QRectF(_scaled(cell)).toAlignedRect())
        place = QTransform.fromTranslate(-self.x(), -self.y()).scale(_PIXELS_A_UNIT, _PIXELS_A_UNIT)
        self._shape = place.map(part(spot.leg, spot.place))

    def minimumSizeHint(self) -> QSize:
        # It is as large as its part of the leg.
        return self.size()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the leg: a button of Qt's would go to whatever lies there."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        c = theme.colours
        chosen = self.isChecked()
        held = self.isDown() or self.underMouse()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(self._shape)
        painter.fillPath(self._shape, QColor(c.accent if chosen else c.track if held else c.raised))
        # Twice as thick, for the clip takes the outer half.
        pen = QPen(QColor(c.accent if chosen else c.outline), 2 * theme.stroke.edge)
        if self.hasFocus():
            pen = QPen(QColor(c.focus), 2 * (theme.stroke.focus + 1))
        painter.setPen(pen)
        painter.drawPath(self._shape)
        if self.hasFocus() and chosen:
            painter.setPen(QPen(QColor(c.surface), theme.stroke.gap))
        if chosen:
            whole = self._shape.boundingRect()
            side = 0.55 * min(whole.width(), whole.height())
            tick = QRectF(0, 0, side, side)
            # A little low, where the toes are thick.
            tick.moveCenter(QPointF(whole.center().x(), whole.center().y() + side * 0.2))
            paint_icon(painter, IconName.CHECK, tick, c.on_accent)


class LegPicture(QWidget):
    """One leg from the side. Tab comes to it once; arrow keys go from place to place."""

    toggled = Signal()

    def __init__(self, leg: Leg, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leg = leg
        self.setAccessibleName(leg_words(leg))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.spots = {place: LegSpot(Spot(leg, place), self) for place in Place}
        for spot in self.spots.values():
            spot.clicked.connect(self.toggled)
        self._one_tab_stop(Place.CALF)

    def sizeHint(self) -> QSize:
        return QSize(round(WIDTH * _PIXELS_A_UNIT), round(HEIGHT * _PIXELS_A_UNIT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def chosen(self) -> frozenset[Spot]:
        """Return the places that are marked."""
        return frozenset(spot.spot for spot in self.spots.values() if spot.isChecked())

    def show_spots(self, spots: Collection[Spot]) -> None:
        """Mark those of *spots* that are in this leg, and no others."""
        for spot in self.spots.values():
            spot.setChecked(spot.spot in spots)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the neighbour of the place that has the keyboard."""
        step = _STEPS.get(Qt.Key(event.key()))
        here = next((place for place, spot in self.spots.items() if spot.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        row = next(number for number, places in enumerate(_ROWS) if here in places)
        # The left leg faces left: what is in front of it lies to the left.
        across = -step[1] if self.leg is Leg.LEFT else step[1]
        row_there = min(max(row + step[0], 0), len(_ROWS) - 1)
        column = min(max(_ROWS[row].index(here) + across, 0), 1)
        there = _ROWS[row_there][column]
        self._one_tab_stop(there)
        self.spots[there].setFocus(Qt.FocusReason.OtherFocusReason)

    def _one_tab_stop(self, here: Place) -> None:
        for place, spot in self.spots.items():
            policy = Qt.FocusPolicy.StrongFocus if place is here else Qt.FocusPolicy.ClickFocus
            spot.setFocusPolicy(policy)


class Legs(QWidget):
    """Both legs, and in words what is marked."""

    changed = Signal(object)  # a frozenset of Spot

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = {leg: LegPicture(leg) for leg in Leg}
        self.told = Body()
        space = current_theme().space
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.normal)
        grid.setVerticalSpacing(space.tight)
        for column, (leg, picture) in enumerate(self.pictures.items()):
            name = Small(leg_words(leg))
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(name, 0, column)
            grid.addWidget(picture, 1, column)
            picture.toggled.connect(self._changed)
        grid.addWidget(self.told, 2, 0, 1, 2)
        self._say(frozenset())

    def chosen(self) -> frozenset[Spot]:
        """Return the places that are marked in both legs."""
        return frozenset[Spot]().union(*(each.chosen() for each in self.pictures.values()))

    def show_spots(self, spots: Collection[Spot]) -> None:
        """Mark *spots*, and no others."""
        for picture in self.pictures.values():
            picture.show_spots(spots)
        self._say(frozenset(spots))

    def _changed(self) -> None:
        chosen = self.chosen()
        self._say(chosen)
        self.changed.emit(chosen)

    def _say(self, spots: frozenset[Spot]) -> None:
        self.told.setText(spots_words(spots) or self.tr("Press on the place in the leg."))


def _scaled(rect: QRectF) -> QRectF:
    unit = _PIXELS_A_UNIT
    return QRectF(rect.x() * unit, rect.y() * unit, rect.width() * unit, rect.height() * unit)
