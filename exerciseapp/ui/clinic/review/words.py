"""The words of a review: what happened, with its numbers, and nothing that judges it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from exerciseapp.domain.dosage import Hold, Pace, Sides, Tempo
from exerciseapp.domain.programme import Prescription
from exerciseapp.domain.records import PainChoice
from exerciseapp.domain.review import Review
from exerciseapp.domain.review_pain import Moment, PainChange
from exerciseapp.domain.review_trouble import Hurt, Trouble
from exerciseapp.domain.review_versions import InForce
from exerciseapp.ui.progress.words import date_words, number_words

translate = QCoreApplication.translate

MOST_DAYS_NAMED = 3


class CountedReview(QObject):
    """Says a number of something, as the language wants it."""

    def sessions_beyond(self, n: int) -> str:
        """Return *n* sessions that nobody asked for."""
        return self.tr("%n session(s) beyond what was asked for", "", n)

    def stopped(self, n: int) -> str:
        """Return that *n* sessions were ended early."""
        return self.tr("%n session(s) ended early", "", n)

    def flare_days(self, n: int) -> str:
        """Return *n* days on which the lighter variant was done."""
        return self.tr("%n flare day(s), the lighter variant done", "", n)

    def sessions(self, n: int) -> str:
        """Return *n* sessions."""
        return self.tr("%n session(s)", "", n)

    def paused(self, n: int) -> str:
        """Return *n* days of pauses."""
        return self.tr("%n day(s) paused", "", n)

    def notes(self, n: int) -> str:
        """Return *n* notes."""
        return self.tr("All %n note(s)", "", n)

    def stopped_for_pain(self, n: int) -> str:
        """Return that pain ended a session *n* times."""
        return self.tr("stopped for pain %n time(s)", "", n)

    def left_out(self, n: int) -> str:
        """Return that an exercise was left out for pain *n* times."""
        return self.tr("left out for pain %n time(s)", "", n)

    def rested(self, n: int) -> str:
        """Return that pain was told *n* times and the exercise gone on with after a rest."""
        return self.tr("hurt %n time(s), gone on after a rest", "", n)


def full_day(day: date) -> str:
    """Return *day* with its year."""
    return date_words(day, translate("Review", "d MMMM yyyy", "a pattern of Qt for a day"))


def span_words(span: tuple[date, date]) -> str:
    """Return a span of days."""
    if span[0] == span[1]:
        return full_day(span[0])
    return translate("Review", "{first} to {last}").format(
        first=full_day(span[0]), last=full_day(span[1])
    )


def near_day(day: date, year: int) -> str:
    """Return *day* in few letters, with its year where it is not *year*."""
    if day.year == year:
        return date_words(day, translate("Review", "d MMM", "a pattern of Qt for a day"))
    return date_words(day, translate("Review", "d MMM yyyy", "a pattern of Qt for a day"))


def days_named(days: Sequence[date], year: int) -> str:
    """Return the newest of *days*, as many as can be read at a glance."""
    named = ", ".join(near_day(day, year) for day in reversed(days[-MOST_DAYS_NAMED:]))
    return f"{named} …" if len(days) > MOST_DAYS_NAMED else named


def in_force_words(each: InForce, *, several: bool) -> tuple[str, ...]:
    """Return what was in force, in ever fewer letters."""
    programme = each.programme
    title = programme.title.in_language(QLocale().name()[:2])
    version = translate("Review", "version {number}").format(number=programme.version)
    stage = translate("Review", "stage {number}").format(number=each.stage)
    staged = bool(programme.stages)
    long = [title, version] if several else [version]
    full = ", ".join([*long, stage] if staged else long)
    short = f"{programme.version}.{each.stage}" if staged else str(programme.version)
    return full[:1].upper() + full[1:], ", ".join([version, stage] if staged else [version]), short


def short_version(each: InForce) -> str:
    """Return the version and the stage, as in the middle of a line."""
    return in_force_words(each, several=False)[1]


def told_until_words(until: date | None) -> str:
    """Return until when anything is known."""
    if until is None:
        return translate("Review", "No answer has been read yet.")
    return translate("Review", "Reported until {day}; what came later is not known.").format(
        day=full_day(until)
    )


def beyond_words(seen: Review) -> tuple[str, ...]:
    """Return what else there is to know beside the sums."""
    counted = CountedReview()
    told: list[str] = []
    for days, words in (
        (seen.stopped, counted.stopped),
        (seen.flare_days, counted.flare_days),
    ):
        if days:
            told.append(f"{words(len(days))}: {days_named(days, seen.span[1].year)}")
    if seen.total.beyond:
        told.append(counted.sessions_beyond(seen.total.beyond))
    return tuple(told)


def trouble_words(trouble: Trouble, year: int) -> str:
    """Return what happened with one exercise; days of *year* are told without it."""
    counted = CountedReview()
    told: list[str] = []
    for choice, words in (
        (PainChoice.STOP, counted.stopped_for_pain),
        (PainChoice.SKIP_EXERCISE, counted.left_out),
        (PainChoice.REST, counted.rested),
    ):
        hurts = trouble.chosen(choice)
        if hurts:
            told.append(f"{words(len(hurts))} ({_hurts(hurts, year)})")
    out_of = translate("Review", "{number} of {sessions} sessions ({days})")
    for days, words_of in (
        (trouble.skipped, translate("Review", "sets skipped in {sessions}")),
        (trouble.broken_off, translate("Review", "sets broken off in {sessions}")),
    ):
        if days:
            sessions = out_of.format(
                number=len(days), sessions=trouble.sessions, days=days_named(days, year)
            )
            told.append(words_of.format(sessions=sessions))
    whole = "; ".join(told)
    return whole[:1].upper() + whole[1:]


def _hurts(hurts: Sequence[Hurt], year: int) -> str:
    """Return the newest pains with their day: "18 Nov 7/10"."""
    named = []
    for hurt in reversed(hurts[-MOST_DAYS_NAMED:]):
        day = near_day(hurt.day, year)
        named.append(day if hurt.nrs is None else f"{day} {hurt.nrs}/10")
    return ", ".join(named) + (" …" if len(hurts) > MOST_DAYS_NAMED else "")


def moment_words(moment: Moment) -> str:
    """Return when pain was asked for."""
    match moment:
        case Moment.BEFORE:
            return translate("Review", "Before")
        case Moment.AFTER:
            return translate("Review", "After")
        case Moment.NEXT_DAY:
            return translate("Review", "The day after")


def change_words(change: PainChange | None) -> str:
    """Return how pain changed from the beginning to the end of the time."""
    if change is None:
        return translate("Review", "too few answers to compare")
    told = translate("Review", "{earlier} to {later} ({points})").format(
        earlier=number_words(change.earlier.mean),
        later=number_words(change.later.mean),
        points=points_words(change),
    )
    return f"{told}  {matters_words()}" if change.matters else told


def points_words(change: PainChange) -> str:
    """Return by how much pain changed, with its sign."""
    sign = "+" if change.points > 0 else "−" if change.points < 0 else "±"
    return sign + number_words(abs(change.points))


def matters_words() -> str:
    """Return the mark of a change of 2 points or 30 %."""
    return translate("Review", "◆ a change that matters")


def rule_words() -> str:
    """Return what the mark stands for, and what it does not."""
    return translate(
        "Review",
        "The first two weeks of this time beside the last two, or its halves where it is shorter. "
        "◆ marks 2 points or 30 % (Farrar and others, 2001), up or down. It says nothing about "
        "why.",
    )


def dosage_words(each: Prescription) -> str:
    """Return a dosage in few letters."""
    dosage = each.dosage
    told = f"{dosage.sets} × {dosage.repetitions}"
    match dosage.timing:
        case Hold(held):
            told += translate("Review", ", hold {seconds} s").format(seconds=f"{held:g}")
        case Tempo(up, top, down):
            told += f", {up:g}-{top:g}-{down:g} s"
        case Pace(per_minute):
            told += translate("Review", ", {number} a minute").format(number=f"{per_minute:g}")
    sides = {
        Sides.EACH: translate("Review", "each leg"),
        Sides.LEFT: translate("Review", "left leg"),
        Sides.RIGHT: translate("Review", "right leg"),
    }
    return f"{told}, {sides[dosage.sides]}" if dosage.sides in sides else told


def dosages(versions: Iterable[InForce], exercise: str) -> str:
    """Return the dosages of *exercise* in these versions, each once, the newest last."""
    found: dict[str, None] = {}
    for each in versions:
        stages = each.programme.stages
        listed = stages[each.stage - 1].prescriptions if stages else each.programme.prescriptions
        found.update((dosage_words(one), None) for one in listed if one.exercise == exercise)
    return " → ".join(found)
