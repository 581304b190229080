"""The data dictionary of the table of records: what each column means, in a table itself."""

from __future__ import annotations

import csv
import io

from exerciseapp.services.history_csv import COLUMNS

HEADER = ("column", "type", "unit", "values", "meaning")
_NRS = ("whole number", "", "0 to 10; empty if not answered")
_MOMENT = ("time", "", "ISO 8601 with offset")
_COUNT = ("whole number", "repetitions", "0 and up")
_HOLD = ("number", "s", "0 and up; empty where nothing is held")

# Type, unit, values, meaning.
_ROWS: dict[str, tuple[str, str, str, str]] = {
    "session_id": ("text", "", "UUID", "one run through a programme"),
    "programme": ("text", "", "", "the programme's id"),
    "programme_version": ("whole number", "", "1 and up", "the version that was in force"),
    "started_at": (*_MOMENT, "when the session began"),
    "ended_at": (*_MOMENT[:2], "ISO 8601 with offset; empty while open", "when it ended"),
    "session_outcome": (
        "text",
        "",
        "completed, partial, stopped",
        "completed: every set done; stopped: the person ended it; partial: anything between",
    ),
    "pain_before": (*_NRS, "pain before the session, numeric rating scale"),
    "pain_after": (*_NRS, "pain after the session, numeric rating scale"),
    "effort": (*_NRS, "effort, Borg's CR10 in whole numbers"),
    "note": ("text", "", "", "what the person wrote; a leading apostrophe guards spreadsheets"),
    "stage": ("whole number", "", "1 and up", "the stage that was done; 1 where there are none"),
    "variant": (
        "text",
        "",
        "usual, lighter",
        "lighter: what the clinic approved for a bad day, done in the place of the usual",
    ),
    "exercise_place": ("whole number", "", "1 and up", "the exercise's place in the programme"),
    "exercise": ("text", "", "", "the exercise's id"),
    "set": ("whole number", "", "1 and up", "the number of the set"),
    "side": ("text", "", "left, right, both", "the leg that worked"),
    "set_outcome": (
        "text",
        "",
        "done, partial, skipped",
        "done: all that was asked; skipped: the person went on; partial: it was broken off",
    ),
    "prescribed_repetitions": (*_COUNT, "what was asked for"),
    "prescribed_hold_s": (*_HOLD, "seconds that each repetition was to be held"),
    "performed_repetitions": (*_COUNT, "repetitions done to the end"),
    "performed_hold_s": (*_HOLD, "the longest hold of the set"),
}


def csv_dictionary() -> str:
    """Return the dictionary as comma-separated values, one row a column of the table."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(HEADER)
    writer.writerows([column, *_ROWS[column]] for column in COLUMNS)
    return text.getvalue()
