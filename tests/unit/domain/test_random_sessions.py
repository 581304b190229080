"""Whatever is pressed whenever, the session stays sound and the records true."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto

from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.advance import advance
from exerciseapp.domain.cues import CueKind
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.events import (
    Announce,
    Back,
    Begin,
    Event,
    Finish,
    Hurts,
    Leave,
    LongerWait,
    Pause,
    Ready,
    Repeat,
    RestAndGoOn,
    Resume,
    SessionEnded,
    SetFinished,
    ShorterWait,
    Skip,
    SkipExercise,
    StepBegan,
    Stop,
    StopForToday,
    Tick,
)
from exerciseapp.domain.plan import Plan, Step, StepKind
from exerciseapp.domain.programme import StepTimes
from exerciseapp.domain.records import SessionOutcome, SetKey, SetOutcome, SetRecord
from exerciseapp.domain.session import Attempt, Session, Stage, new_session, resumed_session
from exerciseapp.domain.transition import Transition
from tests.support.programmes import plan_of
from tests.support.sessions import Run

# Short steps, so that a few presses come far.
TIMES = StepTimes(get_ready_s=4, lead_in_s=2, ease_s=1, change_side_s=3, next_s=3)
DOSAGES = (
    Dosage(1, 2, Hold(3), Sides.EACH, rest_between_repetitions_s=2),
    Dosage(2, 1, Hold(2)),
    Dosage(2, 3, Tempo(1, 0, 1), rest_between_sets_s=4),
    Dosage(1, 4, Pace(60), Sides.EACH),
)
TICK_S = 0.25
# A step ends within a tick, and the whole tick is put down to the step it began in.
SLACK_S = TICK_S + 1e-6

plans = st.lists(st.sampled_from(DOSAGES), min_size=1, max_size=3).map(
    lambda dosages: plan_of(*dosages, times=TIMES)
)
ratings = st.one_of(st.none(), st.integers(0, 10))
presses: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from([Tick(), Ready(), Ready(), Resume(), Resume(), Pause(), Back(), Repeat()]),
    st.sampled_from([Skip(), Hurts(), Begin(), LongerWait(), ShorterWait()]),
    st.builds(RestAndGoOn, ratings),
    st.builds(SkipExercise, ratings),
)
endings: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from([Stop(), Leave()]),
    st.builds(StopForToday, ratings),
    st.builds(Finish, ratings, ratings, st.text(max_size=5)),
)


class Time(Enum):
    """How time passes before a press; in a silence nobody is led."""

    TOLD = auto()
    SHORT_SILENCE = auto()
    SILENCE_ENDED_BY_THE_PRESS = auto()
    LONG_SILENCE = auto()


# Now and then something that ends the session, or a silence.
moments = st.tuples(
    st.one_of(st.floats(0, 8), st.sampled_from([0.0, 1.0, 2.0, 3.0, 20.0])),
    st.sampled_from([Time.TOLD] * 5 + [time for time in Time if time is not Time.TOLD]),
    presses | presses | presses | endings,
)
Script = list[tuple[float, Time, Event]]


@dataclass
class Witness:
    """Looks on from outside and notes how long the clock ran in which effort.

    It believes only ticks that come close together, and knows nothing of how the session counts.
    Whoever was told to get back into position moves when the time for that is over, and begins
    with a whole repetition: what was broken off before is no repetition.
    """

    run: Run
    visit_s: float = 0.0
    in_position_at: float = 0.0
    longest_hold_s: dict[tuple[SetKey, int], float] = field(
        default_factory=lambda: defaultdict(float)
    )
    repetitions: dict[SetKey, int] = field(default_factory=lambda: defaultdict(int))

    def lead(self, seconds: float) -> None:
        while seconds > 0:
            led = min(seconds, TICK_S)
            if self.run.stage is Stage.RUNNING:
                self._note(self.run.step, min(led, self.run.now + led - self.in_position_at))
            self.run.jump(led)
            self.press(Tick())
            seconds -= led

    def press(self, event: Event) -> None:
        before, seen = self.run.session, len(self.run.effects)
        transition = advance(before, event, self.run.now)
        assert transition == advance(before, event, self.run.now)
        self.run.press(event)
        check_state(before, transition)
        for effect in self.run.effects[seen:]:
            if isinstance(effect, SetFinished):
                self._check(effect.record)
            elif isinstance(effect, SessionEnded):
                for record in effect.rest:
                    self._check(record)
            elif isinstance(effect, StepBegan):
                self.visit_s, self.in_position_at = 0.0, 0.0
            elif isinstance(effect, Announce) and effect.cue.kind is CueKind.LEAD_BACK:
                self.in_position_at = self.run.now + effect.cue.seconds

    def _note(self, step: Step, led: float) -> None:
        if led <= 0:
            return
        before, self.visit_s = self.visit_s, self.visit_s + led
        if step.kind is StepKind.HOLD:
            place = (step.key, step.repetition)
            self.longest_hold_s[place] = max(self.longest_hold_s[place], self.visit_s)
        if step.kind is StepKind.WORK:
            new = whole_repetitions(step, self.visit_s) - whole_repetitions(step, before)
            self.repetitions[step.key] += new

    def _check(self, record: SetRecord) -> None:
        """Check that no more is written than was seen."""
        plan, performed = self.run.session.plan, record.performed
        assert record.prescribed == plan.prescribed(record.key.exercise)
        assert performed.repetitions <= record.prescribed.repetitions
        is_done = performed.repetitions == record.prescribed.repetitions
        assert (record.outcome is SetOutcome.DONE) == is_done
        hold_s = plan.dosage(record.key.exercise).hold_s
        if hold_s is None:
            assert performed.repetitions <= self.repetitions[record.key]
            return
        held = [s for (key, _), s in self.longest_hold_s.items() if key == record.key]
        to_the_end = sum(1 for seconds in held if seconds + SLACK_S >= hold_s)
        assert performed.repetitions <= to_the_end
        assert (performed.hold_s or 0.0) <= max(held, default=0.0) + SLACK_S


def whole_repetitions(step: Step, led_s: float) -> int:
    """Return how many repetitions, at most, were done in one go of so many seconds."""
    return math.floor((led_s + SLACK_S) / step.repetition_s) if led_s > 0 else 0


def check_state(before: Session, transition: Transition) -> None:
    after = transition.session
    assert 0 <= after.index < len(after.plan.steps)
    assert 0 <= after.elapsed_s <= after.step.seconds
    assert after.seen >= before.seen
    for key, record in before.records.items():
        assert after.records[key].performed.repetitions >= record.performed.repetitions
        if record.outcome is SetOutcome.DONE:
            assert after.records[key] == record


def play(witness: Witness, script: Script) -> None:
    for seconds, time, event in script:
        before = witness.run.session
        match time:
            case Time.TOLD:
                witness.lead(seconds)
            case Time.SHORT_SILENCE:
                witness.run.jump(seconds + before.stall_s + 0.01)
                witness.press(Tick())
                assert ran(witness.run.session) == ran(before)
            case Time.SILENCE_ENDED_BY_THE_PRESS:
                witness.run.jump(seconds + before.stall_s + 0.01)
            case Time.LONG_SILENCE:
                witness.run.jump(seconds + 20 * before.stall_s + 0.01)
                witness.press(Tick())
                assert not ran(witness.run.session)
        witness.press(event)


def ran(session: Session) -> bool:
    return session.stage is Stage.RUNNING


def started(session: Session) -> Witness:
    witness = Witness(Run(session))
    witness.press(Begin(3))
    return witness


scripts = st.lists(moments, max_size=25)


@given(plans, st.booleans(), scripts)
def test_nothing_is_written_as_done_that_was_not(
    plan: Plan, hands_free: bool, script: Script
) -> None:
    witness = started(new_session(plan, hands_free=hands_free))
    play(witness, script)
    witness.press(Stop())


@given(plans, st.booleans(), scripts)
def test_every_session_that_ends_has_a_record_of_each_set_of_its_programme(
    plan: Plan, hands_free: bool, script: Script
) -> None:
    witness = started(new_session(plan, hands_free=hands_free))
    play(witness, script)
    witness.press(Stop())
    run = witness.run
    assert run.stage in (Stage.AFTER, Stage.CLOSED)
    # What a store holds by now is what the session itself believes.
    assert run.written == dict(run.session.records)
    if run.ended is None:
        return
    assert set(run.written) == set(plan.set_keys())
    all_done = all(record.outcome is SetOutcome.DONE for record in run.written.values())
    assert (run.outcome is SessionOutcome.COMPLETED) == all_done


@given(plans, st.booleans(), scripts)
def test_killed_at_any_moment_it_is_resumed_and_goes_on_to_the_end(
    plan: Plan, hands_free: bool, script: Script
) -> None:
    killed = started(new_session(plan, hands_free=hands_free))
    play(killed, script)
    known = killed.run.written
    if killed.run.ended is not None:
        return
    attempts = killed.run.session.attempts
    lost = [key for key in attempts if attempts[key] != Attempt() and key not in known]
    assert len(lost) <= 1

    run = Run(resumed_session(plan, known.values()), killed.run.now).press(Begin()).play_out()

    assert run.stage is Stage.AFTER
    for key, record in run.session.records.items():
        before = known.get(key)
        if before is None or before.outcome is SetOutcome.PARTIAL:
            assert record.outcome is SetOutcome.DONE
        else:
            assert record == before
    assert set(run.session.records) == set(plan.set_keys())
    again = {record.key for record in run.finished}
    assert all(known[key].outcome is SetOutcome.PARTIAL for key in again & set(known))


@given(plans, scripts, scripts)
def test_a_resumed_session_is_as_true_as_a_new_one(
    plan: Plan,
    first: Script,
    second: Script,
) -> None:
    killed = started(new_session(plan, hands_free=True))
    play(killed, first)
    if killed.run.ended is not None:
        return
    resumed = started(resumed_session(plan, killed.run.written.values(), hands_free=True))
    resumed.repetitions.update(killed.repetitions)
    resumed.longest_hold_s.update(killed.longest_hold_s)
    play(resumed, second)
    resumed.press(Stop())
    if resumed.run.ended is not None:
        written = killed.run.written | resumed.run.written
        assert set(written) == set(plan.set_keys())
        assert written == dict(resumed.run.session.records)
