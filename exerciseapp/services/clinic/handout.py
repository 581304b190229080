"""What a hand-out says: a programme on paper, in the patient's language, however it is painted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from exerciseapp.domain.dosage import Dosage
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.plan import UnknownExerciseError, lay_out
from exerciseapp.domain.programme import Prescription, Programme
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.handout_labels import HandoutLabels, labels_in
from exerciseapp.services.clinic.handout_ticks import TickTable, tick_table
from exerciseapp.services.clinic.handout_words import HandoutWords
from exerciseapp.services.reminders.notices import Wording

# An exercise and how often it has stood in the same list before: one may come twice.
Turn = tuple[str, int]


@dataclass(frozen=True, slots=True)
class HandoutFor:
    """Who hands out to whom, and when. An empty text is left out."""

    clinic: str
    telephone: str
    patient: str
    day: date


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the heading: what it is, and what it says."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class DosageLine:
    """A dosage in sentences. ``when`` says for which weeks or days; empty for always."""

    when: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutExercise:
    """An exercise as it stands on the paper. ``number`` is what the table to tick off calls it.

    ``pictures`` is the poster: the start and the end position side by side, None without one.
    """

    number: int
    name: str
    pictures: Path | None
    dosages: tuple[DosageLine, ...]
    notes: tuple[str, ...]
    needed: str
    position: str
    steps: tuple[str, ...]
    feeling: str
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoutPart:
    """Exercises under a heading; the programme itself has none."""

    heading: str
    text: str
    exercises: tuple[HandoutExercise, ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """Everything that stands on a hand-out, in one language.

    ``for_all`` are the cautions that every exercise has: they are told once.
    """

    language: str
    title: str
    description: str
    clinic: str
    telephone: str
    version: str
    facts: tuple[Fact, ...]
    note: str
    for_all_heading: str
    for_all: tuple[str, ...]
    parts: tuple[HandoutPart, ...]
    ticks: TickTable
    labels: HandoutLabels


@dataclass(frozen=True, slots=True)
class _Span:
    """Weeks with one list; ``last`` None goes on to the end."""

    first: int
    last: int | None
    turns: Mapping[Turn, Prescription]


def hand_out(
    programme: Programme, exercises: Mapping[str, Exercise], whom: HandoutFor, wording: Wording
) -> Handout:
    """Return the hand-out of *programme*, whose exercises are among *exercises*.

    Raises UnknownExerciseError for one that is not.
    """
    for each in programme.every_prescription():
        if each.exercise not in exercises:
            raise UnknownExerciseError(each.exercise)
    translate, words = wording.translate, HandoutWords(wording)
    spans = _spans(programme)
    lighter = _turns(programme.lighter)
    asked = list(dict.fromkeys(turn for span in spans for turn in span.turns))
    only_lighter = [turn for turn in lighter if turn not in asked]
    numbers = {turn: place for place, turn in enumerate((*asked, *only_lighter), 1)}
    for_all = _for_all([exercises[name] for name, _ in numbers], wording.language)
    writer = _Writer(exercises, words, spans, lighter, for_all)
    parts = [HandoutPart("", "", tuple(writer.exercise(turn, numbers[turn]) for turn in asked))]
    if lighter:
        parts.append(
            HandoutPart(
                translate("HandOut", "The lighter variant, for a bad day"),
                _in_order(translate("HandOut", "Do these instead: {exercises}."), lighter, writer),
                tuple(writer.exercise(turn, numbers[turn]) for turn in only_lighter),
            )
        )
    lists = [(span.first, [numbers[turn] for turn in span.turns]) for span in spans]
    return Handout(
        language=wording.language,
        title=programme.title.in_language(wording.language),
        description=programme.description.in_language(wording.language),
        clinic=whom.clinic,
        telephone=whom.telephone,
        version=translate("HandOut", "Version {version}, {day}").format(
            version=programme.version, day=words.day(whom.day)
        ),
        facts=tuple(_facts(programme, exercises, whom, words)),
        note=_in(programme.note, wording.language),
        for_all_heading=translate("HandOut", "For every exercise"),
        for_all=for_all,
        parts=tuple(parts),
        ticks=tick_table(programme, lists, words),
        labels=labels_in(wording),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    exercises: Mapping[str, Exercise]
    words: HandoutWords
    spans: Sequence[_Span]
    lighter: Mapping[Turn, Prescription]
    for_all: tuple[str, ...]

    def exercise(self, turn: Turn, number: int) -> HandoutExercise:
        """Return the exercise of *turn* with all that is asked of it on any day."""
        exercise = self.exercises[turn[0]]
        text = exercise.text(self.words.wording.language)
        return HandoutExercise(
            number=number,
            name=text.name,
            pictures=exercise.demonstration.poster,
            dosages=tuple(self._dosages(turn)),
            notes=self._notes(turn),
            needed=text.needed,
            position=text.position,
            steps=text.steps,
            feeling=text.feeling,
            cautions=tuple(each for each in text.avoid if each not in self.for_all),
        )

    def name(self, turn: Turn) -> str:
        return self.exercises[turn[0]].text(self.words.wording.language).name

    def _dosages(self, turn: Turn) -> Iterator[DosageLine]:
        """Yield what is asked for, weeks with the same dosage together."""
        translate = self.words.wording.translate
        runs: list[tuple[int, int | None, Dosage | None]] = []
        for span in self.spans:
            asked = span.turns.get(turn)
            dosage = asked.dosage if asked else None
            if runs and runs[-1][2] == dosage:
                runs[-1] = (runs[-1][0], span.last, dosage)
            else:
                runs.append((span.first, span.last, dosage))
        if any(dosage is not None for _, _, dosage in runs):
            for first, last, dosage in runs:
                when = self.words.weeks(first, last) if len(runs) > 1 else ""
                leave_out = (translate("HandOut", "Leave it out."),)
                yield DosageLine(when, self.words.dosage(dosage) if dosage else leave_out)
        if turn in self.lighter:
            alone = not any(turn in span.turns for span in self.spans)
            when = "" if alone else translate("HandOut", "On a bad day")
            yield DosageLine(when, self.words.dosage(self.lighter[turn].dosage))

    def _notes(self, turn: Turn) -> tuple[str, ...]:
        places = [span.turns.get(turn) for span in self.spans] + [self.lighter.get(turn)]
        language = self.words.wording.language
        found = (_in(each.note, language) for each in places if each is not None)
        return tuple(dict.fromkeys(note for note in found if note))


def _spans(programme: Programme) -> list[_Span]:
    if not programme.stages:
        return [_Span(1, None, _turns(programme.prescriptions))]
    spans: list[_Span] = []
    first = 1
    for stage in programme.stages:
        last = None if stage is programme.stages[-1] else first + stage.weeks - 1
        spans.append(_Span(first, last, _turns(stage.prescriptions)))
        first += stage.weeks
    return spans


def _turns(prescriptions: Sequence[Prescription]) -> dict[Turn, Prescription]:
    seen: Counter[str] = Counter()
    turns: dict[Turn, Prescription] = {}
    for each in prescriptions:
        turns[each.exercise, seen[each.exercise]] = each
        seen[each.exercise] += 1
    return turns


def _for_all(exercises: Sequence[Exercise], language: str) -> tuple[str, ...]:
    """Return the cautions that all have word for word; with one exercise they stay with it."""
    if len({each.id for each in exercises}) < 2:
        return ()
    first, *others = (each.text(language).avoid for each in exercises)
    return tuple(each for each in first if all(each in other for other in others))


def _in_order(sentence: str, turns: Mapping[Turn, Prescription], writer: _Writer) -> str:
    return sentence.format(exercises=", ".join(writer.name(turn) for turn in turns))


def _facts(
    programme: Programme, exercises: Mapping[str, Exercise], whom: HandoutFor, words: HandoutWords
) -> Iterator[Fact]:
    translate = words.wording.translate
    if whom.patient:
        yield Fact(translate("HandOut", "Name"), whom.patient)
    if programme.reminders:
        times = "; ".join(words.reminder(rule) for rule in programme.reminders)
        yield Fact(translate("HandOut", "When"), times)
    period = words.period(programme.starts_on, programme.ends_on)
    if period:
        yield Fact(translate("HandOut", "Dates"), period)
    lists = [stage.prescriptions for stage in programme.stages] or [programme.prescriptions]
    seconds = [
        lay_out(replace(programme, prescriptions=each, stages=(), lighter=()), exercises).seconds
        for each in lists
    ]
    yield Fact(translate("HandOut", "Takes"), words.takes(min(seconds), max(seconds)))


def _in(text: LocalisedText | None, language: str) -> str:
    return text.in_language(language) if text is not None else ""
