"""Writes the text files of an exercise, as a person would have written them.

What is written here, the readers beside this module read back as the same values.
"""

from __future__ import annotations

from collections.abc import Iterable

from exerciseapp.adapters.library.toml_words import quoted
from exerciseapp.domain.exercise import ClipPhase, ExerciseText
from exerciseapp.domain.exercise_draft import ExerciseDraft

_FACTS_HEAD = (
    "# Facts about the exercise that need no language. The words are in text.<language>.toml."
)


def write_facts(draft: ExerciseDraft) -> str:
    """Return ``exercise.toml``."""
    lines = [
        _FACTS_HEAD,
        f"kind = {quoted(draft.kind.value)}",
        f"position = {quoted(draft.position.value)}",
        f"sided = {'true' if draft.sided else 'false'}",
        f"equipment = [{', '.join(map(quoted, draft.equipment))}]",
        f"muscles = [{', '.join(map(quoted, draft.muscles))}]",
    ]
    return _joined(lines)


def write_exercise_text(text: ExerciseText) -> str:
    """Return ``text.LANGUAGE.toml``."""
    lines = [
        f"name = {quoted(text.name)}",
        f"purpose = {quoted(text.purpose)}",
        f"position = {quoted(text.position)}",
        *_list("steps", text.steps),
        f"feeling = {quoted(text.feeling)}",
        *_list("avoid", text.avoid),
        f"needed = {quoted(text.needed)}",
        f"instruction = {quoted(text.instruction)}",
        f"evidence = {quoted(text.evidence)}",
        "",
        "[phases]",
        *(f"{name.value} = {quoted(word)}" for name, word in text.phase_words.items()),
    ]
    return _joined(lines)


def write_cues(phases: Iterable[ClipPhase]) -> str:
    """Return ``cues.vtt``: the phases as a WebVTT metadata track."""
    lines = ["WEBVTT"]
    for phase in phases:
        times = f"{_moment(phase.start_s)} --> {_moment(phase.end_s)}"
        lines += ["", times, phase.name.value]
    return _joined(lines)


def _list(key: str, texts: Iterable[str]) -> list[str]:
    return [f"{key} = [", *(f"    {quoted(text)}," for text in texts), "]"]


def _moment(seconds: float) -> str:
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"


def _joined(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"
