"""Icons: strokes on a grid of 24, coloured when they are loaded."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from exerciseapp.ui.theme.values import Theme

FOLDER = Path(__file__).parent / "icons"
# Pixel sizes that a QIcon holds: one for each size in use, up to a large button at 200 %.
_SIZES = (24, 32, 48, 64, 96)


class IconName(StrEnum):
    """The icons there are; each is a file of that name."""

    PLAY = "play"
    PAUSE = "pause"
    BACK = "back"
    REPEAT = "repeat"
    SKIP = "skip"
    STOP = "stop"
    HURT = "hurt"
    SOUND_ON = "sound-on"
    SOUND_OFF = "sound-off"
    CHECK = "check"
    CLOCK = "clock"
    BELL = "bell"
    # The legs are seen from behind: a person's left leg is on the left.
    LEG_LEFT = "leg-left"
    LEG_RIGHT = "leg-right"
    LEGS_BOTH = "legs-both"
    CLOSE = "close"
    SETTINGS = "settings"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    ARROW_UP = "arrow-up"
    ARROW_DOWN = "arrow-down"
    INFO = "info"
    WARNING = "warning"
    LIST = "list"
    HOME = "home"
    DIARY = "diary"
    CHART = "chart"
    PHONE = "phone"
    SAVE = "save"
    OPEN = "open"
    PERSON = "person"
    LOCK = "lock"
    PLUS = "plus"
    ARCHIVE = "archive"
    SEARCH = "search"
    STAR = "star"
    STAR_FULL = "star-full"
    FILM = "film"


@cache
def _drawing(name: IconName) -> str:
    return (FOLDER / f"{name.value}.svg").read_text(encoding="utf-8")


def _renderer(name: IconName, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))


def paint_icon(painter: QPainter, name: IconName, where: QRectF, colour: str) -> None:
    """Paint an icon sharply into the square *where*."""
    _renderer(name, colour).render(painter, where)


def icon(name: IconName, theme: Theme, colour: str | None = None) -> QIcon:
    """Return an icon in *colour*, or in the colour of the theme's text."""
    renderer = _renderer(name, colour or theme.colours.text)
    made = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(pixmap)
    return made
