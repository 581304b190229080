"""Answers: only the clinic opens them, and everything in them is looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from exerciseapp.adapters.exchange.answer_file import HEAD
from exerciseapp.adapters.exchange.keys import seal
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.exchange import AnswerItem, RefusedFileError
from exerciseapp.domain.programme import AS_USUAL, Variant
from exerciseapp.domain.records import PainChoice, PainReport, SessionRecord, SetKey
from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.exchange.session_items import (
    check_session,
    session_item,
    session_of,
    sources_by_version,
)
from exerciseapp.services.exchange.strict_json import write_json
from tests.support.exchange import ANSWERS, SOMEBODY, answer, clinic, keys_of
from tests.unit.history_samples import SETS, a_session

ID = "3c0ff6f4-0a6b-4c55-8a28-7d57c9d4b2f6"
EXERCISE = {
    "place": 0,
    "exercise": "heel-raise",
    "repetitions": 12,
    "hold_s": None,
    "sets": [[1, "both", "done", 12, None]],
}
PAIN = PainReport(SetKey(1, 1, Side.BOTH), 7, PainChoice.REST)


def a_record() -> SessionRecord:
    return replace(a_session(*SETS, note="«øvd»\nbra"), id=ID, pain_reports=(PAIN,))


def test_the_clinic_reads_exactly_what_was_told() -> None:
    told = answer(a_record(), sequence=4)
    content = ANSWERS.pack(told, clinic().card)
    read = ANSWERS.unpack(content, clinic().card, keys_of(0))
    assert read == told
    sources = sources_by_version(read.programmes)
    assert session_of(read.items[0], sources) == a_record()


def test_a_lighter_session_of_a_later_stage_is_told_as_one() -> None:
    record = replace(a_record(), stage=2, variant=Variant.LIGHTER)
    sources = sources_by_version(answer(record).programmes)
    assert session_of(session_item(record), sources) == record


def test_a_usual_session_of_the_first_stage_reads_as_it_always_did() -> None:
    item = session_item(a_record())
    assert item.content.keys().isdisjoint({"stage", "variant"})
    assert session_of(item, {}).part == AS_USUAL


@pytest.mark.parametrize(
    "odd", [{"stage": 0}, {"stage": "1"}, {"stage": True}, {"stage": 51}, {"variant": "hard"}]
)
def test_a_part_that_there_cannot_be_is_refused(odd: dict[str, object]) -> None:
    item = session_item(a_record())
    with pytest.raises(RefusedFileError, match=next(iter(odd))):
        check_session(replace(item, content={**item.content, **odd}))


def test_nothing_of_it_can_be_read_on_the_way() -> None:
    content = ANSWERS.pack(answer(a_record()), clinic().card)
    assert b"leg-programme" not in content
    assert ID.encode() not in content


def test_sealing_twice_gives_different_bytes() -> None:
    told = answer(a_record())
    assert ANSWERS.pack(told, clinic().card) != ANSWERS.pack(told, clinic().card)


def test_another_clinic_does_not_open_it() -> None:
    content = ANSWERS.pack(answer(a_record()), clinic().card)
    with pytest.raises(RefusedFileError, match="does not open: it was made for another clinic"):
        ANSWERS.unpack(content, clinic(1).card, keys_of(1))


def test_an_answer_that_names_another_clinic_inside_is_refused() -> None:
    content = ANSWERS.pack(replace(answer(a_record()), clinic=SOMEBODY), clinic().card)
    with pytest.raises(RefusedFileError, match="was made for another clinic"):
        ANSWERS.unpack(content, clinic().card, keys_of(0))


def test_a_file_that_is_no_answer_is_told_as_that() -> None:
    with pytest.raises(RefusedFileError, match="is no answer file"):
        ANSWERS.unpack(b"PK\x03\x04", clinic().card, keys_of(0))


def sealed(head: dict[str, object], *lines: str) -> bytes:
    content = b"\n".join([write_json(head), *(line.encode() for line in lines)])
    return HEAD + seal(clinic().card.answer_key, content, HEAD)


def told(**changes: object) -> dict[str, object]:
    base: dict[str, object] = {
        "clinic": clinic().card.id,
        "patient": SOMEBODY,
        "sequence": 1,
        "made_at": "2026-11-23T12:00:00+01:00",
        "programmes": [],
    }
    return base | changes


@pytest.mark.parametrize(
    ("changes", "wrong"),
    [
        ({"patient": "Kari"}, "patient: is no id"),
        ({"sequence": 0}, "sequence: is no whole number"),
        ({"sequence": True}, "sequence: is no whole number"),
        ({"made_at": "2026-11-23T12:00:00"}, "made_at: is no time with an offset"),
        ({"programmes": [{"programme": "a", "version": 1}]}, "programmes: has a wrong"),
        ({"more": 1}, 'has a wrong or missing entry "more"'),
    ],
)
def test_a_wrong_entry_is_told_by_its_name(changes: dict[str, object], wrong: str) -> None:
    with pytest.raises(RefusedFileError, match=wrong):
        ANSWERS.unpack(sealed(told(**changes)), clinic().card, keys_of(0))


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("", "items: is not what it should be"),
        ("session", "items: is not what it should be"),
        (f"session {ID}", "items: is not what it should be"),
        (f"session {ID} ", "items: cannot be read"),
        (f"session {ID} {{}} {{}}", "items: cannot be read"),
        (f"session {ID} []", "items: is not what it should be"),
        ("session Kari {}", "items: is not what it should be"),
        (f"session {ID.upper()} {{}}", "items: is not what it should be"),
        (f"{'k' * 41} {ID} {{}}", "items: is not what it should be"),
        (f"session {ID} {{}}", "a session: has a wrong or missing entry"),
        (f'day_after {ID} {{"nrs":1,"nrs":2}}', "items: cannot be read"),
        (f'day_after {ID} {{"nrs":NaN}}', "items: cannot be read"),
        (f"day_after {ID} " + "[" * 5000, "items: cannot be read"),
        (f"other {ID} {{}}", "newest version"),
    ],
)
def test_a_line_that_tells_nothing_is_refused(line: str, wrong: str) -> None:
    with pytest.raises(RefusedFileError, match=wrong):
        ANSWERS.unpack(sealed(told(), line), clinic().card, keys_of(0))


def test_a_thing_told_twice_in_one_answer_is_refused() -> None:
    line = f'day_after {ID} {{"nrs":1}}'
    with pytest.raises(RefusedFileError, match="items: tells a thing twice"):
        ANSWERS.unpack(sealed(told(), line, line), clinic().card, keys_of(0))
    read = ANSWERS.unpack(sealed(told(), line), clinic().card, keys_of(0))
    assert [(item.kind, item.text) for item in read.items] == [("day_after", '{"nrs":1}')]


def test_letters_that_are_none_are_refused() -> None:
    content = write_json(told()) + b"\nsession " + ID.encode() + b' {"note":"\xff"}'
    whole = HEAD + seal(clinic().card.answer_key, content, HEAD)
    with pytest.raises(RefusedFileError, match="items: is not what it should be"):
        ANSWERS.unpack(whole, clinic().card, keys_of(0))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("pain_before", 11),
        ("pain_after", -1),
        ("effort", 2.5),
        ("ended_at", None),
        ("outcome", "won"),
        ("outcome", None),
        ("note", 7),
        ("note", "x" * 20_001),
        ("version", 0),
        ("started_at", "0001-01-01T00:00:00+00:00"),
        ("exercises", [{"place": 0}]),
        ("exercises", "all"),
        ("exercises", [{**EXERCISE, "place": 50}]),
        ("exercises", [{**EXERCISE, "hold_s": -1}]),
        ("exercises", [{**EXERCISE, "sets": [[1, "both", "done", 12]]}]),
        ("exercises", [{**EXERCISE, "sets": [[1, "both", "done", 12, None, 1]]}]),
        ("exercises", [{**EXERCISE, "sets": ["1 both done 12"]}]),
        ("exercises", [{**EXERCISE, "sets": [[0, "both", "done", 12, None]]}]),
        ("exercises", [{**EXERCISE, "sets": [[1, "both", "won", 12, None]]}]),
        ("exercises", [{**EXERCISE, "sets": [[1, "both", "done", 12, None]] * 2}]),
        ("exercises", [EXERCISE, EXERCISE]),
        ("pain_reports", [{"place": 0}]),
    ],
)
def test_a_session_that_none_can_have_done_is_refused(key: str, value: object) -> None:
    item = session_item(a_record())
    with pytest.raises(RefusedFileError, match=f"a session: {key}"):
        check_session(AnswerItem(item.kind, ID, {**item.content, key: value}))


def test_a_session_in_a_new_shape_is_looked_at_even_if_it_equals_one_read_before() -> None:
    """True equals 1 and 1.0 does too, but neither is a number of sets."""
    item = session_item(a_record())
    check_session(AnswerItem(item.kind, ID, {**item.content, "exercises": [EXERCISE]}))
    for number in (True, 1.0):
        sets = [[number, "both", "done", 12, None]]
        same = {**item.content, "exercises": [{**EXERCISE, "sets": sets}]}
        with pytest.raises(RefusedFileError, match="sets: set: is no whole number"):
            check_session(AnswerItem(item.kind, ID, same))


def test_an_open_session_is_not_sealed() -> None:
    with pytest.raises(ExchangeError, match="cannot be made"):
        ANSWERS.pack(answer(replace(a_session(outcome=None), id=ID)), clinic().card)


def test_a_key_that_is_none_is_told_and_seals_nothing() -> None:
    card = replace(clinic().card, answer_key=bytes(32))
    with pytest.raises(ExchangeError, match="cannot be made"):
        ANSWERS.pack(answer(a_record()), card)
