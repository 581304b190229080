"""Ids that say nothing about whom they name."""

from __future__ import annotations

import re
import uuid

_FORM = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def new_opaque_id() -> str:
    """Return a new id of 122 random bits."""
    return str(uuid.uuid4())


def is_opaque_id(text: str) -> bool:
    """Tell whether *text* is an id in the one form in which they are written."""
    return _FORM.fullmatch(text) is not None
