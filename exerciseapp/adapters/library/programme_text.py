"""Writes a programme as the text of its file, as a person would have written it.

A writer of our own, since the order and the short forms are what makes such a file readable: a
tempo and a list of weekdays in one line, numbers without a needless ".0", a blank line before
each block, nothing where the usual is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields

from exerciseapp.adapters.library.reminder_keys import WEEKDAYS
from exerciseapp.adapters.library.toml_words import quoted
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.programme import Prescription, Programme, StepTimes
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime, ReminderRule
from exerciseapp.domain.text import LocalisedText


def write_programme(programme: Programme) -> str:
    """Return the text of a programme file that reads as *programme*, apart from its source.

    Nothing is checked here: what the reader refuses is refused when the text is read.
    """
    blocks = [_head(programme), *_texts(programme), *_times(programme.times)]
    if programme.stages:
        for stage in programme.stages:
            blocks.append(["[[stages]]", f"weeks = {stage.weeks}"])
            blocks.extend(_exercises("stages.exercises", stage.prescriptions))
    else:
        blocks.extend(_exercises("exercises", programme.prescriptions))
    if programme.lighter:
        blocks.append(["[lighter]"])
        blocks.extend(_exercises("lighter.exercises", programme.lighter))
    blocks.extend(_reminder(rule) for rule in programme.reminders)
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _head(programme: Programme) -> list[str]:
    lines = [f"version = {programme.version}"]
    if programme.author:
        lines.append(f"author = {quoted(programme.author)}")
    if programme.starts_on is not None:
        lines.append(f"from = {programme.starts_on.isoformat()}")
    if programme.ends_on is not None:
        lines.append(f"until = {programme.ends_on.isoformat()}")
    return lines


def _texts(programme: Programme) -> Iterator[list[str]]:
    yield ["[title]", *_by_language(programme.title)]
    yield ["[description]", *_by_language(programme.description)]
    if programme.note is not None:
        yield ["[note]", *_by_language(programme.note)]


def _by_language(text: LocalisedText, before: str = "") -> list[str]:
    return [f"{before}{language} = {quoted(told)}" for language, told in text.by_language.items()]


def _times(times: StepTimes) -> Iterator[list[str]]:
    usual = StepTimes()
    lines = [
        f"{field.name} = {_number(getattr(times, field.name))}"
        for field in fields(StepTimes)
        if getattr(times, field.name) != getattr(usual, field.name)
    ]
    if lines:
        yield ["[times]", *lines]


def _exercises(key: str, prescriptions: Iterable[Prescription]) -> Iterator[list[str]]:
    for each in prescriptions:
        lines = [f"[[{key}]]", f"exercise = {quoted(each.exercise)}", *_dosage(each.dosage)]
        if each.note is not None:
            lines.extend(_by_language(each.note, "note."))
        yield lines


def _dosage(dosage: Dosage) -> Iterator[str]:
    if dosage.sides is not Sides.BOTH:
        yield f"sides = {quoted(dosage.sides.value)}"
    yield f"sets = {dosage.sets}"
    yield f"repetitions = {dosage.repetitions}"
    match dosage.timing:
        case Hold(seconds):
            yield f"hold_s = {_number(seconds)}"
        case Tempo(raise_s, top_s, lower_s):
            parts = {"raise": raise_s, "top": top_s, "lower": lower_s}
            inner = ", ".join(f"{name} = {_number(value)}" for name, value in parts.items())
            yield f"tempo_s = {{ {inner} }}"
        case Pace(per_minute):
            yield f"repetitions_per_minute = {_number(per_minute)}"
    if dosage.rest_between_repetitions_s:
        yield f"rest_between_repetitions_s = {_number(dosage.rest_between_repetitions_s)}"
    if dosage.rest_between_sets_s:
        yield f"rest_between_sets_s = {_number(dosage.rest_between_sets_s)}"


def _reminder(rule: ReminderRule) -> list[str]:
    lines = ["[[reminders]]", f"slot = {quoted(rule.slot)}"]
    match rule.when:
        case AtClock(at):
            lines.append(f"at = {quoted(at.isoformat('minutes'))}")
        case BeforeBedtime(minutes):
            lines.append(f"before_bedtime_min = {minutes}")
    if rule.weekdays != EVERY_DAY:
        days = ", ".join(quoted(name) for name, day in WEEKDAYS.items() if day in rule.weekdays)
        lines.append(f"weekdays = [{days}]")
    return lines


def _number(value: float) -> str:
    """Return *value* as a person writes it, and so that it reads as the very same number."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))
