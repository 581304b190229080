"""What of a button is shown in the width there is: measured, nothing painted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Role, Size, Theme
from exerciseapp.ui.widgets.key_cap import key_cap_size

# Words are made smaller only when nothing else is left; a layout may go down to this part.
SMALLEST_PART = 0.75
# A page is laid out many times before it stands, and each time every button is asked its size.
REMEMBERED = 2048


@dataclass(frozen=True, slots=True)
class ButtonFace:
    """What there is to see on a button at this moment."""

    text: str
    icon: IconName | None
    key: Qt.Key | None
    role: Role
    size: Size
    stacked: bool
    unbroken: bool  # its words stay in one line, as large as they are
    enabled: bool
    held: bool  # the pointer is on it, or it is pressed
    chosen: bool
    focused: bool


@dataclass(frozen=True, slots=True)
class Fit:
    """How the face is arranged: its words in lines, their height in pixels, with cap or not."""

    lines: tuple[str, ...]
    pixels: int
    key: Qt.Key | None


def face_font(theme: Theme, face: ButtonFace, pixels: int) -> QFont:
    """Return the font of the words."""
    font = typeface(theme, pixels, bold=face.role is not Role.PLAIN)
    font.setUnderline(face.role is Role.PLAIN)
    return font


def icon_side(face: ButtonFace, metrics: QFontMetricsF) -> float:
    """Return the side of the icon, 0 without one."""
    if face.icon is None:
        return 0.0
    return metrics.height() * (1.25 if face.stacked else 1.1)


def cap_pixels(fit: Fit) -> int:
    """Return how high the letters on the key cap are."""
    return round(fit.pixels * 0.72)


def cap_size(theme: Theme, fit: Fit) -> QSizeF:
    """Return the size of the key cap, nothing without one."""
    return QSizeF() if fit.key is None else key_cap_size(theme, fit.key, cap_pixels(fit))


def content_size(theme: Theme, face: ButtonFace, fit: Fit) -> QSizeF:
    """Return the room that icon, words and key cap take as they are arranged."""
    return QSizeF(*_measured(theme, face, fit))


@lru_cache(maxsize=REMEMBERED)
def _measured(theme: Theme, face: ButtonFace, fit: Fit) -> tuple[float, float]:
    """Return the width and the height of icon, words and key cap."""
    metrics = QFontMetricsF(face_font(theme, face, fit.pixels))
    words = max((metrics.horizontalAdvance(line) for line in fit.lines), default=0.0)
    high = metrics.height() * len(fit.lines)
    side = icon_side(face, metrics)
    cap = cap_size(theme, fit)
    wide, tall = max(0.0, cap.width()), max(0.0, cap.height())
    gap = theme.space.tight
    if face.stacked:
        above = side + wide + (gap if side and wide else 0)
        first = max(side, tall)
        return max(words, above), high + (first + theme.space.hair if first else 0)
    width = words + (side + gap if side else 0) + (wide + gap + theme.space.hair if wide else 0)
    return width, max(high, side, tall)


def usual_fit(theme: Theme, face: ButtonFace) -> Fit:
    """Return the arrangement with everything on it."""
    pixels = theme.type.action if face.size is Size.LARGE else theme.type.body
    if not face.stacked:
        # On a page at the largest text a large button is never smaller than the others.
        pixels = max(pixels, theme.type.body)
    return Fit(lines=(face.text,), pixels=pixels, key=face.key)


@lru_cache(maxsize=REMEMBERED)
def tightest_fit(theme: Theme, face: ButtonFace) -> Fit:
    """Return the narrowest arrangement: no cap, two lines, smaller words."""
    usual = usual_fit(theme, face)
    if face.unbroken:
        return replace(usual, key=None)
    lines = _in_two(theme, face, usual)
    return Fit(lines=lines, pixels=ceil(usual.pixels * SMALLEST_PART), key=None)


@lru_cache(maxsize=REMEMBERED)
def best_fit(theme: Theme, face: ButtonFace, width: float, height: float = float("inf")) -> Fit:
    """Return the fullest arrangement that is no larger than that, padding included."""
    usual = usual_fit(theme, face)
    ways = (usual.lines, _in_two(theme, face, usual))
    keys = dict.fromkeys((face.key, None))
    # Side by side a second line costs more than the key cap; in a stack it costs less.
    arranged = ((lines, key) for key in keys for lines in ways)
    if not face.stacked:
        arranged = ((lines, key) for lines in ways for key in keys)
    edge = 2 * _least_beside(theme, face)
    room = QSizeF(width - edge, height - edge)
    for lines, key in arranged:
        fit = Fit(lines=lines, pixels=usual.pixels, key=key)
        if _fits(theme, face, fit, room):
            return fit
    # Below the least size that was asked for, smaller words are still better than cut ones.
    for pixels in range(usual.pixels, usual.pixels // 2, -1):
        for lines in reversed(ways):
            fit = Fit(lines=lines, pixels=pixels, key=None)
            if _fits(theme, face, fit, room):
                return fit
    return tightest_fit(theme, face)


def _fits(theme: Theme, face: ButtonFace, fit: Fit, room: QSizeF) -> bool:
    needed = content_size(theme, face, fit)
    return needed.width() <= room.width() and needed.height() <= room.height()


def full_size(theme: Theme, face: ButtonFace) -> QSize:
    """Return the size at which everything is shown with air around it."""
    beside = _least_beside(theme, face)
    if face.role is not Role.PLAIN:
        roomy = face.size is Size.LARGE and not face.stacked
        beside = theme.space.roomy if roomy else theme.space.normal
    return _around(theme, face, usual_fit(theme, face), beside)


def least_size(theme: Theme, face: ButtonFace) -> QSize:
    """Return the smallest size at which the button can be read and hit."""
    tightest = tightest_fit(theme, face)
    beside = _least_beside(theme, face)
    least = _around(theme, face, tightest, beside)
    if not face.stacked:
        # How high its words are in less width than they ask for, height_at tells.
        one_line = replace(tightest, lines=(face.text,))
        least.setHeight(_around(theme, face, one_line, beside).height())
    return least


def height_at(theme: Theme, face: ButtonFace, width: int) -> int:
    """Return how high the button is when it is *width* wide."""
    fit = best_fit(theme, face, width)
    return _around(theme, face, fit, _least_beside(theme, face)).height()


def _around(theme: Theme, face: ButtonFace, fit: Fit, beside: int) -> QSize:
    content = content_size(theme, face, fit)
    above = theme.space.tight + theme.space.hair if face.stacked else theme.space.tight
    target = theme.target.large if face.size is Size.LARGE else theme.target.normal
    return QSize(
        max(ceil(content.width()) + 2 * beside, target),
        max(ceil(content.height()) + 2 * above, target),
    )


def _least_beside(theme: Theme, face: ButtonFace) -> int:
    # The focus ring and its gap must stay clear of the words.
    return max(theme.space.tight, theme.stroke.focus + theme.stroke.gap + 2)


def _in_two(theme: Theme, face: ButtonFace, fit: Fit) -> tuple[str, ...]:
    """Return the words in the two lines that are narrowest, or in one if it is one word."""
    metrics = QFontMetricsF(face_font(theme, face, fit.pixels))
    words = face.text.split()
    ways = [(" ".join(words[:n]), " ".join(words[n:])) for n in range(1, len(words))]
    if not ways:
        return fit.lines
    return min(ways, key=lambda way: max(metrics.horizontalAdvance(line) for line in way))
