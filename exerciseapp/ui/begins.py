"""Where the keyboard is when a page or a form is opened."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


class BeginsAt:
    """Of a widget that, given the keyboard, hands it to one of its parts.

    Stands before the widget's own class among the bases. Qt's focus proxy would do the same, and
    take everything that stands before that part out of reach: Tab passes over it.
    """

    _beginning: QWidget | None = None

    def begin_at(self, part: QWidget) -> None:
        """Hand the keyboard to *part* from now on."""
        self._beginning = part

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self._beginning is None:
            QWidget.setFocus(cast("QWidget", self), reason)
        else:
            self._beginning.setFocus(reason)
