"""Arranging bands on pages: what belongs together stays together, and nothing is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from exerciseapp.ui.handout.pieces import Gap, Piece, paint_stack


@dataclass(frozen=True, slots=True)
class Column:
    """Pieces one below the other, so far from the left of their band."""

    left: float
    pieces: tuple[Piece, ...]

    @property
    def height(self) -> float:
        """All pieces together."""
        return sum(piece.height for piece in self.pieces)

    def split(self, room: float) -> tuple[Column, Column]:
        """Return the pieces that fit into *room*, and the others."""
        used = 0.0
        for place, piece in enumerate(self.pieces):
            used += piece.height
            if used > room:
                rest = _without_gaps(self.pieces[place:])
                return Column(self.left, self.pieces[:place]), Column(self.left, rest)
        return self, Column(self.left, ())


@dataclass(frozen=True, slots=True)
class Band:
    """What stands side by side across the page, one exercise or two."""

    columns: tuple[Column, ...]

    @property
    def height(self) -> float:
        """As high as its highest column."""
        return max((column.height for column in self.columns), default=0.0)

    def split(self, room: float) -> tuple[Band, Band]:
        """Return what fits into *room*, and the rest."""
        halves = [column.split(room) for column in self.columns]
        return Band(tuple(a for a, _ in halves)), Band(tuple(b for _, b in halves))

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint the band with its upper left corner at *at*."""
        for column in self.columns:
            paint_stack(painter, column.pieces, at + QPointF(column.left, 0))


@dataclass(frozen=True, slots=True)
class Together:
    """Bands that stand on one page if a page can hold them.

    ``repeated`` is put in front of a band with which a later page begins, as the head of a table.
    """

    bands: tuple[Band, ...]
    repeated: Band | None = None

    @property
    def height(self) -> float:
        """All bands."""
        return sum(band.height for band in self.bands)


@dataclass(slots=True)
class Page:
    """Bands with their distance from the top of the page's body."""

    bands: list[tuple[float, Band]] = field(default_factory=list)
    used: float = 0.0

    def put(self, band: Band) -> None:
        """Put *band* below the others."""
        self.bands.append((self.used, band))
        self.used += band.height

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint the bands, the body of the page having its upper left corner at *at*."""
        for top, band in self.bands:
            band.paint(painter, at + QPointF(0, top))


def arrange(groups: Sequence[Together], height: float) -> list[Page]:
    """Return *groups* on pages of that *height*; there is at least one page."""
    pages = [Page()]
    for group in groups:
        room = height - pages[-1].used
        if group.height > room and pages[-1].bands and not _may_begin(group, room, height):
            pages.append(Page())
        for band in group.bands:
            _place(band, group.repeated, pages, height)
    return pages


def _may_begin(group: Together, room: float, height: float) -> bool:
    """Tell whether a group that needs more than *room* begins here all the same.

    Only if no page can hold it, and more than its heading finds room.
    """
    return group.height > height and sum(band.height for band in group.bands[:2]) <= room


def _place(band: Band, repeated: Band | None, pages: list[Page], height: float) -> None:
    fresh = not pages[-1].bands
    while band.height > height - pages[-1].used:
        if fresh:
            first, rest = band.split(height - pages[-1].used)
            if first.height == 0:
                # A piece higher than a page: better cut than not there.
                break
            pages[-1].put(first)
            band = rest
        pages.append(Page())
        if repeated is not None:
            pages[-1].put(repeated)
        fresh = True
    pages[-1].put(band)


def _without_gaps(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return *pieces* without the gaps that they begin with: a page needs no gap at its head."""
    place = 0
    while place < len(pieces) and isinstance(pieces[place], Gap):
        place += 1
    return pieces[place:]
