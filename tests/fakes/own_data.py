"""The person's data as a folder that is only a name, and a look that only remembers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from exerciseapp.domain.settings import ThemeChoice
from exerciseapp.services.record_store import StoreError


@dataclass(slots=True)
class FakeOwnData:
    """Remembers the copies and whether all was deleted; ``fault`` has every call fail."""

    folder: Path = Path("the-data-folder")
    copies: list[Path] = field(default_factory=list)
    deleted: bool = False
    fault: str = ""

    def export(self, target: Path) -> None:
        self._fail_if_asked()
        self.copies.append(target)

    def delete_all(self) -> None:
        self._fail_if_asked()
        self.deleted = True

    def _fail_if_asked(self) -> None:
        if self.fault:
            raise StoreError(self.fault)


@dataclass(slots=True)
class FakeLook:
    """Remembers what was chosen last."""

    choice: ThemeChoice | None = None
    text_scale: float | None = None
    motion: bool | None = None

    def choose(
        self,
        choice: ThemeChoice | None = None,
        *,
        text_scale: float | None = None,
        motion: bool | None = None,
    ) -> None:
        self.choice = choice if choice is not None else self.choice
        self.text_scale = text_scale if text_scale is not None else self.text_scale
        self.motion = motion if motion is not None else self.motion
