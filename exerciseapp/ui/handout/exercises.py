"""The exercises of a hand-out: pictures, dosage, steps and cautions, one or two in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from exerciseapp.services.clinic.handout import Handout, HandoutExercise, HandoutPart
from exerciseapp.services.clinic.handout_labels import HandoutLabels
from exerciseapp.services.playback import PictureSize
from exerciseapp.ui.handout.heading import BULLET, INDENT
from exerciseapp.ui.handout.pages import Band, Column, Together
from exerciseapp.ui.handout.paper import QUIET, mm, type_of
from exerciseapp.ui.handout.pieces import (
    Beside,
    Gap,
    Panel,
    Picture,
    Piece,
    Rule,
    TextLine,
    led_lines,
    text_lines,
)
from exerciseapp.ui.player.stills import read_still

# A poster as wide as this, in heights, holds the start and the end side by side.
TWO_PICTURES = 2.5
# More than a printer shows at the size that a picture has here.
LARGEST = PictureSize(2400, 2400)


@dataclass(frozen=True, slots=True)
class Setting:
    """How large the exercises are set: type in points, lengths in units."""

    per_row: int
    width: float
    name: float
    text: float
    gutter: float = mm(7)

    @property
    def cell(self) -> float:
        """The width of one exercise."""
        return (self.width - (self.per_row - 1) * self.gutter) / self.per_row


def setting_for(per_row: int, width: float) -> Setting:
    """Return the setting for one or two exercises in a row of that *width*."""
    if per_row == 1:
        return Setting(1, width, name=16, text=11)
    return Setting(2, width, name=14.5, text=11)


def part_groups(handout: Handout, setting: Setting) -> Iterator[Together]:
    """Yield the exercises of *handout* row by row, part by part."""
    for part in handout.parts:
        heading = _heading(part, setting)
        rows = [
            part.exercises[place : place + setting.per_row]
            for place in range(0, len(part.exercises), setting.per_row)
        ]
        if heading is not None and not rows:
            yield Together((heading,))
        for row in rows:
            band = _row(row, handout.labels, setting)
            end = Band((Column(0, (Rule(setting.width),)),))
            # The heading of a part never stands alone at the foot of a page.
            yield Together((heading, band, end) if heading is not None else (band, end))
            heading = None


def _heading(part: HandoutPart, setting: Setting) -> Band | None:
    if not part.heading:
        return None
    pieces = text_lines(part.heading, type_of(18, bold=True), setting.width)
    pieces += text_lines(part.text, type_of(12), setting.width)
    return Band((Column(0, (*pieces, Gap(mm(4)))),))


def _row(exercises: tuple[HandoutExercise, ...], labels: HandoutLabels, setting: Setting) -> Band:
    if setting.per_row == 1:
        return _wide(exercises[0], labels, setting)
    columns: list[Column] = []
    for place, exercise in enumerate(exercises):
        pieces = [
            *_name(exercise, setting, setting.cell),
            *_pictures(exercise, labels, setting.cell, side_by_side=True),
            _dosage(exercise, setting, setting.cell),
            Gap(mm(2)),
            *_getting_ready(exercise, labels, setting, setting.cell),
            *_doing(exercise, labels, setting, setting.cell),
        ]
        columns.append(Column(place * (setting.cell + setting.gutter), tuple(pieces)))
    return Band(tuple(columns))


def _wide(exercise: HandoutExercise, labels: HandoutLabels, setting: Setting) -> Band:
    """Return one exercise across the page: pictures on the left, words on the right."""
    beside = mm(62)
    pictures = _pictures(exercise, labels, beside, side_by_side=False)
    ready = _getting_ready(exercise, labels, setting, beside if pictures else setting.width)
    left = beside + setting.gutter if pictures else 0.0
    width = setting.width - left
    words = [*_name(exercise, setting, width), _dosage(exercise, setting, width), Gap(mm(2))]
    words += [] if pictures else ready
    words += _doing(exercise, labels, setting, width)
    beneath = [*pictures, *ready] if pictures else []
    return Band((Column(0, tuple(beneath)), Column(left, tuple(words))))


def _name(exercise: HandoutExercise, setting: Setting, width: float) -> list[Piece]:
    font = type_of(setting.name, bold=True)
    indent = mm(10) if exercise.number > 9 else mm(7.5)
    number = f"{exercise.number}."
    return [*text_lines(exercise.name, font, width, indent=indent, marker=number), Gap(mm(2))]


def _pictures(
    exercise: HandoutExercise, labels: HandoutLabels, width: float, *, side_by_side: bool
) -> list[Piece]:
    image = read_still(exercise.pictures, LARGEST)
    if image.isNull():
        return []
    whole = QRectF(image.rect())
    if whole.width() < TWO_PICTURES * whole.height():
        return [Picture(image, whole, width, _caption("")), Gap(mm(3))]
    if side_by_side:
        return [_pair(image, width, labels), Gap(mm(2))]
    start, end = _halves(whole)
    return [
        Picture(image, start, width, _caption(labels.start)),
        Gap(mm(1.5)),
        Picture(image, end, width, _caption(labels.end)),
        Gap(mm(3)),
    ]


def _pair(image: QImage, width: float, labels: HandoutLabels) -> Beside:
    start, end = _halves(QRectF(image.rect()))
    between = mm(2)
    each = (width - between) / 2
    return Beside(
        (
            (0.0, Picture(image, start, each, _caption(labels.start))),
            (each + between, Picture(image, end, each, _caption(labels.end))),
        )
    )


def _halves(whole: QRectF) -> tuple[QRectF, QRectF]:
    half = whole.width() / 2
    return whole.adjusted(0, 0, -half, 0), whole.adjusted(half, 0, 0, 0)


def _caption(text: str) -> TextLine:
    return TextLine(text, type_of(10), QUIET)


def _getting_ready(
    exercise: HandoutExercise, labels: HandoutLabels, setting: Setting, width: float
) -> list[Piece]:
    """Return what is read before the first time."""
    plain, bold = type_of(setting.text), type_of(setting.text, bold=True)
    pieces: list[Piece] = []
    for label, text in ((labels.needed, exercise.needed), (labels.position, exercise.position)):
        pieces += [*led_lines(label, text, bold, plain, width), Gap(mm(1.2))]
    return pieces


def _doing(
    exercise: HandoutExercise, labels: HandoutLabels, setting: Setting, width: float
) -> list[Piece]:
    """Return the steps, and what to heed while doing them."""
    plain, bold = type_of(setting.text), type_of(setting.text, bold=True)
    pieces: list[Piece] = []
    for note in exercise.notes:
        pieces += [*led_lines(labels.note, note, bold, plain, width), Gap(mm(1.2))]
    pieces += text_lines(labels.steps, bold, width)
    for number, step in enumerate(exercise.steps, 1):
        pieces += text_lines(step, plain, width, indent=INDENT, marker=f"{number}.")
    pieces.append(Gap(mm(1.2)))
    pieces += led_lines(labels.feeling, exercise.feeling, bold, plain, width)
    if exercise.cautions:
        pieces.append(Gap(mm(1.2)))
        pieces += text_lines(labels.cautions, bold, width)
        for caution in exercise.cautions:
            pieces += text_lines(caution, plain, width, indent=INDENT, marker=BULLET)
    return pieces


def _dosage(exercise: HandoutExercise, setting: Setting, width: float) -> Panel:
    """Return the box that says how much: what a person looks for every day."""
    inner = Panel.inner(width)
    plain = type_of(setting.text)
    bold = type_of(setting.text + 1, bold=True)
    lines: list[Piece] = []
    for line in exercise.dosages:
        if line.when:
            if lines:
                lines.append(Gap(mm(1.2)))
            lines += text_lines(line.when, type_of(setting.text - 1), inner, colour=QUIET)
        amount, *rest = line.sentences
        lines += text_lines(amount, bold, inner)
        if rest:
            lines += text_lines(" ".join(rest), plain, inner)
    return Panel(lines, width)
