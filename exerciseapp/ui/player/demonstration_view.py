"""A demonstration on the screen, led by the session's clock."""

from __future__ import annotations

import math
import time
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from exerciseapp.domain.exercise import Demonstration
from exerciseapp.domain.movement import STANDS, Course
from exerciseapp.services.playback import Clip, ClipLoader, PictureSize
from exerciseapp.ui.player.pictures import PARTS, SLOW, Blender
from exerciseapp.ui.player.relay import Relay
from exerciseapp.ui.player.shelf import ClipShelf
from exerciseapp.ui.player.stills import read_still
from exerciseapp.ui.player.surface import PictureSurface

# Clips are decoded for a new size when it has not changed for so long.
CALM_MS = 300
# A session tells where it is 25 times a second. When it has not for so long, it has stopped.
TRUST_S = 0.1
# So far, in pictures, into the next one is surely in it.
ROUNDING = 1e-3


class DemonstrationView(PictureSurface):
    """Shows the moment of a clip that it is asked for; the poster where there is no clip.

    Clips are decoded at the size at which the view stands on the screen, so nothing is loaded
    before it is visible, or `load_hidden` says that its size is the one it will have.
    """

    # A ClipProblem, once each time that a broken clip becomes the one to be shown.
    problem_found = Signal(object)

    def __init__(self, clips: ClipLoader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Demonstration of the exercise"))
        self._relay = Relay(self)
        self._relay.changed.connect(self._look_at_clip, Qt.ConnectionType.QueuedConnection)
        self._shelf = ClipShelf(clips, self._relay.tell)
        self._demonstration: Demonstration | None = None
        self._next: Demonstration | None = None
        self._loads_hidden = False
        self._moment = 0.0
        # Which picture of which clip stands on the surface, how many thirds of the way to the next,
        # and for how many pixels of the surface.
        self._shown: tuple[Clip, int, int, PictureSize] | None = None
        self._told_of: Clip | None = None
        self._pictures = Blender()
        self._is_slow = False
        # When a moment was told, which one, and how the clip goes on from there.
        self._told = (0.0, 0.0, STANDS)
        self._due_s = 0.0
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.setTimerType(Qt.TimerType.PreciseTimer)
        self._following.timeout.connect(self._show_following)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._refit)

    @property
    def is_loaded(self) -> bool:
        """Tell whether all of the clip to be shown is in memory."""
        clip = self._clip()
        return clip is not None and clip.complete

    @property
    def length_s(self) -> float:
        """Seconds of the clip to be shown, 0 while none is loaded."""
        clip = self._clip()
        return 0.0 if clip is None else clip.length_s

    def show_demonstration(self, demonstration: Demonstration, *, mirrored: bool) -> None:
        """Make *demonstration* the one to be shown: from memory, else its poster meanwhile."""
        if demonstration != self._demonstration:
            self._demonstration = demonstration
            self._following.stop()
            self._moment = 0.0
            self._shown = None
            self._told_of = None
            self._load()
            self._look_at_clip()
            if self._shown is None:
                self._show_poster()
        self.set_mirrored(mirrored)

    def prepare(self, demonstration: Demonstration) -> None:
        """Decode the clip of *demonstration* in the background: it comes next."""
        self._next = demonstration
        self._load()

    def load_hidden(self) -> None:
        """Decode what is to be shown although the view is not to be seen yet.

        To be called when it has the size that it will be seen at.
        """
        self._loads_hidden = True
        self._load()

    def show_moment(self, seconds: float, course: Course = STANDS) -> None:
        """Show the picture that stands at this second of the clip, and those that follow it.

        On its *course* each following one is shown at its own time, until the next moment is
        told, or should have been. What is on the surface stays there while a picture is not in
        memory yet. In a slow movement blends stand between the pictures.
        """
        self._moment = seconds
        if course.rate > 0.0:
            # A movement that comes to a stand keeps the picture at which it stands.
            self._is_slow = course.rate < SLOW
        self._show_frame()
        self._told = (time.monotonic(), seconds, course)
        self._await_following()

    def _await_following(self) -> None:
        """Have the timer call when the next picture is due."""
        clip, (told_at, told_s, course) = self._clip(), self._told
        if clip is None or clip.picture_s <= 0.0 or course.rate <= 0.0:
            self._following.stop()
            return
        each_s = clip.picture_s / (PARTS if self._is_slow else 1)
        self._due_s = (int(self._moment / each_s) + 1 + ROUNDING) * each_s
        due_in = (self._due_s - told_s) / course.rate
        if due_in > min(course.seconds, TRUST_S):
            self._following.stop()
            return
        wait_s = told_at + due_in - time.monotonic()
        self._following.start(max(0, math.ceil(1000 * wait_s)))

    def _show_following(self) -> None:
        told_at, told_s, course = self._told
        since = min(time.monotonic() - told_at, course.seconds, TRUST_S)
        # On a busy computer the timer is late, and the picture of now is a later one.
        self._moment = max(self._due_s, told_s + since * course.rate)
        self._show_frame()
        self._await_following()

    def close_clips(self) -> None:
        """Give back all that was decoded, and stop what is being decoded. Returns at once."""
        self._calm.stop()
        self._following.stop()
        self._shelf.clear()
        self._demonstration = self._next = None
        self._loads_hidden = False
        self._shown = None
        self.show_picture(QImage())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load()
        self._look_at_clip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_frame()
        self._calm.start()

    def _load(self) -> None:
        if not self.isVisible() and not self._loads_hidden:
            return
        if self._demonstration is not None and self._demonstration.clip is not None:
            self._shelf.show(self._demonstration.clip, self.pixels())
        if self._next is not None and self._next.clip is not None:
            self._shelf.prepare(self._next.clip, self.pixels())

    def _refit(self) -> None:
        if self.isVisible():
            self._shelf.refit(self.pixels())

    def _clip(self) -> Clip | None:
        """Return the clip of the demonstration, None where it has none or none is loaded."""
        current, demonstration = self._shelf.current, self._demonstration
        if current is None or demonstration is None or current.path != demonstration.clip:
            return None
        return current

    def _look_at_clip(self) -> None:
        if self._shelf.settle():
            self._shown = None
            self._load()
        clip = self._clip()
        if clip is None:
            return
        if clip.problem is None:
            self._show_frame()
            if clip.complete and not self._calm.isActive():
                # It may have been prepared for another size.
                self._refit()
        elif clip is not self._told_of:
            self._told_of = clip
            self._shown = None
            self._show_poster()
            self.problem_found.emit(clip.problem)

    def _show_frame(self) -> None:
        clip = self._clip()
        frame = None if clip is None else clip.frame_at(self._moment)
        if clip is None or clip.size is None or frame is None:
            return
        part = self._part(clip, frame) if self._is_slow else 0
        pixels = self.pixels()
        if self._shown == (clip, frame, part, pixels):
            return
        self._shown = (clip, frame, part, pixels)
        size = clip.canvas_size(clip.size.fitted_into(pixels))
        if part:
            self.show_picture(self._pictures.blend(clip, frame, part, size))
        else:
            self.show_drawn(size, partial(clip.draw, frame))

    def _part(self, clip: Clip, frame: int) -> int:
        """Return how many thirds of the way to the next picture are to be shown."""
        if clip.frame_at((frame + 1) * clip.picture_s) != frame + 1:
            return 0
        return int((self._moment / clip.picture_s - frame) * PARTS) % PARTS

    def _show_poster(self) -> None:
        poster = None if self._demonstration is None else self._demonstration.poster
        self.show_picture(read_still(poster, self.pixels()))
