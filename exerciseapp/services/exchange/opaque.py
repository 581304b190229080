"""Ids that say nothing about whom they name."""

from __future__ import annotations

import uuid


def new_opaque_id() -> str:
    """Return a new id of 122 random bits."""
    return str(uuid.uuid4())


def is_opaque_id(text: str) -> bool:
    """Tell whether *text* is an id in the one form in which they are written."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
