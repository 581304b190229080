"""The line above everything in the demo clinic."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from exerciseapp.ui.widgets.labels import Small


class DemoBanner(Small):
    """Says on every page that nobody here is real, in the colours of nothing else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("strip", True)
        self.setText(self.tr("Demo clinic: nobody here is real. All is forgotten at the end."))
