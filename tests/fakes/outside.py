"""The outside world of a window, remembering what was asked of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from exerciseapp.services.playback import Canvas, ClipProblem, PictureSize
from exerciseapp.services.reminders.background import BackgroundError
from exerciseapp.services.sound import Chime


@dataclass(slots=True)
class FakeSounder:
    """Remembers the chimes."""

    played: list[Chime] = field(default_factory=list)

    def play(self, chime: Chime, volume: int) -> None:
        assert 0 <= volume <= 100
        self.played.append(chime)

    def close(self) -> None:
        self.played.clear()


@dataclass(slots=True)
class FakeKeepAwake:
    """Remembers whether the screen is kept on."""

    is_on: bool = False

    def start(self) -> None:
        self.is_on = True

    def stop(self) -> None:
        self.is_on = False


@dataclass(slots=True)
class FakeBackground:
    """A background process that is on or off; ``fault`` keeps it from being switched."""

    running: bool = True
    fault: str = ""

    def is_running(self) -> bool:
        return self.running

    def starts_at_login(self) -> bool:
        return self.running

    def switch_on(self) -> None:
        self._switch(on=True)

    def switch_off(self) -> None:
        self._switch(on=False)

    def _switch(self, *, on: bool) -> None:
        if self.fault:
            raise BackgroundError(self.fault)
        self.running = on


@dataclass(slots=True)
class FakeWaker:
    """Counts how often the background process was woken."""

    wakes: int = 0

    def wake(self) -> None:
        self.wakes += 1


@dataclass(slots=True)
class FakeClip:
    """A clip that never gets its first picture."""

    path: Path
    shown: PictureSize
    size: PictureSize | None = None
    length_s: float = 0.0
    picture_s: float = 0.0
    complete: bool = False
    problem: ClipProblem | None = None

    def frame_at(self, seconds: float) -> int | None:
        assert seconds >= 0
        return None

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        return wanted

    def draw(self, frame: int, canvas: Canvas) -> None:
        raise AssertionError("nothing to draw")

    def close(self) -> None:
        self.complete = False


@dataclass(slots=True)
class FakeClipLoader:
    """Loads clips that stay black, and remembers which."""

    loaded: list[Path] = field(default_factory=list)

    def load(self, path: Path, shown: PictureSize, changed: Callable[[], None]) -> FakeClip:
        assert shown.width > 0
        assert callable(changed)
        self.loaded.append(path)
        return FakeClip(path, shown)

    def close(self) -> None:
        self.loaded.clear()


@dataclass(slots=True)
class FakeWorkspaceOpener:
    """Remembers what was opened: True for the demo."""

    opened: list[bool] = field(default_factory=list)
    works: bool = True

    def open_workspace(self, *, demo: bool = False) -> bool:
        self.opened.append(demo)
        return self.works
