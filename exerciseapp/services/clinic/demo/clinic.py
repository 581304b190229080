"""The demo clinic as a whole: thirty people, templates, and what the clinic has marked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from exerciseapp.domain.caseload import Draft, EntryChange, ExerciseMarks, Template
from exerciseapp.domain.exchange import Answer
from exerciseapp.domain.exercise import Exercise
from exerciseapp.domain.programme import Programme
from exerciseapp.services.clinic.demo.chance import Chance
from exerciseapp.services.clinic.demo.course import Kind, Turn
from exerciseapp.services.clinic.demo.people import PEOPLE
from exerciseapp.services.clinic.demo.programmes import ProgrammeMaker, WriteProgramme
from exerciseapp.services.clinic.demo.sessions import SessionMaker
from exerciseapp.services.clinic.demo.year import MadeUp, Year
from exerciseapp.services.clinic.ports import CaseloadStore
from exerciseapp.services.exchange.ports import ClinicStore

CLINIC_NAME = ("Demo clinic, nobody here is real", "Demoklinikk, ingen her er ekte")
TELEPHONE = "00 00 00 00"
SEED = 7
# So many of the newest answers are left for the person to open as files.
LEFT_TO_OPEN = 5
_TEMPLATES = (
    (("Night cramps: two stretches", "Nattlige kramper: to tøyninger"), Kind.BEDTIME, ()),
    (("Sore legs: start gently", "Såre bein: begynn rolig"), Kind.LEGS, (Turn.LESS,)),
    (("Legs in three stages, with flare days", "Bein i tre trinn"), Kind.LEGS, (Turn.STAGES,)),
    (("On a chair", "På en stol"), Kind.SEATED, ()),
)
_MARKS = (
    ("heel-raise", True, (("strength", "styrke"),)),
    ("calf-stretch-wall", True, (("cramps", "kramper"), ("standing", "stående"))),
    ("calf-stretch-seated", False, (("cramps", "kramper"),)),
    ("ankle-pump", True, (("first week", "første uke"),)),
)


@dataclass(frozen=True, slots=True)
class DemoClinic:
    """Makes the clinic anew, the same for the same *seed*, moment and language."""

    exercises: Mapping[str, Exercise]
    shipped: Mapping[str, Programme]
    write: WriteProgramme
    clinic: str
    now: datetime
    language: str = "en"
    seed: int = SEED

    def people(self) -> Iterator[MadeUp]:
        """Yield the thirty, each with their year."""
        programmes = ProgrammeMaker(self.shipped, self.write)
        sessions = SessionMaker(self.exercises, self._which)
        for number, person in enumerate(PEOPLE):
            chance = Chance(f"{self.seed} {number}")
            yield Year(person, chance, self.clinic, self.now, programmes, sessions).made_up()

    def fill(self, caseload: CaseloadStore, exchange: ClinicStore) -> tuple[Answer, ...]:
        """Put everybody into the stores; return the newest answers, which are left to open."""
        people = tuple(self.people())
        waiting = _newest(people)
        for each in people:
            for hand_over in each.handed_over:
                exchange.note_hand_over(hand_over)
            for answer in each.answers:
                if answer not in waiting:
                    # No file was read, so the answer is named by what it would be.
                    name = f"{answer.patient} {answer.sequence}"
                    digest = hashlib.sha256(name.encode()).hexdigest()
                    exchange.receive(answer, digest, answer.made_at)
        patients = (EntryChange(None, each.patient) for each in people)
        caseload.apply((*patients, *self._kept(people)))
        return waiting

    @property
    def _which(self) -> int:
        return 1 if self.language == "nb" else 0

    def _kept(self, people: tuple[MadeUp, ...]) -> Iterator[EntryChange]:
        programmes = ProgrammeMaker(self.shipped, self.write)
        chance = Chance(f"{self.seed} kept")
        for titles, kind, turns in _TEMPLATES:
            programme = programmes.first(kind)
            for turn in turns:
                programme = programmes.turned(programme, turn)
            title = titles[self._which]
            yield EntryChange(None, Template(chance.identity(), title, programme.source))
        for exercise, favourite, tags in _MARKS:
            told = tuple(each[self._which] for each in tags)
            yield EntryChange(None, ExerciseMarks(exercise, favourite, told))
        begun = next(each.patient for each in people if not each.handed_over)
        yield EntryChange(None, Draft(begun.id, programmes.first(Kind.LEGS).source))


def _newest(people: tuple[MadeUp, ...]) -> tuple[Answer, ...]:
    """Return the newest answers of different patients, those with much in them first."""
    last = [each.answers[-1] for each in people if len(each.answers) > 1]
    last.sort(key=lambda answer: (answer.made_at, len(answer.items)), reverse=True)
    return tuple(last[:LEFT_TO_OPEN])
