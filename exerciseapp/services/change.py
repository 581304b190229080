"""One value, after each write, that tells the views what to read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Change:
    """What a write has touched."""

    sessions: bool = False
    reminders: bool = False
    settings: bool = False
    diary: bool = False


Listener = Callable[[Change], None]


@dataclass(slots=True)
class ChangeFeed:
    """Hands every change to everybody who asked to hear of it, in the order of asking."""

    _listeners: list[Listener] = field(default_factory=list)

    def listen(self, listener: Listener) -> None:
        """Call *listener* after every write from now on."""
        self._listeners.append(listener)

    def publish(self, change: Change) -> None:
        """Tell all listeners of *change*."""
        for listener in tuple(self._listeners):
            listener(change)
