"""Years of made-up records: daily sessions, nights and reminders, always the same for a seed."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert

from exerciseapp.adapters.storage.database import open_database
from exerciseapp.adapters.storage.diary_tables import AfterEffectRow, NightRow, SpotRow
from exerciseapp.adapters.storage.reminder_tables import OCCURRENCE, PAUSE
from exerciseapp.adapters.storage.tables import SessionRow, SetRow, SnapshotRow

SCHEDULES = Path(__file__).parents[2] / "schedules"
DAY = timedelta(days=1)
OFFSET_S = 3600
# Sides and sets of the programmes, held in seconds or None.
MORNING = (
    ("calf-stretch-wall", 1, ("left", "right"), 10.0),
    ("soleus-stretch-wall", 1, ("left", "right"), 10.0),
    ("heel-raise", 2, ("both",), None),
    ("ankle-pump", 1, ("both",), None),
    ("towel-curl", 2, ("left", "right"), None),
)
EVENING = MORNING[:2]
PROGRAMMES = {
    "leg-programme": (time(8, 0), MORNING, 0.8),
    "bedtime-stretch": (time(20, 45), EVENING, 0.75),
}
PLACES = ("calf", "calf", "calf", "sole", "toes", "thigh_back", "shin", "thigh_front")
Rows = list[dict[str, Any]]


def write_years(path: Path, last_day: date, days: int = 3652, seed: int = 6) -> None:
    """Write a database to *path* with *days* days up to and with *last_day*."""
    chance = random.Random(seed)  # noqa: S311 - made-up records, not a secret
    first = last_day - (days - 1) * DAY
    with open_database(path) as database, database.engine.begin() as connection:
        _snapshots(connection)
        for begin in range(0, days, 500):
            span = [first + n * DAY for n in range(begin, min(days, begin + 500))]
            _write(connection, chance, span)
        _pauses(connection, first, days)
        connection.exec_driver_sql("ANALYZE")


def _snapshots(connection: Connection) -> None:
    rows = [
        {
            "digest": name,
            "programme": name,
            "version": 1,
            "source": (SCHEDULES / f"{name}.toml").read_text(encoding="utf-8"),
        }
        for name in PROGRAMMES
    ]
    connection.execute(insert(SnapshotRow), rows)


def _write(connection: Connection, chance: random.Random, span: list[date]) -> None:
    sessions: Rows = []
    sets: Rows = []
    after: Rows = []
    nights: Rows = []
    spots: Rows = []
    occurrences: Rows = []
    for day in span:
        stretched = False
        for name, (at, exercises, keeps) in PROGRAMMES.items():
            began = datetime.combine(day, at, UTC) + chance.random() * timedelta(minutes=40)
            occurrences.append(_occurrence(name, day, began))
            if chance.random() > keeps:
                continue
            broken_off = chance.random() < 0.1
            session = _session(name, began, broken_off, chance)
            sessions.append(session)
            sets.extend(_sets(session["id"], exercises, broken_off, began))
            stretched = stretched or name == "bedtime-stretch"
            if name == "leg-programme" and chance.random() < 0.6:
                after.append(
                    {
                        "session_id": session["id"],
                        "nrs": chance.choice((None, 1, 2, 2, 3, 4)),
                        "told_at": began + DAY,
                        "told_offset_s": OFFSET_S,
                    }
                )
        if chance.random() < 0.9:
            night = _night(day, stretched, chance)
            nights.append(night)
            if night["cramps"]:
                chosen = {(chance.choice(("left", "right")), chance.choice(PLACES))}
                spots.extend({"night": day, "leg": leg, "place": at} for leg, at in chosen)
    connection.execute(insert(SessionRow), sessions)
    connection.execute(insert(SetRow), sets)
    connection.execute(insert(AfterEffectRow), after)
    connection.execute(insert(NightRow), nights)
    connection.execute(insert(SpotRow), spots)
    connection.execute(insert(OCCURRENCE), occurrences)


def _session(name: str, began: datetime, broken_off: bool, chance: random.Random) -> dict[str, Any]:
    before = chance.randint(2, 6)
    return {
        "id": f"{began:%Y%m%d}-{name}",
        "snapshot": name,
        "started_at": began,
        "started_offset_s": OFFSET_S,
        "ended_at": began + timedelta(minutes=15),
        "ended_offset_s": OFFSET_S,
        "outcome": "stopped" if broken_off else "completed",
        "pain_before": before,
        "pain_after": max(0, before + chance.randint(-2, 1)),
        "effort": chance.randint(2, 5),
        "note": "",
    }


def _sets(
    session: str,
    exercises: tuple[tuple[str, int, tuple[str, ...], float | None], ...],
    broken_off: bool,
    began: datetime,
) -> Rows:
    rows: Rows = []
    for place, (exercise, count, sides, hold_s) in enumerate(exercises):
        for number in range(1, count + 1):
            for side in sides:
                done = not (broken_off and place >= 2)
                asked = 3 if hold_s else 10
                rows.append(
                    {
                        "session_id": session,
                        "exercise": place,
                        "set_number": number,
                        "side": side,
                        "exercise_id": exercise,
                        "outcome": "done" if done else "skipped",
                        "prescribed_repetitions": asked,
                        "prescribed_hold_s": hold_s,
                        "performed_repetitions": asked if done else 0,
                        "performed_hold_s": (hold_s if done else 0.0) if hold_s else None,
                        "ended_at": began + timedelta(minutes=place + number) if done else None,
                        "ended_offset_s": OFFSET_S if done else None,
                    }
                )
    return rows


def _night(day: date, stretched: bool, chance: random.Random) -> dict[str, Any]:
    likely = (0, 0, 0, 1, 1, 2) if stretched else (0, 0, 1, 1, 2, 3)
    cramps = chance.choice(likely)
    return {
        "night": day,
        "cramps": cramps,
        "lasted": chance.choice(("under_1_min", "under_5_min")) if cramps else None,
        "worst": chance.randint(3, 8) if cramps else None,
        "woke": chance.random() < 0.7 if cramps else None,
        "magnesium": None,
        "socks": None,
        "drink": chance.random() < 0.7,
        "told_at": datetime.combine(day + DAY, time(7), UTC),
        "told_offset_s": OFFSET_S,
    }


def _occurrence(name: str, day: date, due: datetime) -> dict[str, Any]:
    return {
        "programme": name,
        "slot": "daily",
        "day": day,
        "local_time": "09:00",
        "zone": "Europe/Oslo",
        "due": due,
        "expires": due + timedelta(hours=6),
        "state": "done",
        "shows": 1,
    }


def _pauses(connection: Connection, first: date, days: int) -> None:
    """Write a fortnight's holiday for each year."""
    rows = [
        {"first_day": first + n * DAY, "resumes_on": first + (n + 14) * DAY, "reason": "holiday"}
        for n in range(200, days, 365)
    ]
    if rows:
        connection.execute(insert(PAUSE), rows)
