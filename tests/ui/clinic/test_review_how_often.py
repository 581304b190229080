"""How often, on the screen: days paused are not missed, and no share where no days were set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.domain.review import Review, Told, review
from exerciseapp.services.exchange.pause_items import pause_item
from exerciseapp.ui.clinic.review.charts import drawings_of, legend_words, strip_words
from exerciseapp.ui.clinic.review.how_often import pause_words, summary_words
from exerciseapp.ui.clinic.review.page import ReviewPage
from exerciseapp.ui.clinic.review.period import Choice
from exerciseapp.ui.clinic.review.report import ReportHead, as_pdf, report_of
from exerciseapp.ui.clinic.review.tables import week_table
from exerciseapp.ui.handout.paper import Paper
from tests.support.office import FakeOffice
from tests.support.review import DAY, LIGHTER, MONDAY, a_programme, a_session, told
from tests.support.reviewed import FIRST, Reviewed, items_of
from tests.ui.clinic.test_report import pages_of

DAILY = a_programme()
CALM = a_programme(name="calm", times=0)
HOLIDAY = Pause(MONDAY + 3 * DAY, MONDAY + 10 * DAY, PauseReason.HOLIDAY)
FORTNIGHT = (MONDAY, MONDAY + 13 * DAY)


def sessions(programme: Programme, *days: int) -> list[SessionRecord]:
    return [a_session(MONDAY + n * DAY, programme) for n in days]


def of(what: Told, *pauses: Pause) -> Review:
    return review(replace(what, pauses=pauses), FORTNIGHT)


def handed(*programmes: Programme, done: list[SessionRecord]) -> Review:
    handed_over = [(programme, MONDAY) for programme in programmes]
    return of(told(done, handed_over, until=MONDAY + 20 * DAY))


def test_a_holiday_is_told_as_one_and_its_days_are_not_missed(fake: FakeOffice) -> None:
    given = Reviewed(fake)
    programme = given.hand_over(FIRST)
    done = [a_session(FIRST + n * DAY, programme) for n in (0, 1, 2, 10, 11, 13)]
    holiday = Pause(FIRST + 3 * DAY, FIRST + 10 * DAY, PauseReason.HOLIDAY)
    told_of = [item for each in done for item in items_of(each)]
    given.tell(FIRST + 14 * DAY, *told_of, pause_item(holiday, given.patient))
    page = fake.opened.keep(ReviewPage(fake.office(), given.patient))
    page.resize(1200, 760)
    page.choices[Choice.ALL].click()
    page.grab()
    assert page.shown is not None
    words = "\n".join(label.text() for label in page.shown.findChildren(QLabel))
    page.deleteLater()
    assert "6 of 7 days" in words
    assert "7 days paused" in words
    assert "18/21 sets" in words
    assert "Version 3 from 5 Oct; paused 8 Oct to 14 Oct (holiday)" in words
    assert "\nPaused\n" in f"\n{words}\n"


def test_no_days_asked_for_is_told_plainly_with_sessions_a_week() -> None:
    seen = handed(CALM, done=sessions(CALM, 0, 2, 5, 8, 12))
    assert summary_words(seen) == (
        "No days were asked for: 5 sessions, 2.5 a week",
        "20/20 sets of these sessions",
        "20/20 holds",
    )
    nothing = handed(CALM, done=[])
    assert summary_words(nothing) == ("No days were asked for: 0 sessions, 0.0 a week",)


def test_beside_a_programme_with_days_it_is_named() -> None:
    seen = handed(DAILY, CALM, done=sessions(DAILY, *range(10)) + sessions(CALM, 3, 4))
    first, second, *_ = summary_words(seen)
    assert first == "10 of 14 days"
    assert second == "Calm: no days were asked for, 2 sessions, 1.0 a week"
    # One that lies there and is never done says nothing.
    assert len(summary_words(handed(DAILY, CALM, done=sessions(DAILY, 0)))) == 3


def test_a_version_that_set_no_days_is_told_beside_the_one_that_did() -> None:
    calm = a_programme(times=0)
    new = a_programme(2)
    done = [*sessions(calm, 0, 4), *sessions(new, 7, 8, 9)]
    what = told(done, [(calm, MONDAY), (new, MONDAY + 7 * DAY)], until=MONDAY + 20 * DAY)
    assert summary_words(of(what))[:2] == (
        "3 of 7 days",
        "Version 1: no days were asked for, 2 sessions, 2.0 a week",
    )


def test_several_programmes_without_days_are_told_by_their_names() -> None:
    other = a_programme(name="other", times=0)
    seen = handed(CALM, other, done=[*sessions(CALM, 0), *sessions(other, 1, 2)])
    assert summary_words(seen)[:2] == (
        "No days were asked for: Calm, 1 session, 0.5 a week",
        "No days were asked for: Other, 2 sessions, 1.0 a week",
    )


def test_a_session_on_a_day_of_rest_is_in_no_share() -> None:
    mondays = a_programme(weekdays=frozenset({1}))
    seen = handed(mondays, done=sessions(mondays, 0, 1, 2))
    assert summary_words(seen)[0] == "1 of 2 days"
    assert seen.total.beyond == 2
    rest = review(told(sessions(mondays, 1), [(mondays, MONDAY)]), (MONDAY + DAY, MONDAY + 5 * DAY))
    assert summary_words(rest) == ("No days were asked for: 1 session",)


def test_a_flare_day_counts_as_a_day_that_was_asked_for() -> None:
    seen = handed(DAILY, done=[a_session(MONDAY, part=LIGHTER)])
    assert summary_words(seen)[0] == "1 of 14 days"


def test_time_that_was_all_paused_says_so() -> None:
    seen = of(told(), Pause(MONDAY - DAY, None, PauseReason.ILL))
    assert summary_words(seen) == (
        "Nothing was asked for in these days, and nothing done.",
        "14 days paused",
    )
    assert strip_words(seen).endswith("; paused from 1 Nov, no end given (ill)")


def test_of_many_pauses_the_newest_are_named() -> None:
    """An answer may hold fifty thousand, and the screen has to stand that."""
    many = [Pause(MONDAY + n * DAY, MONDAY + (n + 1) * DAY) for n in range(9)]
    words = strip_words(of(told(), *many))
    assert words == (
        "Version 1 from 2 Nov; …; paused on 5 Nov; paused on 6 Nov; paused on 7 Nov; "
        "paused on 8 Nov; paused on 9 Nov; paused on 10 Nov"
    )


@pytest.mark.parametrize(
    ("pause", "words"),
    [
        (HOLIDAY, "paused 5 Nov to 11 Nov (holiday)"),
        (Pause(MONDAY, MONDAY + DAY), "paused on 2 Nov"),
        (Pause(MONDAY, None), "paused from 2 Nov, no end given"),
        (Pause(MONDAY - 370 * DAY, MONDAY), "paused 28 Oct 2025 to 1 Nov"),
    ],
)
def test_a_pause_is_told_with_its_days_and_why_if_that_was_chosen(pause: Pause, words: str) -> None:
    assert pause_words(pause, 2026) == words


def test_the_tables_have_paused_days_where_there_are_any_and_sessions_always() -> None:
    done = sessions(DAILY, 0, 1, 11)
    plain = of(told(done, until=MONDAY + 11 * DAY))
    _, head, rows = week_table(plain)
    assert head[2:5] == ["Days", "Sessions", "Sets"]
    assert [row[2:4] for row in rows] == [["2/7", "2"], ["1/5", "1"]]
    _, head, rows = week_table(of(told(done, until=MONDAY + 11 * DAY), HOLIDAY))
    assert head[2:5] == ["Days", "Sessions", "Paused"]
    assert [row[2:5] for row in rows] == [["2/3", "2", "4"], ["1/2", "1", "3"]]
    unknown = of(told(done, until=MONDAY + 2 * DAY))
    assert [row[2:4] for row in week_table(unknown)[2]] == [["2/2", "2"], ["–", "–"]]
    calm = handed(CALM, done=sessions(CALM, 0))
    assert [row[2:4] for row in week_table(calm)[2]] == [["–", "1"], ["–", "0"]]


def test_the_pictures_hatch_the_paused_days_that_are_known() -> None:
    seen = of(told(until=MONDAY + 5 * DAY), HOLIDAY)
    (pause,) = drawings_of(seen)[1][2].axis.pauses
    assert (pause.first, pause.last) == (MONDAY + 3 * DAY, MONDAY + 5 * DAY)
    legends = [legend_words(drawing) for _, _, drawing in drawings_of(seen)]
    assert legends[1] == "filled: done, outline: asked for, hatched: paused"
    assert "paused" not in legend_words(drawings_of(of(told()))[1][2])


@pytest.mark.parametrize("paper", list(Paper))
def test_the_report_tells_of_the_holiday_too(paper: Paper) -> None:
    seen = of(told(sessions(DAILY, 0, 1, 11), until=MONDAY + 20 * DAY), HOLIDAY)
    whole = " ".join(pages_of(as_pdf(report_of(seen, ReportHead("Somebody"), str, paper))))
    for words in ("3 of 7 days · 7 days paused", "paused 5 Nov to 11 Nov (holiday)", "hatched"):
        assert words in whole
    # The widest table there is breaks none of its words.
    for words in ("Days Sessions Paused Sets Holds", "Effort Nights Left Right"):
        assert words in whole
