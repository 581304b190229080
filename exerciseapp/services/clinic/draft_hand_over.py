"""Handing a draft over: the version is written down, then file and paper are saved."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.domain.exchange import PROGRAMME_SUFFIX
from exerciseapp.domain.programme import Programme
from exerciseapp.services.clinic.draft import DraftDesk
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.hand_over import HandedOver, HandOverDesk

# What some system does not allow in the name of a file.
FORBIDDEN = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
LONGEST_STEM = 120
MOST_TRIES = 1000

# Writes a new file, whole or not at all. Raises FileExistsError, OSError.
WriteNew = Callable[[Path, bytes], None]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A version that is ready: the programme, and the file of it."""

    programme: Programme
    handed: HandedOver


@dataclass(frozen=True, slots=True)
class DraftHandOver:
    """Makes versions of drafts."""

    drafts: DraftDesk
    desk: HandOverDesk
    clock: Clock
    write: WriteNew

    def prepare(self, clinic: OpenClinic, patient: str, draft: Programme) -> Prepared:
        """Return the next version of *draft*; nothing is written yet.

        Raises UnfinishedDraftError, ExchangeError, and ValueError where an exercise is missing.
        """
        programme = self.drafts.numbered(patient, draft, clinic.card)
        return Prepared(programme, self.desk.make(clinic, programme, patient, self.clock.now()))

    def note(self, prepared: Prepared) -> None:
        """Write the version down: from now on it never changes."""
        self.desk.note(prepared.handed)

    def save(
        self, prepared: Prepared, folder: Path, stem: str, papers: Mapping[str, bytes]
    ) -> tuple[Path, ...]:
        """Write the version down and save its file and *papers*, by suffix; return their paths.

        Nothing that is there is written over: a name that is taken gets a number. First it is
        written down, for an answer to a file that nobody remembers would be refused. Raises
        OSError, StoreError; then saving again saves the same version.
        """
        self.note(prepared)
        contents = {PROGRAMME_SUFFIX: prepared.handed.content, **papers}
        return self._save(folder, file_stem(stem), contents)

    def save_papers(
        self, prepared: Prepared, folder: Path, stem: str, papers: Mapping[str, bytes]
    ) -> tuple[Path, ...]:
        """Write the version down and save only its *papers*, for somebody without a computer."""
        self.note(prepared)
        return self._save(folder, file_stem(stem), papers)

    def _save(self, folder: Path, stem: str, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
        for number in range(1, MOST_TRIES):
            name = stem if number == 1 else f"{stem} ({number})"
            paths = {suffix: folder / f"{name}{suffix}" for suffix in contents}
            if any(path.exists() for path in paths.values()):
                continue
            for suffix, path in paths.items():
                self.write(path, contents[suffix])
            return tuple(paths.values())
        raise FileExistsError(f"{folder / stem} is there too many times")


def file_stem(text: str) -> str:
    """Return *text* as the name of a file on any system, without its suffix."""
    plain = " ".join(FORBIDDEN.sub(" ", text).split()).strip(" .")
    return plain[:LONGEST_STEM].strip(" .") or "programme"
