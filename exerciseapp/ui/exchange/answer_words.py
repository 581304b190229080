"""What is in an answer, in the person's words: nothing is in the file that is not told here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from exerciseapp.domain.diary import NightEntry
from exerciseapp.domain.dosage import Side
from exerciseapp.domain.programme import Variant
from exerciseapp.domain.records import (
    PainChoice,
    PainReport,
    SessionOutcome,
    SessionRecord,
    SetOutcome,
    SetRecord,
)
from exerciseapp.domain.reminder_settings import DAY, Pause
from exerciseapp.services.history import by_exercise
from exerciseapp.services.shelf import Shelf
from exerciseapp.ui.diary.words import lasted_words, night_words, spots_words
from exerciseapp.ui.exchange.clinic_words import date_words, moment_words
from exerciseapp.ui.reminders.words import pause_reason_words
from exerciseapp.ui.words import seconds, set_outcome, side_name

translate = QCoreApplication.translate


class CountedAnswer(QObject):
    """Says a number of things in an answer, as the language wants it."""

    def sessions(self, n: int) -> str:
        """Return *n* sessions."""
        return self.tr("%n session(s), with pain, effort and your notes", "", n)

    def days_after(self, n: int) -> str:
        """Return *n* days after sessions."""
        return self.tr("how it was on the day after, %n time(s)", "", n)

    def nights(self, n: int) -> str:
        """Return *n* nights."""
        return self.tr("%n night(s) from your diary", "", n)

    def pauses(self, n: int) -> str:
        """Return *n* pauses."""
        return self.tr("%n pause(s): from when, until when, and the reason you chose", "", n)

    def others(self, n: int) -> str:
        """Return *n* things of another kind."""
        return self.tr("%n other thing(s)", "", n)

    def texts(self, n: int) -> str:
        """Return *n* programmes."""
        return self.tr("the text of %n programme(s), as the clinic gave it to you", "", n)

    def cramps(self, n: int) -> str:
        """Return *n* cramps."""
        return self.tr("%n cramp(s)", "", n)


class SessionWords:
    """Tells sessions, with the names that stand on *shelf*, in *language*."""

    def __init__(self, shelf: Shelf, language: str) -> None:
        self._shelf = shelf
        self._language = language
        self._titles: dict[tuple[str, str], str] = {}

    def heading(self, record: SessionRecord) -> str:
        """Return when which programme was done."""
        told = translate("AnswerWords", "{when}: {programme}").format(
            when=moment_words(record.started_at), programme=self._title(record)
        )
        return told[:1].upper() + told[1:]

    def lines(self, record: SessionRecord) -> Iterator[str]:
        """Yield everything that the answer tells of a session."""
        yield _outcome(record)
        for exercise, sets in by_exercise(record):
            yield f"{self._exercise(exercise)}: {_sets(sets)}"
        for report in record.pain_reports:
            yield self._pain(record, report)
        yield from _ratings(record)
        if record.note:
            yield translate("AnswerWords", "Your note: {note}").format(note=record.note)

    def _title(self, record: SessionRecord) -> str:
        key = record.programme, record.programme_source
        if key not in self._titles:
            try:
                programme = self._shelf.read_programme(*key)
            except ValueError:
                self._titles[key] = record.programme
            else:
                self._titles[key] = programme.title.in_language(self._language)
        version = translate("AnswerWords", "{programme}, version {version}")
        return version.format(programme=self._titles[key], version=record.programme_version)

    def _exercise(self, exercise: str) -> str:
        known = self._shelf.exercises.get(exercise)
        return known.text(self._language).name if known else exercise

    def _pain(self, record: SessionRecord, report: PainReport) -> str:
        names = {each.key.exercise: each.exercise_id for each in record.sets}
        where = self._exercise(names.get(report.key.exercise, ""))
        told = translate("AnswerWords", "It hurt in {exercise}: {pain}. {choice}")
        return told.format(
            exercise=where, pain=_rating(report.nrs), choice=_choice_words(report.choice)
        )


def night_lines(entry: NightEntry) -> Iterator[str]:
    """Yield what is told of a night, the night first."""
    yield night_words(entry.night)
    told = []
    if entry.cramps is not None:
        told.append(CountedAnswer().cramps(entry.cramps))
    if entry.spots:
        told.append(spots_words(entry.spots))
    if entry.lasted is not None:
        told.append(
            translate("AnswerWords", "the longest: {time}").format(time=lasted_words(entry.lasted))
        )
    if entry.worst is not None:
        told.append(translate("AnswerWords", "the worst: {pain}").format(pain=_rating(entry.worst)))
    if entry.woke is not None:
        woke = translate("AnswerWords", "woke up: {answer}")
        told.append(woke.format(answer=_yes_or_no(is_so=entry.woke)))
    measures = (
        (translate("AnswerWords", "magnesium: {answer}"), entry.measures.magnesium),
        (translate("AnswerWords", "socks: {answer}"), entry.measures.socks),
        (translate("AnswerWords", "a drink: {answer}"), entry.measures.drink),
    )
    told.extend(
        words.format(answer=_yes_or_no(is_so=answer))
        for words, answer in measures
        if answer is not None
    )
    yield ". ".join(told)


def pause_lines(pause: Pause) -> Iterator[str]:
    """Yield what is told of a pause, its days first."""
    first = date_words(pause.first_day)
    if pause.is_empty:
        yield translate("AnswerWords", "No pause from {first} after all").format(first=first)
        yield translate("AnswerWords", "The clinic was told of it; you took it back.")
        return
    if pause.resumes_on is None:
        told = translate("AnswerWords", "Pause from {first}, with no end yet")
        yield told.format(first=first)
    else:
        told = translate("AnswerWords", "Pause from {first} to {last}")
        yield told.format(first=first, last=date_words(pause.resumes_on - DAY))
    reason = translate("AnswerWords", "The reason you chose: {reason}")
    yield reason.format(reason=pause_reason_words(pause.reason))


def day_after_words(session: datetime | None, nrs: int | None) -> str:
    """Return how it was the day after a session that began at *session*."""
    if session is None:
        told = translate("AnswerWords", "The day after an earlier session: {pain}")
        return told.format(pain=_rating(nrs))
    told = translate("AnswerWords", "The day after {when}: {pain}")
    return told.format(when=moment_words(session), pain=_rating(nrs))


def _outcome(record: SessionRecord) -> str:
    match record.outcome:
        case SessionOutcome.COMPLETED:
            told = translate("AnswerWords", "Done to the end")
        case SessionOutcome.STOPPED:
            told = translate("AnswerWords", "Stopped")
        case _:
            told = translate("AnswerWords", "Done in part")
    if record.variant is Variant.LIGHTER:
        told += ". " + translate("AnswerWords", "It was the lighter one")
    elif record.stage > 1:
        told += ". " + translate("AnswerWords", "Stage {number}").format(number=record.stage)
    return told


def _ratings(record: SessionRecord) -> Iterator[str]:
    told = (
        (translate("AnswerWords", "Pain before: {number} of 10"), record.pain_before),
        (translate("AnswerWords", "Pain after: {number} of 10"), record.pain_after),
        (translate("AnswerWords", "Effort: {number} of 10"), record.effort),
    )
    lines = [words.format(number=number) for words, number in told if number is not None]
    if lines:
        yield ". ".join(lines)


def _sets(sets: Sequence[SetRecord]) -> str:
    done = sum(each.outcome is SetOutcome.DONE for each in sets)
    told = [
        translate("AnswerWords", "{done} of {asked} sets done").format(done=done, asked=len(sets))
    ]
    told.extend(_short_of(each) for each in sets if each.outcome is not SetOutcome.DONE)
    return "; ".join(told)


def _short_of(record: SetRecord) -> str:
    name = translate("AnswerWords", "set {number}").format(number=record.key.set)
    if record.key.side is not Side.BOTH:
        name = f"{side_name(record.key.side)}, {name}"
    told = translate("AnswerWords", "{set}: {outcome}, {done} of {asked} times").format(
        set=name,
        outcome=set_outcome(record.outcome),
        done=record.performed.repetitions,
        asked=record.prescribed.repetitions,
    )
    if record.prescribed.hold_s is not None and record.performed.hold_s:
        held = translate("AnswerWords", "held {done} of {asked}")
        told += ", " + held.format(
            done=seconds(record.performed.hold_s), asked=seconds(record.prescribed.hold_s)
        )
    return told


def _choice_words(choice: PainChoice) -> str:
    match choice:
        case PainChoice.REST:
            return translate("AnswerWords", "You rested")
        case PainChoice.SKIP_EXERCISE:
            return translate("AnswerWords", "You left the exercise out")
        case PainChoice.STOP:
            return translate("AnswerWords", "You stopped")


def _rating(nrs: int | None) -> str:
    if nrs is None:
        return translate("AnswerWords", "not rated")
    return translate("AnswerWords", "{number} of 10").format(number=nrs)


def _yes_or_no(*, is_so: bool) -> str:
    return translate("AnswerWords", "yes") if is_so else translate("AnswerWords", "no")
