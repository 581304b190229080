"""Paper, and the measures of what stands on it.

Everything is measured in units of 1/1200 inch, in which the PDF is written; a printer that counts
otherwise is scaled to it. Type is given in points.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize

from exerciseapp.ui.theme.typeface import FAMILY, TABULAR_FIGURES, load_typeface

UNITS_PER_INCH = 1200
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72

INK = "#101820"
QUIET = "#44505c"
TINT = "#eef2f6"
LINE = "#8a96a3"


LETTER_LANDS = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
    }
)


def mm(millimetres: float) -> float:
    """Return a length on the paper in units."""
    return millimetres * UNITS_PER_INCH / MM_PER_INCH


class Paper(Enum):
    """The papers that a hand-out is made for; the value is its name in a setting."""

    A4 = "a4"
    LETTER = "letter"

    @classmethod
    def named(cls, name: str) -> Paper:
        """Return the paper of that *name*, or the one that is usual where this computer is."""
        if name in {paper.value for paper in cls}:
            return cls(name)
        return cls.LETTER if QLocale.system().territory() in LETTER_LANDS else cls.A4

    @property
    def page_size(self) -> QPageSize:
        """Return the paper as Qt calls it."""
        names = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
        return QPageSize(names[self])

    @property
    def size(self) -> QSizeF:
        """Return width and height in units."""
        return QSizeF(self.page_size.sizePixels(UNITS_PER_INCH))

    def layout(self) -> QPageLayout:
        """Return an upright page whose margins are ours to keep."""
        return QPageLayout(self.page_size, QPageLayout.Orientation.Portrait, QMarginsF())


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its paper, and where on it there is something. The foot has its own place."""

    paper: Paper
    margin: float = mm(14)
    foot: float = mm(8)

    @property
    def body(self) -> QRectF:
        """Return the room for what is arranged."""
        size, edge = self.paper.size, self.margin
        return QRectF(edge, edge, size.width() - 2 * edge, size.height() - 2 * edge - self.foot)

    @property
    def footer(self) -> QRectF:
        """Return the room for the line at the foot."""
        body = self.body
        return QRectF(body.left(), body.bottom() + self.foot / 3, body.width(), self.foot * 2 / 3)


def type_of(points: float, *, bold: bool = False) -> QFont:
    """Return the program's typeface at that size on the paper."""
    load_typeface()
    font = QFont()
    font.setFamilies([FAMILY, "Noto Sans", "Segoe UI", "Helvetica Neue", "sans-serif"])
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(round(points * UNITS_PER_INCH / POINTS_PER_INCH))
    font.setBold(bold)
    # The figures of equal width, which the program's own font asks for, have no letters of their
    # own: whoever searches or copies the paper, or has it read aloud, would get none.
    font.setFeature(TABULAR_FIGURES, 0)
    # Hinting is for screens: on paper it would space the letters unevenly.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
