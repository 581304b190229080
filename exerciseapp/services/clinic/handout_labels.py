"""The fixed words of a hand-out, so that whoever paints it needs no language."""

from __future__ import annotations

from dataclasses import dataclass

from exerciseapp.services.reminders.notices import Wording


@dataclass(frozen=True, slots=True)
class HandoutLabels:
    """What stands beside and above the parts. ``page`` has the places {page} and {pages}."""

    start: str
    end: str
    needed: str
    position: str
    steps: str
    feeling: str
    cautions: str
    note: str
    page: str


def labels_in(wording: Wording) -> HandoutLabels:
    """Return the labels in the language of *wording*."""
    translate = wording.translate
    return HandoutLabels(
        start=translate("HandOut", "Start"),
        end=translate("HandOut", "End"),
        needed=translate("HandOut", "You need:"),
        position=translate("HandOut", "Before you start:"),
        steps=translate("HandOut", "How to do it"),
        feeling=translate("HandOut", "How it should feel:"),
        cautions=translate("HandOut", "Take care"),
        note=translate("HandOut", "For you:"),
        page=translate("HandOut", "Page {page} of {pages}"),
    )
