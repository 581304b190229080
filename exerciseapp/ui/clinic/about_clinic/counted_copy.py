"""Counted things of a copy in words."""

from __future__ import annotations

from PySide6.QtCore import QObject


class CountedCopy(QObject):
    """Says how much a copy holds, as the language wants it."""

    def patients(self, n: int) -> str:
        """Return *n* patients."""
        return self.tr("%n patient(s)", "", n)

    def exercises(self, n: int) -> str:
        """Return *n* exercises that the clinic made."""
        return self.tr("%n exercise(s) of its own", "", n)
