"""A hand-out as pages, and the pages as PDF or on any other paper device of Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter

from exerciseapp.services.clinic.handout import Handout
from exerciseapp.ui.handout.exercises import part_groups, setting_for
from exerciseapp.ui.handout.heading import head_groups
from exerciseapp.ui.handout.pages import Page, arrange
from exerciseapp.ui.handout.paper import QUIET, UNITS_PER_INCH, Paper, Sheet, type_of
from exerciseapp.ui.handout.ticks import tick_group


@dataclass(frozen=True, slots=True)
class HandoutPages:
    """A hand-out arranged on a paper, with one or two exercises in a row."""

    handout: Handout
    sheet: Sheet
    pages: tuple[Page, ...]

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page *number*, from 0, in units of 1/1200 inch."""
        self.pages[number].paint(painter, self.sheet.body.topLeft())
        self._paint_foot(painter, number)

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        handout = self.handout
        painter.setFont(type_of(9.5))
        painter.setPen(QColor(QUIET))
        foot = self.sheet.footer
        who = "  ·  ".join(t for t in (handout.clinic, handout.telephone) if t)
        place = handout.labels.page.format(page=number + 1, pages=len(self.pages))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, who)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter | middle, handout.version)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | middle, place)


def arranged(handout: Handout, paper: Paper, per_row: int = 1) -> HandoutPages:
    """Return *handout* arranged on *paper*, with *per_row* exercises (1 or 2) in a row."""
    sheet = Sheet(paper)
    body = sheet.body
    head = head_groups(handout, body.width())
    exercises = list(part_groups(handout, setting_for(per_row, body.width())))
    ticks = tick_group(handout.ticks, body.width())
    room = body.height() - sum(group.height for group in head)
    if exercises[0].height > room >= ticks.height:
        # A first page that would stay half empty is the one to hang on the wall.
        groups = [*head, ticks, *exercises]
    else:
        groups = [*head, *exercises, ticks]
    return HandoutPages(handout, sheet, tuple(arrange(groups, body.height())))


def as_pdf(pages: HandoutPages) -> bytes:
    """Return the pages as a PDF file, with the typeface in it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("exerciseapp")
    writer.setTitle(pages.handout.title)
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(pages.sheet.paper.layout())
    painter = QPainter(writer)
    paint_pages(pages, painter, writer.newPage)
    painter.end()
    buffer.close()
    return bytes(content.data())


def paint_pages(pages: HandoutPages, painter: QPainter, new_page: Callable[[], bool]) -> None:
    """Paint all pages, asking for a *new_page* between two of them."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for number in range(len(pages.pages)):
        if number > 0:
            new_page()
        pages.paint(painter, number)
