"""The view with clips that are decoded when the test says so: what it asks of the loader."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from exerciseapp.domain.exercise import Demonstration
from exerciseapp.domain.movement import Course
from exerciseapp.services.playback import ClipProblem, ClipProblemKind, PictureSize
from exerciseapp.ui.player.demonstration_view import CALM_MS, TRUST_S, DemonstrationView
from tests.fakes.clips import FakeClipLoader
from tests.support.qt import process_events_until
from tests.ui.player.shown import ShownView

A, B = Path("a.webm"), Path("b.webm")


def test_nothing_is_decoded_before_the_view_is_on_the_screen(
    qapp: object, fakes: FakeClipLoader
) -> None:
    view = DemonstrationView(fakes)
    view.show_demonstration(Demonstration(A, None, ()), mirrored=False)
    view.prepare(Demonstration(B, None, ()))
    assert fakes.loaded == []
    view.resize(800, 450)
    view.show()
    assert [(clip.path, clip.shown) for clip in fakes.loaded] == [
        (A, PictureSize(800, 450)),
        (B, PictureSize(800, 450)),
    ]
    view.close_clips()
    assert fakes.open == []
    view.close()


def test_a_view_that_has_its_size_decodes_although_it_is_hidden(
    qapp: object, fakes: FakeClipLoader
) -> None:
    view = DemonstrationView(fakes)
    view.show_demonstration(Demonstration(A, None, ()), mirrored=False)
    view.resize(640, 360)
    view.load_hidden()
    assert [(clip.path, clip.shown) for clip in fakes.loaded] == [(A, PictureSize(640, 360))]
    fakes.loaded[0].decode()
    view.show()
    assert view.is_loaded
    assert len(fakes.loaded) == 1
    view.close_clips()
    view.show_demonstration(Demonstration(B, None, ()), mirrored=False)
    view.close()


def test_a_problem_of_the_next_clip_is_told_when_its_turn_comes(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    fake_view.prepare(Demonstration(B, None, ()))
    fakes.loaded[0].decode()
    problem = ClipProblem(B, ClipProblemKind.UNREADABLE)
    fakes.loaded[1].fail(problem)
    process_events_until(lambda: fake_view.is_loaded)
    assert fake_view.problems == []
    fake_view.show_clip(B)
    assert fake_view.problems == [problem]


def test_a_picture_that_is_late_leaves_the_one_before(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.size, clip.frames = PictureSize(1280, 720), 40
    fake_view.show_moment(1.0)
    fake_view.show_moment(3.0)
    assert fake_view.picture().pixelColor(300, 100) == QColor(25, 25, 25)
    clip.decode()
    process_events_until(lambda: 75 in clip.drawn)
    assert fake_view.picture().pixelColor(300, 100) == QColor(75, 75, 75)


def test_an_exercise_without_a_clip_leaves_a_quiet_panel(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    fakes.loaded[0].decode()
    fake_view.show_moment(3.0)
    fake_view.setStyleSheet("* { qproperty-letterbox: #204060; }")
    fake_view.show_demonstration(Demonstration(None, None, ()), mirrored=False)
    fake_view.show_moment(1.0)
    assert fake_view.picture().pixelColor(300, 100) == QColor("#204060")
    assert fake_view.problems == []


def test_the_letterbox_has_the_colour_of_the_theme(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.setStyleSheet("* { qproperty-letterbox: #204060; }")
    fake_view.resize(640, 560)
    fake_view.show_clip(A)
    fakes.loaded[0].decode()
    fake_view.show_moment(3.0)
    image = fake_view.picture()
    assert [image.pixelColor(300, line).name() for line in (50, 98, 102, 457, 462, 520)] == [
        "#204060",
        "#204060",
        "#4b4b4b",
        "#4b4b4b",
        "#204060",
        "#204060",
    ]


def test_a_larger_window_has_the_clip_decoded_anew_and_then_the_next(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    fake_view.prepare(Demonstration(B, None, ()))
    for clip in fakes.loaded:
        clip.decode()
    fake_view.resize(1280, 720)
    process_events_until(lambda: len(fakes.loaded) == 3, CALM_MS / 1000 + 5)
    assert len(fakes.open) == 2
    fakes.loaded[2].decode()
    process_events_until(lambda: len(fakes.loaded) == 4)
    assert [clip.path for clip in fakes.open] == [A, B]
    assert {clip.shown for clip in fakes.open} == {PictureSize(1280, 720)}


def test_decoding_anew_is_taken_up_again_where_the_next_clip_came_between(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    fakes.loaded[0].decode()
    fake_view.resize(1280, 720)
    process_events_until(lambda: len(fakes.loaded) == 2)
    fake_view.prepare(Demonstration(B, None, ()))
    assert [clip.path for clip in fakes.open] == [A, B]
    fakes.loaded[2].decode()
    process_events_until(lambda: len(fakes.loaded) == 4)
    fakes.loaded[3].decode()
    process_events_until(lambda: [clip.path for clip in fakes.open] == [A, B])
    assert {clip.shown for clip in fakes.open} == {PictureSize(1280, 720)}


def brightness_at(view: ShownView, moment: float, rate: float) -> int:
    # As if the next moment were told at once: nothing goes on by itself.
    view.show_moment(moment, Course(rate, 0.0))
    return view.picture().pixelColor(300, 100).green()


def test_a_movement_stretched_beyond_twice_its_length_is_blended(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.step = 30
    clip.decode(8)
    seen = [brightness_at(fake_view, tick * 0.02 / 3, 1 / 3) for tick in range(42)]
    assert {0, 10, 20, 30, 120, 130, 140, 150, 160, 170, 180, 190} <= set(seen)
    # The last picture has none to be blended with.
    assert brightness_at(fake_view, 0.319, 1 / 3) == 210
    # Where it comes to a stand the picture does not jump.
    moving = brightness_at(fake_view, 0.1 + 0.02, 1 / 3)
    assert brightness_at(fake_view, 0.1 + 0.02, 0.0) == moving


def test_a_movement_at_its_own_speed_is_not_blended(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.step = 30
    clip.decode(8)
    for rate in (0.6, 1.0, 3.0):
        moments = [tick * 0.02 * rate % 0.32 for tick in range(60)]
        assert {brightness_at(fake_view, moment, rate) % 30 for moment in moments} == {0}


def test_on_its_course_each_picture_comes_by_itself_and_none_beyond_it(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.decode(50)
    clip.drawn.clear()
    # Two and a half pictures at twice the clip's speed: 50 ms, of which the view is told nothing.
    fake_view.show_moment(10.1 / 25, Course(2.0, 0.05))
    process_events_until(lambda: clip.drawn[-1:] == [12])
    QTest.qWait(150)
    # A busy computer may leave one out.
    assert clip.drawn in ([10, 11, 12], [10, 12])


def test_a_figure_that_is_told_to_stand_stands(fake_view: ShownView, fakes: FakeClipLoader) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.decode(50)
    clip.drawn.clear()
    fake_view.show_moment(10.1 / 25, Course(1.0, 1.0))
    fake_view.show_moment(10.1 / 25)
    QTest.qWait(100)
    assert clip.drawn == [10]


def test_a_session_that_tells_nothing_more_stops_the_figure(
    fake_view: ShownView, fakes: FakeClipLoader
) -> None:
    fake_view.show_clip(A)
    clip = fakes.loaded[0]
    clip.decode(50)
    fake_view.show_moment(10.1 / 25, Course(1.0, 1.0))
    QTest.qWait(400)
    assert clip.drawn[-1] <= 10 + round(TRUST_S * 25) + 1


def test_it_has_a_name_for_a_screen_reader(fake_view: ShownView) -> None:
    assert fake_view.accessibleName()
