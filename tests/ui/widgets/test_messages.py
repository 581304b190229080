"""Labels, notices, captions and key hints: whole, readable, gone when they say nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import DARK, LIGHT
from exerciseapp.ui.widgets.caption_bar import CaptionBar
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.key_hints import KeyHint, KeyHints
from exerciseapp.ui.widgets.labels import Body, Display, Heading, Small, Text, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from tests.ui.widgets.pictures import colours_in, picture, show

LONG = (
    "Stand behind a chair and hold on to it with both hands. Go up on your toes slowly, stay "
    "there for a moment, and come down slowly until your heels are on the floor again."
)


@pytest.mark.parametrize("kind", [Display, Title, Heading, Body, Small])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_text_in_a_card_in_a_page_is_never_cut_off(
    qapp: QApplication, kind: type[Text], text_scale: float
) -> None:
    apply_theme(qapp, LIGHT, text_scale)
    page = QWidget()
    column = QVBoxLayout(page)
    card = Card()
    text = kind(LONG)
    card.column.addWidget(text)
    column.addWidget(card)
    column.addWidget(Body("After it."))
    page.resize(500, 200)
    show(page)
    page.resize(500, max(200, page.heightForWidth(500)))
    QApplication.processEvents()
    assert text.height() >= text.heightForWidth(text.width()) > 2 * text.fontMetrics().height()
    page.close()


def test_a_text_that_becomes_longer_is_given_more_room() -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    text = Body("Short.")
    column.addWidget(text)
    page.resize(320, 60)
    show(page)
    before = text.height()
    text.setText(LONG)
    QApplication.processEvents()
    # Nobody makes the window higher: the text itself asks for its room.
    assert text.height() > 2 * before
    assert text.height() >= text.heightForWidth(text.width())
    page.resize(250, page.height())
    QApplication.processEvents()
    assert text.height() >= text.heightForWidth(text.width())
    page.close()


def test_what_people_write_is_not_read_as_markup() -> None:
    text = Body("<b>5 < 6</b>")
    assert text.textFormat() is Qt.TextFormat.PlainText


def test_types_differ_in_size_and_quiet_text_in_colour() -> None:
    heights = []
    for kind in (Small, Body, Heading, Title, Display):
        label = kind("Today")
        show(label)
        heights.append(label.fontMetrics().height())
        label.close()
    assert heights == sorted(set(heights))
    quiet = Body("Today", quiet=True)
    show(quiet)
    seen = colours_in(picture(quiet))
    assert LIGHT.colours.quiet in seen
    assert LIGHT.colours.text not in seen
    quiet.close()


def test_a_notice_is_there_only_with_something_to_say() -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    notice = Notice()
    column.addWidget(notice)
    show(page)
    assert not notice.isVisible()
    notice.show_text("The video cannot be shown. The pictures and words go on.")
    assert notice.isVisible()
    assert notice.accessibleName() == notice.text
    notice.clear()
    assert not notice.isVisible()
    page.close()


def test_a_notice_is_no_window_of_its_own_before_it_has_a_page(qapp: QApplication) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    full, filled = Notice("Your records are safe."), Notice()
    filled.show_text("Later.")
    assert [each for each in qapp.topLevelWidgets() if each.isVisible()] == []
    for notice in (full, filled):
        column.addWidget(notice)
    page.show()
    assert full.isVisible()
    assert filled.isVisible()
    page.close()
    page.deleteLater()


def test_the_tones_of_a_notice_differ_in_their_icon_too() -> None:
    shapes = set()
    for tone in NoticeTone:
        notice = Notice("Saved.", tone=tone)
        notice.resize(300, 80)
        show(notice)
        image = picture(notice).copy(0, 0, 55, 70)
        ground = image.pixelColor(30, 66).name()
        shapes.add(
            tuple(
                image.pixelColor(x, y).name() == ground
                for y in range(image.height())
                for x in range(image.width())
            )
        )
        notice.close()
    assert len(shapes) == len(NoticeTone)


def test_a_caption_comes_and_goes_and_nothing_jumps() -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    caption = CaptionBar()
    below = Body("below")
    column.addWidget(caption)
    column.addWidget(below)
    page.resize(600, 300)
    show(page)
    before = below.y()
    caption.set_caption("Go up on your toes.")
    QApplication.processEvents()
    assert caption.isVisible()
    assert below.y() == before
    seen = colours_in(picture(caption))
    assert seen.most_common(1)[0][0] == LIGHT.colours.backdrop
    assert LIGHT.colours.on_backdrop in seen
    caption.set_caption("")
    QApplication.processEvents()
    assert not caption.isVisible()
    assert below.y() == before
    page.close()


def test_a_key_hint_is_seen_as_a_key_and_read_as_words() -> None:
    hints = KeyHints()
    hints.set_hints([(Qt.Key.Key_Space, "pause"), (Qt.Key.Key_Right, "skip")])
    show(hints)
    read = []
    for label in hints.findChildren(QLabel):
        face = QAccessible.queryAccessibleInterface(label)
        assert face is not None
        read.append(face.text(QAccessible.Text.Name))
    assert read == ["Space: pause", "Right arrow: skip"]
    hints.set_hints([(Qt.Key.Key_Escape, "stop")])
    QApplication.processEvents()
    visible = [label.text() for label in hints.findChildren(KeyHint) if label.isVisible()]
    assert visible == ["Esc: stop"]
    hints.close()


def test_what_is_shown_already_follows_another_theme(qapp: QApplication) -> None:
    notice = Notice("Saved.", tone=NoticeTone.GOOD)
    show(notice)
    apply_theme(qapp, DARK, 1.5)
    seen = colours_in(picture(notice))
    assert seen.most_common(1)[0][0] == DARK.colours.raised
    assert DARK.colours.good in seen
    assert LIGHT.colours.raised not in seen
    notice.close()
