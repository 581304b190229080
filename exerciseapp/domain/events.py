"""What can happen to a session, and what follows from it; both are plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from exerciseapp.domain.cues import Cue
from exerciseapp.domain.records import PainReport, SessionOutcome, SetRecord
from exerciseapp.domain.scales import checked_rating


@dataclass(frozen=True, slots=True)
class Begin:
    """The person starts; pain now, NRS 0 to 10, or None if left out."""

    pain_before: int | None = None

    def __post_init__(self) -> None:
        checked_rating(self.pain_before, "pain before")


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The person is in position."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop the clock."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Let the clock run on from where it stood."""


@dataclass(frozen=True, slots=True)
class Back:
    """Go to what came before."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Do this repetition, or this set, again from its start."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave a wait at once, or leave the set under way."""


@dataclass(frozen=True, slots=True)
class LongerWait:
    """Give the rest, or other wait, under way some seconds more."""


@dataclass(frozen=True, slots=True)
class ShorterWait:
    """Take some seconds from the rest, or other wait, under way."""


@dataclass(frozen=True, slots=True)
class Hurts:
    """The person says that it hurts: the clock stops and the pain is asked."""


@dataclass(frozen=True, slots=True)
class _PainAnswer:
    nrs: int | None = None

    def __post_init__(self) -> None:
        checked_rating(self.nrs, "pain")


@dataclass(frozen=True, slots=True)
class RestAndGoOn(_PainAnswer):
    """After pain: rest as long as it takes, then do this repetition again."""


@dataclass(frozen=True, slots=True)
class SkipExercise(_PainAnswer):
    """After pain: leave out what is left of this exercise."""


@dataclass(frozen=True, slots=True)
class StopForToday(_PainAnswer):
    """After pain: end the session."""


@dataclass(frozen=True, slots=True)
class Stop:
    """End the session."""


@dataclass(frozen=True, slots=True)
class Leave:
    """The window closes in mid-session, which can be gone on with later."""


@dataclass(frozen=True, slots=True)
class Finish:
    """The questions after the session are answered: pain (NRS), effort (CR10), a note."""

    pain_after: int | None = None
    effort: int | None = None
    note: str = ""

    def __post_init__(self) -> None:
        checked_rating(self.pain_after, "pain after")
        checked_rating(self.effort, "effort")


Event = (
    Begin
    | Tick
    | Ready
    | Pause
    | Resume
    | Back
    | Repeat
    | Skip
    | LongerWait
    | ShorterWait
    | Hurts
    | RestAndGoOn
    | SkipExercise
    | StopForToday
    | Stop
    | Leave
    | Finish
)


@dataclass(frozen=True, slots=True)
class SessionBegan:
    """A new session is to be opened in the records."""

    pain_before: int | None


@dataclass(frozen=True, slots=True)
class StepBegan:
    """The step at this place of the plan is to be shown."""

    index: int


@dataclass(frozen=True, slots=True)
class Announce:
    """The cue is to be told."""

    cue: Cue


@dataclass(frozen=True, slots=True)
class SetFinished:
    """The set is to be written down."""

    record: SetRecord


@dataclass(frozen=True, slots=True)
class PainTold:
    """The pain report is to be written down."""

    report: PainReport


@dataclass(frozen=True, slots=True)
class SessionEnded:
    """The session is to be closed in the records; *rest* are the sets never reached."""

    outcome: SessionOutcome
    rest: Sequence[SetRecord]


@dataclass(frozen=True, slots=True)
class AnswersGiven:
    """The answers after the session are to be written down."""

    pain_after: int | None
    effort: int | None
    note: str


Effect = SessionBegan | StepBegan | Announce | SetFinished | PainTold | SessionEnded | AnswersGiven
