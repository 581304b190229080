"""Tells the pages of the workspace what has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from exerciseapp.services.clinic.edits import EditHistory


class ClinicNews(QObject):
    """Qt's own signals, which forget a page when it dies.

    ``edited`` carries the Edit after each change of the caseload, undone and redone ones too;
    ``exchanged`` follows a hand-over, and answers that were read. ``answers_wanted`` asks the
    window to let answers be read.
    """

    edited = Signal(object)
    exchanged = Signal()
    answers_wanted = Signal()

    def __init__(self, edits: EditHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        edits.listen(self.edited.emit)
