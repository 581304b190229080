"""A clinic's caseload: its patients, what is planned for them, and what it keeps for later.

An entry is a value; a change of the caseload replaces one entry by another. Whatever a person
does is an ``Edit`` of such changes, so that one mechanism does, undoes and redoes all of it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from exerciseapp.domain.clinic import LONGEST_NAME, check_words

LONGEST_NOTES = 20_000
LONGEST_TAG = 40
MOST_TAGS = 30
EARLIEST_BIRTH = 1880
LATEST_BIRTH = 2200


class EntryKind(StrEnum):
    """What an entry is of."""

    PATIENT = "patient"
    DRAFT = "draft"
    TEMPLATE = "template"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Patient:
    """Somebody whom the clinic treats; nothing but these is asked.

    ``id`` is opaque and is what files call the patient. Raises ValueError for a name that is
    empty, too long or not one line, a year that cannot be, and notes that are too long.
    """

    id: str
    name: str
    year_of_birth: int | None = None
    notes: str = ""
    archived: bool = False

    def __post_init__(self) -> None:
        check_words("the patient's name", self.name, LONGEST_NAME)
        year = self.year_of_birth
        if year is not None and not EARLIEST_BIRTH <= year <= LATEST_BIRTH:
            raise ValueError(f"the year of birth {year} cannot be")
        if len(self.notes) > LONGEST_NOTES:
            raise ValueError(f"the notes have more than {LONGEST_NOTES} characters")

    @property
    def key(self) -> str:
        """What tells this entry from others of its kind."""
        return self.id


@dataclass(frozen=True, slots=True)
class Draft:
    """The programme that is being put together for a patient, as the text of a programme file."""

    patient: str
    source: str

    @property
    def key(self) -> str:
        """What tells this entry from others of its kind."""
        return self.patient


@dataclass(frozen=True, slots=True)
class Template:
    """A programme that is kept to begin others with; ``title`` is what the clinic calls it.

    Raises ValueError for a title that is empty, too long or not one line.
    """

    id: str
    title: str
    source: str

    def __post_init__(self) -> None:
        check_words("the template's title", self.title, LONGEST_NAME)

    @property
    def key(self) -> str:
        """What tells this entry from others of its kind."""
        return self.id


@dataclass(frozen=True, slots=True)
class ExerciseMarks:
    """What the clinic has noted of an exercise: whether it is a favourite, and its tags.

    Raises ValueError for a tag that is empty, too long or not one line, twice, and too many.
    """

    exercise: str
    favourite: bool = False
    tags: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for tag in self.tags:
            check_words("a tag", tag, LONGEST_TAG)
        if len(set(self.tags)) < len(self.tags) or len(self.tags) > MOST_TAGS:
            raise ValueError(f"a tag stands twice, or there are more than {MOST_TAGS}")

    @property
    def key(self) -> str:
        """What tells this entry from others of its kind."""
        return self.exercise

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been noted."""
        return not self.favourite and not self.tags


Entry = Patient | Draft | Template | ExerciseMarks


def kind_of(entry: Entry) -> EntryKind:
    """Return what *entry* is of."""
    match entry:
        case Patient():
            return EntryKind.PATIENT
        case Draft():
            return EntryKind.DRAFT
        case Template():
            return EntryKind.TEMPLATE
        case ExerciseMarks():
            return EntryKind.MARKS


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry before and after; None is where there is none.

    Raises ValueError when there is neither, or when they are not the same entry.
    """

    before: Entry | None
    after: Entry | None

    def __post_init__(self) -> None:
        both = [each for each in (self.before, self.after) if each is not None]
        if len({(kind_of(each), each.key) for each in both}) != 1:
            raise ValueError("a change is of one entry")

    @property
    def kind(self) -> EntryKind:
        """What the entry is of."""
        return kind_of(self._entry)

    @property
    def key(self) -> str:
        """Which entry of its kind it is."""
        return self._entry.key

    @property
    def _entry(self) -> Entry:
        entry = self.before if self.after is None else self.after
        assert entry is not None  # noqa: S101 - of __post_init__
        return entry

    def reversed(self) -> EntryChange:
        """Return the change that takes this one back."""
        return EntryChange(self.after, self.before)


class Act(StrEnum):
    """What a person did, for the words in the menu."""

    ADD_PATIENT = "add_patient"
    CHANGE_PATIENT = "change_patient"
    ARCHIVE_PATIENT = "archive_patient"
    BRING_BACK_PATIENT = "bring_back_patient"
    CHANGE_PROGRAMME = "change_programme"
    ADD_TEMPLATE = "add_template"
    CHANGE_TEMPLATE = "change_template"
    RENAME_TEMPLATE = "rename_template"
    DELETE_TEMPLATE = "delete_template"
    MARK_EXERCISE = "mark_exercise"


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing that a person did: all of its changes, or none.

    ``subject`` is whom or what it was done to, in the person's own words (a name, a title).
    ``run`` names a stretch of small edits, such as the steps of a number that is counted up,
    that are undone together; edits with an empty one stand alone.
    """

    act: Act
    subject: str
    changes: tuple[EntryChange, ...]
    run: str = ""

    def reversed(self) -> Self:
        """Return the edit that takes this one back."""
        back = tuple(change.reversed() for change in reversed(self.changes))
        return replace(self, changes=back)

    def touches(self, kind: EntryKind, key: str | None = None) -> bool:
        """Tell whether an entry of that *kind* (the one with that *key*) is changed."""
        return any(c.kind is kind and key in {None, c.key} for c in self.changes)

    def followed_by(self, later: Edit) -> Self | None:
        """Return this edit and a *later* one of the same run as one, None if they are not."""
        if not self.run or (self.run, self.act) != (later.run, later.act):
            return None
        if len(self.changes) != 1 or len(later.changes) != 1:
            return None
        (first,), (then,) = self.changes, later.changes
        if first.after != then.before or then.before is None:
            return None
        return replace(
            self, subject=later.subject, changes=(EntryChange(first.before, then.after),)
        )
