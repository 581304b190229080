"""What ``exerciseapp remind`` can be asked; kept apart, so that every command starts fast."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path


def add_remind_arguments(command: argparse.ArgumentParser) -> None:
    """Add the verbs of ``exerciseapp remind`` to its *command*; none runs the process itself."""
    verbs = command.add_subparsers(dest="verb", metavar="VERB", title="verbs")
    install = _verb(verbs, "install", "start the reminders at login from now on")
    install.add_argument(
        "--systemd", action="store_true", help="by a systemd user unit instead of XDG autostart"
    )
    _verb(verbs, "uninstall", "do not start the reminders at login any more")
    _json(_verb(verbs, "status", "whether the reminders run, and start at login"))
    upcoming = _verb(verbs, "upcoming", "what will be due")
    upcoming.add_argument("--from", dest="first", type=_day, metavar="DATE", help="from this day")
    upcoming.add_argument("--days", type=_days, default=7, metavar="N", help="so many days (7)")
    upcoming.add_argument("--zone", metavar="ZONE", help="in this IANA time zone")
    _json(upcoming)
    ledger = _verb(verbs, "ledger", "what was due, shown and answered, and why not")
    ledger.add_argument("--days", type=_days, default=30, metavar="N", help="so many days back")
    _json(ledger)
    test = _verb(verbs, "test", "show a notification now, and say what came back")
    test.add_argument(
        "--wait", type=_seconds, default=60.0, metavar="SECONDS", help="for an answer (60)"
    )
    _json(test)
    export = _verb(verbs, "export", "write the reminders for a calendar program")
    export.add_argument("file", type=Path, metavar="FILE.ics")


def _verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser], name: str, meaning: str
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=meaning, description=meaning.capitalize() + ".")
    # Given before or after the verb; SUPPRESS keeps the second from undoing the first.
    verb.add_argument(
        "--data-dir",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="keep all data in DIR",
    )
    verb.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help="log more")
    return verb


def _json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="print one JSON document")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date such as 2026-03-29") from None


def _days(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= 36_600):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 36600")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 3600:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 3600")
    return value
