"""A programme that is written reads as the same programme, and reads well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from string import ascii_lowercase

from hypothesis import example, given
from hypothesis import strategies as st

from exerciseapp.adapters.library import (
    load_library,
    load_schedules,
    parse_programme,
    write_programme,
)
from exerciseapp.adapters.library.table import FIRST_DAY, LAST_DAY
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo, Timing
from exerciseapp.domain.programme import Prescription, Programme, Stage, StepTimes
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.text import LocalisedText
from tests.unit.library.builders import PROGRAMME

NAMES = st.text(ascii_lowercase, min_size=1, max_size=8)
LANGUAGES = st.sampled_from(["en", "nb", "de", "pt_BR", "pt-BR"])


def texts(longest: int) -> st.SearchStrategy[str]:
    """Texts as the reader leaves them: no space at an end, and none beside another."""
    letters = st.text(st.characters(codec="utf-8"), min_size=1, max_size=longest)
    return letters.map(lambda text: " ".join(text.split())).filter(bool)


def localised(longest: int) -> st.SearchStrategy[LocalisedText]:
    return st.dictionaries(LANGUAGES, texts(longest), min_size=1, max_size=3).map(LocalisedText)


def seconds(least: float, most: float) -> st.SearchStrategy[float]:
    return st.integers(int(least) + 1, int(most)).map(float) | st.floats(least, most)


TIMINGS: st.SearchStrategy[Timing] = (
    seconds(1, 600).map(Hold)
    | st.builds(Tempo, seconds(0.5, 60), seconds(0, 60), seconds(0.5, 60))
    | seconds(2, 120).map(Pace)
)


@st.composite
def dosages(draw: st.DrawFn) -> Dosage:
    timing = draw(TIMINGS)
    between = draw(seconds(0, 900)) if isinstance(timing, Hold) else 0.0
    return Dosage(
        draw(st.integers(1, 20)),
        draw(st.integers(1, 200)),
        timing,
        draw(st.sampled_from(Sides)),
        between,
        draw(seconds(0, 900)),
    )


PRESCRIPTIONS = st.lists(
    st.builds(Prescription, NAMES, dosages(), st.none() | localised(400)), min_size=1, max_size=3
).map(tuple)
STAGES = st.lists(st.builds(Stage, st.integers(1, 52), PRESCRIPTIONS), max_size=3).map(tuple)
RULES = st.lists(
    st.builds(
        ReminderRule,
        NAMES,
        st.times().map(lambda at: AtClock(at.replace(second=0, microsecond=0)))
        | st.integers(0, 600).map(BeforeBedtime),
        st.sets(st.integers(1, 7), min_size=1).map(frozenset),
    ),
    max_size=3,
    unique_by=lambda rule: rule.slot,
).map(tuple)
STEP_TIMES = st.builds(
    StepTimes, seconds(3, 120), seconds(0, 60), seconds(1, 20), seconds(3, 120), seconds(3, 120)
)


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    stages = draw(STAGES)
    days = draw(st.lists(st.dates(FIRST_DAY, LAST_DAY), min_size=2, max_size=2).map(sorted))
    return Programme(
        id="demo",
        version=draw(st.integers(1, 99_999)),
        title=draw(localised(60)),
        description=draw(localised(400)),
        prescriptions=stages[0].prescriptions if stages else draw(PRESCRIPTIONS),
        reminders=draw(RULES),
        author=draw(st.just("") | texts(100)),
        times=draw(STEP_TIMES),
        stages=stages,
        lighter=draw(st.just(()) | PRESCRIPTIONS),
        note=draw(st.none() | localised(400)),
        starts_on=draw(st.none() | st.just(days[0])),
        ends_on=draw(st.none() | st.just(days[1])),
    )


WHOLE = Programme(
    id="demo",
    version=4,
    title=LocalisedText({"en": "Calves"}),
    description=LocalisedText({"en": 'With "quotes", a \\ and \x7f.'}),
    prescriptions=(Prescription("rise", Dosage(2, 10, Tempo(2, 1, 2.5))),),
    reminders=(
        ReminderRule("morning", AtClock(time(8, 30)), frozenset({1, 3, 5})),
        ReminderRule("night", BeforeBedtime(30), EVERY_DAY),
    ),
    author="A. Nurse",
    times=StepTimes(lead_in_s=0),
    stages=(
        Stage(2, (Prescription("rise", Dosage(2, 10, Tempo(2, 1, 2.5))),)),
        Stage(
            4,
            (
                Prescription("rise", Dosage(3, 12, Pace(15), rest_between_sets_s=45)),
                Prescription(
                    "lean",
                    Dosage(1, 3, Hold(10), Sides.EACH, 10),
                    LocalisedText({"en": "Left first.", "nb": "Venstre først."}),
                ),
            ),
        ),
    ),
    lighter=(Prescription("rise", Dosage(1, 5, Pace(12))),),
    note=LocalisedText({"en": "Call me if it hurts."}),
    starts_on=date(2026, 12, 1),
    ends_on=date(2026, 12, 1) + timedelta(weeks=6),
)
TEXT = r"""version = 4
author = "A. Nurse"
from = 2026-12-01
until = 2027-01-12

[title]
en = "Calves"

[description]
en = "With \"quotes\", a \\ and \u007f."

[note]
en = "Call me if it hurts."

[times]
lead_in_s = 0

[[stages]]
weeks = 2

[[stages.exercises]]
exercise = "rise"
sets = 2
repetitions = 10
tempo_s = { raise = 2, top = 1, lower = 2.5 }

[[stages]]
weeks = 4

[[stages.exercises]]
exercise = "rise"
sets = 3
repetitions = 12
repetitions_per_minute = 15
rest_between_sets_s = 45

[[stages.exercises]]
exercise = "lean"
sides = "each"
sets = 1
repetitions = 3
hold_s = 10
rest_between_repetitions_s = 10
note.en = "Left first."
note.nb = "Venstre først."

[lighter]

[[lighter.exercises]]
exercise = "rise"
sets = 1
repetitions = 5
repetitions_per_minute = 12

[[reminders]]
slot = "morning"
at = "08:30"
weekdays = ["mon", "wed", "fri"]

[[reminders]]
slot = "night"
before_bedtime_min = 30
"""


def read_back(text: str) -> Programme:
    parsed = parse_programme(text, "demo")
    assert [str(problem) for problem in parsed.problems] == []
    assert parsed.programme is not None
    assert parsed.programme.source == text
    return replace(parsed.programme, source="")


@given(programme=programmes())
@example(programme=WHOLE)
def test_what_is_written_reads_as_the_same_programme(programme: Programme) -> None:
    text = write_programme(programme)

    assert read_back(text) == programme
    assert write_programme(read_back(text)) == text


def test_it_is_written_as_a_person_would_write_it() -> None:
    assert write_programme(WHOLE) == TEXT


def test_a_file_that_a_person_wrote_comes_out_as_it_was() -> None:
    assert write_programme(read_back(PROGRAMME)) == PROGRAMME


def test_every_programme_that_comes_with_the_program_is_written_as_it_is() -> None:
    shipped = load_schedules(load_library()).programmes

    assert shipped
    for programme in shipped.values():
        read = parse_programme(write_programme(programme), programme.id).programme
        assert read is not None
        assert replace(read, source="") == replace(programme, source="")
