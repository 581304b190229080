"""Everything a window calls, handed in as one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from exerciseapp.domain.choice import programme_for
from exerciseapp.domain.programme import Programme
from exerciseapp.services.awake import KeepAwake
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import Clock
from exerciseapp.services.courses import Courses
from exerciseapp.services.diary import DiaryService
from exerciseapp.services.exchange.double_click import DoubleClick
from exerciseapp.services.own_data import OwnData
from exerciseapp.services.playback import ClipLoader
from exerciseapp.services.progress import ProgressService
from exerciseapp.services.record_store import SettingsStore
from exerciseapp.services.reminders.background import Background
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.services.sessions import SessionService
from exerciseapp.services.shelf import Shelf, UnknownProgrammeError
from exerciseapp.services.sound import Sounder
from exerciseapp.services.speech import Speaker
from exerciseapp.ui.theme.look import Look

if TYPE_CHECKING:
    from exerciseapp.services.clinic.ports import WorkspaceOpener
    from exerciseapp.services.exchange.patient import PatientFiles
    from exerciseapp.services.exchange.ports import KnownClinic


@dataclass(frozen=True, slots=True)
class Desk:
    """The services that the windows work with. ``language`` is a tag such as "en" or "nb".

    ``open_files`` gives the files of clinics, the same object each time; it loads what they
    need, which the first picture does not wait for.
    """

    shelf: Shelf
    sessions: SessionService
    courses: Courses
    settings: SettingsStore
    feed: ChangeFeed
    clock: Clock
    clips: ClipLoader
    sounder: Sounder
    speaker: Speaker
    awake: KeepAwake
    reminders: ReminderService
    background: Background
    own_data: OwnData
    diary: DiaryService
    progress: ProgressService
    open_files: Callable[[], PatientFiles]
    double_click: DoubleClick
    workspace: WorkspaceOpener
    look: Look
    language: str

    def programme_for_now(self) -> Programme:
        """Return what is to do at this time of day. Raises UnknownProgrammeError if nothing is."""
        bedtime = self.settings.load_settings().bedtime
        now = self.clock.now().time()
        today = self.courses.today()
        programme = programme_for(self.shelf.programmes.values(), today, now, bedtime)
        if programme is None:
            raise UnknownProgrammeError("")
        return programme

    @property
    def files(self) -> PatientFiles:
        """The files that come from clinics and go to them."""
        return self.open_files()

    def mail_of(self, clinic: KnownClinic) -> str:
        """Return the e-mail address that a programme of *clinic* names, or an empty text.

        Raises StoreError.
        """
        from exerciseapp.domain.contact import contact_from

        known = self.shelf.programmes
        for name in self.files.programmes_of(clinic.card.id):
            mail = contact_from(known[name].author).mail if name in known else ""
            if mail:
                return mail
        return ""

    def with_shelf(self, shelf: Shelf) -> Desk:
        """Return the desk with other exercises and programmes on it."""
        return replace(
            self,
            shelf=shelf,
            sessions=replace(self.sessions, shelf=shelf),
            progress=replace(self.progress, read_programme=shelf.read_programme),
        )
