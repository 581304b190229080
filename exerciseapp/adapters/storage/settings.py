"""The person's choices, one row each, in the table ``setting``."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import time
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import select
from sqlalchemy.orm import Session

from exerciseapp.adapters.storage.tables import SettingRow
from exerciseapp.adapters.storage.transactions import Transactions
from exerciseapp.domain.settings import Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SqlSettingsStore:
    """Keeps the choices; what was never chosen has no row, so that its default may change."""

    transactions: Transactions

    def load_settings(self) -> Settings:
        """Return the choices; what was never chosen, or cannot be read, has its default.

        Raises StoreError.
        """
        with self.transactions.read() as session:
            return from_rows(_rows(session))

    def save_settings(self, settings: Settings) -> None:
        """Write the choices that differ from what stands. Raises StoreError."""
        wanted = to_rows(settings)
        with self.transactions.write() as session:
            standing = to_rows(from_rows(_rows(session)))
            for name, value in wanted.items():
                if standing[name] != value:
                    session.merge(SettingRow(name=name, value=value))


def to_rows(settings: Settings) -> dict[str, str]:
    """Return the fields of *settings* as JSON texts.

    Raises TypeError for a field of a type that has no form here.
    """
    return {
        field.name: json.dumps(_plain(getattr(settings, field.name)), ensure_ascii=False)
        for field in fields(settings)
    }


def from_rows(rows: Mapping[str, str]) -> Settings:
    """Return the settings that *rows* tell; a row that is unknown or wrong counts as absent."""
    kinds = get_type_hints(Settings)
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        if field.name not in rows:
            continue
        try:
            chosen[field.name] = _value(json.loads(rows[field.name]), kinds[field.name])
        except (ValueError, TypeError):
            log.warning("the stored choice of %s cannot be read; its default serves", field.name)
    return Settings(**chosen)


def _rows(session: Session) -> dict[str, str]:
    rows = session.execute(select(SettingRow.name, SettingRow.value))
    return {row.name: row.value for row in rows}


def _plain(value: object) -> object:
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"no stored form for a setting of type {type(value).__name__}")


def _value(plain: object, kind: Any) -> object:
    """Return *plain* as *kind*. Raises ValueError or TypeError if it is not one."""
    if get_origin(kind) is UnionType:
        if plain is None and type(None) in get_args(kind):
            return None
        kind = next(part for part in get_args(kind) if part is not type(None))
    if kind is time and isinstance(plain, str):
        return time.fromisoformat(plain)
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(plain, str):
        return kind(plain)
    if kind is float and isinstance(plain, int) and not isinstance(plain, bool):
        return float(plain)
    # bool is an int to Python, not to a person: exactly the type that was declared.
    if type(plain) is not kind:
        raise TypeError(f"{plain!r} is no {kind}")
    return plain
