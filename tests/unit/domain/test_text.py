"""Which language a person reads when the wanted one is not there."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Hold
from exerciseapp.domain.text import LocalisedText, pick_language
from tests.support.programmes import exercise_named

SAME_TURNED_ROUND = LocalisedText({"nb": "Sakte", "en": "Slowly"})


@pytest.mark.parametrize(
    ("available", "wanted", "picked"),
    [
        (("en", "nb"), "nb", "nb"),
        (("en", "nb"), "nb_NO", "nb"),
        (("en", "nb"), "nb-NO", "nb"),
        (("pt", "pt_BR"), "pt_BR", "pt_BR"),
        (("pt", "pt_BR"), "pt_PT", "pt"),
        (("nb", "en"), "de", "en"),
        (("nb", "de"), "fr", "nb"),
    ],
)
def test_the_tag_then_its_language_then_english_then_whatever_there_is(
    available: tuple[str, ...], wanted: str, picked: str
) -> None:
    assert pick_language(dict.fromkeys(available, ""), wanted) == picked


def test_no_language_at_all_is_an_error() -> None:
    with pytest.raises(ValueError, match="no language"):
        pick_language({}, "en")


def test_a_text_is_given_in_the_language_that_serves_best() -> None:
    text = LocalisedText({"en": "Leg programme", "nb": "Beinprogram"})
    assert text.in_language("nb_NO") == "Beinprogram"
    assert text.in_language("fi") == "Leg programme"


def test_an_exercise_falls_back_as_a_whole() -> None:
    exercise = exercise_named("heel-raise", Hold(10))
    assert exercise.text("fi").name == "Heel raise"


def test_equal_texts_are_one_in_a_set() -> None:
    assert len({LocalisedText({"en": "Slowly", "nb": "Sakte"}), SAME_TURNED_ROUND}) == 1
