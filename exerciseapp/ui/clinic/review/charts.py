"""The right side of the review: the pictures over one time axis, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from exerciseapp.domain.diary import Leg
from exerciseapp.domain.review import Review
from exerciseapp.domain.review_pain import Moment, Spread, spread
from exerciseapp.ui.clinic.review.axis import axis_of
from exerciseapp.ui.clinic.review.cards import DenseCard, Strong
from exerciseapp.ui.clinic.review.chart_view import ChartView
from exerciseapp.ui.clinic.review.drawing import Drawing
from exerciseapp.ui.clinic.review.drawings import (
    DAILY_BARS,
    SIGNS,
    EffortDrawing,
    InForceStrip,
    NightsDrawing,
    PainDrawing,
    SetsDrawing,
)
from exerciseapp.ui.clinic.review.how_often import pause_words, summary_words
from exerciseapp.ui.clinic.review.samples import LegSample, PauseSample, SetsSample
from exerciseapp.ui.clinic.review.words import (
    in_force_words,
    moment_words,
    near_day,
)
from exerciseapp.ui.diary.words import leg_words
from exerciseapp.ui.progress.charts import PainSwatch
from exerciseapp.ui.progress.marks import Swatch
from exerciseapp.ui.progress.sections import comparison_words
from exerciseapp.ui.progress.words import nights_words, number_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Small, Text

translate = QCoreApplication.translate
Samples = Iterable[tuple[Swatch, str]]
# Letters up to which a sum may stand beside a heading instead of below it.
LONGEST_IN_LINE = 60
MOST_PAUSES_NAMED = 6


def charts_card(seen: Review) -> DenseCard:
    """Return all pictures of *seen*."""
    card = DenseCard()
    samples: dict[type[Drawing], list[tuple[Swatch, str]]] = {
        SetsDrawing: [
            (SetsSample(is_done=True), translate("Review", "Done")),
            (SetsSample(is_done=False), translate("Review", "Asked for")),
        ],
        PainDrawing: [(PainSwatch(SIGNS[moment]), moment_words(moment)) for moment in Moment],
        NightsDrawing: [(LegSample(leg), leg_words(leg)) for leg in Leg],
    }
    if seen.total.days.paused:
        paused = (PauseSample(), translate("Review", "Paused"))
        samples[SetsDrawing].append(paused)
    for heading, told, drawing in drawings_of(seen):
        _add(card, heading, told, drawing, samples.get(type(drawing), ()))
    return card


def drawings_of(seen: Review) -> list[tuple[str, tuple[str, ...], Drawing]]:
    """Return heading, sums and drawing of each picture, over one time axis."""
    axis = axis_of(seen)
    by_week = axis.days > DAILY_BARS
    sets = translate("Review", "Sets by week") if by_week else translate("Review", "Sets")
    return [
        (translate("Review", "In force"), (strip_words(seen),), InForceStrip(axis, seen.versions)),
        (sets, summary_words(seen), SetsDrawing(seen, axis)),
        (translate("Review", "Pain, 0 to 10"), pain_words(seen), PainDrawing(seen, axis)),
        (translate("Review", "Effort, 0 to 10"), effort_words(seen), EffortDrawing(seen, axis)),
        (
            translate("Review", "Nights with cramps"),
            nights_told(seen),
            NightsDrawing(seen, axis, dated=True),
        ),
    ]


def legend_words(drawing: Drawing) -> str:
    """Return what the signs of a drawing stand for, where there is no room to show them."""
    match drawing:
        case SetsDrawing():
            told = translate("Review", "filled: done, outline: asked for")
            if drawing.axis.pauses:
                told += translate("Review", ", hatched: paused")
            return told
        case PainDrawing():
            return translate(
                "Review",
                "ring: before, square: after, triangle: the day after; the grey line goes from "
                "the lowest to the highest",
            )
        case EffortDrawing():
            return translate("Review", "the grey line goes from the lowest to the highest")
        case NightsDrawing():
            return translate("Review", "striped: left leg, filled: right leg, outline: nights told")
        case _:
            return ""


def _add(
    card: DenseCard,
    heading: str,
    told: tuple[str, ...],
    drawing: Drawing,
    samples: Samples = (),
) -> None:
    """Add a picture under a line with its heading, its signs and its sums."""
    head = FlowLayout(spacing=current_theme().space.tight)
    head.addWidget(_whole(Strong(heading)))
    for swatch, words in samples:
        head.addWidget(_pair(swatch, words))
    card.column.addLayout(head)
    # Of pain the averages stand in the pictures' own words alone: "earlier and later" says more.
    for each in () if isinstance(drawing, PainDrawing) and len(told) > 1 else told:
        if len(each) > LONGEST_IN_LINE:
            card.column.addWidget(Small(each, quiet=True))
        else:
            head.addWidget(_whole(Small(each, quiet=True)))
    view = ChartView(drawing, f"{heading}. {'. '.join(told)}")
    view.setToolTip(legend_words(drawing))
    card.column.addWidget(view)


def _whole(label: Text) -> Text:
    label.setWordWrap(False)
    return label


def _pair(swatch: Swatch, words: str) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current_theme().space.hair)
    row.addWidget(swatch)
    row.addWidget(_whole(Small(words)))
    return pair


def strip_words(seen: Review) -> str:
    """Return what was in force, and from when; then the pauses, the newest of many."""
    year = seen.span[1].year
    several = len({each.programme.id for each in seen.versions}) > 1
    since = translate("Review", "{what} from {day}")
    told = [
        since.format(what=in_force_words(each, several=several)[0], day=near_day(each.first, year))
        for each in seen.versions
    ]
    if not told:
        told = [translate("Review", "No programme was in force.")]
    if len(seen.pauses) > MOST_PAUSES_NAMED:
        told.append("…")
    told += (pause_words(each, year) for each in seen.pauses[-MOST_PAUSES_NAMED:])
    return "; ".join(told)


def pain_words(seen: Review) -> tuple[str, ...]:
    """Return the averages with the lowest and the highest."""
    told = []
    for moment in Moment:
        all_of = spread(each.value for each in seen.pain[moment])
        if all_of is not None:
            told.append(f"{moment_words(moment)} {spread_words(all_of)}")
    return tuple(told) or (translate("Review", "No answers about pain."),)


def effort_words(seen: Review) -> tuple[str, ...]:
    """Return the average effort with the lowest and the highest."""
    all_of = spread(each.value for each in seen.effort)
    if all_of is None:
        return (translate("Review", "No answers about effort."),)
    return (translate("Review", "On average {told}").format(told=spread_words(all_of)),)


def spread_words(told: Spread) -> str:
    """Return an average with the lowest and the highest."""
    return translate("Review", "{mean} ({lowest} to {highest})").format(
        mean=number_words(told.mean), lowest=told.lowest, highest=told.highest
    )


def nights_told(seen: Review) -> tuple[str, ...]:
    """Return the nights by leg, and with and without stretches."""
    legs = seen.legs
    if not legs.told:
        return (translate("Review", "No nights were reported."),)
    told = translate("Review", "{with_cramps} of {nights}: left {left}, right {right}")
    counted = told.format(
        with_cramps=legs.with_cramps,
        nights=nights_words(legs.told),
        left=legs.legs[Leg.LEFT],
        right=legs.legs[Leg.RIGHT],
    )
    return counted, comparison_words(seen.comparison)
