"""How a button looks, painted from plain values."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from exerciseapp.ui.theme.icon import paint_icon
from exerciseapp.ui.theme.values import Role, Theme
from exerciseapp.ui.widgets.button_fit import (
    ButtonFace,
    Fit,
    best_fit,
    cap_pixels,
    cap_size,
    content_size,
    face_font,
    icon_side,
)
from exerciseapp.ui.widgets.key_cap import paint_key_cap

_CLEAR = "#00000000"


def colours_of(theme: Theme, face: ButtonFace) -> tuple[str, str, str]:
    """Return the colours of a button's fill, edge and ink."""
    c = theme.colours
    if not face.enabled:
        return _CLEAR, c.outline, c.quiet
    match face.role:
        case Role.PRIMARY:
            fill = c.accent_pressed if face.held else c.accent
            return fill, fill, c.on_accent
        case Role.DANGER:
            fill = c.danger_pressed if face.held else c.danger
            return fill, fill, c.on_danger
        case Role.QUIET:
            return c.raised if face.held or face.chosen else _CLEAR, _CLEAR, c.text
        case Role.PLAIN:
            return c.raised if face.held else _CLEAR, _CLEAR, c.accent
        case _:
            if face.chosen:
                return c.accent, c.accent, c.on_accent
            return c.raised if face.held else c.surface, c.outline, c.text


def paint_face(painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace) -> None:
    """Paint the whole button into *rect*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, edge, ink = colours_of(theme, face)
    _paint_ground(painter, theme, rect, face, fill, edge)
    fit = best_fit(theme, face, rect.width(), rect.height())
    painter.setPen(QColor(ink))
    painter.setFont(face_font(theme, face, fit.pixels))
    if face.stacked:
        _paint_stacked(painter, theme, rect, face, fit, ink)
    else:
        _paint_row(painter, theme, rect, face, fit, ink)


def _paint_ground(
    painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace, fill: str, edge: str
) -> None:
    stroke, radius = theme.stroke, float(theme.radius.control)
    ground = rect
    if face.focused:
        # The button steps back to leave room for a ring with a gap: the ring is then seen
        # against the page on both sides, whatever the button is filled with.
        half = stroke.focus / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.colours.focus), stroke.focus))
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)
        back = stroke.focus + stroke.gap
        ground = rect.adjusted(back, back, -back, -back)
        radius = max(2.0, radius - stroke.gap)
    line = QPen(QColor(edge), stroke.edge)
    if not face.enabled:
        line.setStyle(Qt.PenStyle.DashLine)
    half = stroke.edge / 2
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(ground.adjusted(half, half, -half, -half), radius, radius)


def _paint_row(
    painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace, fit: Fit, ink: str
) -> None:
    metrics = QFontMetricsF(painter.font())
    gap = theme.space.tight
    left = rect.center().x() - content_size(theme, face, fit).width() / 2
    side = icon_side(face, metrics)
    if face.icon is not None:
        paint_icon(painter, face.icon, QRectF(left, rect.center().y() - side / 2, side, side), ink)
        left += side + gap
    words = max(metrics.horizontalAdvance(line) for line in fit.lines)
    top = rect.center().y() - metrics.height() * len(fit.lines) / 2
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    for line in fit.lines:
        painter.drawText(QRectF(left, top, words + 1, metrics.height()), flags, line)
        top += metrics.height()
    if fit.key is not None:
        cap = cap_size(theme, fit)
        spot = QRectF(left + words + gap + theme.space.hair, 0, cap.width(), cap.height())
        spot.moveTop(rect.center().y() - cap.height() / 2)
        paint_key_cap(painter, theme, fit.key, spot, cap_pixels(fit), ink)


def _paint_stacked(
    painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace, fit: Fit, ink: str
) -> None:
    metrics = QFontMetricsF(painter.font())
    top = rect.center().y() - content_size(theme, face, fit).height() / 2
    side = icon_side(face, metrics)
    cap = cap_size(theme, fit)
    wide, tall = max(0.0, cap.width()), max(0.0, cap.height())
    gap = theme.space.tight if side and wide else 0
    first = max(side, tall)
    left = rect.center().x() - (side + gap + wide) / 2
    if face.icon is not None:
        paint_icon(painter, face.icon, QRectF(left, top + (first - side) / 2, side, side), ink)
    if fit.key is not None:
        spot = QRectF(left + side + gap, top + (first - tall) / 2, wide, tall)
        paint_key_cap(painter, theme, fit.key, spot, cap_pixels(fit), ink)
    top += first + theme.space.hair if first else 0
    for line in fit.lines:
        where = QRectF(rect.left(), top, rect.width(), metrics.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter, line)
        top += metrics.height()
