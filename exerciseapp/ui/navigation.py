"""The way between the pages: a column of icons with their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.widgets.assisted import Assisted
from exerciseapp.ui.widgets.themed import reshapes


class Place(StrEnum):
    """Where a person can go, in the order in which it is offered."""

    TODAY = "today"
    DIARY = "diary"
    PROGRESS = "progress"
    LEGS = "legs"
    CLINIC = "clinic"
    SETTINGS = "settings"


ICONS: Mapping[StrEnum, IconName] = {
    Place.TODAY: IconName.HOME,
    Place.DIARY: IconName.DIARY,
    Place.PROGRESS: IconName.CHART,
    Place.LEGS: IconName.LEGS_BOTH,
    Place.CLINIC: IconName.PHONE,
    Place.SETTINGS: IconName.SETTINGS,
}
# How it is set: the icon against the height of its word, and whether words may take two lines.
# Tried in this order until all of it fits the height of the window.
ARRANGEMENTS = ((1.5, True), (1.25, True), (1.5, False), (1.25, False), (1.0, False))
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class NavigationBar(QWidget):
    """Offers all places; the one that is shown is marked by its fill and an edge beside it."""

    chosen = Signal(object)  # a place

    icons: Mapping[StrEnum, IconName] = ICONS

    def __init__(
        self, places: Sequence[StrEnum] = tuple(Place), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {place: _PlaceButton(self.icons[place]) for place in places}
        self._column = QVBoxLayout(self)
        for place, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, place=place: self._choose(place))
            button.stepped.connect(lambda step, place=place: self._step(place, step))
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._place: StrEnum | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._say()

    @property
    def place(self) -> StrEnum | None:
        """The place that is marked."""
        return self._place

    def mark(self, place: StrEnum) -> None:
        """Show that *place* is where the person is."""
        self._place = place
        for each, button in self.buttons.items():
            button.setChecked(each is place)

    def words(self) -> Mapping[StrEnum, str]:
        """Return the name of every place."""
        return {
            Place.TODAY: self.tr("Today"),
            Place.DIARY: self.tr("Diary"),
            Place.PROGRESS: self.tr("Progress"),
            Place.LEGS: self.tr("About my legs"),
            Place.CLINIC: self.tr("My clinic"),
            Place.SETTINGS: self.tr("Settings"),
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self._space_out()

    def minimumSizeHint(self) -> QSize:
        # It makes do with the height there is, rather than ask for a higher window.
        return QSize(super().minimumSizeHint().width(), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif reshapes(event):
            self._space_out()

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Pages"))
        words = self.words()
        for place, button in self.buttons.items():
            button.setText(words[place])
        self._space_out()

    def _space_out(self) -> None:
        space = current_theme().space
        self._column.setContentsMargins(space.tight, space.tight, 0, space.tight)
        self._column.setSpacing(space.hair)
        for part, wrapped in ARRANGEMENTS:
            widest = max(button.least_width(wrapped=wrapped) for button in self.buttons.values())
            for button in self.buttons.values():
                button.arrange(widest, part)
            if self._height_used() <= self.height():
                break

    def _height_used(self) -> int:
        rows = [button.sizeHint().height() for button in self.buttons.values()]
        margins = self._column.contentsMargins()
        between = self._column.spacing() * len(rows)
        return sum(rows) + between + margins.top() + margins.bottom()

    def _choose(self, place: StrEnum) -> None:
        # A second press must not take the mark away.
        self.buttons[place].setChecked(place is self._place)
        self.chosen.emit(place)

    def _step(self, place: StrEnum, step: int) -> None:
        places = list(self.buttons)
        there = places[(places.index(place) + step) % len(places)]
        self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)


class _PlaceButton(Assisted, QPushButton):
    """An icon above a word of one or two lines."""

    stepped = Signal(int)

    def __init__(self, icon: IconName) -> None:
        super().__init__()
        self.hear_presses()
        self._icon = icon
        self._part = ARRANGEMENTS[0][0]
        self.setCheckable(True)
        self.setProperty("painted", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def arrange(self, width: int, part: float) -> None:
        """Be so wide, with an icon *part* times as high as the word."""
        self._part = part
        self.setFixedWidth(width)
        self.updateGeometry()
        self.update()

    def least_width(self, *, wrapped: bool) -> int:
        """Return the width that the longest word needs, or all words in one line."""
        theme = current_theme()
        metrics = QFontMetricsF(_font())
        lines = self.text().split() if wrapped else [self.text()]
        longest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        beside = 2 * theme.space.tight + theme.space.hair
        return max(theme.target.large + theme.space.wide, ceil(longest + beside))

    def sizeHint(self) -> QSize:
        theme = current_theme()
        metrics = QFontMetricsF(_font())
        words = metrics.boundingRect(self._room(1e6), _WRAP, self.text()).height()
        tall = metrics.height() * self._part + words + 2 * theme.space.tight + theme.space.hair
        return QSize(self.width(), max(theme.target.large, ceil(tall)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from one to the next; Enter presses."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        colours, radius = theme.colours, float(theme.radius.control)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(whole, radius, radius)
        if self.isChecked():
            # Told by the edge too, where the fill is too faint to be seen.
            edge = QRectF(0, whole.height() / 4, theme.stroke.focus + 2, whole.height() / 2)
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(edge, edge.width() / 2, edge.width() / 2)
        if self.hasFocus():
            half = theme.stroke.focus / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), theme.stroke.focus))
            painter.drawRoundedRect(whole.adjusted(half, half, -half, -half), radius, radius)
        ink = colours.accent if self.isChecked() else colours.text
        font = _font()
        side = QFontMetricsF(font).height() * self._part
        top = float(theme.space.tight)
        spot = QRectF(whole.center().x() - side / 2, top, side, side)
        paint_icon(painter, self._icon, spot, ink)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        room = self._room(whole.height())
        room.setTop(top + side + theme.space.hair)
        painter.drawText(room, _WRAP, self.text())

    def _room(self, height: float) -> QRectF:
        beside = current_theme().space.tight
        return QRectF(beside, 0, max(1.0, self.width() - 2 * beside), height)


_WRAP = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)


def _font() -> QFont:
    theme = current_theme()
    return typeface(theme, theme.type.label, bold=True)
