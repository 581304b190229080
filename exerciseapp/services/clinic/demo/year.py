"""What somebody made up did since their first hand-over, day after day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from exerciseapp.domain.caseload import Patient
from exerciseapp.domain.diary import Lasted, Leg, Measures, NightEntry, Place, Spot
from exerciseapp.domain.exchange import Answer, AnswerItem, ProgrammeText
from exerciseapp.domain.programme import Part, Programme, Variant
from exerciseapp.domain.reminder_settings import Pause
from exerciseapp.domain.stages import WEEK_DAYS, stage_on
from exerciseapp.services.clinic.demo.chance import Chance
from exerciseapp.services.clinic.demo.course import Course, Kind
from exerciseapp.services.clinic.demo.people import Person
from exerciseapp.services.clinic.demo.programmes import ProgrammeMaker
from exerciseapp.services.clinic.demo.sessions import Mood, SessionMaker
from exerciseapp.services.exchange.diary_items import DAY_AFTER, night_item
from exerciseapp.services.exchange.pause_items import pause_item
from exerciseapp.services.exchange.ports import HandOver
from exerciseapp.services.exchange.session_items import session_item

DAY = timedelta(days=1)
APPOINTMENT = time(11, 0)
MORNING = time(9, 30)
BEDTIME = time(22, 0)
ANSWERED = time(8, 30)
# Somebody who stretched sleeps with so much fewer cramps.
AFTER_STRETCHES = 0.55
_CRAMPED = (Spot(Leg.LEFT, Place.CALF), Spot(Leg.RIGHT, Place.CALF), Spot(Leg.LEFT, Place.SOLE))


@dataclass(frozen=True, slots=True)
class MadeUp:
    """Somebody made up, with everything that would have come and gone."""

    patient: Patient
    programmes: tuple[Programme, ...] = ()
    handed_over: tuple[HandOver, ...] = ()
    answers: tuple[Answer, ...] = ()


@dataclass(slots=True)
class Year:
    """Makes one person's time at the clinic. ``clinic`` is the clinic's id."""

    person: Person
    chance: Chance
    clinic: str
    now: datetime
    programmes: ProgrammeMaker
    sessions: SessionMaker
    _versions: list[tuple[date, Programme]] = field(default_factory=list)

    def made_up(self) -> MadeUp:
        """Return the person with their year."""
        person = self.person
        patient = Patient(
            self.chance.identity(),
            person.name,
            person.born,
            person.notes[self.sessions.language],
            person.archived,
        )
        course = person.course
        if course is None:
            return MadeUp(patient)
        self._hand_over(course)
        return MadeUp(
            patient,
            tuple(programme for _, programme in self._versions),
            tuple(
                HandOver(patient.id, _text(programme), self._at(day, APPOINTMENT))
                for day, programme in self._versions
            ),
            tuple(self._answers(patient.id, course)),
        )

    def _first_day(self, course: Course) -> date:
        return self.now.date() - timedelta(weeks=course.weeks)

    def _at(self, day: date, at: time) -> datetime:
        return datetime.combine(day, at, self.now.tzinfo)

    def _hand_over(self, course: Course) -> None:
        first = self._first_day(course)
        programme = self.programmes.first(course.kind)
        self._versions.append((first, programme))
        for week, turn in course.turns:
            programme = self.programmes.turned(programme, turn)
            self._versions.append((first + timedelta(weeks=week), programme))

    def _answers(self, patient: str, course: Course) -> Iterator[Answer]:
        """Yield an answer for every few weeks, each of what is new since the one before."""
        first = self._first_day(course)
        last = self.now.date() - timedelta(weeks=course.silent_weeks)
        step = timedelta(weeks=course.every_weeks)
        begin, sequence = first, 0
        while begin < last:
            # The last one is of what has not been told, be it only some days.
            end = min(begin + step, last)
            items, texts = self._span(patient, course, begin, end)
            if items:
                sequence += 1
                yield Answer(
                    clinic=self.clinic,
                    patient=patient,
                    sequence=sequence,
                    made_at=min(self._at(end, ANSWERED), self.now),
                    programmes=tuple(sorted(texts)),
                    items=tuple(items),
                )
            begin = end

    def _span(
        self, patient: str, course: Course, begin: date, end: date
    ) -> tuple[list[AnswerItem], set[ProgrammeText]]:
        items: list[AnswerItem] = []
        texts: set[ProgrammeText] = set()
        for number in range((end - begin).days):
            day = begin + number * DAY
            items.extend(self._pauses(patient, course, day))
            done = self._day(course, day)
            if done is not None:
                programme, told = done
                texts.add(_text(programme))
                items.extend(told)
            if self.chance.falls(course.diary):
                items.append(night_item(self._night(course, day, stretched=bool(done)), patient))
        return items, texts

    def _pauses(self, patient: str, course: Course, day: date) -> Iterator[AnswerItem]:
        """Yield the pause that begins on *day*."""
        for first, after in course.pauses:
            begins, ends = (self._first_day(course) + timedelta(weeks=n) for n in (first, after))
            if begins == day:
                yield pause_item(Pause(begins, ends, course.reason), patient)

    def _day(self, course: Course, day: date) -> tuple[Programme, list[AnswerItem]] | None:
        """Return what was done on *day*, and on which programme; None for nothing."""
        week = (day - self._first_day(course)).days // WEEK_DAYS
        if _within(week, course.pauses) or not self.chance.falls(self._now(course.habit, day)):
            return None
        begun, programme = next(
            version for version in reversed(self._versions) if version[0] <= day
        )
        pain = self._now(course.pain, day)
        variant = Variant.USUAL
        if programme.lighter and _within(week, course.flares) and self.chance.falls(0.6):
            variant, pain = Variant.LIGHTER, pain + 1.5
        part = Part(stage_on(programme, begun, day), variant)
        at = self._at(day, BEDTIME if course.kind is Kind.BEDTIME else MORNING)
        at += timedelta(minutes=self.chance.whole(-40, 40))
        mood = Mood(pain, _within(week, course.hurts), course.skips)
        record = self.sessions.session(self.chance, programme, part, at, mood)
        told = [session_item(record)]
        if self.chance.falls(0.8):
            nrs = self.chance.rating(pain + (1.0 if record.pain_reports else 0.1), 0.9)
            told.append(AnswerItem(DAY_AFTER, record.id, {"nrs": nrs}))
        return programme, told

    def _night(self, course: Course, day: date, *, stretched: bool) -> NightEntry:
        about = self._now(course.cramps, day) * (AFTER_STRETCHES if stretched else 1.3)
        cramps = self.chance.count(about)
        measures = Measures(
            magnesium=self.chance.falls(0.3),
            socks=self.chance.falls(0.2),
            drink=self.chance.falls(0.6),
        )
        if not cramps:
            return NightEntry(day, 0, measures=measures)
        spots = {self.chance.one_of(_CRAMPED) for _ in range(cramps)}
        return NightEntry(
            day,
            cramps,
            frozenset(spots),
            self.chance.one_of((Lasted.UNDER_1_MIN, Lasted.UNDER_5_MIN, Lasted.UNDER_5_MIN)),
            self.chance.rating(5.5, 1.4),
            self.chance.falls(0.7),
            measures,
        )

    def _now(self, span: tuple[float, float], day: date) -> float:
        """Return where between its two ends *span* stands on *day*."""
        first = self._versions[0][0]
        whole = max((self.now.date() - first).days, 1)
        part = (day - first).days / whole
        return span[0] + (span[1] - span[0]) * part


def _within(week: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= week < after for first, after in spans)


def _text(programme: Programme) -> ProgrammeText:
    return ProgrammeText(programme.id, programme.version, programme.source)
