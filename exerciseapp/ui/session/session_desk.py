"""What a session page needs: less than a whole window, so that a clinic can try one out."""

from __future__ import annotations

from typing import Protocol

from exerciseapp.services.awake import KeepAwake
from exerciseapp.services.clock import Clock
from exerciseapp.services.playback import ClipLoader
from exerciseapp.services.record_store import SettingsStore
from exerciseapp.services.sound import Sounder
from exerciseapp.services.speech import Speaker


class SessionDesk(Protocol):
    """The services of one session; ``language`` is a tag such as "en" or "nb"."""

    @property
    def settings(self) -> SettingsStore: ...

    @property
    def clips(self) -> ClipLoader: ...

    @property
    def sounder(self) -> Sounder: ...

    @property
    def speaker(self) -> Speaker: ...

    @property
    def awake(self) -> KeepAwake: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def language(self) -> str: ...
