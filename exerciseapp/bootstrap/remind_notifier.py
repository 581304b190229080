"""Which way of showing notifications this system has."""

from __future__ import annotations

import sys

from exerciseapp.services.reminders.ports import Notifier

TITLE = "Exercises"


def make_notifier() -> Notifier:
    """Return the way to the desktop's notifications."""
    if sys.platform in {"win32", "darwin"}:
        from exerciseapp.adapters.notifications.elsewhere import library_notifier

        return library_notifier(TITLE)
    from exerciseapp.adapters.notifications.freedesktop import FreedesktopNotifier

    return FreedesktopNotifier(TITLE)
