"""Which way of showing notifications this system has."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from exerciseapp.services.reminders.ports import Notifier

TITLE = "Exercises"


def make_notifier(folder: Path) -> Notifier:
    """Return the way to the desktop's notifications, for the reminders of a data *folder*."""
    if sys.platform in {"win32", "darwin"}:
        from exerciseapp.adapters.notifications.elsewhere import library_notifier

        return library_notifier(TITLE)
    from exerciseapp.adapters.notifications.freedesktop import FreedesktopNotifier

    # Two people with a folder each may share a desktop.
    return FreedesktopNotifier(TITLE, "@" + sha256(str(folder).encode()).hexdigest()[:8])
