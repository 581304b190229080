"""The clinic's keys under a passphrase that costs little work to try."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.adapters.exchange.keys import PrivateKeys, new_keys, unlocked
from exerciseapp.services.exchange.clinic_keys import KeyMaker, LockableKeys
from tests.support.exchange_world import LITTLE_WORK


@dataclass(frozen=True, slots=True)
class QuickKeys:
    """Real keys; only the stretching of the passphrase is short."""

    keys: PrivateKeys

    @property
    def signing_key(self) -> bytes:
        return self.keys.signing_key

    @property
    def answer_key(self) -> bytes:
        return self.keys.answer_key

    def sign(self, message: bytes) -> bytes:
        return self.keys.sign(message)

    def unseal(self, sealed: bytes, context: bytes) -> bytes | None:
        return self.keys.unseal(sealed, context)

    def locked(self, passphrase: str) -> str:
        return self.keys.locked(passphrase, LITTLE_WORK)


def _make() -> LockableKeys:
    return QuickKeys(new_keys())


def _unlock(locked: str, passphrase: str) -> LockableKeys:
    return QuickKeys(unlocked(locked, passphrase))


QUICK_KEYS = KeyMaker(_make, _unlock)
