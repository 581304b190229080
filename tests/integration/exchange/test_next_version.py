"""A version whose first day is still to come: the one before it goes on until then."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from exerciseapp.bootstrap.remind_programmes import FileProgrammes
from exerciseapp.bootstrap.shelf import read_shelf
from exerciseapp.services.reminders.plan import RemindedProgramme
from tests.support.exchange import SOURCE
from tests.support.exchange_world import Side

MONDAY = date(2026, 11, 30)
DAY = timedelta(days=1)


def hand_over(clinic: Side, patient: Side, version: int, days: str = "") -> None:
    source = SOURCE.replace("version = 3\n", f"version = {version}\n{days}")
    patient.take(clinic.hand_over(clinic.programme(version, source=source)))


def in_force(patient: Side, day: date) -> int:
    return read_shelf(patient.places, day).programme("calves").version


def test_the_version_before_goes_on_until_the_first_day_of_the_next(
    clinic_side: Side, patient_side: Side
) -> None:
    hand_over(clinic_side, patient_side, 3)
    hand_over(clinic_side, patient_side, 4, "from = 2026-11-30\n")

    assert [in_force(patient_side, MONDAY + n * DAY) for n in (-8, -1, 0, 8)] == [3, 3, 4, 4]


def test_of_several_to_come_each_has_its_time(clinic_side: Side, patient_side: Side) -> None:
    hand_over(clinic_side, patient_side, 3)
    hand_over(clinic_side, patient_side, 4, "from = 2026-11-30\n")
    hand_over(clinic_side, patient_side, 5, "from = 2026-12-07\n")

    assert [in_force(patient_side, MONDAY + n * DAY) for n in (-1, 0, 6, 7)] == [3, 4, 4, 5]


def test_what_is_over_is_not_dug_up_for_what_is_to_come(
    clinic_side: Side, patient_side: Side
) -> None:
    hand_over(clinic_side, patient_side, 2)
    hand_over(clinic_side, patient_side, 3, "until = 2026-11-20\n")
    hand_over(clinic_side, patient_side, 4, "from = 2026-11-30\n")

    assert [in_force(patient_side, day) for day in (date(2026, 11, 20), date(2026, 11, 21))] == [
        3,
        4,
    ]


@pytest.mark.parametrize("until", ["", "until = 2026-11-20\n"])
def test_the_newest_that_has_begun_is_never_gone_behind(
    clinic_side: Side, patient_side: Side, until: str
) -> None:
    hand_over(clinic_side, patient_side, 3)
    hand_over(clinic_side, patient_side, 4, until)

    assert in_force(patient_side, MONDAY) == 4


def test_the_first_version_may_be_to_come_too(clinic_side: Side, patient_side: Side) -> None:
    hand_over(clinic_side, patient_side, 3, "from = 2026-11-30\n")

    assert in_force(patient_side, MONDAY - DAY) == 3


def test_the_reminders_of_the_version_before_go_on_too(
    clinic_side: Side, patient_side: Side
) -> None:
    hand_over(clinic_side, patient_side, 3)
    hand_over(clinic_side, patient_side, 4, "from = 2026-11-30\n")
    days = [MONDAY - DAY]
    programmes = FileProgrammes(patient_side.places, lambda: days[-1])

    def reminded() -> RemindedProgramme:
        return next(each for each in programmes() if each.id == "calves")

    assert reminded().starts_on is None
    days.append(MONDAY)
    assert reminded().starts_on == MONDAY
