"""Reading a content in parts gives what reading it whole gives, whatever stands in it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.domain.exchange import AnswerItem, RefusedFileError
from exerciseapp.services.exchange.content_text import read_content
from exerciseapp.services.exchange.session_items import check_session, session_item
from exerciseapp.services.exchange.strict_json import read_json_text, write_json
from tests.unit.history_samples import SETS, a_session

SESSION = dict(session_item(a_session(*SETS, note="went well")).content)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=6,
)
# Pieces that could be taken for the places where the text is cut.
TRICKY = st.sampled_from(
    [',"exercises":', ',"note":', '"exercises":[]', "exercises", "note", '\\",\\"note\\":', "\\"]
)
WORDS = st.lists(TRICKY | st.text(max_size=4), max_size=4).map("".join)


def read_whole(text: str) -> object:
    return read_json_text(text, "a session")


def test_a_session_reads_the_same_and_again() -> None:
    text = write_json(SESSION).decode()
    assert read_content(text, "a session") == read_whole(text) == SESSION
    assert read_content(text, "a session") == SESSION


def test_other_things_read_the_same() -> None:
    for text in ('{"nrs":3}', '{"night":"2026-11-22"}', "[]", '{"a":1,"exercises":[1]}'):
        assert read_content(text, "x") == read_whole(text)


@given(
    st.dictionaries(
        st.sampled_from(["effort", "ended_at", "exercises", "note", "zeal"]) | WORDS,
        VALUES | WORDS | st.dictionaries(WORDS | st.just("exercises"), WORDS, max_size=2),
        max_size=6,
    ),
    st.booleans(),
)
def test_what_is_taken_for_a_session_is_what_stands_there(
    changes: dict[str, object], sort_keys: bool
) -> None:
    """If both readings give something else, then the one in parts is refused as a session."""
    content = {**SESSION, **changes}
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)
    try:
        read = read_content(text, "a session")
    except RefusedFileError:
        with pytest.raises(RefusedFileError):
            taken(read_whole(text))
        return
    if read != read_whole(text):
        with pytest.raises(RefusedFileError):
            taken(read)
        with pytest.raises(RefusedFileError):
            taken(read_whole(text))


def taken(content: object) -> None:
    assert isinstance(content, dict)
    check_session(AnswerItem("session", "x", content))


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"exercises":[1,"note":2}',
        '{"a":1,"exercises":,"note":2}',
        '{"a":1,"exercises":[],"exercises":[],"note":2}',
        '{"a":1,"exercises":[],"note":2,"exercises":[1]}',
        '{"a":1,"exercises":[] [],"note":2}',
        '{"a":1,"exercises":[]],"note":2}',
        '{"a":1,"exercises":NaN,"note":2}',
        ',"exercises":[],"note":2',
    ],
)
def test_what_is_no_json_is_refused_in_parts_as_whole(text: str) -> None:
    for read in (read_whole, lambda each: read_content(each, "a session")):
        with pytest.raises(RefusedFileError, match="cannot be read"):
            read(text)
