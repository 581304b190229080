"""``exerciseapp doctor``: looks at everything that a session needs."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from exerciseapp.adapters.platform.places import DataFolderError, Places, find_places
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.domain.exercise import Exercise
from exerciseapp.services.doctor import Finding, findings_document
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.shelf import Shelf

FAILURE = 1


def run_doctor(options: argparse.Namespace) -> int:
    """Print what is found; the status is 1 if anything is wrong."""
    places = find_places(options.data_dir, os.environ)
    findings = []
    for finding in examine(places):
        findings.append(finding)
        if not options.json:
            print(finding, flush=True)
    if options.json:
        print(json.dumps(findings_document(findings), ensure_ascii=False, indent=2))
    return 0 if all(finding.ok for finding in findings) else FAILURE


def examine(places: Places) -> Iterator[Finding]:
    """Look at one thing after the other."""
    yield _player()
    shelf = read_shelf(places)
    yield from _library(shelf)
    for exercise in shelf.exercises.values():
        yield _clip(exercise)
    yield from _records(places)
    yield _sound()
    yield _voice(places)
    yield from _reminders(places)


def _player() -> Finding:
    from exerciseapp.adapters.playback import libvlc_version
    from exerciseapp.services.playback import PlayerMissing

    found = libvlc_version()
    if isinstance(found, PlayerMissing):
        return Finding("video player", False, found.detail, found.remedy)
    return Finding("video player", True, f"libVLC {found}")


def _library(shelf: Shelf) -> Iterator[Finding]:
    for problem in shelf.problems:
        yield Finding("library", False, problem)
    told = f"{len(shelf.exercises)} exercises, {len(shelf.programmes)} programmes"
    yield Finding("library", bool(shelf.programmes), told)


def _clip(exercise: Exercise) -> Finding:
    from exerciseapp.adapters.playback import check_clip

    subject = f"clip of {exercise.id}"
    clip = exercise.demonstration.clip
    if clip is None:
        return Finding(subject, False, "there is none", "the words and the picture are shown")
    problem = check_clip(clip)
    if problem is not None:
        told = f"{problem.path}: {problem.kind.value} {problem.detail}".strip()
        return Finding(subject, False, told, "put a working copy of the file there")
    return Finding(subject, True, str(clip))


def _records(places: Places) -> Iterator[Finding]:
    try:
        places.make()
    except DataFolderError as error:
        yield Finding("data folder", False, str(error))
        return
    yield Finding("data folder", True, str(places.folder))
    if not places.database.exists():
        yield Finding("records", True, "none yet")
        return
    from exerciseapp.adapters.storage.database import open_database

    try:
        with open_database(places.database, places.backups) as database:
            wrong = database.check()
    except StoreError as error:
        yield Finding("records", False, str(error))
        return
    if wrong:
        yield Finding("records", False, "; ".join(wrong), f"copies stand in {places.backups}")
    else:
        yield Finding("records", True, str(places.database))


def _sound() -> Finding:
    from exerciseapp.adapters.sound.vlc_sounder import has_sound_device

    if has_sound_device():
        return Finding("sound", True, "there is a sound device")
    return Finding("sound", True, "no sound device; sessions are silent and captioned")


def _voice(places: Places) -> Finding:
    from exerciseapp.bootstrap.doctor_voice import examine_voice

    return examine_voice(_chosen_language(places))


def _chosen_language(places: Places) -> str | None:
    """Return the language that the person chose, None where none was or nobody can tell."""
    if not places.database.exists():
        return None
    from exerciseapp.adapters.storage.database import open_database

    try:
        with open_database(places.database, places.backups) as database:
            return database.settings.load_settings().language
    except StoreError:
        # What is wrong with the records has been told.
        return None


def _reminders(places: Places) -> Iterator[Finding]:
    from exerciseapp.adapters.alarms.single import ProcessLock
    from exerciseapp.adapters.autostart import find_autostart

    running = ProcessLock(places.folder).holder() is not None
    told = "running" if running else "not running; exerciseapp remind starts them"
    yield Finding("reminders", True, told)
    ways = find_autostart(os.environ, Path.home())
    installed = ", ".join(way.place for way in ways if way.installed())
    told = installed or "not started at login; exerciseapp remind install changes that"
    yield Finding("reminders at login", True, told)
    yield _notifications()


def _notifications() -> Finding:
    if sys.platform in {"win32", "darwin"}:
        return Finding("notifications", True, "shown by the system")
    from exerciseapp.adapters.notifications.freedesktop import FreedesktopNotifier

    async def ask() -> str:
        notifier = FreedesktopNotifier("exerciseapp")
        try:
            return await notifier.server_name()
        finally:
            await notifier.stop()

    server = asyncio.run(ask())
    if server:
        return Finding("notifications", True, server)
    remedy = "reminders wait, and are shown in the window"
    return Finding("notifications", False, "this desktop shows none", remedy)
