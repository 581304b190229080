"""What the demo clinic's people did, as other systems read it: nothing in it is wrong."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle

from exerciseapp.adapters.library import load_library, load_schedules, parse_programme
from exerciseapp.adapters.library.programme_text import write_programme
from exerciseapp.domain.programme import Programme
from exerciseapp.domain.records import SessionRecord
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.services.clinic.demo.clinic import DemoClinic
from exerciseapp.services.clinic.demo.year import MadeUp
from exerciseapp.services.exchange.diary_items import DAY_AFTER, day_after_of
from exerciseapp.services.exchange.fhir import fhir_bundle
from exerciseapp.services.exchange.pause_items import PAUSE, pause_of
from exerciseapp.services.exchange.session_items import SESSION, session_of, sources_by_version
from exerciseapp.services.history_csv import COLUMNS, history_csv
from tests.support.exchange import NOON, clinic

LIBRARY = load_library()
SHIPPED = load_schedules(LIBRARY).programmes
# In the usual run the first sessions of everybody are looked at, in the long one all of them.
FEW = 8
ALL = 10_000


@pytest.fixture(scope="module")
def people() -> tuple[MadeUp, ...]:
    demo = DemoClinic(LIBRARY.exercises, SHIPPED, write_programme, clinic().card.id, NOON)
    return tuple(demo.people())


def programmes_of(person: MadeUp) -> list[Programme]:
    found: dict[tuple[str, int], Programme] = {}
    for each in person.handed_over:
        parsed = parse_programme(each.text.source, each.text.programme)
        assert parsed.programme is not None, parsed.problems
        found[each.text.programme, each.text.version] = parsed.programme
    return list(found.values())


def sessions_of(person: MadeUp, most: int) -> Iterator[SessionRecord]:
    sources = sources_by_version(text for each in person.answers for text in each.programmes)
    told = (item for each in person.answers for item in each.items if item.kind == SESSION)
    for number, item in enumerate(told):
        # Some from the whole year, so that each version and stage is among them.
        if most == ALL or number % 40 < 2:
            yield session_of(item, sources)


def days_after(person: MadeUp) -> Mapping[str, int | None]:
    return {
        item.id: day_after_of(item)
        for each in person.answers
        for item in each.items
        if item.kind == DAY_AFTER
    }


def pauses_of(person: MadeUp) -> tuple[Pause, ...]:
    return tuple(
        pause_of(item) for each in person.answers for item in each.items if item.kind == PAUSE
    )


@pytest.mark.parametrize(
    "most", [FEW, pytest.param(ALL, marks=[pytest.mark.slow, pytest.mark.timeout(1200)])]
)
def test_every_bundle_is_valid_and_every_reference_leads_somewhere(
    people: tuple[MadeUp, ...], most: int
) -> None:
    wrong: list[str] = []
    sessions = 0
    for person in people:
        records = tuple(sessions_of(person, most))
        sessions += len(records)
        made = json.dumps(
            fhir_bundle(
                person.patient.id,
                programmes_of(person),
                LIBRARY.exercises,
                records,
                NOON,
                days_after=days_after(person),
                pauses=pauses_of(person),
            )
        )
        try:
            Bundle.model_validate_json(made)
        except ValueError as error:
            wrong.append(f"{person.patient.name}: {error}")
        bundle = json.loads(made)
        there = {entry["fullUrl"] for entry in bundle["entry"]}
        wrong.extend(
            f"{person.patient.name}: {reference}"
            for reference in references(bundle)
            if reference not in there
        )
        assert person.patient.name not in made
    assert wrong == []
    assert sessions > len(people)


def references(value: Any) -> Iterator[str]:
    """Yield every reference in a bundle."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "reference":
                yield inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_every_table_has_a_row_for_each_set(people: tuple[MadeUp, ...]) -> None:
    for person in people:
        records = tuple(sessions_of(person, FEW))
        head, *rows = csv.reader(io.StringIO(history_csv(records)))
        assert head == list(COLUMNS)
        assert len(rows) == sum(max(1, len(each.sets)) for each in records)
        assert {len(row) for row in rows} <= {len(COLUMNS)}
