"""Every pair of colours that meets on the screen can be told apart, measured as WCAG does."""

from __future__ import annotations

import pytest

from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.values import Theme, Tone
from tests.ui.widgets.pictures import contrast

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda t: t.name.value)

GROUNDS = ("background", "surface", "raised")
# What is read, with everything that it can stand on (WCAG 1.4.6: 7 to 1).
READ = [
    (ink, ground) for ink in ("text", "quiet", "accent", "good", "danger") for ground in GROUNDS
]
READ += [
    ("on_accent", "accent"),
    ("on_accent", "accent_pressed"),
    ("on_danger", "danger"),
    ("on_danger", "danger_pressed"),
    ("on_backdrop", "backdrop"),
    ("background", "text"),  # a tool tip
]
# What is only seen: edges, rings, fills (WCAG 1.4.11: 3 to 1).
SEEN = [
    (mark, ground)
    for mark in ("outline", "focus", "accent", "danger", *(tone.value for tone in Tone))
    for ground in GROUNDS
]
SEEN += [(tone.value, "track") for tone in Tone]


@THEMES
@pytest.mark.parametrize(("ink", "ground"), READ)
def test_text_is_read_at_seven_to_one(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(getattr(theme.colours, ink), getattr(theme.colours, ground)) >= 7


@THEMES
@pytest.mark.parametrize(("mark", "ground"), SEEN)
def test_controls_are_seen_at_three_to_one(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme.colours, mark), getattr(theme.colours, ground)) >= 3


@THEMES
@pytest.mark.parametrize("tone", Tone)
def test_the_word_of_a_tone_is_read_on_a_page_and_on_a_card(theme: Theme, tone: Tone) -> None:
    for ground in (theme.colours.background, theme.colours.surface):
        assert contrast(theme.colours.tone(tone), ground) >= 7


def test_the_measure_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
