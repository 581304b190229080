"""A clinic's key, and days, as they stand on the pages of the exchange."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, Qt, QTime
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.widgets.labels import Heading

GROUPS_IN_A_LINE = 4


def key_lines(fingerprint: str) -> str:
    """Return a fingerprint in lines that two people can follow on the telephone."""
    groups = fingerprint.split()
    lines = (
        groups[start : start + GROUPS_IN_A_LINE]
        for start in range(0, len(groups), GROUPS_IN_A_LINE)
    )
    return "\n".join("  ".join(line) for line in lines)


class KeyLabel(Heading):
    """A fingerprint, to be read aloud or copied."""

    def __init__(self, fingerprint: str, parent: QWidget | None = None) -> None:
        super().__init__(key_lines(fingerprint), parent)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Letter by letter, or a screen reader makes words of it.
        self.setAccessibleName(", ".join(" ".join(group) for group in fingerprint.split()))


def date_words(day: date) -> str:
    """Return a day in full, with its year."""
    shown = QDate(day.year, day.month, day.day)
    return QLocale().toString(shown, QLocale.FormatType.LongFormat)


def moment_words(moment: datetime) -> str:
    """Return a moment as it stood on the wall there and then, with its year."""
    # Qt would turn it into the zone of here and now.
    time = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    return f"{date_words(moment.date())}, {time}"
