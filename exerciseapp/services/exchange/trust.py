"""Whether a programme file may come in, by what is known of its signer and of its programme."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from exerciseapp.domain.clinic import ClinicCard, looks_alike
from exerciseapp.domain.exchange import Parcel, ProgrammeText, Refusal, RefusedFileError
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic

ANOTHER_SIGNER = (
    "says that it is from {name}, but it is signed with another key than the one you know "
    "({known}; this file: {told}). It has not been used. Ring the clinic and ask"
)
ANOTHER_PATIENT = (
    "was made for somebody else than the programmes that you have from {name}. It has not been used"
)
OTHER_CLINICS = (
    'holds a programme "{programme}", and you have one of that name from {name}. '
    "It has not been used. Ask the clinic to give theirs another name"
)
CHANGED_VERSION = (
    "holds version {version} of a programme that you have already, with other content. "
    "It has not been used. Ask the clinic for a new version"
)
OLDER_VERSION = "holds version {version} of a programme of which you have version {newest} already"


class Standing(StrEnum):
    """What a file is to this patient."""

    NEW_CLINIC = "new_clinic"
    NEW_PROGRAMME = "new_programme"
    NEW_VERSION = "new_version"
    ALREADY_HERE = "already_here"


def standing_of(
    parcel: Parcel, known: Sequence[KnownClinic], imported: Sequence[ImportedProgramme]
) -> Standing:
    """Return what *parcel* is to this patient. Raises RefusedFileError if it may not come in."""
    clinic = _known_clinic(parcel.clinic, known)
    if clinic is not None and clinic.patient != parcel.patient:
        raise _refused(Refusal.OTHER_PATIENT, ANOTHER_PATIENT, name=clinic.card.name)
    names = {each.card.id: each.card.name for each in known}
    same = [each for each in imported if each.text.programme == parcel.programme]
    for each in same:
        if each.clinic != parcel.clinic.id:
            name = names[each.clinic]
            raise _refused(
                Refusal.OTHER_CLINIC, OTHER_CLINICS, programme=parcel.programme, name=name
            )
    if clinic is None:
        return Standing.NEW_CLINIC
    if not same:
        return Standing.NEW_PROGRAMME
    return _version(parcel, [each.text for each in same])


def _known_clinic(card: ClinicCard, known: Sequence[KnownClinic]) -> KnownClinic | None:
    found = next((each for each in known if each.card.id == card.id), None)
    if found is not None and found.card.signing_key == card.signing_key:
        return found
    # A stranger under a known name is refused as well: a person goes by the name.
    alike = (each for each in known if looks_alike(each.card.name, card.name))
    feigned = found or next(alike, None)
    if feigned is not None:
        raise _refused(
            Refusal.OTHER_SIGNER,
            ANOTHER_SIGNER,
            name=feigned.card.name,
            known=feigned.card.fingerprint,
            told=card.fingerprint,
        )
    return None


def _version(parcel: Parcel, texts: Sequence[ProgrammeText]) -> Standing:
    text = ProgrammeText(parcel.programme, parcel.version, parcel.source)
    newest = max(each.version for each in texts)
    same = next((each for each in texts if each.version == parcel.version), None)
    if same is not None and same != text:
        raise _refused(Refusal.CHANGED_VERSION, CHANGED_VERSION, version=str(parcel.version))
    if parcel.version < newest:
        raise _refused(
            Refusal.OLDER_VERSION, OLDER_VERSION, version=str(parcel.version), newest=str(newest)
        )
    return Standing.ALREADY_HERE if same is not None else Standing.NEW_VERSION


def _refused(refusal: Refusal, wording: str, /, **names: str) -> RefusedFileError:
    return RefusedFileError(wording.format(**names), refusal=refusal, names=names)
