"""How one exercise is painted in a list: its picture, its name, what it is for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from exerciseapp.ui.clinic.library.model import PICTURE_PX, ExercisesModel
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """Where the parts of a row stand."""

    picture: QRect
    star: QRect
    words: QRect


def row_height(theme: Theme) -> int:
    """Return how high a row is: a name of one line over a purpose of two, beside the picture."""
    bold, small = _fonts(theme)
    words = QFontMetrics(bold).lineSpacing() + 2 * QFontMetrics(small).lineSpacing()
    return max(PICTURE_PX.height(), words) + 2 * theme.space.tight


def row_places(row: QRect, theme: Theme) -> RowPlaces:
    """Return where the parts of a row at *row* stand."""
    inner = row.adjusted(theme.space.tight, theme.space.tight, -theme.space.tight, 0)
    picture = QRect(inner.topLeft(), PICTURE_PX)
    picture.moveTop(row.top() + (row.height() - PICTURE_PX.height()) // 2)
    side = theme.type.body
    star = QRect(inner.right() - side, inner.top(), side, side)
    words = QRect(inner)
    words.setLeft(picture.right() + theme.space.normal)
    words.setBottom(row.bottom() - theme.space.tight // 2)
    return RowPlaces(picture, star, words)


class ExerciseRow(QStyledItemDelegate):
    """Paints the rows of an ExercisesModel. All rows are equally high."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(PICTURE_PX.width() * 2, row_height(current_theme()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, ExercisesModel):
            return
        theme = current_theme()
        state: QStyle.StateFlag = option.state
        rect: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        colours = theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.fillRect(rect, QColor(colours.accent if chosen else colours.raised))
        places = row_places(rect, theme)
        _paint_picture(painter, places.picture, model.picture(index.row()), theme)
        ink = colours.on_accent if chosen else colours.text
        words = places.words
        if model.is_favourite(index.row()):
            paint_icon(painter, IconName.STAR_FULL, QRectF(places.star), ink)
            words = words.adjusted(0, 0, -places.star.width() - theme.space.tight, 0)
        quiet = colours.on_accent if chosen else colours.quiet
        _paint_words(
            painter, words, model.name(index.row()), model.purpose(index.row()), (ink, quiet)
        )
        painter.restore()


def _fonts(theme: Theme) -> tuple[QFont, QFont]:
    return typeface(theme, bold=True), typeface(theme, theme.type.small)


def _paint_picture(painter: QPainter, where: QRect, picture: QImage, theme: Theme) -> None:
    if picture.isNull():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours.track))
        painter.drawRoundedRect(where, theme.radius.small, theme.radius.small)
    else:
        painter.drawImage(where, picture)


def _paint_words(
    painter: QPainter, where: QRect, name: str, purpose: str, inks: tuple[str, str]
) -> None:
    bold, small = _fonts(current_theme())
    metrics = QFontMetrics(bold)
    painter.setFont(bold)
    painter.setPen(QColor(inks[0]))
    line = QRect(where.left(), where.top(), where.width(), metrics.lineSpacing())
    elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, where.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
    painter.setFont(small)
    painter.setPen(QColor(inks[1]))
    below = where.adjusted(0, metrics.lineSpacing(), 0, 0)
    _paint_lines(painter, below, purpose, small)


def _paint_lines(painter: QPainter, where: QRect, text: str, font: QFont) -> None:
    """Paint as many lines of *text* as there is room for; the last one says if there is more."""
    metrics = QFontMetrics(font)
    room = max(1, where.height() // metrics.lineSpacing())
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    for number in range(room):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(where.width())
        told = text[line.textStart() : line.textStart() + line.textLength()]
        if number == room - 1:
            rest = text[line.textStart() :]
            told = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, where.width())
        spot = QRect(
            where.left(),
            where.top() + number * metrics.lineSpacing(),
            where.width(),
            metrics.lineSpacing(),
        )
        painter.drawText(spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, told)
    layout.endLayout()
