"""A programme file in the window: asked about once, told in words, refused with a reason."""

from __future__ import annotations

import pytest

from exerciseapp.services.change import Change
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.ui.exchange.arrival_page import ArrivalPage
from exerciseapp.ui.exchange.not_used_page import NotUsedPage
from exerciseapp.ui.exchange.question_page import QuestionPage
from exerciseapp.ui.session.page import SessionPage
from exerciseapp.ui.session.request import PlayRequest
from exerciseapp.ui.today.page import TodayPage
from tests.support.exchange import SOMEBODY, SOURCE
from tests.support.exchange_state import state
from tests.support.exchange_world import Side
from tests.ui.exchange.conftest import Home, MakeSide, page_of

KEY = "calves"


def test_the_first_file_of_a_clinic_is_asked_about(home: Home, clinic: Side) -> None:
    before = state(home.side.places)
    home.opens(clinic.hand_over())
    home.sees(QuestionPage)
    card = clinic.exchange.clinic.card()
    assert home.says(card.name)
    assert home.says(f"Telephone: {card.telephone}")
    shown = " ".join(" ".join(home.texts()).split())
    assert card.fingerprint in shown
    assert home.says("2 exercises, made on Monday, 23 November 2026")
    # Only the file that was opened has come; nothing of it is in the library or the records.
    file = home.folder / "programme.exerciseprogramme"
    file.unlink()
    assert state(home.side.places) == before


def test_taken_in_it_is_told_and_stands_under_today(home: Home, clinic: Side) -> None:
    heard: list[Change] = []
    home.desk.feed.listen(heard.append)
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    arrival = page_of(home, ArrivalPage)
    for told in (
        "Your new programme is here",
        "knows Fysio Nord from now on",
        "Calves",
        "From Fysio Nord. Version 3.",
        "Every day, 09:00",
        "Name: 2 sets · 5 times",
    ):
        assert home.says(told), told
    assert heard == [Change(reminders=True)]
    arrival.leave.click()
    home.sees(TodayPage)
    assert home.says("Calves")


def test_reminders_follow_at_once(home: Home, clinic: Side) -> None:
    from exerciseapp.bootstrap.remind_programmes import FileProgrammes

    programmes = FileProgrammes(home.side.places)

    def slots() -> list[tuple[str, str]]:
        found: tuple[RemindedProgramme, ...] = programmes()
        return [(each.id, rule.slot) for each in found for rule in each.rules if each.id == KEY]

    assert slots() == []
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    home.sees(ArrivalPage)
    assert slots() == [(KEY, "morning")]


def test_what_came_with_the_program_reminds_until_the_person_says_otherwise(
    home: Home, clinic: Side
) -> None:
    home.opens(clinic.hand_over())
    page_of(home, QuestionPage).take.click()
    others = page_of(home, ArrivalPage).others
    assert others.isVisible()
    before = home.desk.reminders.reminders()
    assert [each.in_force is not None for each in before] == [True]
    others.off.click()
    assert "each can be turned on again" in others.notice.text
    assert [each.in_force for each in home.desk.reminders.reminders()] == [None]


def test_not_now_leaves_everything_as_it_was(home: Home, clinic: Side) -> None:
    before = state(home.side.places)
    path = home.file(clinic.hand_over())
    home.window.open_files([path])
    page_of(home, QuestionPage).leave.click()
    home.sees(TodayPage)
    assert home.says("You can open it again at any time")
    path.unlink()
    assert state(home.side.places) == before


def take(home: Home, content: bytes) -> None:
    home.opens(content)
    page_of(home, QuestionPage).take.click()
    page_of(home, ArrivalPage).leave.click()
    home.sees(TodayPage)


def test_a_new_version_of_a_known_clinic_comes_in_at_once(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    more = SOURCE.replace("sets = 2", "sets = 3").replace(
        'exercise = "ankle-pump"', 'exercise = "towel-curl"'
    )
    more = more.replace(
        "repetitions_per_minute = 15",
        'sides = "each"\ntempo_s = { raise = 2, top = 1, lower = 2 }\nrest_between_sets_s = 20',
    )
    more = more.replace("repetitions = 30", "repetitions = 8")
    more = more.replace("[title]\n", 'note.en = "Slowly, please."\n\n[title]\n')
    home.opens(clinic.hand_over(clinic.programme(4, source=more)))
    home.sees(ArrivalPage)
    for told in (
        "Your programme has changed",
        "Version 4. Before, you had version 3.",
        "Slowly, please.",
        "Name: 3 sets · 5 times · tempo 2-1-3 s (changed)",
        "Towel curls with the toes: 8 times · tempo 2-1-2 s · each leg (new)",
        "No longer in it: Ankle pumps, sitting.",
    ):
        assert home.says(told), (told, home.texts())


def test_the_same_file_again_is_said_to_be_here(home: Home, clinic: Side) -> None:
    content = clinic.hand_over()
    take(home, content)
    heard: list[Change] = []
    home.desk.feed.listen(heard.append)
    before = state(home.side.places)
    home.opens(content)
    home.sees(ArrivalPage)
    assert home.says("You have this programme already")
    assert heard == []
    assert state(home.side.places) == before


def test_who_only_pretends_to_be_the_clinic_is_refused(
    home: Home, clinic: Side, make_side: MakeSide
) -> None:
    take(home, clinic.hand_over())
    feigned = make_side("feigned")
    feigned.set_clinic_up(1, name="FYSIO - NORD")
    content = feigned.hand_over(feigned.programme(name="other", source=SOURCE))
    path = home.file(content)
    before = state(home.side.places)
    home.window.open_files([path])
    home.sees(NotUsedPage)
    assert home.says("Somebody may be pretending to be your clinic")
    shown = " ".join(" ".join(home.texts()).split())
    for side in (clinic, feigned):
        assert side.exchange.clinic.card().fingerprint in shown
    assert state(home.side.places) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.exerciseprogramme", b"%PDF-1.7", "This is not a programme from a clinic"),
        ("a.pdf", b"%PDF-1.7", "This is not a programme from a clinic"),
        ("a.exerciseanswer", b"exerciseapp answer 1\n", "This is an answer, meant for a clinic"),
        ("a.exerciseprogramme", None, "not there any more, or cannot be read"),
    ],
)
def test_what_is_no_programme_is_told_as_what_it_is(
    home: Home, name: str, content: bytes | None, told: str
) -> None:
    path = home.folder / name
    if content is not None:
        path.write_bytes(content)
    home.window.open_files([path])
    page = page_of(home, NotUsedPage)
    assert told in page.reason.text()
    assert home.says("everything you have done are as they were")
    page.leave.click()
    home.sees(TodayPage)


def test_a_damaged_file_names_its_part_for_who_helps(home: Home, clinic: Side) -> None:
    content = clinic.hand_over()
    home.opens(content.replace(b"sets = 2", b"sets = 9"))
    home.sees(NotUsedPage)
    assert home.says("Ask your clinic to send it again")
    assert home.says("For whoever helps you: programme.toml: ")


def test_a_file_for_somebody_else_is_refused(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    home.opens(clinic.hand_over(patient=SOMEBODY))
    home.sees(NotUsedPage)
    assert home.says("Fysio Nord made this file for somebody else")


def test_a_programme_taken_in_can_be_done(home: Home, clinic: Side) -> None:
    take(home, clinic.hand_over())
    home.window.play(PlayRequest(KEY, anew=True))
    home.sees(SessionPage)
