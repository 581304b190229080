"""What is being cut out of a film: handles on it that can be put and moved."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from exerciseapp.domain.exercise import ExerciseKind
from exerciseapp.domain.film_cut import (
    LONGEST_CUT_S,
    MARK_COUNT,
    PICTURES_PER_S,
    SHORTEST_CUT_S,
    FilmCut,
    nudged,
)

PICTURE_S = 1 / PICTURES_PER_S


class Handle(StrEnum):
    """What can be moved on the strip, in the order in which the keyboard goes through it."""

    START = "start"
    MARK_1 = "mark-1"
    MARK_2 = "mark-2"
    MARK_3 = "mark-3"
    MARK_4 = "mark-4"
    END = "end"
    POSTER_START = "poster-start"
    POSTER_END = "poster-end"


MARKS = (Handle.MARK_1, Handle.MARK_2, Handle.MARK_3, Handle.MARK_4)


class CutEditor(QObject):
    """Keeps the cut sensible while it is changed; ``changed`` after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.film: Path | None = None
        self.length_s = 0.0
        self.kind = ExerciseKind.DYNAMIC
        self.mirrored = False
        self.start_s = 0.0
        self.end_s = 0.0
        self.marks: tuple[float, ...] = ()
        # None until somebody has put it: then it follows the cut and the marks.
        self._poster_start_s: float | None = None
        self._poster_end_s: float | None = None

    def open_film(self, film: Path, length_s: float) -> None:
        """Begin with another film: as much of it as a cut may have."""
        self.film = film
        self.length_s = length_s
        self.start_s, self.end_s = 0.0, min(length_s, LONGEST_CUT_S)
        self.marks = ()
        self._poster_start_s = self._poster_end_s = None
        self.changed.emit()

    def set_length(self, length_s: float) -> None:
        """Take the player's word for how long the film is, where the file told none."""
        if self.film is not None and self.length_s <= 0.0 < length_s:
            self.open_film(self.film, length_s)

    def set_kind(self, kind: ExerciseKind) -> None:
        """Say whether it moves or is held; the marks stand for the other phases then."""
        self.kind = kind
        self.changed.emit()

    def set_mirrored(self, mirrored: bool) -> None:
        """Show right as left, or not."""
        self.mirrored = mirrored
        self.changed.emit()

    def mark(self, moment_s: float) -> bool:
        """Put the next mark at *moment_s*; tell whether one was left and this one comes after."""
        if len(self.marks) == MARK_COUNT or not self.start_s <= moment_s <= self.end_s:
            return False
        if self.marks and moment_s < self.marks[-1] + PICTURE_S:
            return False
        self.marks = (*self.marks, moment_s)
        self.changed.emit()
        return True

    def take_back_mark(self) -> None:
        """Remove the last mark."""
        self.marks = self.marks[:-1]
        self.changed.emit()

    def handles(self) -> tuple[Handle, ...]:
        """Return the handles that are there."""
        marks = MARKS[: len(self.marks)]
        return (Handle.START, *marks, Handle.END, Handle.POSTER_START, Handle.POSTER_END)

    def place(self, handle: Handle) -> float:
        """Return the film's second at which *handle* stands."""
        match handle:
            case Handle.START:
                return self.start_s
            case Handle.END:
                return self.end_s
            case Handle.POSTER_START:
                return self._inside(self._poster_start_s, self.start_s)
            case Handle.POSTER_END:
                return self._inside(self._poster_end_s, self._usual_end_picture())
            case _:
                return self.marks[MARKS.index(handle)]

    def move(self, handle: Handle, moment_s: float) -> None:
        """Put *handle* at *moment_s*, or as near as it may stand."""
        moment_s = min(max(0.0, moment_s), self.length_s)
        match handle:
            case Handle.START:
                self.start_s = max(0.0, min(moment_s, self.length_s - SHORTEST_CUT_S))
                latest = min(self.length_s, self.start_s + LONGEST_CUT_S)
                self.end_s = min(max(self.end_s, self.start_s + SHORTEST_CUT_S), latest)
            case Handle.END:
                self.end_s = min(self.length_s, max(moment_s, SHORTEST_CUT_S))
                earliest = max(0.0, self.end_s - LONGEST_CUT_S)
                self.start_s = max(min(self.start_s, self.end_s - SHORTEST_CUT_S), earliest, 0.0)
            case Handle.POSTER_START:
                self._poster_start_s = self._inside(moment_s, self.start_s)
            case Handle.POSTER_END:
                self._poster_end_s = self._inside(moment_s, self.end_s)
            case _:
                kept = self._inside(moment_s, moment_s)
                self.marks = nudged(self.marks, MARKS.index(handle), kept)
        # A mark outside what is cut out means nothing.
        self.marks = tuple(mark for mark in self.marks if self.start_s <= mark <= self.end_s)
        self.changed.emit()

    def cut(self) -> FilmCut | None:
        """Return the cut as it stands, None before there is a film."""
        if self.film is None:
            return None
        return FilmCut(
            film=self.film,
            start_s=self.start_s,
            end_s=self.end_s,
            poster_start_s=self.place(Handle.POSTER_START),
            poster_end_s=self.place(Handle.POSTER_END),
            marks=self.marks,
            mirrored=self.mirrored,
        )

    def _inside(self, moment_s: float | None, usual_s: float) -> float:
        wanted = usual_s if moment_s is None else moment_s
        return min(max(self.start_s, wanted), self.end_s)

    def _usual_end_picture(self) -> float:
        """Return the middle of the end position, or of the cut while that is not marked."""
        if len(self.marks) >= MARK_COUNT - 1:
            return (self.marks[1] + self.marks[2]) / 2
        return (self.start_s + self.end_s) / 2
