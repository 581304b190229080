"""How a button looks: measured and painted from plain values."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Role, Size, Theme
from exerciseapp.ui.widgets.key_cap import key_cap_size, paint_key_cap

_CLEAR = "#00000000"


@dataclass(frozen=True, slots=True)
class ButtonFace:
    """What there is to see on a button at this moment."""

    text: str
    icon: IconName | None
    key: Qt.Key | None
    role: Role
    size: Size
    stacked: bool
    enabled: bool
    held: bool  # the pointer is on it, or it is pressed
    chosen: bool
    focused: bool


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


def _font(theme: Theme, face: ButtonFace) -> QFont:
    large = face.size is Size.LARGE
    font = typeface(
        theme, theme.type.heading if large else theme.type.body, bold=face.role is not Role.PLAIN
    )
    font.setUnderline(face.role is Role.PLAIN)
    return font


def _icon_side(theme: Theme, face: ButtonFace) -> float:
    return QFontMetricsF(_font(theme, face)).height() * (1.25 if face.stacked else 1.1)


def _cap_pixels(theme: Theme, face: ButtonFace) -> int:
    return theme.type.small if face.size is Size.LARGE else round(theme.type.small * 0.9)


def _cap(theme: Theme, face: ButtonFace) -> QSizeF:
    if face.key is None:
        return QSizeF(0, 0)
    return key_cap_size(theme, face.key, _cap_pixels(theme, face))


def _content(theme: Theme, face: ButtonFace) -> QSizeF:
    """Return how much room icon, text and key cap take, as they are arranged."""
    metrics = QFontMetricsF(_font(theme, face))
    words = QSizeF(metrics.horizontalAdvance(face.text), metrics.height())
    side = _icon_side(theme, face) if face.icon else 0.0
    cap = _cap(theme, face)
    gap = theme.space.tight
    if face.stacked:
        above = side + (gap if side and cap.width() else 0) + cap.width()
        first = max(side, cap.height())
        height = words.height() + (first + theme.space.hair if first else 0)
        return QSizeF(max(words.width(), above), height)
    width = words.width() + (side + gap if side else 0)
    width += cap.width() + gap + theme.space.hair if cap.width() else 0
    return QSizeF(width, max(words.height(), side, cap.height()))


def face_size(theme: Theme, face: ButtonFace) -> QSize:
    """Return the size at which nothing on the button is cut off and it can be hit easily."""
    content = _content(theme, face)
    beside = theme.space.tight if face.role is Role.PLAIN else theme.space.normal
    if face.size is Size.LARGE and not face.stacked:
        beside = theme.space.roomy
    above = theme.space.tight + theme.space.hair if face.stacked else theme.space.tight
    target = theme.target.large if face.size is Size.LARGE else theme.target.normal
    return QSize(
        max(ceil(content.width()) + 2 * beside, target),
        max(ceil(content.height()) + 2 * above, target),
    )


def paint_face(painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace) -> None:
    """Paint the whole button into *rect*."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill, edge, ink = colours_of(theme, face)
    _paint_ground(painter, theme, rect, face, fill, edge)
    painter.setPen(QColor(ink))
    painter.setFont(_font(theme, face))
    if face.stacked:
        _paint_stacked(painter, theme, rect, face, ink)
    else:
        _paint_row(painter, theme, rect, face, ink)


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


def _paint_row(painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace, ink: str) -> None:
    gap = theme.space.tight
    room = _content(theme, face)
    left = rect.center().x() - room.width() / 2
    words = QFontMetricsF(painter.font()).horizontalAdvance(face.text)
    if face.icon:
        side = _icon_side(theme, face)
        paint_icon(painter, face.icon, QRectF(left, rect.center().y() - side / 2, side, side), ink)
        left += side + gap
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(left, rect.top(), words + 1, rect.height()), flags, face.text)
    if face.key is not None:
        cap = _cap(theme, face)
        spot = QRectF(left + words + gap + theme.space.hair, 0, cap.width(), cap.height())
        spot.moveTop(rect.center().y() - cap.height() / 2)
        paint_key_cap(painter, theme, face.key, spot, _cap_pixels(theme, face), ink)


def _paint_stacked(
    painter: QPainter, theme: Theme, rect: QRectF, face: ButtonFace, ink: str
) -> None:
    room = _content(theme, face)
    top = rect.center().y() - room.height() / 2
    side = _icon_side(theme, face) if face.icon else 0.0
    cap = _cap(theme, face)
    gap = theme.space.tight if side and cap.width() else 0
    first = max(side, cap.height())
    left = rect.center().x() - (side + gap + cap.width()) / 2
    if face.icon:
        paint_icon(painter, face.icon, QRectF(left, top + (first - side) / 2, side, side), ink)
    if face.key is not None:
        spot = QRectF(left + side + gap, top + (first - cap.height()) / 2, *_pair(cap))
        paint_key_cap(painter, theme, face.key, spot, _cap_pixels(theme, face), ink)
    below = QRectF(rect.left(), top + room.height(), rect.width(), 0)
    below.setTop(top + first + (theme.space.hair if first else 0))
    below.setBottom(top + room.height())
    painter.drawText(below, Qt.AlignmentFlag.AlignCenter, face.text)


def _pair(size: QSizeF) -> tuple[float, float]:
    return size.width(), size.height()
