"""The clips that are at hand: the one that is shown and one other, usually the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from exerciseapp.services.playback import Clip, ClipLoader, PictureSize


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
        self._other: Clip | None = None

    @property
    def current(self) -> Clip | None:
        """The clip that is shown."""
        return self._current

    def show(self, path: Path, shown: PictureSize) -> Clip:
        """Make the clip at *path* the current one, loading it if it is not at hand."""
        if self._current is not None and self._current.path == path:
            return self._current
        wanted = self._other if self._other is not None and self._other.path == path else None
        if wanted is None:
            _close(self._other)
            wanted = self._clips.load(path, shown, self._changed)
        self._current, self._other = wanted, self._current
        return wanted

    def prepare(self, path: Path, shown: PictureSize) -> None:
        """Load the clip at *path* as the other one, if it is not at hand."""
        if any(clip is not None and clip.path == path for clip in (self._current, self._other)):
            return
        _close(self._other)
        self._other = self._clips.load(path, shown, self._changed)

    def clear(self) -> None:
        """Close both clips."""
        _close(self._current)
        _close(self._other)
        self._current = self._other = None


def _close(clip: Clip | None) -> None:
    if clip is not None:
        clip.close()
