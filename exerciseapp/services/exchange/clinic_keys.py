"""Setting the clinic up, and opening its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from exerciseapp.domain.clinic import ClinicCard, check_passphrase
from exerciseapp.services.exchange.opaque import new_opaque_id
from exerciseapp.services.exchange.ports import (
    ClinicIdentity,
    ClinicKeys,
    ClinicStore,
    ExchangeError,
)

NO_CLINIC = (
    "No clinic is set up in this data folder. Nothing has been changed. "
    'Set one up with "exerciseapp clinic setup --name NAME".'
)
CLINIC_THERE = (
    "A clinic is set up in this data folder already: {name}. Nothing has been changed. "
    "Patients know it by its key, so a new one would be a stranger to them."
)


class LockableKeys(ClinicKeys, Protocol):
    """Open keys that can be put under a passphrase."""

    def locked(self, passphrase: str) -> str:
        """Return the keys as a text that only *passphrase* opens."""
        ...


@dataclass(frozen=True, slots=True)
class KeyMaker:
    """How keys are made and opened, whatever the ciphers: ``unlock`` takes a locked text."""

    make: Callable[[], LockableKeys]
    unlock: Callable[[str, str], LockableKeys]


@dataclass(frozen=True, slots=True)
class OpenClinic:
    """The clinic with its keys open."""

    card: ClinicCard
    keys: LockableKeys


@dataclass(frozen=True, slots=True)
class ClinicDesk:
    """Sets the clinic up and opens it. All raise ExchangeError, in words for a person."""

    store: ClinicStore
    maker: KeyMaker

    def set_up(self, name: str, telephone: str, passphrase: str, now: datetime) -> ClinicCard:
        """Make the clinic of this data folder, with new keys; there must be none yet."""
        standing = self.store.identity()
        if standing is not None:
            raise ExchangeError(CLINIC_THERE.format(name=standing.card.name))
        keys = self.maker.make()
        try:
            check_passphrase(passphrase)
            card = ClinicCard(new_opaque_id(), name, telephone, keys.signing_key, keys.answer_key)
        except ValueError as error:
            raise ExchangeError(str(error)) from error
        self.store.save_identity(ClinicIdentity(card, keys.locked(passphrase)), now)
        return card

    def card(self) -> ClinicCard:
        """Return the clinic's card, for which no passphrase is needed."""
        return self._identity().card

    def open(self, passphrase: str) -> OpenClinic:
        """Open the keys; takes about a second. Raises WrongPassphraseError."""
        identity = self._identity()
        return OpenClinic(identity.card, self.maker.unlock(identity.locked_keys, passphrase))

    def change_passphrase(self, old: str, new: str, now: datetime) -> None:
        """Put the same keys under another passphrase."""
        clinic = self.open(old)
        try:
            check_passphrase(new)
        except ValueError as error:
            raise ExchangeError(str(error)) from error
        self.store.save_identity(ClinicIdentity(clinic.card, clinic.keys.locked(new)), now)

    def rename(self, name: str, telephone: str, now: datetime) -> ClinicCard:
        """Change what patients read; the keys stay, so they still know the clinic."""
        identity = self._identity()
        try:
            card = replace(identity.card, name=name, telephone=telephone)
        except ValueError as error:
            raise ExchangeError(str(error)) from error
        self.store.save_identity(replace(identity, card=card), now)
        return card

    def _identity(self) -> ClinicIdentity:
        identity = self.store.identity()
        if identity is None:
            raise ExchangeError(NO_CLINIC)
        return identity
