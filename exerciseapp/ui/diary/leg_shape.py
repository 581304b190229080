"""The outline of a leg from the side, and the part of it that belongs to each place.

Drawn on a grid of 100 to 216, toes to the right.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

from exerciseapp.domain.diary import Leg, Place

WIDTH, HEIGHT = 100.0, 216.0
# Half of what is left open between two neighbours.
_GAP = 1.2
# Disjoint fields of the grid: left, top, right, bottom. What of the leg lies in one belongs to it.
FIELDS = {
    Place.THIGH_BACK: (0.0, 0.0, 46.0, 86.0),
    Place.THIGH_FRONT: (46.0, 0.0, 100.0, 86.0),
    Place.CALF: (0.0, 86.0, 43.0, 176.0),
    Place.SHIN: (43.0, 86.0, 100.0, 176.0),
    Place.SOLE: (0.0, 176.0, 67.0, 216.0),
    Place.TOES: (67.0, 176.0, 100.0, 216.0),
}
_START = (17.0, 2.0)
# From the back of the hip down the back, along the sole and up the front: cubic curves, two
# handles and an end.
_CURVES = (
    ((9.0, 34.0), (16.0, 62.0), (26.0, 86.0)),  # back of the thigh to the knee
    ((14.0, 104.0), (14.0, 132.0), (28.0, 158.0)),  # calf
    ((32.0, 168.0), (32.0, 178.0), (26.0, 190.0)),  # tendon
    ((20.0, 204.0), (24.0, 214.0), (36.0, 213.0)),  # heel
    ((52.0, 208.0), (60.0, 213.0), (72.0, 213.0)),  # arch
    ((84.0, 214.0), (99.0, 215.0), (98.0, 205.0)),  # toes
    ((97.0, 196.0), (82.0, 195.0), (72.0, 190.0)),  # back of the foot
    ((62.0, 185.0), (57.0, 178.0), (56.0, 166.0)),  # instep
    ((58.0, 140.0), (62.0, 118.0), (62.0, 100.0)),  # shin
    ((70.0, 92.0), (69.0, 78.0), (68.0, 70.0)),  # knee
    ((78.0, 46.0), (82.0, 24.0), (80.0, 2.0)),  # front of the thigh
)


@cache
def outline() -> QPainterPath:
    """Return the whole leg."""
    path = QPainterPath(QPointF(*_START))
    for one, two, end in _CURVES:
        path.cubicTo(QPointF(*one), QPointF(*two), QPointF(*end))
    path.closeSubpath()
    return path


def field(leg: Leg, place: Place) -> QRectF:
    """Return the field of the grid that *place* has in *leg*; the left leg faces left."""
    left, top, right, bottom = FIELDS[place]
    if leg is Leg.LEFT:
        left, right = WIDTH - right, WIDTH - left
    return QRectF(QPointF(left, top), QPointF(right, bottom))


@cache
def part(leg: Leg, place: Place) -> QPainterPath:
    """Return what of the leg belongs to *place*, on the grid."""
    whole = outline()
    if leg is Leg.LEFT:
        whole = QTransform(-1, 0, 0, 1, WIDTH, 0).map(whole)
    cell = QPainterPath()
    cell.addRect(field(leg, place).adjusted(_GAP, _GAP, -_GAP, -_GAP))
    return whole.intersected(cell)
