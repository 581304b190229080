"""What the parts of a programme are called in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.draft import weeks_of
from exerciseapp.domain.programme import Part, Programme, Variant

translate = QCoreApplication.translate


def part_words(programme: Programme, part: Part) -> str:
    """Return the weeks of a stage, or the name of the lighter variant."""
    if part.variant is Variant.LIGHTER:
        return translate("PartWords", "Lighter variant")
    if not programme.stages:
        return translate("PartWords", "Always")
    first, last = weeks_of(programme, part.stage)
    if last is None:
        return translate("PartWords", "From week {first}").format(first=first)
    if first == last:
        return translate("PartWords", "Week {first}").format(first=first)
    return translate("PartWords", "Weeks {first} to {last}").format(first=first, last=last)
