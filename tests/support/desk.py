"""A window's services, on fakes, with a programme to work on."""

from __future__ import annotations

from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from exerciseapp.adapters.exchange.archive import MOST_BYTES
from exerciseapp.adapters.exchange.outside import OutsidePaths
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.settings import Settings
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.courses import Courses
from exerciseapp.services.diary import DiaryService
from exerciseapp.services.exchange.answer_out import AnswerDesk
from exerciseapp.services.exchange.patient import PatientDesks, PatientFiles
from exerciseapp.services.exchange.take_in import TakeInDesk
from exerciseapp.services.playback import ClipLoader
from exerciseapp.services.progress import ProgressService
from exerciseapp.services.progress_store import ProgressStore
from exerciseapp.services.reminders.plan import RemindedProgramme
from exerciseapp.services.reminders.service import ReminderService
from exerciseapp.services.reminders.store import ReminderStore
from exerciseapp.services.sessions import SessionService
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.theme.look import Look
from tests.fakes.clock import FakeClock
from tests.fakes.courses import FakeCourseStore
from tests.fakes.diary import FakeDiaryStore
from tests.fakes.exchange import (
    FakeDoubleClick,
    FakeImportLibrary,
    FakePatientStore,
    TakesEverything,
)
from tests.fakes.outside import (
    FakeBackground,
    FakeClipLoader,
    FakeKeepAwake,
    FakeSounder,
    FakeWaker,
    FakeWorkspaceOpener,
)
from tests.fakes.own_data import FakeLook, FakeOwnData
from tests.fakes.progress import FakeProgressStore
from tests.fakes.records import FakeRecordStore, FakeSettingsStore
from tests.fakes.voice import FakeSpeaker
from tests.support.exchange import ANSWERS, PARCELS
from tests.support.left_open import Kept
from tests.support.programmes import library_of


@dataclass(slots=True)
class FakeDesk:
    """The fakes, and the desk that stands on them."""

    programme: Programme
    reminder_store: ReminderStore
    clock: FakeClock = field(default_factory=FakeClock)
    records: FakeRecordStore = field(default_factory=FakeRecordStore)
    # Somebody who has been asked the questions of the first start.
    settings: FakeSettingsStore = field(
        default_factory=lambda: FakeSettingsStore(Settings(welcomed=True))
    )
    sounder: FakeSounder = field(default_factory=FakeSounder)
    speaker: FakeSpeaker = field(default_factory=FakeSpeaker)
    own_data: FakeOwnData = field(default_factory=FakeOwnData)
    look: Look = field(default_factory=FakeLook)
    awake: FakeKeepAwake = field(default_factory=FakeKeepAwake)
    background: FakeBackground = field(default_factory=FakeBackground)
    waker: FakeWaker = field(default_factory=FakeWaker)
    clips: ClipLoader = field(default_factory=FakeClipLoader)
    shelf: Shelf | None = None
    courses: FakeCourseStore = field(default_factory=FakeCourseStore)
    progress: ProgressStore = field(default_factory=FakeProgressStore)
    diary: FakeDiaryStore = field(init=False)
    problems: tuple[str, ...] = ()
    patient: FakePatientStore = field(default_factory=FakePatientStore)
    library: FakeImportLibrary = field(default_factory=FakeImportLibrary)
    double_click: FakeDoubleClick = field(default_factory=FakeDoubleClick)
    workspace: FakeWorkspaceOpener = field(default_factory=FakeWorkspaceOpener)
    # The windows and pages that were opened over the desk.
    opened: Kept = field(default_factory=Kept)

    def __post_init__(self) -> None:
        self.diary = FakeDiaryStore(self.records)

    def desk(self) -> Desk:
        """Return what a window is given."""
        shelf = self.shelf or Shelf(
            library_of(self.programme),
            {self.programme.id: self.programme},
            self.problems,
            lambda *_: self.programme,
        )
        feed = ChangeFeed()
        reminders = ReminderService(
            self.reminder_store,
            self._reminded,
            lambda: ZoneInfo("UTC"),
            self.clock,
            self.waker,
            feed,
        )
        files = self._files(shelf, feed)
        return Desk(
            shelf=shelf,
            sessions=SessionService(shelf, self.records, feed, self.clock),
            courses=Courses(self.courses, self.clock),
            settings=self.settings,
            feed=feed,
            clock=self.clock,
            clips=self.clips,
            sounder=self.sounder,
            speaker=self.speaker,
            awake=self.awake,
            reminders=reminders,
            background=self.background,
            own_data=self.own_data,
            diary=DiaryService(self.diary, self.settings, feed, self.clock),
            progress=ProgressService(
                self.progress, reminders.pauses, shelf.read_programme, self.clock
            ),
            open_files=lambda: files,
            double_click=self.double_click,
            workspace=self.workspace,
            look=self.look,
            language="en",
        )

    def _files(self, shelf: Shelf, feed: ChangeFeed) -> PatientFiles:
        take_in = TakeInDesk(self.patient, PARCELS, self.library, TakesEverything(self.programme))
        answer = AnswerDesk(self.patient, self.records, ANSWERS)
        return PatientFiles(
            store=self.patient,
            desks=lambda: PatientDesks(take_in, answer),
            paths=OutsidePaths(MOST_BYTES),
            read_shelf=lambda: shelf,
            feed=feed,
            clock=self.clock,
        )

    def _reminded(self) -> tuple[RemindedProgramme, ...]:
        programme = self.programme
        days = programme.starts_on, programme.ends_on
        return (RemindedProgramme(programme.id, programme.title, programme.reminders, *days),)
