"""Bands on pages: nothing is lost, nothing is cut, what belongs together stays together."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from exerciseapp.ui.handout.pages import Band, Column, Page, Together, arrange
from exerciseapp.ui.handout.pieces import Gap, Piece

HEIGHT = 100.0


@dataclass(frozen=True)
class Block:
    """A piece that only has a height, and a number to know it by."""

    height: float
    number: int = 0

    def paint(self, painter: QPainter, at: QPointF) -> None:
        raise AssertionError("nothing is painted here")


def band(*heights: float) -> Band:
    return Band((Column(0, tuple(Block(height) for height in heights)),))


def blocks(page: Page) -> list[Piece]:
    return [
        piece
        for _top, shown in page.bands
        for column in shown.columns
        for piece in column.pieces
        if not isinstance(piece, Gap)
    ]


def heights(pages: list[Page]) -> list[list[float]]:
    return [[shown.height for _top, shown in page.bands] for page in pages]


def test_a_group_goes_to_the_next_page_as_a_whole() -> None:
    pages = arrange([Together((band(60),)), Together((band(20), band(30)))], HEIGHT)
    assert heights(pages) == [[60], [20, 30]]


def test_a_heading_does_not_stay_behind() -> None:
    pages = arrange([Together((band(70),)), Together((band(20), band(90)))], HEIGHT)
    # No page holds both, but the heading alone at the foot says nothing.
    assert heights(pages)[0] == [70]


def test_what_is_higher_than_a_page_is_divided_between_its_pieces() -> None:
    pages = arrange([Together((band(40, 40, 40, 40),))], HEIGHT)
    assert heights(pages) == [[80], [80]]


def test_a_gap_does_not_begin_a_page() -> None:
    column = Column(0, (Block(90), Gap(20), Block(50)))
    pages = arrange([Together((Band((column,)),))], HEIGHT)
    assert heights(pages) == [[90], [50]]


def test_the_head_of_a_table_is_repeated() -> None:
    rows = [band(30) for _ in range(5)]
    pages = arrange([Together((band(10), *rows), repeated=band(11))], HEIGHT)
    assert heights(pages) == [[10, 30, 30, 30], [11, 30, 30]]


def test_a_piece_higher_than_a_page_has_a_page_of_its_own() -> None:
    pages = arrange([Together((band(50),)), Together((band(150),)), Together((band(50),))], HEIGHT)
    assert heights(pages) == [[50], [150], [50]]


HEIGHTS = st.lists(st.floats(1, 60), min_size=1, max_size=9)


@given(st.lists(st.lists(HEIGHTS, min_size=1, max_size=4), min_size=1, max_size=5))
def test_every_piece_stands_once_and_within_its_page(drawn: list[list[list[float]]]) -> None:
    number = 0
    groups: list[Together] = []
    for group in drawn:
        bands: list[Band] = []
        for row in group:
            pieces = tuple(Block(height, number + place) for place, height in enumerate(row))
            number += len(row)
            bands.append(Band((Column(0, pieces),)))
        groups.append(Together(tuple(bands)))
    pages = arrange(groups, HEIGHT)
    numbers = [piece.number for page in pages for piece in blocks(page) if isinstance(piece, Block)]
    assert numbers == list(range(number))
    for page in pages:
        assert page.used <= HEIGHT + 1e-6
        tops = [top for top, _band in page.bands]
        assert tops == sorted(tops)
