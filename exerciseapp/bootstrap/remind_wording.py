"""In which language reminders speak: the person's choice, or the system's."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from exerciseapp.adapters.texts import translator
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.reminders.store import ReminderStore


def system_language(environ: Mapping[str, str]) -> str:
    """Return the language of the system's messages, as in "nb_NO"; English if it names none."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name, "").split(":")[0].split(".")[0].split("@")[0]
        if value and value not in {"C", "POSIX"}:
            return value
    return "en"


def wording_of(store: ReminderStore) -> Callable[[], Wording]:
    """Return what gives the wording, read anew when the person chooses another language."""
    last = Wording()

    def wording() -> Wording:
        nonlocal last
        chosen: str | None = None
        try:
            with store.reading() as transaction:
                chosen = transaction.language()
        except StoreError:
            return last
        language = chosen or system_language(os.environ)
        if language != last.language:
            last = Wording(language, translator(language))
        return last

    return wording
