"""The parts of progress, each made from an overview."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.diary import Leg, Place, Spot
from exerciseapp.domain.progress import Mark
from exerciseapp.domain.progress_nights import FEWEST_NIGHTS, Comparison, Verdict
from exerciseapp.domain.progress_period import PeriodKind
from exerciseapp.services.progress import Overview
from exerciseapp.ui.diary.words import leg_words, place_words
from exerciseapp.ui.progress.calendar import CalendarPicture
from exerciseapp.ui.progress.charts import (
    STACKED,
    DaysChart,
    FillSwatch,
    NightsChart,
    NightSwatch,
    PainChart,
    PainSwatch,
)
from exerciseapp.ui.progress.marks import MarkSwatch
from exerciseapp.ui.progress.places import PlacesPicture
from exerciseapp.ui.progress.section import Section
from exerciseapp.ui.progress.table import Rows
from exerciseapp.ui.progress.words import (
    CountedDays,
    days_words,
    mark_words,
    nights_words,
    number_words,
    start_words,
    start_words_long,
)
from exerciseapp.ui.widgets.labels import Small

translate = QCoreApplication.translate

LEGEND = (Mark.DONE, Mark.PARTLY, Mark.LIGHTER, Mark.PAUSED, Mark.MISSED, Mark.FREE)
NOT_TOLD = "–"


def days_section(seen: Overview) -> Section:
    """Return the calendar, or over a long time the days of each month or year."""
    total = seen.total
    if total.asked:
        sentence = translate("Progress", "You exercised on {done} of {asked}.").format(
            done=total.active, asked=days_words(total.asked)
        )
        if total.sets_asked:
            sets = translate("Progress", "{done} of {asked} sets done.")
            sentence += " " + sets.format(done=total.sets_done, asked=total.sets_asked)
    else:
        sentence = translate("Progress", "No exercise days here yet.")
    section = Section(translate("Progress", "Exercise days"), sentence)
    if seen.streak > 1:
        told = CountedDays().row(seen.streak)
        frozen = translate("Progress", "Days that you paused leave it as it is.")
        section.column.addWidget(Small(f"{told} {frozen}", quiet=True))
    if seen.period.kind is PeriodKind.ALL:
        names = [start_words(start, seen.period) for start, _ in seen.tallies]
        tallies = [tally for _, tally in seen.tallies]
        section.column.addWidget(DaysChart(names, tallies, sentence))
        section.add_legend([(FillSwatch(mark), mark_words(mark)) for mark in STACKED])
        head = [translate("Progress", "Time"), *(mark_words(mark) for mark in LEGEND)]
        section.add_table(head, lambda: _tally_rows(seen))
    else:
        section.column.addWidget(CalendarPicture(seen.days, seen.today, sentence))
        shown = [mark for mark in LEGEND if mark is not Mark.FREE or total.marks[mark]]
        section.add_legend([(MarkSwatch(mark), mark_words(mark)) for mark in shown])
        head = [
            translate("Progress", "Day"),
            translate("Progress", "What was done"),
            translate("Progress", "Sets"),
        ]
        section.add_table(head, lambda: _day_rows(seen))
    return section


def pain_section(seen: Overview) -> Section:
    """Return pain before and after the exercises, and the day after."""
    before = [each.before for each in seen.pain if each.before is not None]
    after = [each.after for each in seen.pain if each.after is not None]
    if before and after:
        sentence = translate(
            "Progress", "On average {before} before and {after} after, on the scale from 0 to 10."
        ).format(
            before=number_words(sum(before) / len(before)),
            after=number_words(sum(after) / len(after)),
        )
    else:
        sentence = translate("Progress", "No answers about pain here yet.")
    section = Section(translate("Progress", "Pain before and after"), sentence)
    if not before and not after:
        return section
    names = [start_words(each.start, seen.period) for each in seen.pain]
    section.column.addWidget(PainChart(names, seen.pain, sentence))
    words = {
        "before": translate("Progress", "Before"),
        "after": translate("Progress", "After"),
        "next": translate("Progress", "The day after"),
    }
    section.add_legend([(PainSwatch(which), told) for which, told in words.items()])
    section.column.addWidget(
        Small(
            translate(
                "Progress",
                "Pain goes up and down by itself. People mostly notice a change of 2 points or "
                "more (Farrar and others, 2001).",
            ),
            quiet=True,
        )
    )
    head = [translate("Progress", "Time"), *words.values()]
    section.add_table(head, lambda: _pain_rows(seen))
    return section


def nights_section(seen: Overview) -> Section:
    """Return the cramps of the nights with the stretches and without, and what that tells."""
    comparison = seen.comparison
    nights = comparison.stretched.count + comparison.other.count
    section = Section(translate("Progress", "Cramps at night"), comparison_words(comparison))
    if not nights:
        return section
    names = [start_words(bar.start, seen.period) for bar in seen.nights]
    section.column.addWidget(NightsChart(names, seen.nights, section.sentence.text()))
    section.add_legend(
        [
            (NightSwatch(is_stretched=True), translate("Progress", "After a day with stretches")),
            (NightSwatch(is_stretched=False), translate("Progress", "After a day without")),
        ]
    )
    section.column.addWidget(Small(rule_words(), quiet=True))
    head = [
        translate("Progress", "Time"),
        translate("Progress", "Nights after stretches"),
        translate("Progress", "Cramps a night"),
        translate("Progress", "Nights without stretches"),
        translate("Progress", "Cramps a night"),
    ]
    section.add_table(head, lambda: _night_rows(seen))
    return section


def places_section(seen: Overview) -> Section:
    """Return in how many nights each leg, and each place of it, had a cramp."""
    places = seen.places
    told = {leg: nights_words(places.legs[leg]) for leg in Leg}
    if not places.spots:
        sentence = translate("Progress", "No places recorded here yet.")
        return Section(translate("Progress", "Leg by leg"), sentence)
    sentence = translate("Progress", "Left leg: {left} with cramps. Right leg: {right}.").format(
        left=told[Leg.LEFT], right=told[Leg.RIGHT]
    )
    section = Section(translate("Progress", "Leg by leg"), sentence)
    section.column.addWidget(PlacesPicture(places.spots, sentence))
    section.column.addWidget(
        Small(translate("Progress", "The numbers are nights with a cramp there."), quiet=True)
    )
    head = [translate("Progress", "Place"), *(leg_words(leg) for leg in Leg)]
    section.add_table(
        head,
        lambda: [
            [place_words(place), *(str(places.spots.get(Spot(leg, place), 0)) for leg in Leg)]
            for place in Place
        ],
    )
    return section


def comparison_words(comparison: Comparison) -> str:
    """Return what the nights tell, and no more."""
    one, two = comparison.stretched, comparison.other
    if not one.count + two.count:
        return translate("Progress", "No nights recorded here yet.")
    counted = translate(
        "Progress", "Cramps in {with_cramps} of {nights} after stretches, {others} without."
    ).format(
        with_cramps=one.with_cramps,
        nights=nights_words(one.count),
        others=translate("Progress", "in {with_cramps} of {nights}").format(
            with_cramps=two.with_cramps, nights=nights_words(two.count)
        ),
    )
    return f"{counted} {_verdict_words(comparison)}"


def _verdict_words(comparison: Comparison) -> str:
    size = number_words(abs(comparison.difference))
    match comparison.verdict:
        case Verdict.TOO_LITTLE:
            return translate(
                "Progress",
                "That is too little to tell whether stretching makes a difference: it takes at "
                "least {fewest} nights of each kind.",
            ).format(fewest=FEWEST_NIGHTS)
        case Verdict.NOT_CLEAR:
            return translate(
                "Progress", "No clear difference: it is within what goes up and down by itself."
            )
        case Verdict.FEWER:
            return translate(
                "Progress",
                "After stretches you had about {number} fewer cramps a night. That may have other "
                "causes too.",
            ).format(number=size)
        case Verdict.MORE:
            return translate(
                "Progress",
                "After stretches you had about {number} more cramps a night. That may have other "
                "causes too. Tell your physiotherapist.",
            ).format(number=size)


def rule_words() -> str:
    """Return the rule of the comparison in plain words."""
    return translate(
        "Progress",
        "How we compare: a night counts as “with stretches” if you held a stretch on the day "
        "before it. We tell a difference only from {fewest} nights of each kind on, only if it is "
        "more than twice its uncertainty, and only if the earlier and the later half of the time "
        "both show it. Studies disagree on whether stretching helps.",
    ).format(fewest=FEWEST_NIGHTS)


def _day_rows(seen: Overview) -> Rows:
    return [
        [
            start_words_long(day.day, seen.period),
            mark_words(day.mark) or NOT_TOLD,
            f"{day.sets_done} / {day.sets_asked}" if day.sets_asked else NOT_TOLD,
        ]
        for day in seen.days
    ]


def _tally_rows(seen: Overview) -> Rows:
    return [
        [start_words_long(start, seen.period), *(str(tally.marks[mark]) for mark in LEGEND)]
        for start, tally in seen.tallies
    ]


def _pain_rows(seen: Overview) -> Rows:
    return [
        [
            start_words_long(each.start, seen.period),
            *(
                NOT_TOLD if value is None else number_words(value)
                for value in (each.before, each.after, each.next_day)
            ),
        ]
        for each in seen.pain
    ]


def _night_rows(seen: Overview) -> Rows:
    return [
        [
            start_words_long(bar.start, seen.period),
            str(bar.stretched.count),
            number_words(bar.stretched.mean) if bar.stretched.count else NOT_TOLD,
            str(bar.other.count),
            number_words(bar.other.mean) if bar.other.count else NOT_TOLD,
        ]
        for bar in seen.nights
    ]
