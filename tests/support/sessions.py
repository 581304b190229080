"""A session driven by hand: events and a clock that moves only when it is told to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Self

from exerciseapp.domain.advance import advance
from exerciseapp.domain.cues import Cue
from exerciseapp.domain.events import (
    Announce,
    Begin,
    Effect,
    Event,
    PainTold,
    Ready,
    SessionEnded,
    SetFinished,
    Tick,
)
from exerciseapp.domain.plan import Plan, Step, StepKind
from exerciseapp.domain.records import PainReport, SessionOutcome, SetKey, SetRecord
from exerciseapp.domain.session import STALL_S, Session, Stage, new_session

START = 1000.0


@dataclass
class Run:
    """A session under way, the time on its clock, and all that has followed so far."""

    session: Session
    now: float = START
    effects: list[Effect] = field(default_factory=list)

    def press(self, *events: Event) -> Self:
        """Let the events happen at this moment."""
        for event in events:
            transition = advance(self.session, event, self.now)
            self.session = transition.session
            self.effects.extend(transition.effects)
        return self

    def wait(self, seconds: float, every: float = 0.5) -> Self:
        """Let so many seconds pass, with a tick at least that often."""
        end = self.now + seconds
        while end - self.now > every:
            self.now += every
            self.press(Tick())
        self.now = end
        return self.press(Tick())

    def jump(self, seconds: float) -> Self:
        """Let so many seconds pass in which nobody tells the session the time."""
        self.now += seconds
        return self

    def wait_for(self, kind: StepKind, into: float = 0.0) -> Self:
        """Let time pass until the next step of that kind, and so many seconds of it, have come."""
        while self.step.kind is not kind:
            self._to_end_of_step()
        return self.wait(into) if into else self

    def play_out(self) -> Self:
        """Let time pass, with the person ready whenever asked, until the exercises are over."""
        while self.stage in (Stage.WAITING, Stage.RUNNING):
            self._to_end_of_step()
        return self

    def _to_end_of_step(self) -> None:
        if self.stage is Stage.WAITING:
            self.press(Ready())
        assert self.stage is Stage.RUNNING, f"a {self.stage} session goes nowhere by itself"
        self.wait(max(self.step.seconds - self.elapsed, 1e-9))

    @property
    def stage(self) -> Stage:
        return self.session.stage

    @property
    def step(self) -> Step:
        return self.session.step

    @property
    def elapsed(self) -> float:
        """Seconds into the step."""
        return self.session.into_step(self.now)

    @property
    def cues(self) -> list[Cue]:
        return [effect.cue for effect in self.effects if isinstance(effect, Announce)]

    @property
    def finished(self) -> list[SetRecord]:
        """The records told one by one, in order."""
        return [effect.record for effect in self.effects if isinstance(effect, SetFinished)]

    @property
    def pain(self) -> list[PainReport]:
        return [effect.report for effect in self.effects if isinstance(effect, PainTold)]

    @property
    def ended(self) -> SessionEnded | None:
        """The end of the session, which comes at most once."""
        ends = [effect for effect in self.effects if isinstance(effect, SessionEnded)]
        assert len(ends) <= 1
        return ends[0] if ends else None

    @property
    def outcome(self) -> SessionOutcome | None:
        return self.ended.outcome if self.ended else None

    @property
    def written(self) -> dict[SetKey, SetRecord]:
        """What a store that replaces records of the same set holds by now."""
        rest = list(self.ended.rest) if self.ended else []
        return {record.key: record for record in [*self.finished, *rest]}

    def forget(self) -> Self:
        """Forget what has followed so far, to look only at what comes next."""
        self.effects.clear()
        return self


def begun(plan: Plan, *, hands_free: bool = True, stall_s: float = STALL_S) -> Run:
    """Return a run of *plan* that has just begun."""
    return Run(new_session(plan, hands_free=hands_free, stall_s=stall_s)).press(Begin())


def at_work(plan: Plan, kind: StepKind, into: float = 0.0) -> Run:
    """Return a hands-free run in its first step of that kind, so many seconds into it."""
    return begun(plan).wait_for(kind, into)
