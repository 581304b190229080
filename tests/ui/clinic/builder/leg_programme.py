"""The leg programme in the builder: what stands in it, and a cell written into."""

from __future__ import annotations

from PySide6.QtCore import Qt

from exerciseapp.domain.dosage import Dosage
from exerciseapp.ui.clinic.builder.cells import Column
from exerciseapp.ui.clinic.builder.page import BuilderPage
from tests.ui.clinic.builder.conftest import Hand

LEG_PROGRAMME = [
    "calf-stretch-wall",
    "soleus-stretch-wall",
    "heel-raise",
    "ankle-pump",
    "towel-curl",
]


def names(page: BuilderPage) -> list[str]:
    return [each.exercise for each in page.state.items]


def dosage(page: BuilderPage, row: int) -> Dosage:
    return page.state.items[row].dosage


def write(page: BuilderPage, hand: Hand, row: int, column: Column, text: str) -> None:
    """Write *text* into a cell and keep it."""
    table = page.exercises.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    hand.write(text)
    hand.key(Qt.Key.Key_Return)
