"""The ring of the time ring: each tone has its colour and its own pattern."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from exerciseapp.ui.theme.values import Theme, Tone

# Parts of the diameter.
THICK = 0.075
_TOP = 90 * 16  # Qt's arcs count sixteenths of a degree, from three o'clock, to the left
_ROUND = 360 * 16


def paint_ring(
    painter: QPainter, theme: Theme, square: QRectF, degrees_left: int, tone: Tone
) -> None:
    """Paint the track and *degrees_left* of the ring; it empties clockwise from the top.

    Work is one solid band, a hold two lines, a rest a row of beads, getting ready a dashed
    line: whoever sees no colour can tell them apart.
    """
    thick = square.width() * THICK
    half = thick / 2
    band = square.adjusted(half, half, -half, -half)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    track = QPen(QColor(theme.colours.track), thick * (0.3 if tone is Tone.REST else 1.0))
    painter.setPen(track)
    painter.drawArc(band, 0, _ROUND)
    if degrees_left <= 0:
        return
    span = degrees_left * 16
    pen = QPen(QColor(theme.colours.tone(tone)), thick)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if tone is Tone.HOLD:
        pen.setWidthF(thick * 0.36)
        painter.setPen(pen)
        for inset in (thick * 0.32, -thick * 0.32):
            painter.drawArc(band.adjusted(inset, inset, -inset, -inset), _TOP, span)
        return
    if tone is Tone.REST:
        # Dashes of no length with round ends are beads; the pattern counts in line widths.
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, _even_gap(band.width(), thick)])
    elif tone is Tone.READY:
        pen.setDashPattern([1.2, _even_gap(band.width(), thick, dash=1.2)])
    painter.setPen(pen)
    painter.drawArc(band, _TOP, span)


def _even_gap(diameter: float, thick: float, *, dash: float = 0.01) -> float:
    """Return the gap, in line widths, that puts a whole number of dashes round the ring."""
    around = 3.14159265 * diameter / thick
    count = max(1, round(around / (dash + 0.55 + (1.1 if dash < 1 else 0))))
    return around / count - dash
