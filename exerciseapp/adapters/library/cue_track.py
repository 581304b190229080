"""Reads the phases of a demonstration from its WebVTT metadata track.

The reader is our own: the tracks use a small corner of WebVTT, and what matters here, that the
phases have known names and follow one another without a gap, each complaint with its line, is
what a general library does not do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from exerciseapp.adapters.library.problems import ProblemList, did_you_mean, shown
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


@dataclass(frozen=True, slots=True)
class _Cue:
    """One cue as written, with the lines that its times and its payload stand in."""

    start_s: float
    end_s: float
    payload: str
    times_line: int
    payload_line: int


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
    blocks = [block for block in list(_blocks(text))[1:] if not _SKIPPED.match(block[0].text)]
    cues = [cue for block in blocks if (cue := _read_cue(block, problems)) is not None]
    if len(problems.found) == before:
        _check_times(cues, problems)
        _check_names(cues, kind, problems)
    if len(problems.found) == before:
        _check_order(cues, kind, problems)
    if len(problems.found) > before:
        return ()
    return tuple(ClipPhase(PhaseName(cue.payload), cue.start_s, cue.end_s) for cue in cues)


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


def _read_cue(block: list[_Line], problems: ProblemList) -> _Cue | None:
    # A cue may carry a name of its own on the line above its times.
    lines = block if "-->" in block[0].text else block[1:]
    if not lines:
        problems.add(f"line {block[0].number}", "has no times", _TIMING_RULE)
        return None
    times = _TIMING.fullmatch(lines[0].text)
    if times is None:
        wrong = f'cannot read the times in "{lines[0].text}"'
        problems.add(f"line {lines[0].number}", wrong, _TIMING_RULE)
        return None
    return _Cue(
        start_s=_seconds(*times.groups()[:4]),
        end_s=_seconds(*times.groups()[4:]),
        payload=" ".join(line.text for line in lines[1:]),
        times_line=lines[0].number,
        payload_line=lines[-1].number,
    )


def _check_times(cues: list[_Cue], problems: ProblemList) -> None:
    due_s = 0.0
    for cue in cues:
        key = f"line {cue.times_line}"
        if cue.start_s != due_s:
            wrong = f"starts at {cue.start_s:.3f} s"
            problems.add(key, wrong, f"start at {due_s:.3f} s, without a gap")
        if cue.end_s <= cue.start_s:
            problems.add(key, "ends before it has begun", "write an end later than the start")
        due_s = cue.end_s


def _check_names(cues: list[_Cue], kind: ExerciseKind, problems: ProblemList) -> None:
    known = [phase.value for phase in phases_of(kind)]
    for cue in cues:
        if cue.payload not in known:
            wrong = f"{shown(cue.payload)} is no phase of a {kind} exercise"
            problems.add(f"line {cue.payload_line}", wrong, did_you_mean(cue.payload, known))


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float:
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return (whole * 1000 + int(thousandths)) / 1000


def _check_order(cues: list[_Cue], kind: ExerciseKind, problems: ProblemList) -> None:
    names = [PhaseName(cue.payload) for cue in cues]
    moving = list(phases_of(kind)[1:])
    inner = names[1:] if names[:1] == [PhaseName.READY] else names
    inner = inner[:-1] if inner[-1:] == [PhaseName.READY] else inner
    if inner != moving:
        problems.add(
            "",
            "shows the phases " + (", ".join(names) or "none"),
            f"show {', '.join(moving)} once and in this order, with ready before or after them",
        )
