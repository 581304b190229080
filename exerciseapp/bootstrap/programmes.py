"""``exerciseapp programmes``: list, show and check."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence

from exerciseapp.adapters.library import check_files, load_library
from exerciseapp.adapters.platform.places import Places, find_places
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.programme_documents import (
    programme_document,
    programme_lines,
    programme_summary,
)
from exerciseapp.services.shelf import UnknownProgrammeError

LANGUAGE = "en"


def run_programmes(options: argparse.Namespace) -> int:
    """Do what the verb asks for; the status is 1 when something is wrong with a file."""
    if options.verb in ("export", "import"):
        from exerciseapp.bootstrap.exchange_commands import run_exchange

        return run_exchange(options)
    places = find_places(options.data_dir, os.environ)
    match options.verb:
        case "list":
            return _list(places, as_json=options.json)
        case "show":
            return _show(places, options.id, as_json=options.json)
        case _:
            return _check(places, options)


def _list(places: Places, *, as_json: bool) -> int:
    shelf = read_shelf(places)
    summaries = [
        programme_summary(shelf.every_plan(programme), LANGUAGE)
        for programme in shelf.programmes.values()
    ]
    if as_json:
        print(json.dumps(summaries, ensure_ascii=False, indent=2))
    else:
        width = max((len(str(summary["id"])) for summary in summaries), default=0)
        for summary in summaries:
            name = str(summary["id"]).ljust(width)
            print(f"{name}  {summary['title']} ({summary['minutes']} minutes)")
    return _told(shelf.problems)


def _show(places: Places, programme_id: str, *, as_json: bool) -> int:
    shelf = read_shelf(places)
    try:
        plans = shelf.every_plan(shelf.programme(programme_id))
    except UnknownProgrammeError:
        known = ", ".join(shelf.programmes) or "none"
        return _told([f'there is no programme "{programme_id}"; there are: {known}']) or 1
    if as_json:
        print(json.dumps(programme_document(plans, LANGUAGE), ensure_ascii=False, indent=2))
    else:
        print("\n".join(programme_lines(plans, LANGUAGE)))
    return 0


def _check(places: Places, options: argparse.Namespace) -> int:
    library = load_library([places.library])
    problems = check_files(options.files, library)
    if options.json:
        found = [
            {"file": p.file, "key": p.key, "wrong": p.wrong, "right": p.right} for p in problems
        ]
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 1 if found else 0
    if not problems:
        print("nothing is wrong")
    return _told([str(problem) for problem in problems])


def _told(problems: Sequence[str]) -> int:
    for problem in problems:
        print(f"exerciseapp: {problem}", file=sys.stderr)
    return 1 if problems else 0
