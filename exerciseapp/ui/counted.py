"""Counted things in words. lupdate sees a plural only in ``tr``, so an object of Qt says them."""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counted(QObject):
    """Says a number of something, as the language wants it."""

    def seconds(self, n: int) -> str:
        """Return *n* seconds."""
        return self.tr("%n second(s)", "", n)

    def minutes(self, n: int) -> str:
        """Return *n* minutes."""
        return self.tr("%n minute(s)", "", n)

    def sets(self, n: int) -> str:
        """Return *n* sets."""
        return self.tr("%n set(s)", "", n)

    def times(self, n: int) -> str:
        """Return *n* times, as in how often."""
        return self.tr("%n time(s)", "", n)

    def exercises(self, n: int) -> str:
        """Return *n* exercises."""
        return self.tr("%n exercise(s)", "", n)
