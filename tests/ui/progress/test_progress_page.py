"""Progress in pictures, in tables, by week, month and all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.domain.progress import Mark, SessionLine
from exerciseapp.domain.progress_period import PeriodKind
from exerciseapp.domain.records import SessionOutcome
from exerciseapp.domain.reminder import AtClock, ReminderRule
from exerciseapp.services.progress_store import SpotSums, StoredVersion
from exerciseapp.services.record_store import StoreFault
from exerciseapp.ui.progress.calendar import CalendarPicture
from exerciseapp.ui.progress.chart import steps
from exerciseapp.ui.progress.charts import DaysChart, NightsChart, PainChart
from exerciseapp.ui.progress.marks import paint_mark
from exerciseapp.ui.progress.page import ProgressPage
from exerciseapp.ui.progress.places import PlacesPicture
from exerciseapp.ui.progress.section import Section
from exerciseapp.ui.progress.table import DataTable, wrapped
from exerciseapp.ui.theme.themes import LIGHT
from tests.fakes.progress import FakeProgressStore
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.support.sessions_by_day import DatedLine
from tests.ui.conftest import MakeDesk

# A Monday; the week of the records ends on the Sunday before.
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)


def done() -> tuple[DatedLine, ...]:
    whole = SessionLine("v", SessionOutcome.COMPLETED, 0, True)
    half = SessionLine("v", SessionOutcome.STOPPED, 1, True)
    return ((TODAY - 3 * DAY, whole), (TODAY - DAY, half))


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    daily = ReminderRule("daily", AtClock(time(9)))
    fake = make_desk(replace(programme_of(TWO_SETS), reminders=(daily,)))
    fake.progress = FakeProgressStore(
        stored=(StoredVersion("v", "tiny", "", 2, True),),
        done=done(),
        pain_told=(5.0, 3.0, 4.0),
        told={TODAY - 3 * DAY: 0, TODAY - 2 * DAY: 2},
        stretched=frozenset({TODAY - 3 * DAY}),
        sums=SpotSums({Spot(Leg.LEFT, Place.CALF): 3}, {Leg.LEFT: 3, Leg.RIGHT: 0}, 0),
    )
    return fake


def page_on(fake: FakeDesk) -> ProgressPage:
    page = fake.opened.keep(ProgressPage(fake.desk()))
    page.resize(1000, 800)
    page.show()
    return page


def sections(page: ProgressPage) -> list[Section]:
    return [each for each in page.findChildren(Section) if each.isVisible()]


def test_it_opens_at_this_month(fake: FakeDesk) -> None:
    page = page_on(fake)
    assert page.title.text() == "March 2026"
    assert page.kinds[PeriodKind.MONTH].isChecked()
    assert page.earlier.isEnabled()
    assert not page.later.isEnabled()


def test_earlier_goes_back_to_the_first_record_and_no_further(fake: FakeDesk) -> None:
    page = page_on(fake)
    QTest.mouseClick(page.earlier, Qt.MouseButton.LeftButton)
    assert page.title.text() == "February 2026"
    assert not page.earlier.isEnabled()
    assert page.later.isEnabled()


@pytest.mark.parametrize(
    ("kind", "pictures"),
    [
        (PeriodKind.MONTH, (CalendarPicture, PainChart, NightsChart, PlacesPicture)),
        (PeriodKind.ALL, (DaysChart, PainChart, NightsChart, PlacesPicture)),
    ],
)
def test_every_part_has_a_picture_and_the_same_as_a_table(
    fake: FakeDesk, kind: PeriodKind, pictures: tuple[type[QLabel], ...]
) -> None:
    page = page_on(fake)
    page.earlier.click()
    page.kinds[kind].click()
    assert len(sections(page)) == len(pictures)
    for section, picture in zip(sections(page), pictures, strict=True):
        (painted,) = section.findChildren(picture)
        seen = QAccessible.queryAccessibleInterface(painted)
        assert seen is not None
        assert seen.text(QAccessible.Text.Name) == section.sentence.text()
        assert section.switch is not None
        assert section.findChildren(DataTable) == []
        section.switch.click()
        (table,) = section.findChildren(DataTable)
        assert table.rowCount() > 0
        section.switch.click()
        assert not table.isVisible()


def cell(section: Section, row: int, column: int) -> str:
    assert section.table is not None
    item = section.table.item(row, column)
    assert item is not None
    return item.text()


def test_the_table_of_days_tells_each_day(fake: FakeDesk) -> None:
    page = page_on(fake)
    page.earlier.click()
    days = sections(page)[0]
    assert days.switch is not None
    days.switch.click()
    assert cell(days, 26, 0) == "Fri 27 Feb"
    told = [cell(days, row, 1) for row in (0, 26, 27)]
    assert told == ["Nothing planned", "Done", "Not done"]
    assert [cell(days, row, 2) for row in (0, 26)] == ["–", "2 / 2"]


def test_the_sentences_tell_what_the_pictures_show(fake: FakeDesk) -> None:
    page = page_on(fake)
    page.kinds[PeriodKind.ALL].click()
    told = [section.sentence.text() for section in sections(page)]
    assert told[1] == "On average 5.0 before and 3.0 after, on the scale from 0 to 10."
    assert "too little to tell" in told[2]


def test_without_records_it_says_so_and_offers_no_empty_table(make_desk: MakeDesk) -> None:
    page = page_on(make_desk(programme_of(TWO_SETS)))
    told = [section.sentence.text() for section in sections(page)]
    assert told == [
        "No exercise days here yet.",
        "No answers about pain here yet.",
        "No nights recorded here yet.",
        "No places recorded here yet.",
    ]
    assert not page.earlier.isEnabled()


def test_records_that_cannot_be_read_are_told(fake: FakeDesk) -> None:
    page = page_on(fake)
    assert isinstance(fake.progress, FakeProgressStore)
    fake.progress.fault = StoreFault.DAMAGED
    page.kinds[PeriodKind.WEEK].click()
    assert page.notice.isVisible()
    fake.progress.fault = None
    page.kinds[PeriodKind.WEEK].click()
    assert not page.notice.isVisible()


def test_marks_are_told_apart_by_their_shape_alone() -> None:
    shapes = {}
    for mark in Mark:
        image = QImage(48, 48, QImage.Format.Format_RGB32)
        image.fill(QColor(LIGHT.colours.surface))
        painter = QPainter(image)
        paint_mark(painter, LIGHT, QRectF(4, 4, 40, 40), mark)
        painter.end()
        # Black and white: only where there is ink.
        mono = image.convertToFormat(
            QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither
        )
        shapes[mark] = [mono.pixelIndex(x, y) for y in range(48) for x in range(48)]
    for one, two in combinations(Mark, 2):
        apart = sum(a != b for a, b in zip(shapes[one], shapes[two], strict=True))
        assert apart > 20, (one, two)


@pytest.mark.parametrize(
    ("largest", "last", "count"), [(0.4, 1, 2), (3, 3, 4), (6, 6, 4), (365, 400, 5), (31, 40, 5)]
)
def test_the_lines_of_a_chart_are_round_numbers(largest: float, last: int, count: int) -> None:
    assert steps(largest)[-1] == last
    assert len(steps(largest)) == count


@pytest.mark.parametrize("width", [320, 600, 1000])
def test_no_heading_and_no_cell_of_a_table_is_cut_off(english: QApplication, width: int) -> None:
    head = ["Nights without stretches", "Time"]
    table = DataTable("Nights", head, [["a rather long answer", "2026"]])
    table.resize(width, 300)
    table.show()
    metrics = table.horizontalHeader().fontMetrics()
    for column, name in enumerate(head):
        item = table.horizontalHeaderItem(column)
        assert item is not None
        assert item.text().split() == name.split()
        lines = item.text().split("\n")
        room = table.columnWidth(column)
        assert max(metrics.horizontalAdvance(line) for line in lines) < room
        assert table.horizontalHeader().height() >= metrics.lineSpacing() * len(lines)
        cell = table.item(0, column)
        assert cell is not None
        assert table.fontMetrics().horizontalAdvance(cell.text()) < room


def test_words_go_on_in_the_next_line_where_there_is_no_room(english: QApplication) -> None:
    metrics = QFontMetrics(english.font())
    assert wrapped("one two three", metrics, 1) == "one\ntwo\nthree"
    assert wrapped("one two three", metrics, 10_000) == "one two three"
