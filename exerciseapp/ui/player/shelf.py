"""The clips that are at hand: the one that is shown and one other, usually the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from exerciseapp.services.playback import Clip, ClipLoader, PictureSize

# A clip is decoded anew when its picture has become larger or smaller on the screen by more pixels.
# Drawn at another size than it is kept at, each picture takes four times the work, and is softer.
AS_GOOD_AS_SAME = 2


class ClipShelf:
    """Holds at most two clips, so that the loader's budget is kept.

    When a third one is to be shown, the one shown until then stays as the other, because going
    back is the likeliest thing after going on.
    """

    def __init__(self, clips: ClipLoader, changed: Callable[[], None]) -> None:
        """Load from *clips*; *changed* is what they call, from any thread."""
        self._clips = clips
        self._changed = changed
        self._current: Clip | None = None
        # The other clip, or the current one decoded anew for another size.
        self._other: Clip | None = None

    @property
    def current(self) -> Clip | None:
        """The clip that is shown."""
        return self._current

    def show(self, path: Path, shown: PictureSize) -> None:
        """Make the clip at *path* the current one, loading it if it is not at hand."""
        if _is_of(self._current, path):
            return
        if not _is_of(self._other, path):
            self._put_other(path, shown)
        self._current, self._other = self._other, self._current

    def prepare(self, path: Path, shown: PictureSize) -> None:
        """Load the clip at *path* as the other one, if it is not at hand."""
        if not _is_of(self._current, path) and not _is_of(self._other, path):
            self._put_other(path, shown)

    def refit(self, shown: PictureSize) -> None:
        """Begin to decode anew what was decoded for another size than *shown* asks for.

        The current clip is shown as it is until it is there anew; the next one comes after it.
        """
        current, other = self._current, self._other
        wanted = current if current is not None and _is_worth_anew(current, shown) else other
        if wanted is None:
            return
        path = wanted.path
        if not _is_of(other, path) or (other is not None and _is_worth_anew(other, shown)):
            self._put_other(path, shown)

    def settle(self) -> bool:
        """Take the current clip decoded anew when it is ready; tell whether it was taken."""
        current, anew = self._current, self._other
        if current is None or anew is None or not _is_of(anew, current.path):
            return False
        if not anew.complete:
            return False
        current.close()
        self._current, self._other = anew, None
        return True

    def clear(self) -> None:
        """Close both clips."""
        for clip in (self._current, self._other):
            if clip is not None:
                clip.close()
        self._current = self._other = None

    def _put_other(self, path: Path, shown: PictureSize) -> None:
        if self._other is not None:
            self._other.close()
        self._other = self._clips.load(path, shown, self._changed)


def _is_of(clip: Clip | None, path: Path) -> bool:
    return clip is not None and clip.path == path


def _is_worth_anew(clip: Clip, shown: PictureSize) -> bool:
    """Tell whether *clip* would look better, or take less, decoded for *shown*."""
    if clip.problem is not None:
        return False
    if clip.size is None:
        return shown != clip.shown
    return abs(_width(clip.size, clip.shown) - _width(clip.size, shown)) > AS_GOOD_AS_SAME


def _width(size: PictureSize, shown: PictureSize) -> int:
    return min(size.width, size.fitted_into(shown).width)
