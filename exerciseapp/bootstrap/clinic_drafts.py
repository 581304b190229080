"""Puts together what the programme builder works with."""

from __future__ import annotations

from contextlib import ExitStack

from exerciseapp.adapters.exchange.archive import MOST_BYTES
from exerciseapp.adapters.exchange.outside import OutsidePaths, write_outgoing
from exerciseapp.adapters.exchange.parcel_file import ZipParcelFiles
from exerciseapp.adapters.library.draft_texts import TomlDrafts
from exerciseapp.adapters.texts import translator
from exerciseapp.bootstrap.exchange import Exchange
from exerciseapp.services.clinic.caseload import Caseload
from exerciseapp.services.clinic.draft import DraftDesk
from exerciseapp.services.clinic.draft_hand_over import DraftHandOver
from exerciseapp.services.clinic.template_in import TemplateIn
from exerciseapp.services.clock import Clock
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.shelf import Shelf
from exerciseapp.services.voices import OpenVoices, Voices


def hand_over_of(
    caseload: Caseload, exchange: Exchange, shelf: Shelf, clock: Clock
) -> DraftHandOver:
    """Return what hands drafts over; its ``drafts`` are the desk that they are written at."""
    drafts = DraftDesk(caseload, exchange.clinic.store, shelf, TomlDrafts())
    return DraftHandOver(drafts, exchange.hand_over, clock, write_outgoing)


def template_in_of(drafts: DraftDesk) -> TemplateIn:
    """Return what keeps programme files as templates."""
    return TemplateIn(OutsidePaths(MOST_BYTES).read, ZipParcelFiles(), drafts)


def wording_in(language: str) -> Wording:
    """Return the words of a hand-out in *language*."""
    return Wording(language, translator(language))


def voices_in(opened: ExitStack) -> OpenVoices:
    """Return what opens sound, voice and the screen's light once; *opened* closes them again."""
    standing: list[Voices] = []

    def voices() -> Voices:
        if not standing:
            from exerciseapp.bootstrap.voices import open_voices

            standing.append(open_voices(opened))
        return standing[0]

    return voices
