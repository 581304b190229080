"""A clinic as the files that it hands over tell of it."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass

KEY_BYTES = 32
LONGEST_NAME = 100
LONGEST_TELEPHONE = 40
SHORTEST_PASSPHRASE = 10
_GROUPS = 8


@dataclass(frozen=True, slots=True)
class ClinicCard:
    """Who hands a programme over: name and telephone for people, public keys for the program.

    ``signing_key`` (Ed25519) tells that a file is from this clinic, ``answer_key`` (X25519) is
    what answers to it are sealed with. ``id`` is opaque and stays when the name changes.
    Raises ValueError when a name is empty, a text too long or not printable, or a key no key.
    """

    id: str
    name: str
    telephone: str
    signing_key: bytes
    answer_key: bytes

    def __post_init__(self) -> None:
        check_words("the clinic's name", self.name, LONGEST_NAME)
        if self.telephone:
            check_words("the telephone number", self.telephone, LONGEST_TELEPHONE)
        for key in (self.signing_key, self.answer_key):
            if len(key) != KEY_BYTES:
                raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(key)}")

    @property
    def fingerprint(self) -> str:
        """Return the signing key in a short form that two people can compare by telephone."""
        return fingerprint_of(self.signing_key)


def check_words(what: str, text: str, longest: int) -> None:
    """Raise ValueError, naming *what*, unless *text* is one printable line without loose blanks."""
    if not text or text != " ".join(text.split()):
        raise ValueError(f"{what} is empty or has loose blanks")
    if len(text) > longest:
        raise ValueError(f"{what} has {len(text)} characters; at most {longest} are allowed")
    if not text.isprintable():
        raise ValueError(f"{what} holds characters that cannot be printed")


def fingerprint_of(signing_key: bytes) -> str:
    """Return the first 128 bits of the key's SHA-256, in groups of four digits."""
    digits = hashlib.sha256(signing_key).hexdigest().upper()
    return " ".join(digits[4 * group : 4 * group + 4] for group in range(_GROUPS))


def looks_alike(first: str, second: str) -> bool:
    """Tell whether a person would take two clinics' names for the same one."""
    return _folded(first) == _folded(second)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in plain if letter.isalnum())


def check_passphrase(passphrase: str) -> None:
    """Raise ValueError, in words for the person, if *passphrase* is too short to protect a key."""
    if len(passphrase.strip()) < SHORTEST_PASSPHRASE:
        raise ValueError(
            f"The passphrase is too short. Use at least {SHORTEST_PASSPHRASE} characters, "
            "such as four words that do not belong together."
        )
