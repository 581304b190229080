"""The manifest of a programme file: who, for whom, which programme, and a checksum of each file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exerciseapp.adapters.exchange.archive import LONGEST_NAME, MOST_BYTES, MOST_FILES, Entry
from exerciseapp.adapters.exchange.names import LONGEST_ID, MANIFEST, is_id
from exerciseapp.domain.clinic import KEY_BYTES, LONGEST_TELEPHONE, ClinicCard
from exerciseapp.domain.clinic import LONGEST_NAME as LONGEST_CLINIC
from exerciseapp.domain.exchange import Parcel, Refusal, RefusedFileError
from exerciseapp.services.exchange.opaque import is_opaque_id
from exerciseapp.services.exchange.strict_json import Fields, read_json, write_json

FORMAT = "exerciseapp programme"
FORMAT_VERSION = 1
_KEYS = frozenset(
    {
        "format",
        "format_version",
        "clinic",
        "patient",
        "programme",
        "version",
        "handed_over",
        "shipped_exercises",
        "files",
    }
)
_CLINIC_KEYS = frozenset({"id", "name", "telephone", "signing_key", "answer_key"})
_FILE_KEYS = frozenset({"name", "bytes", "sha256"})
_MOST_SHIPPED = 50
_HIGHEST_VERSION = 99_999


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a manifest says: a parcel without its files, and the size and sum of each file."""

    parcel: Parcel
    sums: Mapping[str, tuple[int, str]]


def manifest_bytes(parcel: Parcel, files: Sequence[Entry]) -> bytes:
    """Return the manifest of *parcel* with *files*: equal ones give equal bytes."""
    clinic = parcel.clinic
    return write_json(
        {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "clinic": {
                "id": clinic.id,
                "name": clinic.name,
                "telephone": clinic.telephone,
                "signing_key": clinic.signing_key.hex(),
                "answer_key": clinic.answer_key.hex(),
            },
            "patient": parcel.patient,
            "programme": parcel.programme,
            "version": parcel.version,
            "handed_over": parcel.handed_over.isoformat(timespec="seconds"),
            "shipped_exercises": dict(parcel.shipped),
            "files": [
                {
                    "name": entry.name,
                    "bytes": len(entry.content),
                    "sha256": hashlib.sha256(entry.content).hexdigest(),
                }
                for entry in files
            ],
        }
    )


def read_manifest(content: bytes) -> Manifest:
    """Return what the manifest *content* says; the files are not looked at. Refuses plainly."""
    values = read_json(content, MANIFEST)
    # Asked before anything else, so that a newer file is told as what it is.
    if isinstance(values, dict) and values.get("format") == FORMAT:
        version = values.get("format_version")
        if type(version) is int and version > FORMAT_VERSION:
            raise RefusedFileError(
                "was made by a newer version of this program; install that first",
                MANIFEST,
                Refusal.NEWER_PROGRAM,
            )
    fields = Fields(values, MANIFEST, _KEYS)
    if (fields.text("format", 40), fields.whole("format_version", 1, 1)) != (FORMAT, 1):
        fields.refuse("format", "is not that of a programme file")
    parcel = Parcel(
        clinic=_clinic(fields.inner("clinic", _CLINIC_KEYS)),
        patient=_opaque(fields, "patient"),
        programme=_id(fields),
        version=fields.whole("version", 1, _HIGHEST_VERSION),
        handed_over=fields.moment("handed_over"),
        source="",
        shipped=_shipped(fields),
    )
    return Manifest(parcel, _sums(fields))


def _clinic(fields: Fields) -> ClinicCard:
    try:
        return ClinicCard(
            id=_opaque(fields, "id"),
            name=fields.text("name", LONGEST_CLINIC),
            telephone=fields.text("telephone", LONGEST_TELEPHONE, 0),
            signing_key=fields.key_bytes("signing_key", KEY_BYTES),
            answer_key=fields.key_bytes("answer_key", KEY_BYTES),
        )
    except ValueError as error:
        raise RefusedFileError(str(error), fields.part) from None


def _opaque(fields: Fields, key: str) -> str:
    found = fields.text(key, 36)
    if not is_opaque_id(found):
        fields.refuse(key, "is no id")
    return found


def _id(fields: Fields) -> str:
    found = fields.text("programme", LONGEST_ID)
    if not is_id(found):
        fields.refuse("programme", "is no name for a programme")
    return found


def _shipped(fields: Fields) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, digest in fields.mapping("shipped_exercises", _MOST_SHIPPED).items():
        if not is_id(name) or not isinstance(digest, str) or not _is_digest(digest):
            fields.refuse("shipped_exercises", "names something that is no exercise")
        found[name] = digest
    return found


def _sums(fields: Fields) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for item in fields.items("files", MOST_FILES):
        entry = Fields(item, f"{MANIFEST}: files", _FILE_KEYS)
        digest = entry.text("sha256", 64, 64)
        if not _is_digest(digest):
            entry.refuse("sha256", "is no checksum")
        found[entry.text("name", LONGEST_NAME)] = (entry.whole("bytes", 0, MOST_BYTES), digest)
    return found


def _is_digest(text: str) -> bool:
    return len(text) == 64 and not text.strip("0123456789abcdef")
