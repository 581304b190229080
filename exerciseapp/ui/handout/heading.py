"""The head of a hand-out: who gives it, what it is, when it is done, and what holds for all."""

from __future__ import annotations

from exerciseapp.services.clinic.handout import Handout
from exerciseapp.ui.handout.pages import Band, Column, Together
from exerciseapp.ui.handout.paper import QUIET, mm, type_of
from exerciseapp.ui.handout.pieces import Gap, Panel, Piece, Rule, text_lines

BULLET = "•"
INDENT = mm(4.5)


def head_groups(handout: Handout, width: float) -> list[Together]:
    """Return what stands before the exercises."""
    groups = [_of(_title(handout, width)), _of(_facts(handout, width))]
    if handout.note:
        groups.append(_of(_note(handout, width)))
    if handout.for_all:
        groups.append(_of(_for_all(handout, width)))
    return groups


def _of(pieces: list[Piece]) -> Together:
    return Together((Band((Column(0, tuple(pieces)),)),))


def _title(handout: Handout, width: float) -> list[Piece]:
    clinic = "  ·  ".join(each for each in (handout.clinic, handout.telephone) if each)
    pieces: list[Piece] = []
    if clinic:
        pieces += text_lines(clinic, type_of(12, bold=True), width, colour=QUIET)
        pieces.append(Gap(mm(2)))
    pieces += text_lines(handout.title, type_of(26, bold=True), width)
    pieces += text_lines(handout.description, type_of(12), width)
    pieces.append(Gap(mm(3)))
    return pieces


def _facts(handout: Handout, width: float) -> list[Piece]:
    plain = type_of(12)
    pieces: list[Piece] = []
    for fact in handout.facts:
        pieces += text_lines(fact.text, plain, width, indent=mm(26), marker=fact.label)
    pieces.append(Gap(mm(3)))
    return pieces


def _note(handout: Handout, width: float) -> list[Piece]:
    inner = Panel.inner(width)
    lines = text_lines(handout.labels.note, type_of(12, bold=True), inner)
    lines += text_lines(handout.note, type_of(12), inner)
    return [Panel(lines, width), Gap(mm(4))]


def _for_all(handout: Handout, width: float) -> list[Piece]:
    pieces = text_lines(handout.for_all_heading, type_of(13, bold=True), width)
    for caution in handout.for_all:
        pieces += text_lines(caution, type_of(12), width, indent=INDENT, marker=BULLET)
    return [*pieces, Rule(width)]
