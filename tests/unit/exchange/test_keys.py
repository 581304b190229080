"""The clinic's keys: a passphrase opens them, and nothing else does."""

from __future__ import annotations

import pytest

from exerciseapp.adapters.exchange.keys import new_keys, seal, unlocked, verified
from exerciseapp.domain.clinic import (
    ClinicCard,
    check_passphrase,
    fingerprint_of,
    looks_alike,
)
from exerciseapp.services.exchange.ports import WrongPassphraseError
from tests.support.exchange import clinic

LITTLE_WORK = 2**4
PHRASE = "four words and more: blåbær"


def test_the_passphrase_opens_the_same_keys() -> None:
    keys = new_keys()
    opened = unlocked(keys.locked(PHRASE, LITTLE_WORK), PHRASE)
    assert (opened.signing_key, opened.answer_key) == (keys.signing_key, keys.answer_key)
    assert verified(keys.signing_key, b"message", opened.sign(b"message"))


@pytest.mark.parametrize("wrong", ["", PHRASE + " ", PHRASE.upper()])
def test_another_passphrase_opens_nothing(wrong: str) -> None:
    locked = new_keys().locked(PHRASE, LITTLE_WORK)
    with pytest.raises(WrongPassphraseError):
        unlocked(locked, wrong)


def test_locking_twice_gives_different_texts() -> None:
    keys = new_keys()
    assert keys.locked(PHRASE, LITTLE_WORK) != keys.locked(PHRASE, LITTLE_WORK)


def test_the_usual_work_is_what_the_page_says() -> None:
    assert '"n": 131072' in new_keys().locked(PHRASE)


def test_a_signature_holds_for_its_message_and_its_key_only() -> None:
    keys, other = new_keys(), new_keys()
    signature = keys.sign(b"message")
    assert verified(keys.signing_key, b"message", signature)
    assert not verified(keys.signing_key, b"massage", signature)
    assert not verified(other.signing_key, b"message", signature)
    assert not verified(keys.signing_key, b"message", signature[:-1])
    assert not verified(b"\xff" * 32, b"message", signature)


def test_what_is_sealed_opens_in_its_context_only() -> None:
    keys = new_keys()
    sealed = seal(keys.answer_key, b"told", b"answers")
    assert keys.unseal(sealed, b"answers") == b"told"
    assert keys.unseal(sealed, b"other") is None
    assert new_keys().unseal(sealed, b"answers") is None
    assert keys.unseal(b"", b"answers") is None


def test_two_people_can_compare_a_fingerprint() -> None:
    assert fingerprint_of(bytes(32)) == "6668 7AAD F862 BD77 6C8F C18B 8E9F 8E20"


@pytest.mark.parametrize("name", ["fysio nord", "Fysio-Nord", "ＦＹＳＩＯ NORD", "Fysio  Nord."])
def test_names_that_a_person_would_not_tell_apart_look_alike(name: str) -> None:
    assert looks_alike(name, "Fysio Nord")
    assert not looks_alike(name, "Fysio Sør")


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"name": ""}, "empty"),
        ({"name": "a\u200bb"}, "cannot be printed"),
        ({"telephone": "1" * 41}, "41 characters"),
        ({"signing_key": b"short"}, "32 bytes"),
    ],
)
def test_a_card_that_is_none_cannot_be_made(changes: dict[str, str | bytes], wrong: str) -> None:
    card = clinic().card
    values: dict[str, str | bytes] = {
        "id": card.id,
        "name": card.name,
        "telephone": card.telephone,
        "signing_key": card.signing_key,
        "answer_key": card.answer_key,
    }
    with pytest.raises(ValueError, match=wrong):
        ClinicCard(**(values | changes))  # type: ignore[arg-type]


def test_a_passphrase_has_some_length() -> None:
    check_passphrase("ten letter")
    with pytest.raises(ValueError, match="at least 10"):
        check_passphrase("nine letter"[:9])
    with pytest.raises(ValueError, match="at least 10"):
        check_passphrase(" " * 12)
