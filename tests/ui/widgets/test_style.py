"""One style sheet for the whole program, and the theme that the person or the system wants."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import astuple

import pytest
from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from exerciseapp.domain.settings import SYSTEM_TEXT, ThemeChoice
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.keeper import ThemeKeeper
from exerciseapp.ui.theme.style import apply_theme, style_sheet
from exerciseapp.ui.theme.system import (
    SystemLook,
    look_of_the_system,
    text_of_the_system,
    theme_for,
)
from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.typeface import FAMILY, typeface
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.labels import Body, Title
from tests.ui.widgets.gallery import PAGES, shown
from tests.ui.widgets.pictures import colours_in, picture

THEMES = (LIGHT, DARK, HIGH_CONTRAST)


@pytest.fixture
def said() -> Iterator[list[str]]:
    """Collect what Qt complains of."""
    heard: list[str] = []

    def hear(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        # The offscreen platform says this of every window.
        if "propagateSizeHints" not in message:
            heard.append(message)

    before = qInstallMessageHandler(hear)
    yield heard
    qInstallMessageHandler(before)


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.name.value)
def test_qt_understands_every_rule(qapp: QApplication, theme: Theme, said: list[str]) -> None:
    apply_theme(qapp, theme, 1.5)
    pages = [shown(make()) for make in PAGES.values()]
    assert said == []
    for page in pages:
        page.close()


def test_a_rule_that_qt_does_not_understand_would_be_heard(
    qapp: QApplication, said: list[str]
) -> None:
    label = QLabel("text")
    label.setStyleSheet("QLabel { color: ;;; {")
    label.show()
    qapp.processEvents()
    assert any("stylesheet" in message.lower() for message in said)


def test_the_sheet_has_no_colour_that_is_not_in_the_theme() -> None:
    for theme in THEMES:
        used = set(re.findall(r"#[0-9a-f]{6}\b", style_sheet(theme)))
        assert used
        assert used <= set(astuple(theme.colours))


def test_a_theme_reaches_palette_font_and_what_is_shown_already(qapp: QApplication) -> None:
    label = Title("Today")
    label.show()
    before = label.fontMetrics().height()
    apply_theme(qapp, DARK, 2.0)
    qapp.processEvents()
    assert current_theme().name is DARK.name
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.colours.background
    assert label.fontMetrics().height() > before
    assert DARK.colours.text in colours_in(picture(label))


def test_text_grows_to_twice_its_size_and_no_further() -> None:
    assert LIGHT.with_text(2.0).type.body == 2 * LIGHT.type.body
    assert LIGHT.with_text(3.0) == LIGHT.with_text(2.0)
    assert LIGHT.with_text(0.5) == LIGHT
    for scale in (1.0, 1.25, 1.5, 2.0):
        t = LIGHT.with_text(scale).type
        assert t.small < t.body < t.heading <= t.title <= t.display


def test_the_shipped_typeface_is_used(qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == FAMILY
    assert QFontInfo(typeface(LIGHT, bold=True)).styleName() == "Bold"


@pytest.mark.parametrize("bold", [False, True])
def test_all_figures_are_equally_wide(bold: bool) -> None:
    metrics = QFontMetrics(typeface(LIGHT, 60, bold=bold))
    assert len({metrics.horizontalAdvance(figure * 4) for figure in "0123456789"}) == 1
    loose = QFont(FAMILY)
    loose.setPixelSize(60)
    assert QFontMetrics(loose).horizontalAdvance("1111") < QFontMetrics(loose).horizontalAdvance(
        "0000"
    )


def test_figures_stay_equally_wide_in_a_label_under_the_style_sheet(qapp: QApplication) -> None:
    label = Body("1")
    label.show()
    qapp.processEvents()
    metrics = label.fontMetrics()
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_norwegian_letters_and_signs_in_use_are_in_the_typeface() -> None:
    metrics = QFontMetrics(typeface(LIGHT))
    assert all(metrics.inFontUcs4(ord(sign)) for sign in "æøåÆØÅéäöŁž–—·×…“”«»°−½")


def test_a_plain_button_is_never_grey_and_high_enough(qapp: QApplication) -> None:
    button = QPushButton("Save")
    button.setProperty("role", "primary")
    button.show()
    seen = colours_in(picture(button))
    assert seen.most_common(1)[0][0] == LIGHT.colours.accent
    assert button.height() >= 44


@pytest.mark.parametrize(
    ("choice", "dark", "contrast", "expected"),
    [
        (ThemeChoice.SYSTEM, False, False, LIGHT),
        (ThemeChoice.SYSTEM, True, False, DARK),
        (ThemeChoice.SYSTEM, True, True, HIGH_CONTRAST),
        (ThemeChoice.SYSTEM, False, True, HIGH_CONTRAST),
        (ThemeChoice.LIGHT, True, True, LIGHT),
        (ThemeChoice.DARK, False, False, DARK),
        (ThemeChoice.HIGH_CONTRAST, False, False, HIGH_CONTRAST),
    ],
)
def test_the_choice_goes_before_the_system(
    choice: ThemeChoice, dark: bool, contrast: bool, expected: Theme
) -> None:
    assert theme_for(choice, SystemLook(dark=dark, contrast=contrast)) is expected


def test_the_keeper_applies_a_choice_once_and_says_so(qapp: QApplication) -> None:
    keeper = ThemeKeeper(qapp, ThemeChoice.LIGHT)
    told: list[Theme] = []
    keeper.changed.connect(told.append)
    keeper.choose(ThemeChoice.DARK, text_scale=1.5, motion=False)
    keeper.choose(ThemeChoice.DARK)
    assert [theme.name for theme in told] == [DARK.name]
    assert current_theme() == keeper.theme
    assert keeper.theme.motion.calm == 0
    keeper.deleteLater()


def test_the_keeper_follows_the_system_while_it_runs(qapp: QApplication) -> None:
    look = [SystemLook()]
    keeper = ThemeKeeper(qapp, system=lambda: look[-1])
    assert current_theme() == LIGHT
    look.append(SystemLook(dark=True))
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_theme() == DARK
    look.append(SystemLook(dark=True, contrast=True))
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert current_theme() == HIGH_CONTRAST
    keeper.deleteLater()


def test_text_is_as_large_as_the_systems_until_a_size_is_chosen(qapp: QApplication) -> None:
    keeper = ThemeKeeper(qapp, system=lambda: SystemLook(text=1.4))
    assert current_theme().text_scale == 1.4
    keeper.choose(text_scale=1.75)
    assert current_theme().text_scale == 1.75
    keeper.choose(text_scale=SYSTEM_TEXT)
    assert current_theme().text_scale == 1.4
    keeper.deleteLater()


@pytest.mark.parametrize(
    ("points", "platform", "times"),
    [
        (9.0, "win32", 1.0),
        (13.5, "win32", 1.5),
        (13.0, "darwin", 1.0),
        (11.0, "linux", 1.0),
        (9.0, "linux", 1.0),
        (40.0, "linux", 2.0),
        (-1.0, "linux", 1.0),
    ],
)
def test_how_large_the_systems_letters_are(points: float, platform: str, times: float) -> None:
    assert text_of_the_system(points, platform) == times


def test_the_look_of_the_system_can_be_asked() -> None:
    assert look_of_the_system() == SystemLook(dark=False, contrast=False)
