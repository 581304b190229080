"""The tables of the workspace: patients, drafts of their programmes, templates, marks."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from exerciseapp.adapters.storage.base import Base
from exerciseapp.domain.caseload import EARLIEST_BIRTH, LATEST_BIRTH


class PatientRow(Base):
    """Somebody whom the clinic treats; ``id`` is what the exchange of files calls them."""

    __tablename__ = "patient"
    __table_args__ = (
        CheckConstraint(
            f"year_of_birth BETWEEN {EARLIEST_BIRTH} AND {LATEST_BIRTH}", name="year_of_birth"
        ),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    year_of_birth: Mapped[int | None]
    notes: Mapped[str] = mapped_column(Text)
    archived: Mapped[bool]


class DraftRow(Base):
    """The programme that is being put together for a patient, as its file reads.

    It has no foreign key: somebody known only by an id may have one too.
    """

    __tablename__ = "programme_draft"

    patient: Mapped[str] = mapped_column(String(36), primary_key=True)
    source: Mapped[str] = mapped_column(Text)


class TemplateRow(Base):
    """A programme to begin others with."""

    __tablename__ = "programme_template"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    title: Mapped[str] = mapped_column(String(100))
    source: Mapped[str] = mapped_column(Text)


class ExerciseMarksRow(Base):
    """What the clinic noted of an exercise; ``tags`` is a list as JSON."""

    __tablename__ = "exercise_marks"

    exercise: Mapped[str] = mapped_column(String(200), primary_key=True)
    favourite: Mapped[bool]
    tags: Mapped[str] = mapped_column(Text)
