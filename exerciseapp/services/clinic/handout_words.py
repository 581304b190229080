"""The sentences of a hand-out, in the patient's language, which may not be the clinic's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exerciseapp.domain.dosage import Dosage, Hold, Pace, Sides, Tempo
from exerciseapp.domain.reminder import EVERY_DAY, AtClock, BeforeBedtime, ReminderRule, When
from exerciseapp.services.reminders.notices import Wording

# Languages that write one and a half as 1,5.
DECIMAL_COMMA = frozenset({"nb", "nn", "no", "da", "sv", "fi", "de", "nl", "fr", "es", "it", "pl"})
MINUTE_S = 60


@dataclass(frozen=True, slots=True)
class HandoutWords:
    """Says what a hand-out says. Each sentence stands by itself."""

    wording: Wording

    def dosage(self, dosage: Dosage) -> tuple[str, ...]:
        """Return what is asked for, one short sentence for each thing a person keeps in mind."""
        translate = self.wording.translate
        lines = [f"{self._amount(dosage)}{self._sides(dosage.sides)}.", self._timing(dosage)]
        if dosage.rest_between_repetitions_s > 0 and dosage.repetitions > 1:
            lines.append(
                translate("HandOut", "Rest for {time} before the next time.").format(
                    time=self.seconds(dosage.rest_between_repetitions_s)
                )
            )
        if dosage.rest_between_sets_s > 0 and dosage.sets > 1:
            lines.append(
                translate("HandOut", "Rest for {time} before the next set.").format(
                    time=self.seconds(dosage.rest_between_sets_s)
                )
            )
        return tuple(lines)

    def _amount(self, dosage: Dosage) -> str:
        translate = self.wording.translate
        if dosage.sets > 1 and dosage.repetitions > 1:
            return translate("HandOut", "{sets} sets of {times}").format(
                sets=dosage.sets, times=dosage.repetitions
            )
        times = dosage.sets * dosage.repetitions
        if times == 1:
            return translate("HandOut", "Once")
        return translate("HandOut", "{times} times").format(times=times)

    def _sides(self, sides: Sides) -> str:
        translate = self.wording.translate
        match sides:
            case Sides.EACH:
                return translate("HandOut", ", with each leg")
            case Sides.LEFT:
                return translate("HandOut", ", with the left leg only")
            case Sides.RIGHT:
                return translate("HandOut", ", with the right leg only")
            case Sides.BOTH:
                return ""

    def _timing(self, dosage: Dosage) -> str:
        translate = self.wording.translate
        match dosage.timing:
            case Hold(seconds):
                return translate("HandOut", "Hold for {time} each time.").format(
                    time=self.seconds(seconds)
                )
            case Tempo(raise_s, top_s, lower_s) if top_s > 0:
                return translate(
                    "HandOut", "{up} s to the end position, stay {top} s, {down} s back."
                ).format(up=self.number(raise_s), top=self.number(top_s), down=self.number(lower_s))
            case Tempo(raise_s, _none, lower_s):
                return translate("HandOut", "{up} s to the end position, {down} s back.").format(
                    up=self.number(raise_s), down=self.number(lower_s)
                )
            case Pace(per_minute):
                return translate("HandOut", "About {rate} times a minute.").format(
                    rate=self.number(per_minute)
                )

    def number(self, value: float) -> str:
        """Return a number as the language writes it, without needless digits."""
        bare = self.wording.language.replace("-", "_").split("_")[0]
        written = f"{value:g}"
        return written.replace(".", ",") if bare in DECIMAL_COMMA else written

    def seconds(self, value: float) -> str:
        """Return a stretch of time, in minutes where it is whole minutes."""
        translate = self.wording.translate
        if value >= MINUTE_S and value % MINUTE_S == 0:
            minutes = int(value // MINUTE_S)
            if minutes == 1:
                return translate("HandOut", "1 minute")
            return translate("HandOut", "{number} minutes").format(number=minutes)
        if value == 1:
            return translate("HandOut", "1 second")
        return translate("HandOut", "{number} seconds").format(number=self.number(value))

    def takes(self, shortest_s: float, longest_s: float) -> str:
        """Return how long a session takes, to the minute."""
        translate = self.wording.translate
        least, most = (max(1, round(each / MINUTE_S)) for each in (shortest_s, longest_s))
        if least == most:
            return translate("HandOut", "about {number} min").format(number=least)
        return translate("HandOut", "{least} to {most} min").format(least=least, most=most)

    def weeks(self, first: int, last: int | None) -> str:
        """Return the name of a stretch of weeks; *last* None stands for as long as it goes on."""
        translate = self.wording.translate
        if last is None:
            return translate("HandOut", "From week {number}").format(number=first)
        if first == last:
            return translate("HandOut", "Week {number}").format(number=first)
        return translate("HandOut", "Weeks {first} to {last}").format(first=first, last=last)

    def reminder(self, rule: ReminderRule) -> str:
        """Return on which days and when, as in "every day at 09:00"."""
        translate = self.wording.translate
        if rule.weekdays == EVERY_DAY:
            days = translate("HandOut", "Every day")
        else:
            days = ", ".join(self.weekdays()[day - 1] for day in sorted(rule.weekdays))
        return f"{days} {self.at(rule.when)}"

    def at(self, when: When) -> str:
        """Return a time of the day as it stands in a sentence."""
        translate = self.wording.translate
        match when:
            case AtClock(time):
                return translate("HandOut", "at {time}").format(time=f"{time:%H:%M}")
            case BeforeBedtime(0):
                return translate("HandOut", "at bedtime")
            case BeforeBedtime(minutes):
                return translate("HandOut", "{minutes} min before bedtime").format(minutes=minutes)

    def period(self, first: date | None, last: date | None) -> str:
        """Return from when until when; empty where nothing was set."""
        translate = self.wording.translate
        if first is not None and last is not None:
            return translate("HandOut", "{first} to {last}").format(
                first=self.day(first), last=self.day(last)
            )
        if first is not None:
            return translate("HandOut", "from {day}").format(day=self.day(first))
        if last is not None:
            return translate("HandOut", "until {day}").format(day=self.day(last))
        return ""

    def day(self, day: date) -> str:
        """Return a date, with the month as a word."""
        return self.wording.translate("HandOut", "{day} {month} {year}").format(
            day=day.day, month=self._months()[day.month - 1], year=day.year
        )

    def short_day(self, day: date) -> str:
        """Return a date in figures, for a narrow column."""
        return self.wording.translate("HandOut", "{day}/{month}").format(
            day=day.day, month=day.month
        )

    def weekdays(self) -> tuple[str, ...]:
        """Return the short names of the weekdays, Monday first."""
        translate = self.wording.translate
        return (
            translate("HandOut", "Mon"),
            translate("HandOut", "Tue"),
            translate("HandOut", "Wed"),
            translate("HandOut", "Thu"),
            translate("HandOut", "Fri"),
            translate("HandOut", "Sat"),
            translate("HandOut", "Sun"),
        )

    def _months(self) -> tuple[str, ...]:
        translate = self.wording.translate
        return (
            translate("HandOut", "January"),
            translate("HandOut", "February"),
            translate("HandOut", "March"),
            translate("HandOut", "April"),
            translate("HandOut", "May"),
            translate("HandOut", "June"),
            translate("HandOut", "July"),
            translate("HandOut", "August"),
            translate("HandOut", "September"),
            translate("HandOut", "October"),
            translate("HandOut", "November"),
            translate("HandOut", "December"),
        )
