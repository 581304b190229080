"""The words of the diary: nights, places and lengths of time in the person's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from exerciseapp.domain.diary import DAY, Lasted, Leg, Place, Spot

translate = QCoreApplication.translate

# The last button stands for as many and more.
COUNTS = (0, 1, 2, 3, 4, 5)


def day_words(day: date) -> str:
    """Return *day* as "Sunday 22 November"."""
    pattern = translate("DiaryWords", "dddd d MMMM", "a pattern of Qt for a day")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def night_words(night: date) -> str:
    """Return the night that began on the evening of *night*: "Sunday to Monday 23 November"."""
    evening = QLocale().dayName(night.isoweekday())
    return translate("DiaryWords", "{evening} to {morning}").format(
        evening=evening, morning=day_words(night + DAY)
    )


def count_words(cramps: int) -> str:
    """Return the words of the button for that many cramps."""
    if cramps == 0:
        return translate("DiaryWords", "None")
    if cramps == COUNTS[-1]:
        return translate("DiaryWords", "{number} or more").format(number=cramps)
    return str(cramps)


def leg_words(leg: Leg) -> str:
    """Return the name of a leg."""
    match leg:
        case Leg.LEFT:
            return translate("DiaryWords", "Left leg")
        case Leg.RIGHT:
            return translate("DiaryWords", "Right leg")


def place_words(place: Place) -> str:
    """Return the name of a place, whichever the leg."""
    match place:
        case Place.THIGH_BACK:
            return translate("DiaryWords", "back of the thigh")
        case Place.THIGH_FRONT:
            return translate("DiaryWords", "front of the thigh")
        case Place.CALF:
            return translate("DiaryWords", "calf")
        case Place.SHIN:
            return translate("DiaryWords", "shin")
        case Place.SOLE:
            return translate("DiaryWords", "sole or heel")
        case Place.TOES:
            return translate("DiaryWords", "toes")


def spot_words(spot: Spot) -> str:
    """Return a place with its leg, as "Left leg: calf"."""
    return translate("DiaryWords", "{leg}: {place}").format(
        leg=leg_words(spot.leg), place=place_words(spot.place)
    )


def spots_words(spots: Iterable[Spot]) -> str:
    """Return all of *spots*, leg by leg."""
    parts = []
    chosen = set(spots)
    for leg in Leg:
        places = [place_words(place) for place in Place if Spot(leg, place) in chosen]
        if places:
            parts.append(
                translate("DiaryWords", "{leg}: {place}").format(
                    leg=leg_words(leg), place=", ".join(places)
                )
            )
    return ". ".join(parts)


def lasted_words(lasted: Lasted) -> str:
    """Return a length of time."""
    match lasted:
        case Lasted.UNDER_1_MIN:
            return translate("DiaryWords", "Under 1 minute")
        case Lasted.UNDER_5_MIN:
            return translate("DiaryWords", "1 to 5 minutes")
        case Lasted.UNDER_10_MIN:
            return translate("DiaryWords", "5 to 10 minutes")
        case Lasted.OVER_10_MIN:
            return translate("DiaryWords", "Over 10 minutes")
