"""Whether a person is welcomed. Apart from the page, which is hardly ever needed."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.desk import Desk


def is_first_start(desk: Desk) -> bool:
    """Say whether nobody has been asked yet and nothing has been done."""
    try:
        if desk.settings.load_settings().welcomed:
            return False
        return not desk.sessions.store.history(1, include_open=True)
    except StoreError:
        return False


def remember_welcome(desk: Desk) -> None:
    """Never ask again. A disk that is full does not keep anybody from beginning."""
    with suppress(StoreError):
        settings = desk.settings.load_settings()
        desk.settings.save_settings(replace(settings, welcomed=True))
