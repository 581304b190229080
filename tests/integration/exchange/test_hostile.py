"""Files that mean harm, by the whole way that a file takes: none counts, none leaves a trace."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from exerciseapp.adapters.exchange.answer_file import HEAD
from exerciseapp.adapters.exchange.keys import seal
from exerciseapp.bootstrap.patient_files import patient_files
from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.exchange import RefusedFileError
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.change import ChangeFeed
from exerciseapp.services.clock import SystemClock
from exerciseapp.services.exchange.patient import Arrival, News, NotUsed, Question
from exerciseapp.services.exchange.strict_json import write_json
from tests.support.exchange import ANSWERS, NOON, PARCELS, PATIENT, keys_of, parcel
from tests.support.exchange_state import content_of, state
from tests.support.exchange_world import DAY, PHRASE, Side
from tests.support.hostile_answers import answers_changed_on_the_way, answers_sealed_anew
from tests.support.hostile_files import hostile_files
from tests.support.mutations import mutations

FEW = 300
MANY = pytest.param(10_000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])
# Of the processor's time, so that a machine with other work to do changes nothing.
LONGEST_S = 2.0
STRANGER = keys_of(7)

Open = Callable[[bytes], News]


def opening(patient: Side, folder: Path) -> Open:
    """Return what the window does with a file, from the disk on; each within its time."""
    files = patient_files(
        patient.places, patient.database, ChangeFeed(), SystemClock(), films=False
    )
    path = folder / "programme.exerciseprogramme"

    def open_file(content: bytes) -> News:
        path.write_bytes(content)
        start = time.process_time()
        try:
            return files.open(path)
        finally:
            assert time.process_time() - start < LONGEST_S
            path.unlink()

    return open_file


def told(news: News) -> str:
    assert isinstance(news, NotUsed)
    assert isinstance(news.error, RefusedFileError)
    return sound(news.error)


def sound(error: RefusedFileError) -> str:
    """Return what a person is told: one line that can be shown."""
    line = str(error)
    assert len(line) < 1000
    assert line.isprintable()
    return line


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path.parent / f"{tmp_path.name}-outside"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("count", [FEW, MANY])
def test_no_changed_programme_file_comes_in(
    clinic_side: Side, patient_side: Side, outside: Path, count: int
) -> None:
    """Half changed blindly, half by somebody who knows the format; the clinic is known already."""
    patient_side.take(clinic_side.hand_over())
    content = clinic_side.hand_over(clinic_side.programme(4))
    open_file = opening(patient_side, outside)
    before = state(patient_side.places)
    for changed in mutations(content, count // 2, seed=21):
        told(open_file(changed))
    for changed in hostile_files(content, STRANGER, count - count // 2, seed=22):
        told(open_file(changed))
    assert state(patient_side.places) == before
    assert list(outside.iterdir()) == []
    # And the file that was left alone is taken.
    assert isinstance(open_file(content), Arrival)


@pytest.mark.parametrize("count", [FEW, MANY])
def test_a_stranger_is_asked_about_at_most_and_nothing_is_written(
    patient_side: Side, outside: Path, count: int
) -> None:
    content = PARCELS.pack(parcel(), keys_of(0))
    open_file = opening(patient_side, outside)
    before = state(patient_side.places)
    for changed in hostile_files(content, STRANGER, count, seed=23):
        news = open_file(changed)
        if not isinstance(news, Question):
            told(news)
    assert state(patient_side.places) == before
    assert list(outside.iterdir()) == []


def an_answer(clinic: Side, patient: Side) -> bytes:
    """Return an answer with everything that there is to tell in it."""
    patient.take(clinic.hand_over())
    session = patient.do_session(note="bra", pain=6, left_out=1)
    patient.database.diary.save_after_effect(session, 4, NOON)
    patient.database.diary.save_night(NightEntry(NOON.date(), cramps=2, worst=5), NOON)
    patient.pause(Pause(NOON.date(), NOON.date() + 7 * DAY, PauseReason.ILL))
    return patient.answer()


def reading(clinic: Side) -> Callable[[bytes], bool]:
    """Return what reads an answer and says whether it was taken; what was can be shown."""
    opened = clinic.exchange.clinic.open(PHRASE)
    inbox = clinic.exchange.inbox

    def read(content: bytes) -> bool:
        start = time.process_time()
        try:
            patient = inbox.read(content, opened, NOON).answer.patient
        except RefusedFileError as refused:
            sound(refused)
            return False
        finally:
            assert time.process_time() - start < LONGEST_S
        inbox.sessions(patient)
        inbox.nights(patient)
        inbox.days_after(patient)
        inbox.pauses(patient)
        return True

    return read


@pytest.mark.parametrize("count", [FEW, MANY])
def test_no_answer_that_was_changed_on_the_way_is_taken(
    clinic_side: Side, patient_side: Side, count: int
) -> None:
    content = an_answer(clinic_side, patient_side)
    read = reading(clinic_side)
    before = content_of(clinic_side.places.database)
    assert not any(map(read, mutations(content, count // 2, seed=24)))
    assert not any(map(read, answers_changed_on_the_way(content, count - count // 2, seed=25)))
    assert content_of(clinic_side.places.database) == before
    assert read(content)


@pytest.mark.parametrize("count", [FEW, MANY])
def test_whatever_a_patient_seals_can_be_shown_or_is_refused(
    clinic_side: Side, patient_side: Side, count: int
) -> None:
    content = an_answer(clinic_side, patient_side)
    read = reading(clinic_side)
    whole = content_of(clinic_side.places.database)
    taken = sum(map(read, answers_sealed_anew(opened(content), key(), count, seed=26)))
    # A changed digit of a count is an answer like any other; most of it is nonsense.
    assert taken < count // 2
    kept = [line for line in content_of(clinic_side.places.database) if "received" not in line]
    assert [line for line in whole if "received" not in line] == kept


def opened(content: bytes) -> bytes:
    found = keys_of(0).unseal(content[len(HEAD) :], HEAD)
    assert found is not None
    return found


def key() -> bytes:
    return keys_of(0).answer_key


JSON: st.SearchStrategy[object] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
HEADS = ("clinic", "patient", "sequence", "made_at", "programmes")
SOMETIMES = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@SOMETIMES
@given(st.binary(max_size=400))
@example(b"")
@example(b"PK\3\4")
@example(HEAD)
def test_whatever_bytes_there_are_they_are_refused(content: bytes) -> None:
    from tests.support.exchange import clinic

    for read in (
        lambda: PARCELS.unpack(content),
        lambda: PARCELS.unpack(b"PK\3\4" + content),
        lambda: ANSWERS.unpack(HEAD + content, clinic().card, keys_of(0)),
    ):
        with pytest.raises(RefusedFileError):
            read()


@SOMETIMES
@given(st.sampled_from(HEADS), JSON)
def test_whatever_stands_in_an_answer_is_read_or_refused(name: str, value: object) -> None:
    from tests.support.exchange import clinic

    head: dict[str, object] = {
        "clinic": clinic().card.id,
        "patient": PATIENT,
        "sequence": 1,
        "made_at": "2026-11-23T12:00:00+01:00",
        "programmes": [],
        name: value,
    }
    try:
        written = write_json(head)
    except UnicodeEncodeError:
        # Half of a pair cannot be written down at all.
        return
    content = HEAD + seal(clinic().card.answer_key, written, HEAD)
    try:
        ANSWERS.unpack(content, clinic().card, keys_of(0))
    except RefusedFileError as refused:
        sound(refused)


def deep(levels: int) -> Iterable[bytes]:
    yield b"[" * levels + b"]" * levels
    yield b'{"a":' * levels + b"1" + b"}" * levels


@pytest.mark.parametrize("levels", [100, 900, 1500, 3000, 20_000, 200_000])
@pytest.mark.parametrize("place", ["exercises", "pain_reports", "note"])
def test_no_depth_of_nesting_stops_the_reader(
    clinic_side: Side, patient_side: Side, levels: int, place: str
) -> None:
    """How deep Python follows depends on its version; whatever it does not follow is refused."""
    whole = opened(an_answer(clinic_side, patient_side)).split(b"\n")
    number = next(n for n, line in enumerate(whole) if line.startswith(b"session "))
    kind, identity, text = whole[number].split(b" ", 2)
    hole = write_json({**json.loads(text), place: "hole"})
    for nested in deep(levels):
        whole[number] = b" ".join((kind, identity, hole.replace(b'"hole"', nested)))
        content = HEAD + seal(key(), b"\n".join(whole), HEAD)
        assert not reading(clinic_side)(content)
