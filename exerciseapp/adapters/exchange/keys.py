"""The clinic's keys: what signs, what seals, and how they lie on the disk.

Ed25519 (RFC 8032) signs; HPKE (RFC 9180) seals; scrypt (RFC 7914) stretches the passphrase.
Reasons stand in docs/decisions/exchange-ciphers.md.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from exerciseapp.domain.clinic import KEY_BYTES
from exerciseapp.services.exchange.ports import WrongPassphraseError

COST = 2**17
_BLOCK = 8
_LANES = 1
_SALT_BYTES = 16
_NONCE_BYTES = 12
_PURPOSE = b"exerciseapp clinic keys 1"
SIGNATURE_BYTES = 64


def verified(signing_key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether *signature* over *message* was made with the private part of *signing_key*."""
    try:
        Ed25519PublicKey.from_public_bytes(signing_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def seal(answer_key: bytes, content: bytes, context: bytes) -> bytes:
    """Encrypt *content* so that only the owner of *answer_key* reads it; *context* is bound to it.

    Raises ValueError if *answer_key* is no usable key.
    """
    return _suite().encrypt(content, X25519PublicKey.from_public_bytes(answer_key), info=context)


@dataclass(frozen=True, slots=True)
class AnswerKey:
    """The private key that opens answers, and nothing else."""

    _raw: bytes

    def unseal(self, sealed: bytes, context: bytes) -> bytes | None:
        """Return what was sealed to this clinic in that *context*, None if it does not open."""
        key = X25519PrivateKey.from_private_bytes(self._raw)
        try:
            return _suite().decrypt(sealed, key, info=context)
        except (InvalidTag, ValueError):
            return None


@dataclass(frozen=True, slots=True)
class PrivateKeys:
    """A clinic's private keys, open. Kept no longer than the work takes."""

    _signing: Ed25519PrivateKey
    _answer: X25519PrivateKey

    @property
    def signing_key(self) -> bytes:
        """The public part of the key that signs."""
        return self._signing.public_key().public_bytes_raw()

    @property
    def answer_key(self) -> bytes:
        """The public part of the key that answers are sealed to."""
        return self._answer.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Return the signature over *message*."""
        return self._signing.sign(message)

    def unseal(self, sealed: bytes, context: bytes) -> bytes | None:
        """Return what was sealed to this clinic in that *context*, None if it does not open."""
        return AnswerKey(self.answer_part()).unseal(sealed, context)

    def answer_part(self) -> bytes:
        """Return the private key that opens answers, for an ``AnswerKey`` in a child."""
        return self._answer.private_bytes_raw()

    def locked(self, passphrase: str, cost: int = COST) -> str:
        """Return the keys as a text that only *passphrase* opens.

        *cost* is scrypt's N: the work of each guess, and 1 KiB of memory for each unit.
        """
        salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
        raw = self._signing.private_bytes_raw() + self._answer.private_bytes_raw()
        cipher = ChaCha20Poly1305(_stretched(passphrase, salt, cost))
        return json.dumps(
            {
                "n": cost,
                "salt": salt.hex(),
                "nonce": nonce.hex(),
                "sealed": cipher.encrypt(nonce, raw, _PURPOSE).hex(),
            }
        )


def new_keys() -> PrivateKeys:
    """Return fresh keys from the system's randomness."""
    return PrivateKeys(Ed25519PrivateKey.generate(), X25519PrivateKey.generate())


def unlocked(locked: str, passphrase: str) -> PrivateKeys:
    """Return the keys of a text that ``PrivateKeys.locked`` made. Raises WrongPassphraseError."""
    kept = json.loads(locked)
    salt, nonce = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["nonce"])
    cipher = ChaCha20Poly1305(_stretched(passphrase, salt, kept["n"]))
    try:
        raw = cipher.decrypt(nonce, bytes.fromhex(kept["sealed"]), _PURPOSE)
    except InvalidTag:
        raise WrongPassphraseError from None
    return PrivateKeys(
        Ed25519PrivateKey.from_private_bytes(raw[:KEY_BYTES]),
        X25519PrivateKey.from_private_bytes(raw[KEY_BYTES:]),
    )


def _suite() -> Suite:
    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _stretched(passphrase: str, salt: bytes, cost: int) -> bytes:
    kdf = Scrypt(salt=salt, length=KEY_BYTES, n=cost, r=_BLOCK, p=_LANES)
    return kdf.derive(passphrase.encode())
