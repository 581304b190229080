"""The sentences of a session: domain values in, words in the person's language out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.cues import Cue, CueKind
from exerciseapp.domain.dosage import Dosage, Hold, Pace, Side, Sides, Tempo
from exerciseapp.domain.exercise import ExerciseText, PhaseName
from exerciseapp.domain.plan import Plan, Step, StepKind
from exerciseapp.domain.records import SetOutcome
from exerciseapp.domain.session import Stage
from exerciseapp.domain.situation import Situation
from exerciseapp.ui.counted import Counted

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Words:
    """Speaks of one plan in one language (a tag such as "en" or "nb")."""

    plan: Plan
    language: str

    def exercise_text(self, place: int) -> ExerciseText:
        """Return the texts of the exercise at *place* of the programme."""
        return self.plan.exercises[place].text(self.language)

    def exercise_name(self, place: int) -> str:
        """Return the name of the exercise at *place* of the programme."""
        return self.exercise_text(place).name

    def explanation(self, place: int) -> str:
        """Return how the exercise at *place* is done, to be read aloud in one go."""
        text = self.exercise_text(place)
        told = (f"{text.name}.", self.note(place), text.position, *text.steps, text.feeling)
        return " ".join(filter(None, told))

    def note(self, place: int) -> str:
        """Return what the clinic wants this person to mind in the exercise; empty if nothing."""
        note = self.plan.prescriptions[place].note
        return note.in_language(self.language) if note is not None else ""

    def what_to_do(self, now: Situation) -> str:
        """Return what the person does at this moment, in a few words."""
        step = now.step
        if now.stage is Stage.PAUSED:
            return paused()
        if now.lead_s > 0:
            return back_into_position()
        text = self.exercise_text(step.key.exercise)
        if now.phase is not None and now.phase in text.phase_words:
            return text.phase_words[now.phase]
        return self._step_words(step, text)

    def upcoming(self, step: Step | None) -> str:
        """Return what comes next, in a few words; None stands for the end."""
        if step is None:
            return translate("Words", "Then you are done")
        if step.kind is StepKind.NEXT:
            return translate("Words", "Then: {exercise}").format(
                exercise=self.exercise_name(step.key.exercise)
            )
        if step.kind is StepKind.REST:
            return translate("Words", "Then: rest, {time}").format(time=seconds(step.seconds))
        if step.kind is StepKind.CHANGE_SIDE:
            return translate("Words", "Then: {side}").format(side=side_name(step.key.side))
        if step.kind is StepKind.EASE_IN and step.repetition > 1:
            return translate("Words", "Then: repetition {number}").format(number=step.repetition)
        if step.kind is StepKind.WORK and step.key.set > 1:
            return translate("Words", "Then: set {number}").format(number=step.key.set)
        return translate("Words", "Then: {what}").format(
            what=self._step_words(step, self.exercise_text(step.key.exercise))
        )

    def caption(self, cue: Cue) -> str:
        """Return what is written under the picture for *cue*; empty where nothing is."""
        text = self.exercise_text(cue.exercise)
        match cue.kind:
            case CueKind.GET_READY:
                # The exercise's name stands above the picture already.
                return text.position
            case CueKind.PHASE:
                words = text.phase_words.get(cue.phase) if cue.phase else None
                return words or ""
            case CueKind.EASE_IN | CueKind.WORK:
                return text.instruction
            case CueKind.HOLD:
                return translate("Words", "Hold for {time}").format(time=seconds(cue.seconds))
            case CueKind.RELEASE:
                return translate("Words", "Let go slowly")
            case CueKind.REST:
                return translate("Words", "Rest for {time}").format(time=seconds(cue.seconds))
            case CueKind.CHANGE_SIDE:
                return change_to(cue.side)
            case CueKind.NEXT:
                return translate("Words", "Next: {exercise}. {needed}").format(
                    exercise=text.name, needed=text.needed
                )
            case CueKind.LEAD_BACK:
                return back_into_position()
            case CueKind.HALFWAY:
                return translate("Words", "Halfway")
            case CueKind.COUNTDOWN:
                return f"{cue.seconds:.0f}"
            case CueKind.DONE:
                return translate("Words", "That was the last one")

    def spoken(self, cue: Cue) -> str:
        """Return what the voice says for *cue*; short where little time is left for it."""
        text = self.exercise_text(cue.exercise)
        match cue.kind:
            case CueKind.GET_READY if cue.exercise == 0:
                return f"{text.name}. {text.position}"
            case CueKind.EASE_IN if cue.repetition > 1 or cue.set > 1:
                # The whole instruction was heard before, and easing in takes three seconds.
                return text.phase_words.get(PhaseName.EASE_IN, text.instruction)
            case CueKind.HOLD if cue.repetition > 1:
                return translate("Words", "Hold")
            case _:
                return self.caption(cue)

    def _step_words(self, step: Step, text: ExerciseText) -> str:
        match step.kind:
            case StepKind.GET_READY:
                return translate("Words", "Get ready")
            case StepKind.EASE_IN | StepKind.WORK:
                return text.instruction
            case StepKind.HOLD:
                return translate("Words", "Hold")
            case StepKind.RELEASE:
                return translate("Words", "Let go slowly")
            case StepKind.REST:
                return translate("Words", "Rest")
            case StepKind.CHANGE_SIDE:
                return change_to(step.key.side)
            case StepKind.NEXT:
                return translate("Words", "Next: {exercise}").format(exercise=text.name)


def back_into_position() -> str:
    """Return the request to take up the position again, after a pause."""
    return translate("Words", "Get back into position")


def paused() -> str:
    """Return the word for a clock that stands because the person wants it to."""
    return translate("Words", "Paused")


def side_name(side: Side) -> str:
    """Return the name of the leg or legs that work."""
    match side:
        case Side.LEFT:
            return translate("Words", "Left leg")
        case Side.RIGHT:
            return translate("Words", "Right leg")
        case Side.BOTH:
            return translate("Words", "Both legs")


def change_to(side: Side) -> str:
    """Return the request to go on with the other leg."""
    if side is Side.LEFT:
        return translate("Words", "Change to the left leg")
    return translate("Words", "Change to the right leg")


def seconds(value: float) -> str:
    """Return a short stretch of time; whole seconds."""
    return Counted().seconds(round(value))


def minutes(value_s: float) -> str:
    """Return a stretch of time to the nearest minute, at least one."""
    return Counted().minutes(max(1, round(value_s / 60)))


def dosage_line(dosage: Dosage) -> str:
    """Return what a dosage asks for, in one line."""
    parts = []
    if dosage.sets > 1:
        parts.append(Counted().sets(dosage.sets))
    parts.append(Counted().times(dosage.repetitions))
    match dosage.timing:
        case Hold(held):
            parts.append(translate("Words", "hold {time}").format(time=seconds(held)))
        case Tempo(raise_s, top_s, lower_s):
            parts.append(
                translate("Words", "tempo {up}-{top}-{down} s").format(
                    up=f"{raise_s:g}", top=f"{top_s:g}", down=f"{lower_s:g}"
                )
            )
        case Pace(per_minute):
            parts.append(translate("Words", "{rate} a minute").format(rate=f"{per_minute:g}"))
    match dosage.sides:
        case Sides.EACH:
            parts.append(translate("Words", "each leg"))
        case Sides.LEFT | Sides.RIGHT:
            parts.append(side_name(Side(dosage.sides.value)))
        case Sides.BOTH:
            pass
    return " · ".join(parts)


def set_outcome(outcome: SetOutcome) -> str:
    """Return the word for how a set went."""
    match outcome:
        case SetOutcome.DONE:
            return translate("Words", "done")
        case SetOutcome.PARTIAL:
            return translate("Words", "partly done")
        case SetOutcome.SKIPPED:
            return translate("Words", "skipped")
