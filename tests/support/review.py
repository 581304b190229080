"""Programmes and sessions as a clinic reads them, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

from exerciseapp.domain.dosage import Dosage, Hold, Sides, Tempo
from exerciseapp.domain.plan import Plan
from exerciseapp.domain.programme import AS_USUAL, Part, Prescription, Programme, Stage, Variant
from exerciseapp.domain.records import (
    Amount,
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetOutcome,
    SetRecord,
)
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, ReminderRule
from exerciseapp.domain.review import Told
from exerciseapp.domain.review_versions import HandedOver
from exerciseapp.domain.text import LocalisedText

OSLO = timezone(timedelta(hours=1))
MONDAY = date(2026, 11, 2)
DAY = timedelta(days=1)
# Two held stretches a leg, and two sets of raises.
STRETCH = Prescription("calf-stretch", Dosage(1, 2, Hold(30), Sides.EACH))
RAISE = Prescription("heel-raise", Dosage(2, 10, Tempo(2, 1, 2)))
MORE = Prescription("heel-raise", Dosage(3, 10, Tempo(2, 1, 2)))
PUMP = Prescription("ankle-pump", Dosage(1, 20, Tempo(1, 0, 1)))


def a_programme(
    version: int = 1,
    prescriptions: Iterable[Prescription] = (STRETCH, RAISE),
    *,
    name: str = "calves",
    weekdays: frozenset[int] = EVERY_DAY,
    times: int = 1,
    stages: tuple[Stage, ...] = (),
    lighter: tuple[Prescription, ...] = (PUMP,),
    starts_on: date | None = None,
    ends_on: date | None = None,
) -> Programme:
    """Return a programme that asks for so many sessions on these weekdays."""
    text = LocalisedText({"en": name.capitalize()})
    return Programme(
        id=name,
        version=version,
        title=text,
        description=text,
        prescriptions=stages[0].prescriptions if stages else tuple(prescriptions),
        reminders=tuple(
            ReminderRule(f"slot-{number}", AtClock(time(8 + number)), weekdays)
            for number in range(times)
        ),
        stages=stages,
        lighter=lighter,
        starts_on=starts_on,
        ends_on=ends_on,
    )


def a_session(
    day: date,
    programme: Programme | None = None,
    *,
    left_out: int = 0,
    skipped: Iterable[int] = (),
    stopped: bool = False,
    hurts: Iterable[tuple[int, int | None, PainChoice]] = (),
    pain: tuple[int | None, int | None] = (None, None),
    effort: int | None = None,
    note: str = "",
    part: Part = AS_USUAL,
    at: time = time(9),
) -> SessionRecord:
    """Return a session: all of it, but for the last *left_out* and the *skipped* sets by place."""
    programme = programme or a_programme()
    plan = Plan(programme, (), (), part)
    keys = plan.set_keys()
    gone = {*skipped, *range(len(keys) - left_out, len(keys))}
    prescriptions = programme.prescribed_in(part)
    sets = tuple(
        SetRecord(
            key,
            prescriptions[key.exercise].exercise,
            SetOutcome.SKIPPED if number in gone else SetOutcome.DONE,
            plan.prescribed(key.exercise),
            Amount(0, None) if number in gone else plan.prescribed(key.exercise),
        )
        for number, key in enumerate(keys)
    )
    begun = datetime.combine(day, at, OSLO)
    outcome = SessionOutcome.PARTIAL if gone else SessionOutcome.COMPLETED
    return SessionRecord(
        id=f"{programme.id}-{begun.isoformat()}",
        programme=programme.id,
        programme_version=programme.version,
        programme_source="",
        started_at=begun,
        ended_at=begun + timedelta(minutes=12),
        outcome=SessionOutcome.STOPPED if stopped else outcome,
        pain_before=pain[0],
        pain_after=pain[1],
        effort=effort,
        note=note,
        sets=sets,
        pain_reports=tuple(PainReport(keys[number], nrs, choice) for number, nrs, choice in hurts),
        stage=part.stage,
        variant=part.variant,
    )


LIGHTER = Part(1, Variant.LIGHTER)


def told(
    sessions: Iterable[SessionRecord] = (),
    handed_over: Iterable[tuple[Programme, date]] | None = None,
    until: date | None = MONDAY + 13 * DAY,
) -> Told:
    """Return what a patient told, of one programme from the first Monday on unless said."""
    handed = [(a_programme(), MONDAY)] if handed_over is None else handed_over
    return Told(
        tuple(HandedOver(programme, day) for programme, day in handed),
        tuple(sessions),
        (),
        {},
        until,
    )


def broken_off(session: SessionRecord, number: int) -> SessionRecord:
    """Return *session* with one of its sets begun and not done to its end."""
    sets = list(session.sets)
    sets[number] = replace(sets[number], outcome=SetOutcome.PARTIAL, performed=Amount(1))
    return replace(session, sets=tuple(sets), outcome=SessionOutcome.PARTIAL)
