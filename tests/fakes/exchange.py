"""A patient's side of the exchange in memory: clinics, programmes, what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from exerciseapp.domain.exchange import Parcel
from exerciseapp.domain.programme import Programme
from exerciseapp.services.exchange.double_click import DoubleClickError
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic


@dataclass(slots=True)
class FakePatientStore:
    """Keeps the patient's side in lists."""

    known: list[KnownClinic] = field(default_factory=list)
    programmes: list[ImportedProgramme] = field(default_factory=list)
    told: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)
    sequences: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def importing(self) -> Iterator[FakePatientStore]:
        before = list(self.known), list(self.programmes)
        try:
            yield self
        except BaseException:
            self.known, self.programmes = before
            raise

    def known_clinics(self) -> Sequence[KnownClinic]:
        return tuple(self.known)

    def imported(self) -> Sequence[ImportedProgramme]:
        return tuple(self.programmes)

    def remember(self, clinic: KnownClinic, at: datetime) -> None:
        self.known = [each for each in self.known if each.card.id != clinic.card.id]
        self.known.append(replace(clinic, since=at))

    def add(self, programme: ImportedProgramme, at: datetime) -> None:
        assert at.tzinfo is not None
        self.programmes.append(programme)

    def forget(self, clinic: str) -> None:
        self.known = [each for each in self.known if each.card.id != clinic]
        self.programmes = [each for each in self.programmes if each.clinic != clinic]

    def answered(self, clinic: str) -> Mapping[tuple[str, str], str]:
        return dict(self.told.get(clinic, {}))

    def next_sequence(self, clinic: str) -> int:
        return self.sequences.get(clinic, 0) + 1

    def note_answer(self, clinic: str, sequence: int, told: Mapping[tuple[str, str], str]) -> None:
        self.sequences[clinic] = max(sequence, self.sequences.get(clinic, 0))
        self.told.setdefault(clinic, {}).update(told)


@dataclass(slots=True)
class FakeImportLibrary:
    """A library without a disk: parcels by the name of their folder."""

    shipped: Mapping[str, str] = field(default_factory=dict)
    folders: dict[str, Parcel] = field(default_factory=dict)
    announced: list[str] = field(default_factory=list)

    def stage(self, parcel: Parcel) -> Path:
        staged = Path(f"staged-{len(self.folders)}")
        self.folders[staged.name] = parcel
        return staged

    def name_of(self, staged: Path) -> str:
        return staged.name

    def put_in_place(self, staged: Path) -> None:
        assert staged.name in self.folders

    def announce(self, folder: str) -> None:
        self.announced.append(folder)

    def discard(self, staged: Path) -> None:
        self.folders.pop(staged.name, None)

    def remove(self, folder: str) -> None:
        self.folders.pop(folder, None)

    def sweep(self, in_force: Iterable[str], before: datetime) -> None:
        """Nothing is ever left over."""

    def exercises_in(self, folder: str) -> Mapping[str, str]:
        return {each.id: "carried" for each in self.folders[folder].carried}

    def own_digests(self) -> Mapping[str, str]:
        return {}

    def shipped_digests(self) -> Mapping[str, str]:
        return self.shipped

    def own_exercise(self, exercise: str) -> Mapping[str, bytes]:
        return {exercise: b""}


@dataclass(frozen=True, slots=True)
class TakesEverything:
    """Says of each parcel that it holds *programme*."""

    programme: Programme

    def __call__(self, parcel: Parcel, staged: Path) -> Programme:
        assert parcel.programme
        assert staged.name
        return self.programme


@dataclass(slots=True)
class FakeDoubleClick:
    """A desktop that does as it is told. Set ``fault`` to have it refuse."""

    on: bool = False
    possible: bool = True
    fault: str = ""

    def is_possible(self) -> bool:
        return self.possible

    def is_on(self) -> bool:
        return self.on

    def switch(self, *, on: bool) -> None:
        if self.fault:
            raise DoubleClickError(self.fault)
        self.on = on
