"""The clips that are at hand: the one that is shown and one other, usually the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.services.playback import Clip, ClipLoader, PictureSize

# A clip is decoded anew when its picture has become larger or smaller on the screen by more pixels.
# Drawn at another size than it is kept at, each picture takes four times the work, and is softer.
AS_GOOD_AS_SAME = 2


@dataclass(frozen=True, slots=True)
class _Held:
    """A clip, and the surface that it was decoded for."""

    clip: Clip
    shown: PictureSize

    def is_worth_anew(self, shown: PictureSize) -> bool:
        """Tell whether the clip would look better, or take less, decoded for *shown*."""
        size = self.clip.size
        if self.clip.problem is not None:
            return False
        if size is None:
            return shown != self.shown
        return abs(_width(size, self.shown) - _width(size, shown)) > AS_GOOD_AS_SAME


class ClipShelf:
    """Holds at most two clips, so that the loader's budget is kept.

    When a third one is to be shown, the one shown until then stays as the other, because going
    back is the likeliest thing after going on.
    """

    def __init__(self, clips: ClipLoader, changed: Callable[[], None]) -> None:
        """Load from *clips*; *changed* is what they call, from any thread."""
        self._clips = clips
        self._changed = changed
        self._current: _Held | None = None
        # The other clip, or the current one decoded anew for another size.
        self._other: _Held | None = None

    @property
    def current(self) -> Clip | None:
        """The clip that is shown."""
        return None if self._current is None else self._current.clip

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
        wanted = current if current is not None and current.is_worth_anew(shown) else other
        if wanted is None:
            return
        path = wanted.clip.path
        if not _is_of(other, path) or (other is not None and other.is_worth_anew(shown)):
            self._put_other(path, shown)

    def settle(self) -> bool:
        """Take the current clip decoded anew when it is ready; tell whether it was taken."""
        current, anew = self._current, self._other
        if current is None or anew is None or not _is_of(anew, current.clip.path):
            return False
        if not anew.clip.complete:
            return False
        current.clip.close()
        self._current, self._other = anew, None
        return True

    def clear(self) -> None:
        """Close both clips."""
        for held in (self._current, self._other):
            if held is not None:
                held.clip.close()
        self._current = self._other = None

    def _put_other(self, path: Path, shown: PictureSize) -> None:
        if self._other is not None:
            self._other.clip.close()
        self._other = self._load(path, shown)

    def _load(self, path: Path, shown: PictureSize) -> _Held:
        return _Held(self._clips.load(path, shown, self._changed), shown)


def _is_of(held: _Held | None, path: Path) -> bool:
    return held is not None and held.clip.path == path


def _width(size: PictureSize, shown: PictureSize) -> int:
    return min(size.width, size.fitted_into(shown).width)
