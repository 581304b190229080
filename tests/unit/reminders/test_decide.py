"""The decision, for any mixture of records and circumstances."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.occurrence import (
    OPEN,
    Answer,
    Occurrence,
    OccurrenceKey,
    OccurrenceRecord,
    Reason,
    Shown,
    State,
)
from exerciseapp.domain.occurrence_decide import Situation, decide
from exerciseapp.domain.occurrence_steps import SessionEnd, answered, shown
from exerciseapp.domain.occurrence_times import Calendar
from exerciseapp.domain.reminder_settings import Pause, QuietHours, ReminderSettings

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = NOW.date()
PROGRAMMES = ("arms", "legs")
SLOTS = ("a", "b", "c")
NAMES = frozenset((programme, slot) for programme in PROGRAMMES for slot in SLOTS)


def occurrence(programme: str, slot: str, minutes_ago: int) -> Occurrence:
    due = NOW - timedelta(minutes=minutes_ago)
    return Occurrence(
        OccurrenceKey(programme, slot, due.date()),
        due.time(),
        "UTC",
        due,
        max(
            datetime.combine(due.date() + timedelta(days=1), time(0), UTC), due + timedelta(hours=1)
        ),
    )


occurrences = st.builds(
    occurrence,
    st.sampled_from(PROGRAMMES),
    st.sampled_from(SLOTS),
    st.integers(0, 60 * 40),
)
moments = st.none() | st.integers(-30, 30).map(lambda minutes: NOW + timedelta(minutes=minutes))


@st.composite
def records(draw: st.DrawFn) -> OccurrenceRecord:
    state = draw(st.sampled_from(sorted(OPEN)))
    was_shown = state in {State.SHOWN, State.SNOOZED, State.STARTING} or draw(st.booleans())
    return OccurrenceRecord(
        occurrence=draw(occurrences),
        state=State(state),
        reason=Reason.NO_SERVER if state == State.HELD else None,
        shows=draw(st.integers(0, 6)),
        next_at=draw(moments),
        shown=Shown(draw(st.integers(1, 9)), "server") if was_shown else None,
        first_shown=NOW - timedelta(minutes=40) if was_shown else None,
    )


situations = st.builds(
    Situation,
    now=st.just(NOW),
    calendar=st.just(Calendar(ZoneInfo("UTC"))),
    settings=st.builds(
        ReminderSettings,
        quiet=st.none()
        | st.just(QuietHours(time(11), time(13)))
        | st.just(QuietHours(time(22), time(7))),
    ),
    in_force=st.sampled_from([NAMES, NAMES - {("legs", "a")}]),
    pauses=st.sampled_from([(), (Pause(TODAY, None),)]),
    ends=st.lists(
        st.builds(
            SessionEnd,
            st.sampled_from(PROGRAMMES),
            st.integers(0, 600).map(lambda minutes: NOW - timedelta(minutes=minutes)),
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
    under_way=st.sampled_from([frozenset[str](), frozenset({"legs"})]),
    skipped=st.sampled_from([frozenset(), frozenset({("arms", TODAY)})]),
    silenced=st.booleans(),
    lost_sight=st.booleans(),
)


def by_key(found: list[OccurrenceRecord]) -> list[OccurrenceRecord]:
    return list({record.key: record for record in found}.values())


known_records = st.lists(records(), max_size=6).map(by_key)


@given(situations, st.lists(occurrences, max_size=4), known_records)
def test_a_decision_is_sound_and_stands(
    situation: Situation, due: list[Occurrence], known: list[OccurrenceRecord]
) -> None:
    taken = {record.key for record in known}
    # What is due comes from the reminders in force.
    due = [each for each in due if (each.key.programme, each.key.slot) in situation.in_force]
    fresh = list({each.key: each for each in due if each.key not in taken}.values())
    decision = decide(situation, fresh, known)
    after = {record.key: record for record in known}
    after |= {record.key: record for record in decision.changed}
    # Everything that was due is written down, and nothing else.
    assert set(after) == taken | {each.key for each in fresh}
    # What is shown was claimed first; one of a programme at most is on the screen or waits.
    assert all(after[record.key].state is State.CLAIMED for record in decision.show)
    for programme in PROGRAMMES:
        still_open = [
            record
            for record in after.values()
            if record.key.programme == programme and record.state in OPEN - {State.STARTING}
        ]
        assert len(still_open) <= 1
    quiet_now = situation.settings.quiet == QuietHours(time(11), time(13))
    blocked = situation.silenced or situation.pauses or quiet_now
    if blocked:
        assert decision.show == decision.post_again == ()
    for record in (*decision.show, *decision.post_again):
        assert record.occurrence.due <= NOW < record.occurrence.expires
        assert (record.key.programme, record.key.slot) in situation.in_force
        assert record.key.programme not in situation.under_way
    # Cut off here, the next look comes to the same.
    open_now = [record for record in after.values() if record.state in OPEN]
    again = decide(situation, [], open_now)
    assert again.changed == ()
    assert {record.key for record in again.show} == {record.key for record in decision.show}
    assert again.wake_at == decision.wake_at


@given(records(), st.sampled_from(list(Answer)))
def test_an_answer_settles_a_record(record: OccurrenceRecord, answer: Answer) -> None:
    after = answered(record, answer, NOW, ReminderSettings())
    expected = {
        Answer.START: State.STARTING,
        Answer.SNOOZE: State.SNOOZED,
        Answer.NOT_TODAY: State.SKIPPED,
    }
    assert after.state is expected[answer]
    if answer is Answer.SNOOZE:
        assert after.next_at == NOW + timedelta(minutes=10)
        assert after.occurrence.expires > after.next_at
    else:
        # An end is an end, whatever is pressed afterwards.
        done = answered(after, Answer.NOT_TODAY, NOW, ReminderSettings())
        assert done.state in {after.state, State.SKIPPED}


def test_it_comes_as_often_as_was_chosen() -> None:
    settings = ReminderSettings(repeats=2, repeat_min=7)
    record = OccurrenceRecord(occurrence("legs", "a", 0), State.CLAIMED)
    coming = []
    for _ in range(3):
        record = shown(record, Shown(1, "server"), NOW, settings)
        coming.append(record.next_at)
    assert coming == [NOW + timedelta(minutes=7)] * 2 + [None]
