"""The workspace's services: a real data folder, a clock that is told, fakes for what is outside."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from exerciseapp.adapters.exchange.answer_pool import open_on_all_cores
from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.adapters.library.own_exercises import FolderExercises
from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.adapters.storage.database import Database
from exerciseapp.adapters.storage.workspace_copies import ZipWorkspaceCopies
from exerciseapp.bootstrap.clinic_drafts import hand_over_of, template_in_of, wording_in
from exerciseapp.bootstrap.exchange import Exchange, exchange_over
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.clinic.answers import AnswerReader
from exerciseapp.services.clinic.caseload import Caseload, caseload_over
from exerciseapp.services.clinic.copies import WorkspaceCopies
from exerciseapp.services.clinic.door import Door
from exerciseapp.services.clinic.new_exercise import NewExercises
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.film import FilmOpener
from exerciseapp.services.voices import Voices
from exerciseapp.ui.clinic.news import ClinicNews
from exerciseapp.ui.clinic.office import Office
from tests.fakes.clock import FakeClock
from tests.fakes.films import FakeFilmOpener
from tests.fakes.outside import FakeClipLoader, FakeKeepAwake, FakeSounder
from tests.fakes.own_data import FakeLook
from tests.fakes.voice import FakeSpeaker
from tests.support.exchange_world import PHRASE, Side
from tests.support.left_open import Kept
from tests.support.quick_keys import QUICK_KEYS


@dataclass(slots=True)
class FakeOffice:
    """A clinic's data folder, with the exchange over it and the office that stands on both."""

    places: Places
    database: Database
    clock: FakeClock = field(default_factory=FakeClock)
    look: FakeLook = field(default_factory=FakeLook)
    films: FilmOpener = field(default_factory=FakeFilmOpener)
    # The pages that were opened over it beside the window.
    opened: Kept = field(default_factory=Kept)
    caseload: Caseload = field(init=False)
    door: Door = field(init=False)
    exchange: Exchange = field(init=False)
    copies: WorkspaceCopies = field(init=False)

    def __post_init__(self) -> None:
        self.caseload = caseload_over(SqlCaseloadStore(self.database.transactions))
        self.door = Door(self.clock)
        places = self.places
        self.copies = ZipWorkspaceCopies(places.database, places.backups, places.library)
        exchange = exchange_over(self.places, self.database, films=False)
        quick = replace(exchange.clinic, maker=QUICK_KEYS)
        self.exchange = replace(exchange, clinic=quick)

    def set_up(self) -> OpenClinic:
        """Set up the clinic "Fysio Nord" with an exercise of its own; its passphrase is PHRASE."""
        return Side(self.places, self.database, self.exchange).set_clinic_up()

    def hand_over(self, patient: str, at: datetime | None = None) -> bytes:
        """Hand the programme of the exchange's tests over to *patient*; return the file."""
        clinic = Side(self.places, self.database, self.exchange)
        return clinic.hand_over(patient=patient, at=at or self.clock.now())

    def office(self) -> Office:
        """Return what the window is given."""
        shelf = read_shelf(self.places)
        give = hand_over_of(self.caseload, self.exchange, shelf, self.clock)
        return Office(
            caseload=self.caseload,
            door=self.door,
            clinic=self.exchange.clinic,
            hand_over=self.exchange.hand_over,
            inbox=self.exchange.inbox,
            answers=AnswerReader(self.exchange.inbox, open_on_all_cores),
            shelf=shelf,
            settings=self.database.settings,
            clips=FakeClipLoader(),
            clock=self.clock,
            copies=self.copies,
            look=self.look,
            news=ClinicNews(self.caseload.edits),
            language="en",
            drafts=give.drafts,
            give=give,
            voices=lambda: Voices(FakeSounder(), FakeSpeaker(), FakeKeepAwake()),
            wording=wording_in,
            films=self.films,
            new_exercises=NewExercises(
                PyAvConverter(), FolderExercises(self.places.library), lambda: shelf.exercises
            ),
            template_in=template_in_of(give.drafts),
        )


__all__ = ["PHRASE", "FakeOffice"]
