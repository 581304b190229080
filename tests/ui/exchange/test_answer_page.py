"""The answer: read before it is saved, saved where the person says, told once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from exerciseapp.domain import diary
from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Spot
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.ui.clinic_contact.page import ClinicPage
from exerciseapp.ui.exchange.answer_page import AnswerPage
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.navigation import Place
from exerciseapp.ui.shown_path import shown_path
from tests.support.exchange import NOON, PATIENT, SOURCE
from tests.support.exchange_state import tree
from tests.support.exchange_world import DAY, PHRASE, Side
from tests.ui.exchange.conftest import Home, MakeSide, page_of

KEY = "calves"


def take(home: Home, content: bytes) -> None:
    home.opens(content)
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()


@pytest.fixture
def known(home: Home, clinic: Side) -> Home:
    """Give a home that the clinic's programme has come to."""
    take(home, clinic.hand_over(clinic.programme(source=f'author = "kari@fysio.no"\n{SOURCE}')))
    return home


def answer_page(home: Home, place: int = 0) -> AnswerPage:
    home.window.go_to(Place.CLINIC)
    page_of(home, ClinicPage).known[place].answer.click()
    return page_of(home, AnswerPage)


def saves_to(page: AnswerPage, path: Path) -> Callable[[], Path]:
    page.ask_where = lambda _name: path
    page.save.click()
    return lambda: path


def a_night(home: Home) -> None:
    home.side.database.diary.save_night(
        NightEntry(
            (NOON + 400 * DAY).date(),
            2,
            frozenset({Spot(Leg.LEFT, diary.Place.CALF)}),
            Lasted.UNDER_5_MIN,
            6,
            True,
            Measures(magnesium=False),
        ),
        NOON,
    )


def test_counts_come_first_and_everything_on_demand(known: Home) -> None:
    session = known.side.do_session(KEY, note="gikk bra", pain=7, left_out=1)
    known.side.do_session(KEY, NOON + DAY)
    known.side.database.diary.save_after_effect(session, 5, NOON + DAY)
    a_night(known)
    page = answer_page(known)
    for told in (
        "•  2 sessions, with pain, effort and your notes",
        "•  how it was on the day after, 1 time",
        "•  1 night from your diary",
        "•  the text of 1 programme, as the clinic gave it to you",
        "from Monday, 23 November 2026 to Tuesday, 24 November 2026",
        "Only Fysio Nord can read the file",
    ):
        assert known.says(told), told
    assert not known.says("gikk bra")
    page.show_all.click()
    for told in (
        PATIENT.replace("-", " "),
        "Monday, 23 November 2026, 12:00: Calves, version 3",
        "Stopped",
        "Name: 2 of 2 sets done",
        "Ankle pumps, sitting: 0 of 1 sets done; set 1: skipped, 0 of 30 times",
        "It hurt in Name: 7 of 10. You rested",
        "Pain before: 4 of 10. Pain after: 2 of 10. Effort: 3 of 10",
        "Your note: gikk bra",
        "The day after Monday, 23 November 2026, 12:00: 5 of 10",
        "2 cramps. Left leg: calf. the longest: 1 to 5 minutes. the worst: 6 of 10.",
        "woke up: yes. magnesium: no",
    ):
        assert known.says(told), told


def test_a_pause_is_told_of_before_it_goes_with_the_reason_that_was_chosen(known: Home) -> None:
    day = (NOON + 400 * DAY).date()
    known.side.pause(
        Pause(day, day + 14 * DAY, PauseReason.HOLIDAY),
        Pause(day + 60 * DAY, None, PauseReason.ILL),
    )
    page = answer_page(known)
    assert known.says("•  2 pauses: from when, until when, and the reason you chose")
    page.show_all.click()
    for told in (
        "Pause from Tuesday, 28 December 2027 to Monday, 10 January 2028",
        "The reason you chose: holiday",
        "Pause from Saturday, 26 February 2028, with no end yet",
        "The reason you chose: ill",
    ):
        assert known.says(told), told


def test_a_pause_that_was_taken_back_is_told_as_that(known: Home) -> None:
    day = (NOON + 400 * DAY).date()
    known.side.pause(Pause(day, None, PauseReason.ILL))
    saves_to(answer_page(known), known.folder / "mine.exerciseanswer")
    known.side.pause()
    page = answer_page(known)
    page.show_all.click()
    assert known.says("No pause from Tuesday, 28 December 2027 after all")
    assert not known.says("The reason you chose")


def test_nothing_is_written_until_the_person_says_where(known: Home, tmp_path: Path) -> None:
    known.side.do_session(KEY)
    before = tree(tmp_path)
    page = answer_page(known)
    page.show_all.click()
    page.ask_where = lambda _name: None
    page.save.click()
    assert tree(tmp_path) == before
    assert known.desk.files.store.answered(page_clinic(known)) == {}


def page_clinic(home: Home) -> str:
    return home.desk.files.clinics()[0].card.id


def test_what_is_saved_is_what_the_clinic_reads(known: Home, clinic: Side) -> None:
    known.side.do_session(KEY, note="one")
    page = answer_page(known)
    path = known.folder / "mine.exerciseanswer"
    saves_to(page, path)
    assert f"The answer is in {shown_path(path)}" in page.notice.text
    opened = clinic.exchange.clinic.open(PHRASE)
    received = clinic.exchange.inbox.read(path.read_bytes(), opened, NOON).received
    assert received is not None
    assert received.new == 1
    assert clinic.exchange.inbox.sessions(PATIENT) == known.side.database.records.history()


def test_after_that_there_is_nothing_new_and_all_can_be_told_again(known: Home) -> None:
    known.side.do_session(KEY)
    saves_to(answer_page(known), known.folder / "1.exerciseanswer")
    page = answer_page(known)
    assert known.says("knows everything already")
    assert not page.save.isVisible()
    page.everything.click()
    assert known.says("•  1 session")
    assert page.save.isVisible()
    saves_to(page, known.folder / "2.exerciseanswer")
    assert (known.folder / "2.exerciseanswer").exists()


def test_with_nothing_done_it_says_so_kindly(known: Home) -> None:
    page = answer_page(known)
    page.everything.click()
    assert known.says("You have done nothing on the programme of Fysio Nord yet")
    assert not page.save.isVisible()
    page.back.click()
    known.sees(ClinicPage)


def test_a_folder_that_cannot_be_written_is_told_and_nothing_counts_as_told(known: Home) -> None:
    known.side.do_session(KEY)
    page = answer_page(known)
    saves_to(page, known.folder / "nowhere" / "a.exerciseanswer")
    assert "could not be written" in page.notice.text
    page.make()
    assert page.save.isVisible()


def test_the_end_of_the_name_is_added_and_then_nothing_is_replaced(known: Home) -> None:
    known.side.do_session(KEY)
    there = known.folder / "mine.exerciseanswer"
    there.write_bytes(b"another")
    page = answer_page(known)
    saves_to(page, known.folder / "mine")
    assert there.read_bytes() == b"another"
    assert f"There is a file {shown_path(there)} already" in page.notice.text
    # Named in full, the dialogue has asked whether to replace it.
    saves_to(page, there)
    assert there.read_bytes() != b"another"


def test_the_letter_waits_for_the_file_and_names_it(known: Home) -> None:
    known.side.do_session(KEY)
    opened: list[str] = []

    def open_address(address: str) -> bool:
        opened.append(address)
        return True

    page = answer_page(known)
    page.open_address = open_address
    page.ask_where = lambda _name: None
    page.write.click()
    assert opened == []
    page.ask_where = lambda name: known.folder / name
    page.write.click()
    (file,) = known.folder.glob("*.exerciseanswer")
    letter = urlsplit(opened[0])
    assert letter.path == "kari@fysio.no"
    assert file.name in parse_qs(letter.query)["body"][0]
    assert shown_path(file) in page.notice.text


def test_without_a_mail_program_it_says_where_the_file_is(known: Home) -> None:
    known.side.do_session(KEY)
    page = answer_page(known)
    page.open_address = lambda _address: False
    page.ask_where = lambda name: known.folder / name
    page.write.click()
    assert "No mail program was found. The answer is in" in page.notice.text


def test_each_clinic_is_told_of_its_own(known: Home, make_side: MakeSide) -> None:
    other = make_side("other")
    other.set_clinic_up(1, name="Fysio Sør")
    source = SOURCE.replace('"slow-raise"', '"heel-raise"')
    take(known, other.hand_over(other.programme(name="feet", source=source)))
    known.side.do_session(KEY)
    known.side.do_session("feet", NOON + timedelta(hours=1))
    known.side.do_session("feet", NOON + timedelta(hours=2))
    answer_page(known, 0)
    assert known.says("Tell Fysio Nord how it goes")
    assert known.says("•  1 session")
    answer_page(known, 1)
    assert known.says("Tell Fysio Sør how it goes")
    assert known.says("•  2 sessions")


def test_many_sessions_are_shown_a_part_at_a_time(known: Home) -> None:
    for number in range(35):
        known.side.do_session(KEY, NOON + timedelta(hours=number), note=f"no. {number};")
    page = answer_page(known)
    page.show_all.click()
    assert known.says("no. 34;")
    assert not known.says("no. 0;")
    details = page.details
    assert details is not None
    details.more.click()
    assert known.says("no. 0;")
    assert not details.more.isVisible()
