"""A voice that remembers what it said, and speaks until it is told that it is done."""

from __future__ import annotations

from dataclasses import dataclass, field

from exerciseapp.services.speech import SpeechChoice


@dataclass(slots=True)
class FakeSpeaker:
    """Speaks each text until ``finish``; ``cut_off`` holds what was broken off by another."""

    said: list[str] = field(default_factory=list)
    cut_off: list[str] = field(default_factory=list)
    speaking: bool = False
    choice: SpeechChoice | None = None
    names: tuple[str, ...] | None = ("Ada", "Bo")

    def use(self, choice: SpeechChoice) -> None:
        self.choice = choice

    def say(self, text: str) -> None:
        if self.speaking:
            self.cut_off.append(self.said[-1])
        self.said.append(text)
        self.speaking = True

    def is_speaking(self) -> bool:
        return self.speaking

    def fall_silent(self) -> None:
        self.speaking = False

    def finish(self) -> None:
        self.speaking = False

    def voices(self) -> tuple[str, ...] | None:
        return self.names

    def close(self) -> None:
        self.speaking = False
