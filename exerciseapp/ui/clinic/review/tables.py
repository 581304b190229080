"""The review as tables: for a screen reader, and for whoever wants the numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.diary import Leg
from exerciseapp.domain.review import Review, leg_nights
from exerciseapp.domain.review_pain import Moment, Spread
from exerciseapp.ui.clinic.review.axis import Bin, binned
from exerciseapp.ui.clinic.review.cards import Name
from exerciseapp.ui.clinic.review.words import dosages, moment_words, near_day, short_version
from exerciseapp.ui.progress.table import DataTable
from exerciseapp.ui.progress.words import number_words

translate = QCoreApplication.translate
NOT_TOLD = "–"
Table = tuple[str, list[str], list[list[str]]]


def week_table(seen: Review) -> Table:
    """Return name, head and rows of the table of weeks."""
    head = [
        translate("Review", "Week"),
        translate("Review", "In force"),
        translate("Review", "Days"),
        translate("Review", "Sessions"),
        *([translate("Review", "Paused")] if seen.total.days.paused else []),
        translate("Review", "Sets"),
        translate("Review", "Holds"),
        *(translate("Review", "Pain: {when}").format(when=moment_words(m).lower()) for m in Moment),
        translate("Review", "Effort"),
        translate("Review", "Nights"),
        translate("Review", "Left"),
        translate("Review", "Right"),
    ]
    return translate("Review", "Week by week"), head, list(_week_rows(seen))


def exercise_table(seen: Review, name: Name) -> Table:
    """Return name, head and rows of the table of exercises."""
    head = [
        translate("Review", "Exercise"),
        translate("Review", "Dosage"),
        translate("Review", "Sets"),
        translate("Review", "Holds"),
    ]
    rows = [
        [
            name(exercise),
            dosages(seen.versions, exercise),
            of(done.sets, asked.sets),
            of(done.holds, asked.holds),
        ]
        for exercise, (done, asked) in seen.exercises.items()
    ]
    return translate("Review", "Exercise by exercise"), head, rows


def as_widget(table: Table) -> DataTable:
    """Return a table as a widget."""
    return DataTable(*table)


def of(done: int, asked: int) -> str:
    """Return what was done of what was asked."""
    return f"{done}/{asked}" if asked else NOT_TOLD


def _week_rows(seen: Review) -> Iterator[list[str]]:
    weeks = [Bin(each.first, each.last) for each in seen.weeks]
    pain = {moment: binned(ratings, weeks) for moment, ratings in seen.pain.items()}
    effort = binned(seen.effort, weeks)
    for week, each in zip(weeks, seen.weeks, strict=True):
        legs = leg_nights(n for n in seen.nights if week.first <= n.night <= week.last)
        in_force = [
            short_version(one)
            for one in seen.versions
            if one.first <= week.last and (one.last is None or one.last >= week.first)
        ]
        yield [
            near_day(week.first, seen.span[1].year),
            "; ".join(in_force) or NOT_TOLD,
            of(each.days.done, each.days.asked),
            str(each.sessions) if each.days.known else NOT_TOLD,
            *([str(each.days.paused or NOT_TOLD)] if seen.total.days.paused else []),
            of(each.done.sets, each.asked.sets),
            of(each.done.holds, each.asked.holds),
            *(_spread(pain[moment], week) for moment in Moment),
            _spread(effort, week),
            of(legs.with_cramps, legs.told),
            str(legs.legs[Leg.LEFT]) if legs.told else NOT_TOLD,
            str(legs.legs[Leg.RIGHT]) if legs.told else NOT_TOLD,
        ]


def _spread(told: Mapping[Bin, Spread], week: Bin) -> str:
    found = told.get(week)
    if found is None:
        return NOT_TOLD
    return f"{number_words(found.mean)} ({found.lowest}–{found.highest})"
