"""About my legs: complete in both languages, plain, sourced, without a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from exerciseapp.ui.about.page import AboutPage, certainty_words
from exerciseapp.ui.about.texts import FOLDER, ORDER, Certainty, LegPage, read_page
from exerciseapp.ui.languages import available_languages
from tests.unit.library.readability import english_grade, nordic_index, sentences

HARDEST_GRADE = 6.5
HARDEST_INDEX = 30
LONGEST_SENTENCE = 20
PROMISE = re.compile(
    r"\b(cures?|heals?|prevents?|guarantee\w*|always|kurerer|garanter\w*)\b", re.IGNORECASE
)

every_page = pytest.mark.parametrize("name", ORDER)


def passages(page: LegPage) -> list[str]:
    return [page.how_sure, *(" ".join(part.text) for part in page.parts)]


@every_page
def test_every_page_is_there_in_every_language_with_the_same_parts(name: str) -> None:
    english = read_page(name, "en")
    for language in available_languages():
        assert (FOLDER / f"{name}.{language}.toml").is_file()
        other = read_page(name, language)
        assert [len(part.text) for part in other.parts] == [len(p.text) for p in english.parts]
        assert other.certainty is english.certainty
        assert len(other.sources) == len(english.sources)


def test_no_file_is_left_over() -> None:
    assert {path.name.split(".")[0] for path in FOLDER.glob("*.toml")} == set(ORDER)


@every_page
def test_a_twelve_year_old_can_read_it(name: str) -> None:
    hard = {text: english_grade(text) for text in passages(read_page(name, "en"))}
    assert {text: grade for text, grade in hard.items() if grade > HARDEST_GRADE} == {}
    assert nordic_index(" ".join(passages(read_page(name, "nb")))) < HARDEST_INDEX


@every_page
@pytest.mark.parametrize("language", ["en", "nb"])
def test_no_sentence_is_long_and_nothing_is_promised(name: str, language: str) -> None:
    for text in passages(read_page(name, language)):
        assert PROMISE.findall(text) == []
        for sentence in sentences(text):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@every_page
def test_every_page_names_its_sources(name: str) -> None:
    assert read_page(name, "en").sources


def test_a_language_without_its_pages_reads_the_english() -> None:
    assert read_page("socks", "xx") == read_page("socks", "en")


@pytest.fixture
def about(english: QApplication) -> Iterator[AboutPage]:
    page = AboutPage("en")
    page.show()
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    yield page
    page.close()
    page.deleteLater()


def texts(page: AboutPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


@every_page
def test_a_page_opens_and_leads_back_to_its_place(about: AboutPage, name: str) -> None:
    about.links[name].click()
    page = read_page(name, "en")
    assert {page.title, *(part.heading for part in page.parts), *page.sources} <= set(texts(about))
    QTest.keyClick(about, Qt.Key.Key_Escape)
    assert about.links[name].isVisible()
    assert about.links[name].hasFocus()


def test_the_doctor_comes_first(about: AboutPage) -> None:
    assert next(iter(about.links)) == "doctor"


def test_every_step_of_certainty_has_its_own_words() -> None:
    assert len({certainty_words(each) for each in Certainty}) == len(Certainty)
