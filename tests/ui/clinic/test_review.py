"""The review on one screen: what was told is there, in pictures, in words and as tables."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from exerciseapp.domain.diary import Leg, NightEntry, Place, Spot
from exerciseapp.domain.records import PainChoice
from exerciseapp.services.exchange.diary_items import night_item
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.review.chart_view import ChartView
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.review.period import Choice, periods
from exerciseapp.ui.progress.table import DataTable
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.support.review import LIGHTER, a_programme, a_session
from tests.support.reviewed import DAY, FIRST, Reviewed, items_of
from tests.ui.clinic.conftest import OpenWindow

TURN = FIRST + 14 * DAY
LAST = FIRST + 27 * DAY


@pytest.fixture
def patient(fake: FakeOffice) -> Reviewed:
    """Give a patient who did two weeks on one version and, with less pain, two on the next."""
    given = Reviewed(fake)
    old, new = given.hand_over(FIRST, 3), given.hand_over(TURN, 4)
    first = [a_session(FIRST + n * DAY, old, pain=(6, 5), effort=4) for n in range(13)]
    first.append(
        a_session(
            FIRST + 13 * DAY,
            old,
            stopped=True,
            left_out=1,
            hurts=[(1, 7, PainChoice.STOP)],
            note="The raises hurt.",
        )
    )
    given.tell(TURN, *(item for each in first for item in items_of(each, 6)))
    then = [a_session(TURN + n * DAY, new, pain=(3, 2), effort=5) for n in range(10)]
    then.append(a_session(TURN + 11 * DAY, new, skipped=[0], pain=(3, 2)))
    night = NightEntry(TURN, 2, frozenset({Spot(Leg.LEFT, Place.CALF)}))
    nights = [
        night_item(night, given.patient),
        night_item(NightEntry(TURN + DAY, 0), given.patient),
    ]
    given.tell(LAST + DAY, *(item for each in then for item in items_of(each, 3)), *nights)
    return given


@pytest.fixture
def page(patient: Reviewed) -> ReviewPage:
    page = patient.fake.opened.keep(ReviewPage(patient.fake.office(), patient.patient))
    page.resize(1200, 760)
    page.show()
    return page


def shown(page: ReviewPage) -> QWidget:
    assert page.shown is not None
    return page.shown


def words(page: ReviewPage) -> str:
    labels = [page.until, *shown(page).findChildren(QLabel)]
    return "\n".join(label.text() for label in labels if not isinstance(label, ChartView))


def cell(table: DataTable, row: int, column: int) -> str:
    item = table.item(row, column)
    assert item is not None
    return item.text()


def charts(page: ReviewPage) -> dict[str, str]:
    told = (chart.text() for chart in shown(page).findChildren(ChartView))
    return {text.split(".")[0]: text for text in told}


def test_it_opens_at_the_time_since_the_last_visit(page: ReviewPage) -> None:
    assert page.choices[Choice.LAST_TIME].isChecked()
    assert page.look.span == (TURN, LAST + DAY)
    assert "Reported until 2 November 2026" in page.until.text()


def test_what_was_done_is_told_against_what_was_asked_for(page: ReviewPage) -> None:
    told = words(page)
    # Ten whole sessions and one without its first set, of fourteen days with three sets each.
    assert "11 of 14 days (1 in part)" in told
    assert "32/42 sets" in told
    assert "holds" not in charts(page)["Sets by week"]


def test_what_was_stopped_for_pain_stands_first_and_skips_after_it(page: ReviewPage) -> None:
    page.choices[Choice.ALL].click()
    told = words(page)
    stopped = told.index("Stopped for pain")
    assert "18 Oct 7/10" in told
    assert stopped < told.index("ets skipped in 1 of 25 sessions (30 Oct)")
    assert stopped < told.index("Pain, earlier and later")
    assert "The raises hurt." in told
    assert told.index("session ended early: 18 Oct") < stopped


def test_a_change_that_matters_is_marked_and_one_that_does_not_is_not(page: ReviewPage) -> None:
    page.choices[Choice.ALL].click()
    told = words(page)
    assert "6.0 to 3.0 (−3.0)  ◆ a change that matters" in told
    page.choices[Choice.LAST_TIME].click()
    told = words(page)
    assert "3.0 to 3.0 (±0.0)" in told
    # The new version stands at the beginning of this time, and pain was less from it on.
    assert told.count("◆ a change that matters") == 1
    assert told.index("19 Oct, version 4") < told.index("◆ a change that matters")


def test_versions_are_named_with_the_day_from_which_they_were_in_force(page: ReviewPage) -> None:
    page.choices[Choice.ALL].click()
    assert "Version 3 from 5 Oct; Version 4 from 19 Oct" in charts(page)["In force"]
    assert "19 Oct, version 4" in words(page)


def test_nights_are_told_by_leg(page: ReviewPage) -> None:
    assert "1 of 2 nights" in charts(page)["Nights with cramps"]
    assert "left 1, right 0" in charts(page)["Nights with cramps"]


def test_flare_days_are_told(patient: Reviewed) -> None:
    lighter = a_session(TURN + 12 * DAY, a_programme(4), part=LIGHTER)
    patient.tell(LAST + 2 * DAY, *items_of(lighter))
    page = patient.fake.opened.keep(ReviewPage(patient.fake.office(), patient.patient))
    page.choices[Choice.ALL].click()
    assert "1 flare day, the lighter variant done: 31 Oct" in words(page)


def test_everything_is_there_as_tables_too(page: ReviewPage) -> None:
    page.choices[Choice.ALL].click()
    assert page.findChildren(DataTable) == []
    page.as_tables.click()
    weeks, exercises = page.findChildren(DataTable)
    rows = [
        [cell(weeks, row, column) for column in range(weeks.columnCount())]
        for row in range(weeks.rowCount())
    ]
    assert rows[0][:6] == ["5 Oct", "version 3", "7/7", "7", "21/21", "–"]
    assert rows[0][6:8] == ["6.0 (6–6)", "5.0 (5–5)"]
    assert rows[2][10:] == ["1/2", "1", "0"]
    assert cell(exercises, 0, 2) == "49/56"
    assert weeks.accessibleName() == "Week by week"


@pytest.mark.parametrize("choice", list(Choice))
def test_every_period_shows_all_pictures_over_one_axis(page: ReviewPage, choice: Choice) -> None:
    page.choices[choice].click()
    page.grab()
    assert len(charts(page)) == 5
    widths = {chart.width() for chart in shown(page).findChildren(ChartView)}
    assert len(widths) == 1


def test_weeks_and_months_are_stepped_through_as_far_as_there_is_anything(
    page: ReviewPage,
) -> None:
    page.choices[Choice.MONTH].click()
    assert page.look.span == (date(2026, 11, 1), date(2026, 11, 30))
    assert not page.later.isEnabled()
    page.earlier.click()
    assert page.look.span == (date(2026, 10, 1), date(2026, 10, 31))
    assert not page.earlier.isEnabled()
    page.later.click()
    assert page.look.first == date(2026, 11, 1)


def test_a_patient_without_an_answer_says_so(fake: FakeOffice) -> None:
    given = Reviewed(fake)
    given.hand_over(FIRST)
    page = fake.opened.keep(ReviewPage(fake.office(), given.patient))
    assert "No answer has been read yet." in page.until.text()
    assert "Nothing has been reported for these days yet." in words(page)


def test_somebody_to_whom_nothing_was_handed_over_has_an_empty_review(fake: FakeOffice) -> None:
    given = Reviewed(fake)
    page = fake.opened.keep(ReviewPage(fake.office(), given.patient))
    page.choices[Choice.ALL].click()
    page.grab()
    assert "No programme was in force." in charts(page)["In force"]


def test_new_answers_are_shown_at_once(patient: Reviewed, page: ReviewPage) -> None:
    patient.tell(LAST + 3 * DAY, *items_of(a_session(LAST + DAY, patient.programme(4)), 1))
    page._office.news.exchanged.emit()
    assert page.look.span == (LAST + DAY, LAST + 3 * DAY)


def test_it_is_a_section_of_the_patient(patient: Reviewed, open_window: OpenWindow) -> None:
    window = open_window()
    window.work.open_patient(patient.patient, Section.REVIEW)
    opened = window.work.patient
    assert opened is not None
    section = opened.section(Section.REVIEW)
    assert isinstance(section, ReviewPage)
    process_events_until(section.isVisible)
    assert section.choices[Choice.LAST_TIME].hasFocus()


def test_a_narrow_page_puts_its_sides_below_each_other(page: ReviewPage) -> None:
    assert page._sides is not None
    across = page._sides.direction()
    page.resize(500, 700)
    process_events_until(lambda: page._sides is not None and page._sides.direction() != across)


def test_periods_keep_within_what_is_known() -> None:
    known = periods(FIRST, LAST, None, LAST + 99 * DAY, 1)
    assert known.at(Choice.LAST_TIME).span == known.at(Choice.ALL).span == (FIRST, LAST)
    assert known.earlier(known.at(Choice.ALL)) is None
    assert known.at(Choice.WEEK, FIRST - 99 * DAY).span == (FIRST, FIRST + 6 * DAY)
    nothing = periods(None, None, None, LAST, 1)
    assert nothing.at(Choice.LAST_TIME).span == (LAST, LAST)
