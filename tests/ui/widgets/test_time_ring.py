"""The ring: what it shows, what it says, and that it paints no more often than it must."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QApplication

from exerciseapp.ui.theme.themes import LIGHT
from exerciseapp.ui.theme.values import Tone
from exerciseapp.ui.widgets.time_ring import TimeRing
from tests.ui.widgets.pictures import colours_in, picture, show


class CountingRing(TimeRing):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1
        super().paintEvent(event)


@pytest.fixture
def ring() -> Iterator[CountingRing]:
    made = CountingRing()
    made.resize(280, 280)
    show(made)
    yield made
    made.close()


def test_the_number_is_the_seconds_still_to_wait_through(ring: TimeRing) -> None:
    for seconds, shown in (
        (10.0, "10"),
        (9.2, "10"),
        (9.0, "9"),
        (0.4, "1"),
        (0.0, "0"),
        (-3.0, "0"),
        (99.5, "1:40"),
        (120.0, "2:00"),
    ):
        ring.set_time(seconds, 0.5, Tone.HOLD)
        assert ring.number() == shown


def test_it_repaints_when_another_second_or_degree_is_seen_and_not_else(
    ring: CountingRing,
) -> None:
    ring.set_time(1000, 1.0, Tone.WORK)
    QApplication.processEvents()
    before = ring.paints
    for step in range(100):
        ring.set_time(999.99 - step * 0.009, 1 - step * 0.00001, Tone.WORK)
        QApplication.processEvents()
    assert ring.paints == before
    ring.set_time(999.05, 1 - 1.2 / 360, Tone.WORK)
    QApplication.processEvents()
    degree = ring.paints
    assert degree > before
    ring.set_time(998.9, 1 - 1.2 / 360, Tone.WORK)
    QApplication.processEvents()
    assert ring.paints > degree


def test_a_hold_of_ten_seconds_is_painted_some_hundred_times_at_sixty_frames(
    ring: CountingRing,
) -> None:
    QApplication.processEvents()
    before = ring.paints
    for frame in range(600):
        ring.set_time(10 - frame / 60, 1 - frame / 600, Tone.HOLD)
        QApplication.processEvents()
    assert 300 < ring.paints - before <= 380


def test_every_tone_has_its_colour_its_word_and_its_own_pattern(ring: TimeRing) -> None:
    patterns = set()
    for tone in Tone:
        ring.set_time(7, 0.75, tone, "same")
        image = picture(ring)
        assert LIGHT.colours.tone(tone) in colours_in(image)
        # Without colour: light and dark along a quarter of the ring that is full.
        along = tuple(
            tuple(image.pixelColor(x, y).lightness() < 128 for x in range(22))
            for y in range(120, 200)
        )
        patterns.add(along)
    assert len(patterns) == len(Tone)
    assert len({ring.word_for(tone) for tone in Tone}) == len(Tone)


def test_it_empties_clockwise_from_the_top(ring: TimeRing) -> None:
    ring.set_time(5, 0.5, Tone.WORK)
    image = picture(ring)
    assert image.pixelColor(10, 140).name() == LIGHT.colours.work
    assert image.pixelColor(269, 140).name() == LIGHT.colours.track
    ring.set_time(0, 0.0, Tone.WORK)
    assert picture(ring).pixelColor(10, 140).name() == LIGHT.colours.track


def test_the_number_is_readable_from_three_metres(ring: TimeRing) -> None:
    ring.resize(ring.minimumSizeHint())
    ring.set_time(8, 0.01, Tone.WORK)
    image = picture(ring)
    side = image.width()
    rows = [
        y
        for y in range(round(side * 0.15), round(side * 0.62))
        if any(
            image.pixelColor(x, y).name() == LIGHT.colours.text
            for x in range(side // 4, side * 3 // 4)
        )
    ]
    # 20/40 at three metres is 8.7 mm, 33 pixels at 96 to the inch.
    assert max(rows) - min(rows) >= 34


def test_the_word_can_be_another_one(ring: TimeRing) -> None:
    ring.set_time(5, 0.5, Tone.WORK)
    own = picture(ring)
    ring.set_time(5, 0.5, Tone.WORK, "Up")
    assert picture(ring) != own


def test_no_number_stands_in_an_empty_ring(ring: TimeRing) -> None:
    ring.set_time(5, 0.5, Tone.WORK)
    ring.clear()
    assert ring.number() == ""
    assert LIGHT.colours.text not in colours_in(picture(ring))


def test_a_screen_reader_is_told_the_seconds_and_what_for(ring: TimeRing) -> None:
    ring.set_time(7.4, 0.74, Tone.HOLD)
    face = QAccessible.queryAccessibleInterface(ring)
    assert face is not None
    assert face.role() == QAccessible.Role.ProgressBar
    assert face.text(QAccessible.Text.Name) == "Time left"
    assert face.text(QAccessible.Text.Description) == "Hold. Seconds left: 8"
    value = face.valueInterface()
    assert value is not None
    assert value.currentValue() == 8
    assert value.maximumValue() == 10
