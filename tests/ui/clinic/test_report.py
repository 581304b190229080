"""The report on paper holds what the screen shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument

from exerciseapp.domain.records import PainChoice
from exerciseapp.domain.review import review
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.review.report import ReportHead, as_pdf, report_of
from exerciseapp.ui.handout.paper import Paper
from exerciseapp.ui.shown_path import shown_path
from tests.support.office import FakeOffice
from tests.support.review import MONDAY, a_session, told
from tests.support.reviewed import DAY, FIRST, Reviewed, items_of


def pages_of(content: bytes) -> list[str]:
    """Return the text of each page."""
    # The buffer reads it without owning it.
    whole = QByteArray(content)
    buffer = QBuffer(whole)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    return [
        " ".join(document.getAllText(number).text().split())
        for number in range(document.pageCount())
    ]


@pytest.fixture
def page(fake: FakeOffice) -> ReviewPage:
    patient = Reviewed(fake)
    programme = patient.hand_over(FIRST)
    sessions = [a_session(FIRST + n * DAY, programme, pain=(6 - n // 7, 4)) for n in range(20)]
    sessions.append(
        a_session(
            FIRST + 20 * DAY,
            programme,
            stopped=True,
            left_out=1,
            hurts=[(1, 8, PainChoice.STOP)],
            note="Vondt i leggen.",
        )
    )
    patient.tell(FIRST + 22 * DAY, *(item for each in sessions for item in items_of(each, 3)))
    return fake.opened.keep(ReviewPage(fake.office(), patient.patient))


def test_the_report_is_saved_with_everything_that_the_screen_shows(
    page: ReviewPage, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    page.ask_where = lambda: path
    page.save.click()
    assert page.notice.text == f"The report is in {shown_path(path)}."
    (first, *others) = pages_of(path.read_bytes())
    for words in (
        "Fysio Nord",
        "Kari Nordmann, 1950",
        "5 October 2026 to 27 October 2026",
        "62/66 sets",
        "Stopped for pain 1 time (25 Oct 8/10)",
        "Version 3 from 5 Oct",
    ):
        assert words in first
    rest = " ".join([first, *others])
    for words in ("Vondt i leggen.", "Exercise by exercise", "Week by week", "42/44", "21/21"):
        assert words in rest


def test_a_folder_that_takes_no_file_is_told(page: ReviewPage, tmp_path: Path) -> None:
    page.ask_where = lambda: tmp_path / "none" / "report.pdf"
    page.save.click()
    assert "The report could not be written" in page.notice.text
    page.notice.clear()
    page.ask_where = lambda: None
    page.save.click()
    assert not page.notice.text


@pytest.mark.parametrize("paper", list(Paper))
def test_three_years_go_over_many_pages_with_the_head_of_the_table_on_each(paper: Paper) -> None:
    last = MONDAY + 1094 * DAY
    sessions = [a_session(MONDAY + n * DAY, pain=(5, 4), effort=3, note="ok") for n in range(1095)]
    seen = review(told(sessions, until=last), (MONDAY, last))
    pages = pages_of(as_pdf(report_of(seen, ReportHead("Somebody"), str, paper)))
    weeks = [text for text in pages if "Pain: before" in text]
    assert len(weeks) >= 3
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
    assert "1095 of 1095 days" in pages[0]


def test_a_report_of_nothing_is_one_page_that_says_so() -> None:
    seen = review(told(until=None), (MONDAY, MONDAY))
    (only,) = pages_of(as_pdf(report_of(seen, ReportHead(""), str, Paper.A4)))
    assert "No answer has been read yet." in only
    assert "Nothing has been reported for these days yet." in only
