"""How decoded pictures lie in memory."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from exerciseapp.services.playback import PictureSize

# libVLC asks for planes at addresses and with line lengths that its vector code can use.
ALIGNMENT = 32


class Chroma(Enum):
    """I420: brightness in full, colour in quarters, 1.5 bytes a pixel. RV32: 4 bytes a pixel."""

    I420 = b"I420"
    RV32 = b"RV32"


@dataclass(frozen=True, slots=True)
class Plane:
    """One plane: where it begins, bytes from line to line, number of lines."""

    offset: int
    pitch: int
    lines: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The planes of one picture of *size*, one behind the other."""

    chroma: Chroma
    size: PictureSize

    @property
    def planes(self) -> tuple[Plane, ...]:
        """The planes in the order in which libVLC and swscale want them."""
        width, height = self.size.width, self.size.height
        if self.chroma is Chroma.RV32:
            return (Plane(0, _aligned(width * 4), height),)
        luma = Plane(0, _aligned(width), height)
        chroma_pitch, chroma_lines = _aligned((width + 1) // 2), (height + 1) // 2
        second = luma.pitch * luma.lines
        third = second + chroma_pitch * chroma_lines
        return (
            luma,
            Plane(second, chroma_pitch, chroma_lines),
            Plane(third, chroma_pitch, chroma_lines),
        )

    @property
    def byte_count(self) -> int:
        """How many bytes one picture takes."""
        last = self.planes[-1]
        return last.offset + last.pitch * last.lines


def _aligned(number: int) -> int:
    return (number + ALIGNMENT - 1) // ALIGNMENT * ALIGNMENT
