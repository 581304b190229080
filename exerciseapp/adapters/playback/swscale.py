"""Colours by BT.709 through the system's libswscale, which libVLC's package brings with it.

libVLC's own conversion to RGB takes every clip for BT.601, which is wrong by 8 of 255 in the mean
for clips in HD. PySide6 carries a libswscale as well, but it does not load on its own.
"""

from __future__ import annotations

import ctypes
from typing import Any

from exerciseapp.adapters.playback.pixels import Layout
from exerciseapp.services.playback import Canvas, PictureSize, whole_steps

# One name for each major version that VLC 3 is shipped with; newest first.
NAMES = (
    "libswscale.so.9",
    "libswscale.so.8",
    "libswscale.so.7",
    "libswscale.so.6",
    "libswscale.so.5",
)
UTIL_NAMES = {
    "libswscale.so.9": "libavutil.so.60",
    "libswscale.so.8": "libavutil.so.59",
    "libswscale.so.7": "libavutil.so.58",
    "libswscale.so.6": "libavutil.so.57",
    "libswscale.so.5": "libavutil.so.56",
}
BILINEAR = 2
ACCURATE_ROUNDING = 0x40000
BT709 = 1
# Pixels.
AS_GOOD_AS_SAME = 2
# To a width that is no multiple of this, scaling takes up to ten times as long.
EVEN = 4
BYTES_A_PIXEL = 4
# 16.16 fixed point.
ONE = 1 << 16


class Swscale:
    """The loaded library."""

    def __init__(self, scale: ctypes.CDLL, util: ctypes.CDLL) -> None:
        self._scale = scale
        scale.sws_getCachedContext.restype = ctypes.c_void_p
        scale.sws_getCachedContext.argtypes = (
            [ctypes.c_void_p] + [ctypes.c_int] * 7 + [ctypes.c_void_p] * 3
        )
        scale.sws_getCoefficients.restype = ctypes.c_void_p
        scale.sws_getCoefficients.argtypes = [ctypes.c_int]
        scale.sws_setColorspaceDetails.argtypes = [
            ctypes.c_void_p,
            ctypes.c_void_p,
            ctypes.c_int,
            ctypes.c_void_p,
            *[ctypes.c_int] * 4,
        ]
        scale.sws_scale.argtypes = (
            [ctypes.c_void_p] * 3 + [ctypes.c_int] * 2 + [ctypes.c_void_p] * 2
        )
        scale.sws_freeContext.argtypes = [ctypes.c_void_p]
        util.av_get_pix_fmt.argtypes = [ctypes.c_char_p]
        self._from_format = int(util.av_get_pix_fmt(b"yuv420p"))
        self._to_format = int(util.av_get_pix_fmt(b"bgra"))

    @classmethod
    def load(cls) -> Swscale | None:
        """Return the library, or None where this system has none that can be loaded."""
        for name in NAMES:
            try:
                return cls(ctypes.CDLL(name), ctypes.CDLL(UTIL_NAMES[name]))
            except (OSError, AttributeError):
                continue
        return None

    def context(self, old: int | None, source: PictureSize, target: PictureSize) -> int:
        """Return a context that converts *source* to *target*, made from *old* where it fits."""
        context: int | None = self._scale.sws_getCachedContext(
            old,
            source.width,
            source.height,
            self._from_format,
            target.width,
            target.height,
            self._to_format,
            BILINEAR,
            None,
            None,
            None,
        )
        if not context:
            raise MemoryError("swscale gives no context")
        table = self._scale.sws_getCoefficients(BT709)
        self._scale.sws_setColorspaceDetails(context, table, 0, table, 0, 0, ONE, ONE)
        return context

    def scale(
        self, context: int, source: Any, strides: Any, lines: int, target: Any, target_strides: Any
    ) -> None:
        """Convert one picture with *context*, from planes and strides to others.

        Each line must have room for whole steps: it is written some pixels beyond its end.
        """
        self._scale.sws_scale(context, source, strides, 0, lines, target, target_strides)

    def free(self, context: int) -> None:
        """Give a context back."""
        self._scale.sws_freeContext(context)


class SwscaleDrawing:
    """Draws I420 pictures of one clip, scaled to any canvas. To be used from one thread."""

    def __init__(self, library: Swscale, layout: Layout) -> None:
        self._library = library
        self._layout = layout
        self._context: int | None = None
        self._context_for: PictureSize | None = None
        self._strides = (ctypes.c_int * 4)(*(plane.pitch for plane in layout.planes))
        self._offsets = tuple(plane.offset for plane in layout.planes)
        # Used for each picture anew.
        self._planes, self._target = (ctypes.c_void_p * 4)(), (ctypes.c_void_p * 4)()
        self._target_strides = (ctypes.c_int * 4)()
        self._room = bytearray()

    def canvas_size(self, wanted: PictureSize) -> PictureSize:
        """Any size can be drawn; where *wanted* is nearly the picture's own, that needs no scaling.

        Pictures are kept in even sizes, so that most are a line smaller than the place they fill.
        """
        own = self._layout.size
        width, height = abs(wanted.width - own.width), abs(wanted.height - own.height)
        if max(width, height) <= AS_GOOD_AS_SAME:
            return own
        return PictureSize(max(EVEN, wanted.width // EVEN * EVEN), wanted.height)

    def draw(self, address: int, canvas: Canvas) -> None:
        """Convert and scale the picture at *address* onto *canvas*."""
        size, stride, target = canvas.size, canvas.stride, _address(canvas.pixels)
        roomy = BYTES_A_PIXEL * whole_steps(size.width)
        if stride >= roomy and canvas.pixels.nbytes >= stride * (size.height - 1) + roomy:
            self._convert(address, size, stride, target)
            return
        # What lies behind a line is somebody else's; so room of ours is written into first.
        if len(self._room) < roomy * size.height:
            self._room = bytearray(roomy * size.height)
        room = _address(memoryview(self._room))
        self._convert(address, size, roomy, room)
        for line in range(size.height):
            begin, length = line * roomy, BYTES_A_PIXEL * size.width
            ctypes.memmove(target + line * stride, room + begin, length)

    def _convert(self, address: int, size: PictureSize, stride: int, target: int) -> None:
        if self._context is None or size != self._context_for:
            self._context = self._library.context(self._context, self._layout.size, size)
            self._context_for = size
        for place, offset in enumerate(self._offsets):
            self._planes[place] = address + offset
        self._target[0], self._target_strides[0] = target, stride
        lines = self._layout.size.height
        self._library.scale(
            self._context, self._planes, self._strides, lines, self._target, self._target_strides
        )

    def close(self) -> None:
        """Give the context back."""
        if self._context is not None:
            self._library.free(self._context)
            self._context = self._context_for = None


def _address(pixels: memoryview) -> int:
    return ctypes.addressof(ctypes.c_char.from_buffer(pixels))
