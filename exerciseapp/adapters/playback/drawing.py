"""The two ways from a decoded picture to the pixels of the screen."""

from __future__ import annotations

import ctypes
from typing import Protocol

from exerciseapp.adapters.playback.pixels import Chroma, Layout
from exerciseapp.adapters.playback.swscale import Swscale, SwscaleDrawing
from exerciseapp.services.playback import Canvas, PictureSize


class Drawing(Protocol):
    """Draws the pictures of one clip. To be used from one thread."""

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        """Return the size at which it can draw when *wanted* is to be filled."""
        ...

    def draw(self, address: int, canvas: Canvas) -> None:
        """Draw the picture at *address* onto *canvas*, of a size that `canvas_size` gave."""
        ...

    def close(self) -> None: ...


class CopyDrawing:
    """Draws pictures that libVLC itself has converted to RGB, at their own size.

    The way where no libswscale can be loaded, as with VLC for Windows and macOS. Its colours are
    those of BT.601.
    """

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        """Only the picture's own size can be drawn."""
        return self._layout.size

    def draw(self, address: int, canvas: Canvas) -> None:
        """Copy the picture line by line onto *canvas*, which has the picture's own size."""
        (plane,) = self._layout.planes
        length = 4 * self._layout.size.width
        for line in range(self._layout.size.height):
            begin = line * canvas.stride
            source = ctypes.string_at(address + line * plane.pitch, length)
            canvas.pixels[begin : begin + length] = source

    def close(self) -> None:
        """Nothing is held."""


class DrawingKit:
    """Chooses the way: libswscale where it loads, libVLC's own conversion elsewhere."""

    def __init__(self, swscale: Swscale | None) -> None:
        self._swscale = swscale
        self.chroma = Chroma.RV32 if swscale is None else Chroma.I420

    def drawing(self, layout: Layout) -> Drawing:
        """Return what draws pictures of that layout, which has the kit's chroma."""
        if self._swscale is None:
            return CopyDrawing(layout)
        return SwscaleDrawing(self._swscale, layout)
