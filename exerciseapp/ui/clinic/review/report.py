"""The review as a report on paper: what stands on the screen, and all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QColor, QPainter, QPdfWriter

from exerciseapp.domain.review import Review
from exerciseapp.domain.review_pain import Moment
from exerciseapp.ui.clinic.review.cards import Name
from exerciseapp.ui.clinic.review.charts import drawings_of, legend_words
from exerciseapp.ui.clinic.review.how_often import is_unknown, summary_words
from exerciseapp.ui.clinic.review.report_pieces import DrawingPiece, table_rows
from exerciseapp.ui.clinic.review.tables import Table, exercise_table, week_table
from exerciseapp.ui.clinic.review.words import (
    beyond_words,
    change_words,
    full_day,
    moment_words,
    near_day,
    rule_words,
    short_version,
    span_words,
    told_until_words,
    trouble_words,
)
from exerciseapp.ui.handout.pages import Band, Column, Page, Together, arrange
from exerciseapp.ui.handout.paper import QUIET, UNITS_PER_INCH, Paper, Sheet, mm, type_of
from exerciseapp.ui.handout.pieces import Gap, Piece, Rule, led_lines, text_lines

translate = QCoreApplication.translate
TEXT = 10.5
INDENT = mm(40)


@dataclass(frozen=True, slots=True)
class ReportHead:
    """Whose report it is: ``patient`` as the clinic calls them, ``clinic`` may be empty."""

    patient: str
    clinic: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report arranged on a paper."""

    head: ReportHead
    sheet: Sheet
    pages: tuple[Page, ...]

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page *number*, from 0, in units of 1/1200 inch."""
        self.pages[number].paint(painter, self.sheet.body.topLeft())
        painter.setFont(type_of(9))
        painter.setPen(QColor(QUIET))
        foot = self.sheet.footer
        middle = Qt.AlignmentFlag.AlignVCenter
        who = "  ·  ".join(each for each in (self.head.patient, self.head.clinic) if each)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, who)
        place = translate("Review", "Page {page} of {pages}").format(
            page=number + 1, pages=len(self.pages)
        )
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | middle, place)


def report_of(seen: Review, head: ReportHead, name: Name, paper: Paper) -> Report:
    """Return the report of *seen*; *name* tells what an exercise is called."""
    sheet = Sheet(paper)
    width = sheet.body.width()
    groups = [
        _together(_title(seen, head, width)),
        _together(_troubles(seen, name, width)),
        _together(_pain(seen, width)),
        *(_together(each) for each in _drawings(seen, width)),
        *_notes(seen, width),
        _table(exercise_table(seen, name), width),
        _table(week_table(seen), width),
    ]
    return Report(head, sheet, tuple(arrange(groups, sheet.body.height())))


def as_pdf(report: Report) -> bytes:
    """Return the report as a PDF file, with the typeface in it."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setCreator("exerciseapp")
    writer.setTitle(_heading())
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageLayout(report.sheet.paper.layout())
    painter = QPainter(writer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(len(report.pages)):
        if number > 0:
            writer.newPage()
        report.paint(painter, number)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _heading() -> str:
    return translate("Review", "How the exercises went")


def _together(pieces: Iterable[Piece]) -> Together:
    return Together((_band(*pieces),))


def _band(*pieces: Piece) -> Band:
    return Band((Column(0, pieces),))


def _part(heading: str, width: float) -> list[Piece]:
    return [Gap(mm(3)), *text_lines(heading, type_of(13, bold=True), width), Gap(mm(1))]


def _title(seen: Review, head: ReportHead, width: float) -> list[Piece]:
    plain = type_of(TEXT)
    pieces: list[Piece] = []
    if head.clinic:
        pieces += text_lines(head.clinic, type_of(TEXT, bold=True), width, colour=QUIET)
    pieces += text_lines(_heading(), type_of(22, bold=True), width)
    pieces += text_lines(head.patient, type_of(13), width)
    pieces += text_lines(
        f"{span_words(seen.span)}. {told_until_words(seen.until)}", plain, width, colour=QUIET
    )
    pieces.append(Rule(width))
    pieces += text_lines("  ·  ".join(summary_words(seen)), type_of(TEXT, bold=True), width)
    return pieces


def _troubles(seen: Review, name: Name, width: float) -> list[Piece]:
    pieces = _part(translate("Review", "Pain, stopped and skipped"), width)
    plain, bold = type_of(TEXT), type_of(TEXT, bold=True)
    for told in beyond_words(seen):
        pieces += text_lines(told, plain, width)
    for trouble in seen.troubles:
        words = trouble_words(trouble, seen.span[1].year)
        pieces += led_lines(name(trouble.exercise), words, bold, plain, width)
    if not seen.troubles and not beyond_words(seen) and not is_unknown(seen):
        words = translate("Review", "Nothing hurt, nothing was stopped and nothing skipped.")
        pieces += text_lines(words, plain, width)
    return pieces


def _pain(seen: Review, width: float) -> list[Piece]:
    pieces = _part(translate("Review", "Pain, earlier and later"), width)
    plain, bold = type_of(TEXT), type_of(TEXT, bold=True)
    for moment in Moment:
        pieces += led_lines(
            moment_words(moment), change_words(seen.changes[moment]), bold, plain, width
        )
    for turn in seen.turns:
        if turn.before is not None:
            label = f"{near_day(turn.day, seen.span[1].year)}, {short_version(turn.after)}"
            pieces += led_lines(label, change_words(turn.pain), bold, plain, width)
    pieces += text_lines(rule_words(), type_of(9), width, colour=QUIET)
    return pieces


def _drawings(seen: Review, width: float) -> Iterable[list[Piece]]:
    for heading, told, drawing in drawings_of(seen):
        pieces = text_lines(heading, type_of(11, bold=True), width)
        told = tuple(each for each in (*told, legend_words(drawing)) if each)
        pieces += text_lines("  ·  ".join(told), type_of(9), width, colour=QUIET)
        yield [Gap(mm(3)), *pieces, Gap(mm(0.5)), DrawingPiece(drawing, width)]


def _notes(seen: Review, width: float) -> list[Together]:
    if not seen.notes:
        return []
    heading = _part(translate("Review", "Notes"), width)
    plain = type_of(TEXT)
    notes = [
        text_lines(note.text, plain, width, indent=INDENT, marker=full_day(note.day))
        for note in seen.notes
    ]
    first, *others = notes
    return [_together([*heading, *first]), *(_together(each) for each in others)]


def _table(table: Table, width: float) -> Together:
    heading, head, rows = table
    top, *others = table_rows(head, rows, width)
    bands = [_band(*_part(heading, width)), _band(top), *(_band(each) for each in others)]
    return Together(tuple(bands), repeated=_band(top))
