"""The ``.exerciseprogramme`` file: an archive, a manifest with checksums, a signature."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exerciseapp.adapters.exchange.archive import Entry, read_archive, write_archive
from exerciseapp.adapters.exchange.keys import verified
from exerciseapp.adapters.exchange.manifest import (
    manifest_bytes,
    read_manifest,
)
from exerciseapp.adapters.exchange.names import (
    EXERCISES,
    MANIFEST,
    PROGRAMME,
    SIGNATURE,
    is_id,
    limit_of,
    split_name,
)
from exerciseapp.domain.exchange import CarriedExercise, Parcel, RefusedFileError
from exerciseapp.services.exchange.ports import ClinicKeys, ExchangeError, OpenedParcel

PURPOSE = b"exerciseapp programme 1\n"


@dataclass(frozen=True, slots=True)
class ZipParcelFiles:
    """Packs and unpacks programme files; knows nothing of who is trusted."""

    def pack(self, parcel: Parcel, keys: ClinicKeys) -> bytes:
        """Return the file of *parcel*, signed; equal parcels and keys give equal bytes.

        Raises ExchangeError where it would be a file that nobody could open.
        """
        files = _entries(parcel)
        manifest = manifest_bytes(parcel, files)
        head = [Entry(MANIFEST, manifest), Entry(SIGNATURE, keys.sign(PURPOSE + manifest))]
        content = write_archive([*head, *files])
        try:
            self.unpack(content)
        except RefusedFileError as error:
            raise ExchangeError(f"This programme cannot be handed over: {error}.") from error
        return content

    def unpack(self, content: bytes) -> OpenedParcel:
        """Return what a file holds, whole and signed by the key in it. Raises RefusedFileError."""
        entries = read_archive(content, limit_of)
        names = [entry.name for entry in entries]
        if names[:3] != [MANIFEST, SIGNATURE, PROGRAMME] or names[3:] != sorted(names[3:]):
            raise RefusedFileError(
                f"does not begin with {MANIFEST}, {SIGNATURE} and {PROGRAMME}, or is not in order"
            )
        manifest = read_manifest(entries[0].content)
        signed = PURPOSE + entries[0].content
        if not verified(manifest.parcel.clinic.signing_key, signed, entries[1].content):
            raise RefusedFileError(
                "does not fit; the file was changed after the clinic signed it", SIGNATURE
            )
        _check_sums(entries[2:], manifest.sums)
        parcel = _filled(manifest.parcel, entries[2:])
        # One way only to write down the same thing, in the manifest as well.
        if manifest_bytes(parcel, entries[2:]) != entries[0].content:
            raise RefusedFileError("is not written as this program writes it", MANIFEST)
        return OpenedParcel(parcel, hashlib.sha256(content).hexdigest())


def _entries(parcel: Parcel) -> list[Entry]:
    exercises = [
        Entry(f"{EXERCISES}/{exercise.id}/{name}", content)
        for exercise in parcel.carried
        for name, content in exercise.files.items()
    ]
    source = Entry(PROGRAMME, parcel.source.encode())
    return [source, *sorted(exercises, key=lambda entry: entry.name)]


def _check_sums(entries: Sequence[Entry], sums: Mapping[str, tuple[int, str]]) -> None:
    for entry in entries:
        told = sums.get(entry.name)
        if told is None:
            raise RefusedFileError("is not in the list that the clinic signed", entry.name)
        if told != (len(entry.content), hashlib.sha256(entry.content).hexdigest()):
            raise RefusedFileError("is not what the clinic signed", entry.name)
    missing = sorted(set(sums) - {entry.name for entry in entries})
    if missing:
        raise RefusedFileError("is missing", missing[0])


def _filled(parcel: Parcel, entries: Sequence[Entry]) -> Parcel:
    carried: dict[str, dict[str, bytes]] = defaultdict(dict)
    for entry in entries[1:]:
        split = split_name(entry.name)
        if split is None or not is_id(split[0]):
            raise RefusedFileError("has no place there", entry.name)
        carried[split[0]][split[1]] = entry.content
    both = sorted(set(carried) & set(parcel.shipped))
    if both:
        raise RefusedFileError("is carried, and said to be in every program", both[0])
    try:
        source = entries[0].content.decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedFileError("holds letters that are not UTF-8", PROGRAMME) from None
    return Parcel(
        clinic=parcel.clinic,
        patient=parcel.patient,
        programme=parcel.programme,
        version=parcel.version,
        handed_over=parcel.handed_over,
        source=source,
        shipped=parcel.shipped,
        carried=tuple(CarriedExercise(name, files) for name, files in sorted(carried.items())),
    )
