"""Reads the phases of a demonstration from its WebVTT metadata track.

The reader is our own: the tracks use a small corner of WebVTT, and what matters here, that the
phases have known names and follow one another without a gap, each complaint with its line, is
what a general library does not do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exerciseapp.adapters.library.problems import ProblemList, did_you_mean
from exerciseapp.domain.exercise import (
    DYNAMIC_PHASES,
    STATIC_PHASES,
    ClipPhase,
    ExerciseKind,
    PhaseName,
)

_STAMP = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_STAMP}[ \t]+-->[ \t]+{_STAMP}")
_HEADER = re.compile(r"WEBVTT(\s|$)")
_SKIPPED = re.compile(r"(NOTE|STYLE|REGION)(\s|$)")
_TIMING_RULE = 'write "00:00.000 --> 00:01.200"'


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str


def phases_of(kind: ExerciseKind) -> tuple[PhaseName, ...]:
    """Return the phases that an exercise of *kind* has, in order."""
    return DYNAMIC_PHASES if kind is ExerciseKind.DYNAMIC else STATIC_PHASES


def read_phases(text: str, kind: ExerciseKind, problems: ProblemList) -> tuple[ClipPhase, ...]:
    """Return the phases in *text*; empty, after noting why, if anything is wrong with them.

    They must start at 0, follow each other without a gap, and show one repetition: the three
    moving phases of *kind* once and in order, with ``ready`` before them, after them or both.
    """
    before = len(problems.found)
    if not _HEADER.match(text):
        problems.add("line 1", "is no WebVTT track", 'the first line is "WEBVTT"')
        return ()
    phases: list[ClipPhase] = []
    for block in list(_blocks(text))[1:]:
        if not _SKIPPED.match(block[0].text):
            phases.extend(_read_cue(block, kind, phases, problems))
    if len(problems.found) == before:
        _check_order(phases, kind, problems)
    return tuple(phases) if len(problems.found) == before else ()


def _blocks(text: str) -> Iterator[list[_Line]]:
    block: list[_Line] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            block.append(_Line(number, line.strip()))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _read_cue(
    block: list[_Line], kind: ExerciseKind, before: list[ClipPhase], problems: ProblemList
) -> Iterator[ClipPhase]:
    # A cue may carry a name of its own on the line above its times.
    lines = block if "-->" in block[0].text else block[1:]
    if not lines:
        problems.add(f"line {block[0].number}", "has no times", _TIMING_RULE)
        return
    key = f"line {lines[0].number}"
    times = _TIMING.fullmatch(lines[0].text)
    if times is None:
        problems.add(key, f"cannot read the times in {lines[0].text!r}", _TIMING_RULE)
        return
    start_s, end_s = _seconds(*times.groups()[:4]), _seconds(*times.groups()[4:])
    due_s = before[-1].end_s if before else 0.0
    if start_s != due_s:
        problems.add(key, f"starts at {start_s:.3f} s", f"start at {due_s:.3f} s, without a gap")
    if end_s <= start_s:
        problems.add(key, "ends before it has begun", "write an end later than the start")
    known = [phase.value for phase in phases_of(kind)]
    payload = " ".join(line.text for line in lines[1:])
    if payload not in known:
        place = f"line {lines[-1].number}"
        wrong = f'"{payload}" is no phase of a {kind} exercise'
        problems.add(place, wrong, did_you_mean(payload, known))
        return
    yield ClipPhase(PhaseName(payload), start_s, end_s)


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return (whole * 1000 + int(thousandths)) / 1000


def _check_order(phases: list[ClipPhase], kind: ExerciseKind, problems: ProblemList) -> None:
    names = [phase.name for phase in phases]
    moving = list(phases_of(kind)[1:])
    inner = names[1:] if names[:1] == [PhaseName.READY] else names
    inner = inner[:-1] if inner[-1:] == [PhaseName.READY] else inner
    if inner != moving:
        problems.add(
            "",
            "shows the phases " + (", ".join(names) or "none"),
            f"show {', '.join(moving)} once and in this order, with ready before or after them",
        )
