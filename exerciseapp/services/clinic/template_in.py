"""A programme file comes back: its programme is kept as a template."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.domain.clinic import LONGEST_NAME
from exerciseapp.domain.exchange import RefusedFileError
from exerciseapp.domain.programme import Programme
from exerciseapp.services.clinic.draft import DraftDesk
from exerciseapp.services.exchange.ports import ParcelFiles

UNREADABLE_PROGRAMME = "holds a programme that this version of the program cannot read"


@dataclass(frozen=True, slots=True)
class FoundProgramme:
    """What a programme file holds. ``clinic`` is who says to have signed it.

    ``lacking`` are the exercises that this library does not have, which the file may bring for
    patients; a template only names its exercises.
    """

    programme: Programme
    clinic: str
    lacking: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TemplateIn:
    """Looks into programme files, this clinic's own or another's. ``read`` bounds their size."""

    read: Callable[[Path], bytes]
    files: ParcelFiles
    drafts: DraftDesk

    def look(self, path: Path) -> FoundProgramme:
        """Return what the file *path* holds, whole and signed; nothing is written.

        Raises RefusedFileError.
        """
        parcel = self.files.unpack(self.read(path)).parcel
        try:
            programme = self.drafts.texts.read_draft(parcel.programme, parcel.source)
        except ValueError as error:
            raise RefusedFileError(UNREADABLE_PROGRAMME) from error
        needed = dict.fromkeys(each.exercise for each in programme.every_prescription())
        lacking = tuple(each for each in needed if each not in self.drafts.shelf.exercises)
        return FoundProgramme(programme, parcel.clinic.name, lacking)

    def keep(self, found: FoundProgramme, language: str) -> str:
        """Keep it as a template, without what was one patient's; return its title.

        It can be undone. Raises StoreError.
        """
        title = found.programme.title.in_language(language)[:LONGEST_NAME].strip()
        self.drafts.save_as_template(title, found.programme)
        return title
