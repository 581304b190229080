"""The hand-out as a PDF: its paper, its words, its typeface, and nothing beyond its margins."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, QSizeF
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.library import load_library, load_schedules
from exerciseapp.adapters.texts import translator
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.handout import Handout, HandoutFor, hand_out
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.ui.handout.document import arranged, as_pdf
from exerciseapp.ui.handout.paper import Paper
from exerciseapp.ui.handout.printing import paint_on, prepare

WHOM = HandoutFor("Fysio Nord", "22 33 44 55", "Kari Nordmann", date(2026, 11, 26))
POINTS = {Paper.A4: QSizeF(595, 842), Paper.LETTER: QSizeF(612, 792)}
# Dots a point at which pages are looked at.
DOTS = 1.0
# The margin is 14 mm; a little less, for the edge of a letter.
MARGIN_POINTS = 37
WHITE = 0xFFFFFFFF


@pytest.fixture(scope="module")
def library() -> dict[str, Exercise]:
    return dict(load_library().exercises)


@pytest.fixture(scope="module")
def everything(library: dict[str, Exercise]) -> Programme:
    """Give nine exercises, two stages, a lighter variant, notes, dates and two times a day."""
    schedules = load_schedules(load_library()).programmes
    usual = schedules["leg-programme"].prescriptions
    second = tuple(replace(each, dosage=replace(each.dosage, sets=3)) for each in usual)
    note = LocalisedText({"en": "Ring me if it gets worse.", "nb": "Ring meg hvis det blir verre."})
    return replace(
        schedules["leg-programme"],
        stages=(Stage(2, usual), Stage(4, second)),
        lighter=schedules["leg-programme-seated"].prescriptions,
        note=note,
        starts_on=date(2026, 11, 30),
        reminders=(
            ReminderRule("morning", AtClock(time(9, 0))),
            ReminderRule("evening", AtClock(time(18, 0)), frozenset({1, 3, 5})),
        ),
    )


def of_length(programme: Programme, count: int) -> Programme:
    items = (programme.prescriptions + programme.lighter) * 2
    return replace(programme, prescriptions=items[:count], stages=(), lighter=())


def described(programme: Programme, exercises: dict[str, Exercise], language: str) -> Handout:
    return hand_out(programme, exercises, WHOM, Wording(language, translator(language)))


class Read:
    """A PDF as a reader of it sees it."""

    def __init__(self, content: bytes) -> None:
        self._bytes = QByteArray(content)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)
        assert self.document.status() is QPdfDocument.Status.Ready

    @property
    def pages(self) -> range:
        return range(self.document.pageCount())

    def words(self) -> str:
        """Return all text in one line, as lines are broken wherever there was room."""
        return " ".join(
            " ".join(self.document.getAllText(page).text().split()) for page in self.pages
        )

    def image(self, page: int) -> QImage:
        points = self.document.pagePointSize(page)
        size = QSize(round(points.width() * DOTS), round(points.height() * DOTS))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(WHITE)
        painted = self.document.render(page, size).convertToFormat(QImage.Format.Format_ARGB32)
        # What nothing was painted on is see-through.
        for y in range(size.height()):
            for x in range(size.width()):
                pixel = painted.pixel(x, y)
                if pixel >> 24:
                    image.setPixel(x, y, pixel)
        return image

    def close(self) -> None:
        self.document.close()


@pytest.fixture
def reading() -> Iterator[list[Read]]:
    opened: list[Read] = []
    yield opened
    for each in opened:
        each.close()


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("per_row", [1, 2])
@pytest.mark.parametrize("paper", Paper)
def test_everything_stands_on_the_paper(
    english: QApplication,
    library: dict[str, Exercise],
    everything: Programme,
    reading: list[Read],
    paper: Paper,
    per_row: int,
    language: str,
) -> None:
    handout = described(everything, library, language)
    read = Read(as_pdf(arranged(handout, paper, per_row)))
    reading.append(read)
    for page in read.pages:
        points = read.document.pagePointSize(page)
        assert abs(points.width() - POINTS[paper].width()) < 1
        assert abs(points.height() - POINTS[paper].height()) < 1
    words = read.words()
    told = [handout.title, handout.note, handout.clinic, handout.telephone, "Kari Nordmann"]
    told += [handout.ticks.heading, *handout.for_all, *(fact.text for fact in handout.facts)]
    for exercise in (each for part in handout.parts for each in part.exercises):
        told += [exercise.name, exercise.feeling, exercise.needed, exercise.position]
        told += [*exercise.steps, *exercise.cautions]
        told += [sentence for line in exercise.dosages for sentence in line.sentences]
    for text in told:
        # A reader may take two columns line by line: then each word is there all the same.
        missing = [word for word in text.split() if word not in words]
        assert not missing, (text, missing)
    if per_row == 1:
        assert " ".join(handout.note.split()) in words
    for page in read.pages:
        here = handout.labels.page.format(page=page + 1, pages=len(read.pages))
        assert here in " ".join(read.document.getAllText(page).text().split())


@pytest.mark.parametrize("count", range(1, 13))
def test_one_to_twelve_exercises_stay_within_the_margins(
    english: QApplication, library: dict[str, Exercise], everything: Programme, count: int
) -> None:
    handout = described(of_length(everything, count), library, "en")
    for paper in Paper:
        for per_row in (1, 2):
            pages = arranged(handout, paper, per_row)
            body = pages.sheet.body
            for page in pages.pages:
                assert page.bands
                assert page.used <= body.height()
                for _top, band in page.bands:
                    assert all(0 <= column.left < body.width() for column in band.columns)


def test_nothing_is_printed_beyond_the_margins(
    english: QApplication,
    library: dict[str, Exercise],
    everything: Programme,
    reading: list[Read],
) -> None:
    read = Read(as_pdf(arranged(described(everything, library, "nb"), Paper.A4, 2)))
    reading.append(read)
    for page in read.pages:
        image = read.image(page)
        edge = round(MARGIN_POINTS * DOTS)
        for y in range(image.height()):
            for x in (*range(edge), *range(image.width() - edge, image.width())):
                assert image.pixel(x, y) == WHITE, (page, x, y)


def test_words_longer_than_their_place_are_broken_not_cut(
    english: QApplication, library: dict[str, Exercise], everything: Programme, reading: list[Read]
) -> None:
    long = "Tærnesammentrekkingsøvelsesprogram" * 6
    programme = replace(
        of_length(everything, 2),
        title=LocalisedText({"nb": long}),
        note=LocalisedText({"nb": long}),
    )
    read = Read(as_pdf(arranged(described(programme, library, "nb"), Paper.LETTER, 2)))
    reading.append(read)
    letters = "".join(read.words().split())
    assert letters.count("Tærnesammentrekkingsøvelsesprogram"[:8]) >= 10


def test_an_exercise_without_a_picture_takes_the_width(
    english: QApplication, library: dict[str, Exercise], everything: Programme, reading: list[Read]
) -> None:
    bare = {
        name: replace(each, demonstration=replace(each.demonstration, poster=None))
        for name, each in library.items()
    }
    handout = described(of_length(everything, 3), bare, "en")
    read = Read(as_pdf(arranged(handout, Paper.A4, 1)))
    reading.append(read)
    assert handout.labels.start not in read.words().split()
    assert handout.parts[0].exercises[2].name in read.words()


def test_the_typeface_is_in_the_file_and_the_file_is_small(
    english: QApplication, library: dict[str, Exercise], everything: Programme
) -> None:
    content = as_pdf(arranged(described(everything, library, "en"), Paper.A4))
    assert content.startswith(b"%PDF-")
    assert b"AtkinsonHyperlegibleNext" in content
    assert b"FontFile2" in content
    assert len(content) < 4_000_000


def test_a_table_longer_than_a_page_goes_on_with_its_head(
    english: QApplication, library: dict[str, Exercise], everything: Programme, reading: list[Read]
) -> None:
    items = [Prescription(each.exercise, each.dosage) for each in everything.prescriptions]
    programme = replace(
        everything,
        prescriptions=tuple(items * 2),
        stages=(Stage(6, tuple(items * 2)), Stage(6, tuple(items))),
    )
    handout = described(programme, library, "en")
    read = Read(as_pdf(arranged(handout, Paper.LETTER)))
    reading.append(read)
    texts = [read.document.getAllText(page).text() for page in read.pages]
    with_head = [text for text in texts if all(day in text for day in handout.ticks.columns)]
    assert len(with_head) >= 2
    assert "Week 12" in texts[-1]


def test_a_printer_gets_the_same_pages(
    english: QApplication,
    library: dict[str, Exercise],
    everything: Programme,
    reading: list[Read],
    tmp_path: Path,
) -> None:
    pages = arranged(described(of_length(everything, 3), library, "en"), Paper.A4)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(600)
    prepare(printer, pages)
    assert paint_on(printer, pages)
    read = Read((tmp_path / "printed.pdf").read_bytes())
    reading.append(read)
    assert len(read.pages) == len(pages.pages)
    assert "Kari Nordmann" in read.words()
    image, wanted = read.image(0), Read(as_pdf(pages))
    reading.append(wanted)
    same = wanted.image(0)
    assert abs(image.width() - same.width()) <= 1
    ink = [
        sum(
            each.pixel(x, y) != WHITE
            for x in range(0, each.width(), 3)
            for y in range(0, each.height(), 3)
        )
        for each in (image, same)
    ]
    assert ink[0] == pytest.approx(ink[1], rel=0.1)
