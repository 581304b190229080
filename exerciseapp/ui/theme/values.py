"""The named values that every colour, size and movement on the screen comes from.

Colours are "#rrggbb". Sizes are in device-independent pixels, times in milliseconds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

SMALLEST_TEXT = 1.0
LARGEST_TEXT = 2.0


class ThemeName(StrEnum):
    """The themes there are."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class TextType(StrEnum):
    """What a text is on its page; the value of the dynamic property ``type``."""

    DISPLAY = "display"
    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    SMALL = "small"
    ACTION = "action"  # on a button of a session, and captions
    LABEL = "label"  # a small word beside something large
    COUNT = "count"


class Role(StrEnum):
    """What a button is for; the value of the dynamic property ``role``."""

    PRIMARY = "primary"  # the one thing to do next
    NORMAL = "normal"
    QUIET = "quiet"  # there if wanted
    DANGER = "danger"  # stops, hurts, deletes
    PLAIN = "plain"  # like a link in a sentence


class Size(StrEnum):
    """How large a control is; the value of the dynamic property ``size``."""

    NORMAL = "normal"  # at a desk
    LARGE = "large"  # in a session, from two or three metres


class Tone(StrEnum):
    """What the time that runs is for."""

    READY = "ready"
    WORK = "work"
    HOLD = "hold"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by what they are for, never by what they look like."""

    background: str  # the window
    surface: str  # a card, an input
    raised: str  # a quiet fill on a card: chips, hovered rows
    text: str
    quiet: str  # text that matters less
    accent: str  # the primary fill, links, what is chosen
    accent_pressed: str  # the same while the pointer is on it or it is held down
    on_accent: str
    danger: str
    danger_pressed: str
    on_danger: str
    good: str  # done, well; also as text
    focus: str  # the ring around what has the keyboard
    outline: str  # the edge of a control
    divider: str  # a line that only decorates
    track: str  # what has not been filled yet
    ready: str  # the four tones of the time ring
    work: str
    hold: str
    rest: str
    backdrop: str  # behind a moving picture and its caption, in every theme
    on_backdrop: str

    def tone(self, tone: Tone) -> str:
        """Return the colour of the time ring in *tone*."""
        return {
            Tone.READY: self.ready,
            Tone.WORK: self.work,
            Tone.HOLD: self.hold,
            Tone.REST: self.rest,
        }[tone]


@dataclass(frozen=True, slots=True)
class TypeSizes:
    """Heights of type in pixels, smallest to largest."""

    small: int = 17
    body: int = 20
    heading: int = 24
    title: int = 32
    display: int = 44
    action: int = 24  # the words on a button of a session, and captions
    label: int = 18  # a small word or number on something painted
    count: int = 48  # the numbers of the count line, read from three metres

    def scaled(self, factor: float) -> TypeSizes:
        """Return the sizes at *factor* times the body text.

        What is read at a desk (small, body, heading) grows by the whole factor. What is large
        already, because it is read from across the room, grows by half or a quarter as much:
        doubled as well, it would push the figure and the time off a small screen.
        """
        half, quarter = 1 + (factor - 1) / 2, 1 + (factor - 1) / 4
        heading = round(self.heading * factor)
        return TypeSizes(
            small=round(self.small * factor),
            body=round(self.body * factor),
            heading=heading,
            title=max(round(self.title * half), heading),
            display=max(round(self.display * quarter), heading),
            action=round(self.action * half),
            label=round(self.label * half),
            count=round(self.count * quarter),
        )

    def of(self, text_type: TextType) -> int:
        """Return the size of *text_type*."""
        return {
            TextType.DISPLAY: self.display,
            TextType.TITLE: self.title,
            TextType.HEADING: self.heading,
            TextType.BODY: self.body,
            TextType.SMALL: self.small,
            TextType.ACTION: self.action,
            TextType.LABEL: self.label,
            TextType.COUNT: self.count,
        }[text_type]


# At a desk, by somebody who works with it all day: what is read is smaller, and what belongs to
# a session stays as it is.
DESK_TYPE = TypeSizes(small=15, body=17, heading=20, title=26)


@dataclass(frozen=True, slots=True)
class Spaces:
    """Distances: between a word and its icon (tight) up to between parts of a page (wide)."""

    hair: int = 4
    tight: int = 8
    normal: int = 16
    roomy: int = 24
    wide: int = 40


@dataclass(frozen=True, slots=True)
class Radii:
    """How round the corners are."""

    small: int = 6
    control: int = 12
    card: int = 18


@dataclass(frozen=True, slots=True)
class Strokes:
    """How thick lines are."""

    edge: int = 2  # of a control
    focus: int = 3  # the ring around what has the keyboard
    gap: int = 3  # between that ring and a filled control


@dataclass(frozen=True, slots=True)
class Targets:
    """How high a control is at least: WCAG 2.2, 2.5.5, and what a session asks for."""

    normal: int = 48
    large: int = 64


DESK_SPACE = Spaces(normal=12, roomy=16, wide=24)
DESK_TARGET = Targets(normal=44)


@dataclass(frozen=True, slots=True)
class Motion:
    """How long a change on the screen takes, in milliseconds; 0 is at once."""

    quick: int = 120
    calm: int = 300


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything that the look of the program is made of."""

    name: ThemeName
    colours: Colours
    is_dark: bool
    text_scale: float = 1.0
    type: TypeSizes = TypeSizes()
    plain_type: TypeSizes = TypeSizes()  # the sizes at 100 %
    space: Spaces = Spaces()
    radius: Radii = Radii()
    stroke: Strokes = Strokes()
    target: Targets = Targets()
    motion: Motion = Motion()

    def with_text(self, scale: float) -> Theme:
        """Return this theme with its text *scale* times as large, from 1.0 to 2.0."""
        kept = min(max(scale, SMALLEST_TEXT), LARGEST_TEXT)
        return replace(self, text_scale=kept, type=self.plain_type.scaled(kept))

    def for_desk(self) -> Theme:
        """Return this theme as the workspace has it: denser, for keyboard and mouse."""
        return replace(
            self,
            type=DESK_TYPE.scaled(self.text_scale),
            plain_type=DESK_TYPE,
            space=DESK_SPACE,
            target=DESK_TARGET,
        )

    def without_motion(self) -> Theme:
        """Return this theme with every change happening at once."""
        return replace(self, motion=Motion(quick=0, calm=0))
