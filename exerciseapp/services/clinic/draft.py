"""A patient's programme while it is put together: begun, kept, and numbered when handed over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from exerciseapp.domain.clinic import ClinicCard
from exerciseapp.domain.draft import as_pattern, gaps_of, is_same_content
from exerciseapp.domain.programme import Programme
from exerciseapp.services.clinic.caseload import Caseload
from exerciseapp.services.exchange.ports import ClinicStore
from exerciseapp.services.shelf import Shelf

LONGEST_AUTHOR = 100


class ProgrammeTexts(Protocol):
    """Reads and writes programmes as the text of a programme file."""

    def read_draft(self, programme_id: str, source: str) -> Programme:
        """Return the programme of *source*, which may be unfinished. Raises ValueError."""
        ...

    def write(self, programme: Programme) -> str:
        """Return the text that reads as *programme*."""
        ...


class UnfinishedDraftError(Exception):
    """A draft lacks exercises somewhere, so it cannot be handed over."""


@dataclass(frozen=True, slots=True)
class Version:
    """A programme as it was handed over; it never changes."""

    programme: Programme
    handed_over: datetime


@dataclass(frozen=True, slots=True)
class Pattern:
    """A programme that another can begin with. ``title`` empty stands for the programme's own."""

    programme: Programme
    title: str = ""


@dataclass(frozen=True, slots=True)
class DraftDesk:
    """The use cases around drafts. Reading raises StoreError, keeping as the caseload does."""

    caseload: Caseload
    store: ClinicStore
    shelf: Shelf
    texts: ProgrammeTexts

    def programme_id(self, patient: str) -> str:
        """Return what the patient's programme is called in files.

        It stays the same over all versions, and no other clinic's programme is called so.
        """
        handed = self.store.handed_over(patient)
        return handed[-1].text.programme if handed else f"programme-{patient[:8]}"

    def programme(self, patient: str) -> Programme | None:
        """Return the draft; without one what was handed over last, None if nothing was.

        Raises ValueError if the draft's text cannot be read.
        """
        source = self.caseload.draft(patient)
        if source is not None:
            return self.texts.read_draft(self.programme_id(patient), source)
        versions = self.versions(patient)
        return versions[-1].programme if versions else None

    def keep(self, patient: str, programme: Programme, run: str = "") -> None:
        """Keep *programme* as the patient's draft; edits of one *run* are undone together."""
        self.caseload.save_draft(patient, self.texts.write(programme), run)

    def begin(self, patient: str, pattern: Programme) -> None:
        """Begin the patient's programme from *pattern*, without what was another patient's."""
        begun = replace(as_pattern(pattern), id=self.programme_id(patient))
        self.keep(patient, begun)

    def versions(self, patient: str) -> tuple[Version, ...]:
        """Return what was handed over, oldest first; texts that cannot be read are left out."""
        programme_id = self.programme_id(patient)
        return tuple(self._versions(patient, programme_id))

    def _versions(self, patient: str, programme_id: str) -> Iterator[Version]:
        for each in self.store.handed_over(patient):
            if each.text.programme != programme_id:
                continue
            try:
                programme = self.texts.read_draft(programme_id, each.text.source)
            except ValueError:
                continue
            yield Version(replace(programme, source=each.text.source), each.handed_over)

    def numbered(self, patient: str, programme: Programme, clinic: ClinicCard) -> Programme:
        """Return *programme* as it is handed over: with its version, its text, and who wrote it.

        The version counts up by itself; what was handed over last, unchanged, keeps its own.
        Raises UnfinishedDraftError, and ValueError where an exercise is missing or does not fit.
        """
        if gaps_of(programme):
            raise UnfinishedDraftError
        signed = replace(programme, id=self.programme_id(patient), author=_author(clinic))
        handed = [
            each.text
            for each in self.store.handed_over(patient)
            if each.text.programme == signed.id
        ]
        newest = max(handed, key=lambda text: text.version, default=None)
        if newest is not None:
            again = self.texts.write(replace(signed, version=newest.version))
            if again == newest.source:
                return self.shelf.read_programme(signed.id, again)
        version = newest.version + 1 if newest is not None else 1
        source = self.texts.write(replace(signed, version=version))
        return self.shelf.read_programme(signed.id, source)

    def is_handed_over(self, patient: str, programme: Programme) -> bool:
        """Tell whether *programme* is what the patient was handed last."""
        versions = self.versions(patient)
        return bool(versions) and is_same_content(versions[-1].programme, programme)

    def patterns(self) -> tuple[Pattern, ...]:
        """Return the clinic's templates, then the programmes that come with the program."""
        own: list[Pattern] = []
        for template in self.caseload.templates():
            try:
                programme = self.texts.read_draft("template", template.source)
            except ValueError:
                continue
            own.append(Pattern(programme, template.title))
        return (*own, *(Pattern(each) for each in self.shelf.programmes.values()))

    def save_as_template(self, title: str, programme: Programme) -> None:
        """Keep *programme* as a template, without what is this patient's. Raises ValueError."""
        pattern = replace(as_pattern(programme), id="template")
        self.caseload.add_template(title, self.texts.write(pattern))


def _author(clinic: ClinicCard) -> str:
    whole = f"{clinic.name}, {clinic.telephone}" if clinic.telephone else clinic.name
    return whole if len(whole) <= LONGEST_AUTHOR else clinic.name
