"""Everything that the pages of the workspace call, handed in as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from exerciseapp.services.clinic.answers import AnswerReader
from exerciseapp.services.clinic.caseload import Caseload
from exerciseapp.services.clinic.copies import WorkspaceCopies
from exerciseapp.services.clinic.door import Door
from exerciseapp.services.clinic.draft import DraftDesk
from exerciseapp.services.clinic.draft_hand_over import DraftHandOver
from exerciseapp.services.clinic.new_exercise import NewExercises
from exerciseapp.services.clinic.template_in import TemplateIn
from exerciseapp.services.clock import Clock
from exerciseapp.services.exchange.answer_in import InboxDesk
from exerciseapp.services.exchange.clinic_keys import ClinicDesk
from exerciseapp.services.exchange.hand_over import HandOverDesk
from exerciseapp.services.film import FilmOpener
from exerciseapp.services.playback import ClipLoader
from exerciseapp.services.record_store import SettingsStore
from exerciseapp.services.reminders.notices import Wording
from exerciseapp.services.shelf import Shelf
from exerciseapp.services.voices import OpenVoices
from exerciseapp.ui.clinic.news import ClinicNews
from exerciseapp.ui.theme.look import Look


@dataclass(frozen=True, slots=True)
class Office:
    """The services of the workspace. ``language`` is a tag such as "en" or "nb".

    ``door.clinic`` holds the clinic's open keys while somebody works. ``demo`` says that every
    patient is made up. ``voices`` opens what a trial is heard through, ``wording`` gives the words
    of a hand-out in a patient's language. ``films`` plays a clinic's own films, of which
    ``new_exercises`` makes exercises; ``template_in`` reads programme files.
    """

    caseload: Caseload
    door: Door
    clinic: ClinicDesk
    hand_over: HandOverDesk
    inbox: InboxDesk
    answers: AnswerReader
    shelf: Shelf
    settings: SettingsStore
    clips: ClipLoader
    clock: Clock
    copies: WorkspaceCopies
    look: Look
    news: ClinicNews
    language: str
    drafts: DraftDesk
    give: DraftHandOver
    voices: OpenVoices
    wording: Callable[[str], Wording]
    films: FilmOpener
    new_exercises: NewExercises
    template_in: TemplateIn
    demo: bool = False
