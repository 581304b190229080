"""The programmes of the demo clinic: what comes with the program, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from exerciseapp.domain.dosage import Dosage, Hold
from exerciseapp.domain.programme import Prescription, Programme, Stage
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.clinic.demo.course import Kind, Turn

MOST_SETS = 4
MOST_REPETITIONS = 40
LONGEST_HOLD_S = 30
# Gives a programme as the text of its file.
WriteProgramme = Callable[[Programme], str]

_LIGHTER_NOTE = LocalisedText(
    {
        "en": "On a day when it flares up, do the lighter exercises. They count.",
        "nb": "På en dag da det blusser opp, gjør de lettere øvelsene. De teller.",
    }
)
_HOLD_NOTE = LocalisedText(
    {
        "en": "Both hands on the wall. Stop where it pulls.",
        "nb": "Begge hender på veggen. Stopp der det strammer.",
    }
)


@dataclass(frozen=True, slots=True)
class ProgrammeMaker:
    """Makes version after version of the programmes that come with the program."""

    shipped: Mapping[str, Programme]
    write: WriteProgramme

    def first(self, kind: Kind) -> Programme:
        """Return the first version that somebody is given."""
        programme = self.shipped[kind]
        author = "Demo clinic"
        if kind is Kind.LEGS:
            first, *rest = programme.prescriptions
            programme = replace(programme, prescriptions=(replace(first, note=_HOLD_NOTE), *rest))
        return self._written(replace(programme, version=1, author=author))

    def turned(self, programme: Programme, turn: Turn) -> Programme:
        """Return the next version of *programme*."""
        changed = self._changed(programme, turn)
        return self._written(replace(changed, version=programme.version + 1))

    def _changed(self, programme: Programme, turn: Turn) -> Programme:
        match turn:
            case Turn.MORE:
                return _everywhere(programme, _more)
            case Turn.LESS:
                return _everywhere(programme, _less)
            case Turn.STAGES:
                return self._in_stages(programme)

    def _in_stages(self, programme: Programme) -> Programme:
        """Return *programme* beginning with less, going on with more, lighter on flare days."""
        usual = programme.prescriptions
        stages = (
            Stage(2, tuple(_changed(usual, _less))),
            Stage(4, usual),
            Stage(6, tuple(_changed(usual, _more))),
        )
        lighter = self.shipped[Kind.SEATED].prescriptions[:3]
        return replace(
            programme,
            prescriptions=stages[0].prescriptions,
            stages=stages,
            lighter=lighter,
            note=_LIGHTER_NOTE,
        )

    def _written(self, programme: Programme) -> Programme:
        return replace(programme, source=self.write(programme))


def _everywhere(programme: Programme, change: Callable[[Dosage], Dosage]) -> Programme:
    stages = tuple(
        replace(stage, prescriptions=tuple(_changed(stage.prescriptions, change)))
        for stage in programme.stages
    )
    usual = stages[0].prescriptions if stages else tuple(_changed(programme.prescriptions, change))
    return replace(programme, prescriptions=usual, stages=stages)


def _changed(
    prescriptions: Iterable[Prescription], change: Callable[[Dosage], Dosage]
) -> Iterable[Prescription]:
    return (replace(each, dosage=change(each.dosage)) for each in prescriptions)


def _more(dosage: Dosage) -> Dosage:
    if isinstance(dosage.timing, Hold):
        held = min(dosage.timing.seconds + 5, LONGEST_HOLD_S)
        return replace(dosage, timing=Hold(held))
    if dosage.repetitions < MOST_REPETITIONS:
        return replace(dosage, repetitions=min(dosage.repetitions + 5, MOST_REPETITIONS))
    return replace(dosage, sets=min(dosage.sets + 1, MOST_SETS))


def _less(dosage: Dosage) -> Dosage:
    if isinstance(dosage.timing, Hold):
        return replace(dosage, repetitions=max(dosage.repetitions - 1, 1))
    return replace(dosage, repetitions=max(round(dosage.repetitions * 0.6), 3))
