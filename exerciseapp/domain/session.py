"""One run through a programme, as a value: where it stands and what has been done so far."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from exerciseapp.domain.plan import Plan, Step, starting_exercise_at
from exerciseapp.domain.records import Amount, SetKey, SetOutcome, SetRecord

STALL_S = 3.0
# After a silence of up to so many times that long the session goes on by itself.
STALLS_GONE_ON_FROM = 20
SHORTEST_LEAD_S = 1e-6


class Stage(StrEnum):
    """The states of a session.

    BEFORE: the question about pain. WAITING: a get-ready step waits for the person. RUNNING:
    the clock runs. PAUSED: it stands. HURTING: it stands and the pain is asked. AFTER: the
    exercises are over and the questions are asked. CLOSED: nothing more can happen.
    """

    BEFORE = "before"
    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    HURTING = "hurting"
    AFTER = "after"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What has been performed of a set: repetitions by number, longest hold."""

    repetitions: frozenset[int] = frozenset()
    longest_hold_s: float = 0.0

    @property
    def is_empty(self) -> bool:
        """Say whether nothing has been performed."""
        return not self.repetitions and self.longest_hold_s == 0


@dataclass(frozen=True, slots=True)
class Session:
    """The state. All moments and seconds are those of the session's clock.

    ``began`` is the moment at which the step's time was 0 and holds while the clock runs.
    ``elapsed_s`` is the seconds into the step that have been led: where it stands, or where the
    running clock was when it was last seen. ``seen`` is the last moment the session was told of:
    a longer silence than ``stall_s`` (the computer slept, the program hung) means that nobody was
    led, so the time between does not count; after a very long one the session stands.
    ``attempts`` are kept when a set is left, so that what was performed of it before still
    counts after going back.
    """

    plan: Plan
    hands_free: bool = False
    stall_s: float = STALL_S
    resumed: bool = False
    stage: Stage = Stage.BEFORE
    index: int = 0
    began: float = 0.0
    elapsed_s: float = 0.0
    seen: float = 0.0
    attempts: Mapping[SetKey, Attempt] = field(default_factory=dict)
    records: Mapping[SetKey, SetRecord] = field(default_factory=dict)

    @property
    def step(self) -> Step:
        """The step under way."""
        return self.plan.steps[self.index]

    def into_step(self, now: float) -> float:
        """Return the seconds into the step at the moment *now*, never beyond its end."""
        if self.stage is not Stage.RUNNING:
            return self.elapsed_s
        return min(max(now - self.began, self.elapsed_s), self.step.seconds)

    def was_silent(self, now: float) -> bool:
        """Say whether, while its clock ran, the session was told of nothing for too long."""
        return self.stage is Stage.RUNNING and now - self.seen > self.stall_s

    def was_left(self, now: float) -> bool:
        """Say whether the silence was so long that nobody may be there any more."""
        return self.was_silent(now) and now - self.seen > STALLS_GONE_ON_FROM * self.stall_s

    def lead_left_s(self, now: float) -> float:
        """Return the seconds left to get back into position, 0 when the step's time runs.

        After a pause the step begins a little later than the clock runs on.
        """
        if self.stage is not Stage.RUNNING:
            return 0.0
        left = self.began + self.elapsed_s - now
        # Rounding alone may leave a trace of a second.
        return left if left > SHORTEST_LEAD_S else 0.0

    def open_sets(self) -> tuple[SetKey, ...]:
        """Return the sets that have no record, or were only begun, in order."""
        return tuple(
            key
            for key in self.plan.set_keys()
            if key not in self.records or self.records[key].outcome is SetOutcome.PARTIAL
        )

    def nothing_done(self, key: SetKey) -> SetRecord:
        """Return the record of a set that was not begun."""
        prescribed = self.plan.prescribed(key.exercise)
        none = Amount(0, None if prescribed.hold_s is None else 0.0)
        exercise = self.plan.exercises[key.exercise].id
        return SetRecord(key, exercise, SetOutcome.SKIPPED, prescribed, none)


def new_session(plan: Plan, *, hands_free: bool = False, stall_s: float = STALL_S) -> Session:
    """Return a session that has not begun."""
    return Session(plan, hands_free, stall_s)


def resumed_session(
    plan: Plan,
    records: Iterable[SetRecord],
    *,
    hands_free: bool = False,
    stall_s: float = STALL_S,
) -> Session:
    """Return a session that goes on at the first set of *plan* not yet done in *records*.

    It prepares the person for that set's exercise first, and leaves out the sets of the exercise
    that come before it. Records of sets that the plan does not hold are left out.
    """
    keys = set(plan.set_keys())
    kept = {record.key: record for record in records if record.key in keys}
    left = Session(plan, hands_free, stall_s, resumed=True, records=kept)
    open_sets = left.open_sets()
    if not open_sets:
        return replace(left, index=len(plan.steps) - 1)
    index = plan.get_ready_for(open_sets[0].exercise)
    return replace(left, plan=starting_exercise_at(plan, open_sets[0]), index=index)
