"""Which picture is the one to be seen, of those that libVLC brings."""

from __future__ import annotations

from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.targets import MOST_WAITING, LatestTarget
from exerciseapp.services.playback import PictureSize
from tests.unit.playback.stage import brightness_of, fill


class Screen:
    """A target, and how often it told of a picture."""

    def __init__(self) -> None:
        self.told = 0
        self.target = LatestTarget(Layout(Chroma.I420, PictureSize(2, 2)), self._tell)

    def bring(self, *brightnesses: int) -> None:
        for brightness in brightnesses:
            fill(self.target.room(), brightness)
            self.target.due()

    def _tell(self) -> None:
        self.told += 1


def test_the_latest_picture_is_the_one_to_be_seen() -> None:
    screen = Screen()
    assert brightness_of(screen.target) is None
    screen.bring(1, 2, 3)
    assert brightness_of(screen.target) == 3
    assert screen.told == 3


def test_a_picture_that_is_read_is_not_written_over() -> None:
    screen = Screen()
    screen.bring(1)
    with screen.target.latest() as address:
        assert address is not None
        rooms = {screen.target.room()}
        screen.target.due()
        rooms.add(screen.target.room())
        assert address not in rooms


def test_what_follows_the_first_picture_waits_for_its_turn() -> None:
    screen = Screen()
    screen.target.hold()
    screen.bring(1, 2, 3)
    assert brightness_of(screen.target) == 1
    assert screen.told == 1
    assert screen.target.waiting == 2
    screen.target.show_next()
    assert brightness_of(screen.target) == 2
    screen.target.show_next()
    assert brightness_of(screen.target) == 3
    screen.bring(4)
    assert brightness_of(screen.target) == 4


def test_a_picture_that_libvlc_shows_again_does_not_wait() -> None:
    screen = Screen()
    screen.target.hold()
    screen.bring(1, 1, 2, 2, 2, 2, 2)
    assert screen.target.waiting == 1


def test_only_few_pictures_wait() -> None:
    screen = Screen()
    screen.target.hold()
    screen.bring(*range(1, 9))
    assert screen.target.waiting == MOST_WAITING


def test_where_no_more_waiting_is_wanted_the_newest_is_seen() -> None:
    screen = Screen()
    screen.target.hold()
    screen.bring(1, 2, 3)
    screen.target.flow()
    assert brightness_of(screen.target) == 3
    assert screen.target.waiting == 0
    screen.target.hold()
    screen.bring(7)
    assert brightness_of(screen.target) == 7
