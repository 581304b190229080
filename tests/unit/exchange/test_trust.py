"""Which files may come in, by what this patient has had before."""

from __future__ import annotations

import pytest

from exerciseapp.domain.exchange import ProgrammeText, RefusedFileError
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.ports import ImportedProgramme, KnownClinic
from exerciseapp.services.exchange.trust import Standing, standing_of
from tests.support.exchange import PATIENT, SOMEBODY, SOURCE, clinic, parcel

NORD = clinic()
KNOWN = [KnownClinic(NORD.card, PATIENT)]
HERE = [ImportedProgramme(NORD.card.id, ProgrammeText("calves", 3, SOURCE), "_imported-1")]


def refused(wrong: str, **of: object) -> None:
    with pytest.raises(RefusedFileError, match=wrong):
        standing_of(parcel(**of), KNOWN, HERE)  # type: ignore[arg-type]


def test_the_first_file_of_a_clinic_is_told_as_that() -> None:
    assert standing_of(parcel(), [], []) is Standing.NEW_CLINIC


def test_a_known_clinic_may_send_more() -> None:
    assert standing_of(parcel(programme="feet"), KNOWN, HERE) is Standing.NEW_PROGRAMME
    assert standing_of(parcel(version=4), KNOWN, HERE) is Standing.NEW_VERSION
    assert standing_of(parcel(), KNOWN, HERE) is Standing.ALREADY_HERE


def test_a_clinic_may_change_its_name_and_number() -> None:
    renamed = clinic(name="Fysio Nord og Sør", telephone="99")
    assert standing_of(parcel(of=renamed.card, version=4), KNOWN, HERE) is Standing.NEW_VERSION


def test_another_key_for_a_known_clinic_is_refused_with_both_fingerprints() -> None:
    stranger = clinic(1)
    feigned = OpenClinic(
        type(stranger.card)(
            NORD.card.id, "Any Name", "", stranger.card.signing_key, stranger.card.answer_key
        ),
        stranger.keys,
    )
    refused(NORD.card.fingerprint, of=feigned.card)
    refused(feigned.card.fingerprint, of=feigned.card)


def test_a_stranger_under_a_known_name_is_refused() -> None:
    refused("signed with another key", of=clinic(1, name="FYSIO-NORD").card, programme="feet")


def test_a_new_clinic_under_a_name_of_its_own_is_new() -> None:
    feet = parcel(of=clinic(1, name="Fysio Sør").card, programme="feet", patient=SOMEBODY)
    assert standing_of(feet, KNOWN, HERE) is Standing.NEW_CLINIC


def test_a_programme_of_another_clinic_is_not_replaced() -> None:
    refused("you have one of that name from Fysio Nord", of=clinic(1, name="Fysio Sør").card)


def test_a_file_for_somebody_else_is_refused() -> None:
    refused("made for somebody else", patient=SOMEBODY)


def test_a_version_never_changes() -> None:
    refused("version 3 of a programme that you have already", source=SOURCE + "# more\n")


def test_an_older_version_does_not_come_back() -> None:
    refused("version 2 of a programme of which you have version 3", version=2)
