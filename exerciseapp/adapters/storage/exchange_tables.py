"""The tables of the exchange: who is known, what was taken in, handed over, told and received."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from exerciseapp.adapters.storage.base import Base
from exerciseapp.adapters.storage.moments import UtcDateTime


class ClinicIdentityRow(Base):
    """The clinic of this data folder; at most one. The private keys are locked by a passphrase."""

    __tablename__ = "clinic_identity"
    __table_args__ = (CheckConstraint("place = 1", name="only_one"),)

    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(36))
    name: Mapped[str] = mapped_column(String(100))
    telephone: Mapped[str] = mapped_column(String(40))
    signing_key: Mapped[bytes] = mapped_column(LargeBinary)
    answer_key: Mapped[bytes] = mapped_column(LargeBinary)
    locked_keys: Mapped[str] = mapped_column(Text)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)


class HandOverRow(Base):
    """One version of a programme as it was handed to a patient; never changed."""

    __tablename__ = "hand_over"

    patient: Mapped[str] = mapped_column(String(36), primary_key=True)
    programme: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(Text)
    handed_over_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    handed_over_offset_s: Mapped[int]


class ReceivedAnswerRow(Base):
    """An answer file that was read, by its SHA-256, so that it is never read twice."""

    __tablename__ = "received_answer"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
    patient: Mapped[str] = mapped_column(String(36), index=True)
    sequence: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReceivedItemRow(Base):
    """One thing that a patient told, as the latest answer (``sequence``) told it."""

    __tablename__ = "received_item"

    patient: Mapped[str] = mapped_column(String(36), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    item: Mapped[str] = mapped_column(String(36), primary_key=True)
    sequence: Mapped[int]
    content: Mapped[str] = mapped_column(Text)


class ReceivedProgrammeRow(Base):
    """A version of a programme that a patient's answers were about, as its file read."""

    __tablename__ = "received_programme"

    patient: Mapped[str] = mapped_column(String(36), primary_key=True)
    programme: Mapped[str] = mapped_column(String(200), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str] = mapped_column(Text)


class KnownClinicRow(Base):
    """A clinic that this patient had a programme from: its keys, and the patient's id there."""

    __tablename__ = "known_clinic"

    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    name: Mapped[str] = mapped_column(String(100))
    telephone: Mapped[str] = mapped_column(String(40))
    signing_key: Mapped[bytes] = mapped_column(LargeBinary)
    answer_key: Mapped[bytes] = mapped_column(LargeBinary)
    patient: Mapped[str] = mapped_column(String(36))
    remembered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_answer: Mapped[int]


class ImportedProgrammeRow(Base):
    """A version of a programme that was taken in; the newest import of an id is in force."""

    __tablename__ = "imported_programme"

    place: Mapped[int] = mapped_column(primary_key=True)
    clinic: Mapped[str] = mapped_column(ForeignKey("known_clinic.id", ondelete="CASCADE"))
    programme: Mapped[str] = mapped_column(String(200), index=True)
    version: Mapped[int]
    source: Mapped[str] = mapped_column(Text)
    folder: Mapped[str] = mapped_column(String(100))
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ToldItemRow(Base):
    """What a clinic was told, with the digest of what was told, so that it is told once."""

    __tablename__ = "told_item"

    clinic: Mapped[str] = mapped_column(
        ForeignKey("known_clinic.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    item: Mapped[str] = mapped_column(String(36), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
