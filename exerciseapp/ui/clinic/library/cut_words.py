"""The words of cutting: what the handles are called, what comes next, what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.exercise import ExerciseKind, PhaseName
from exerciseapp.domain.exercise_draft import DraftProblem, Flaw
from exerciseapp.domain.film_cut import CutProblem
from exerciseapp.services.clinic.new_exercise import FilmProblem
from exerciseapp.ui.clinic.library.cut_editor import MARKS, Handle

translate = QCoreApplication.translate


def mark_words(kind: ExerciseKind) -> tuple[str, str, str, str]:
    """Return what the four marks of a repetition are called."""
    if kind is ExerciseKind.DYNAMIC:
        return (
            translate("CutWords", "The movement begins"),
            translate("CutWords", "The end position is reached"),
            translate("CutWords", "The way back begins"),
            translate("CutWords", "Back at the start"),
        )
    return (
        translate("CutWords", "Easing in begins"),
        translate("CutWords", "The hold begins"),
        translate("CutWords", "Letting go begins"),
        translate("CutWords", "Back at the start"),
    )


def handle_words(handle: Handle, kind: ExerciseKind) -> str:
    """Return what *handle* is called."""
    match handle:
        case Handle.START:
            return translate("CutWords", "Start of the cut")
        case Handle.END:
            return translate("CutWords", "End of the cut")
        case Handle.POSTER_START:
            return translate("CutWords", "Left picture of the poster")
        case Handle.POSTER_END:
            return translate("CutWords", "Right picture of the poster")
        case _:
            return mark_words(kind)[MARKS.index(handle)]


def phase_word(phase: PhaseName) -> str:
    """Return what *phase* is called where its word is asked for."""
    match phase:
        case PhaseName.READY:
            return translate("CutWords", "Said while getting ready")
        case PhaseName.RAISE:
            return translate("CutWords", "Said as the movement begins")
        case PhaseName.TOP:
            return translate("CutWords", "Said in the end position")
        case PhaseName.LOWER:
            return translate("CutWords", "Said on the way back")
        case PhaseName.EASE_IN:
            return translate("CutWords", "Said while easing in")
        case PhaseName.HOLD:
            return translate("CutWords", "Said while holding")
        case PhaseName.RELEASE:
            return translate("CutWords", "Said while letting go")


def cut_problem_words(problem: CutProblem) -> str:
    """Return what to do about *problem*."""
    match problem:
        case CutProblem.TOO_SHORT:
            return translate("CutWords", "The cut has less than a second. Put its end later.")
        case CutProblem.TOO_LONG:
            return translate(
                "CutWords", "The cut has more than 20 seconds. One repetition is enough."
            )
        case CutProblem.MARKS_INCOMPLETE:
            return translate(
                "CutWords",
                "Some of the four moments are not marked. Mark all of them, or take them all back: "
                "then the film runs at its own speed.",
            )
        case CutProblem.MARKS_OUTSIDE:
            return translate("CutWords", "A mark lies outside of the cut. Move it, or the cut.")
        case CutProblem.POSTER_OUTSIDE:
            return translate("CutWords", "A picture of the poster lies outside of the cut.")


def film_problem_words(problem: FilmProblem) -> str:
    """Return what is wrong with a film, and what to do."""
    match problem:
        case FilmProblem.MISSING:
            return translate(
                "CutWords",
                "The film is not there any more, or it may not be read. Choose it again.",
            )
        case FilmProblem.EMPTY:
            return translate(
                "CutWords", "This file is empty. Copy it from the camera or telephone once more."
            )
        case FilmProblem.UNREADABLE:
            return translate(
                "CutWords",
                "This file is no film, or it is damaged. If it plays elsewhere, copy it once more.",
            )
        case FilmProblem.NO_PICTURES:
            return translate("CutWords", "There is only sound in this file, no picture.")
        case FilmProblem.TOO_LARGE:
            return translate(
                "CutWords", "The pictures of this film are too large. 4K is enough by far."
            )
        case FilmProblem.CUT_SHORT:
            return translate(
                "CutWords",
                "The film is damaged where it is cut. Cut out another part, or copy it once more.",
            )
        case FilmProblem.NO_CONVERTER:
            return translate(
                "CutWords",
                "The part that converts films is missing. Install the program once more.",
            )


def draft_problem_words(problem: DraftProblem, longest: int) -> str:
    """Return what is wrong with a field that takes *longest* characters at most."""
    match problem.flaw:
        case Flaw.EMPTY:
            return translate("CutWords", "Write something here.")
        case Flaw.TOO_LONG:
            return translate("CutWords", "Too long: at most {count} characters.").format(
                count=longest
            )
        case Flaw.TOO_MANY:
            return translate("CutWords", "Too many lines.")
        case Flaw.UNPRINTABLE:
            return translate("CutWords", "Holds a character that cannot be shown.")
        case Flaw.NOT_A_NAME:
            return translate("CutWords", "Use small letters a to z, digits and hyphens.")


def language_name(language: str) -> str:
    """Return what *language*, a tag, is called in the person's language; its tag if unknown."""
    names = {
        "en": translate("CutWords", "English"),
        "nb": translate("CutWords", "Norwegian"),
    }
    return names.get(language, language)
