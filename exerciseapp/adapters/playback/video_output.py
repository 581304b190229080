"""libVLC's pictures into our memory.

Everything here is called by libVLC from threads of its own, and calls nothing of libVLC: a call
from within a callback can wait for the callback itself, for ever.
"""

from __future__ import annotations

import ctypes
from types import ModuleType
from typing import Any, Protocol

from exerciseapp.adapters.playback.pixels import Layout
from exerciseapp.adapters.playback.stay import Stay

# python-vlc's own type for the format callback hands over copies, so that what is written there
# never reaches libVLC; plain addresses do.
FORMAT = ctypes.CFUNCTYPE(
    ctypes.c_uint,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
    ctypes.c_void_p,
)
CLEANUP = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
LOCK = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p))
DISPLAY = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p)


class Target(Protocol):
    """Where pictures go. Called from threads of libVLC: quick, and never raising."""

    def room(self) -> int:
        """Return the address of aligned memory for the next picture."""
        ...

    def due(self) -> None:
        """Take the picture that was put there: it is to be shown now."""
        ...


class VideoOutput:
    """Has the pictures of one player put where *target* says, in the form of *layout*."""

    def __init__(self, layout: Layout, target: Target) -> None:
        self._layout = layout
        self._offsets = tuple(plane.offset for plane in layout.planes)
        self._target = target
        self.stay = Stay()
        # Kept, because libVLC holds only their addresses.
        self._callbacks: tuple[Any, ...] = (
            LOCK(self._lock),
            DISPLAY(self._display),
            FORMAT(self._format),
            CLEANUP(self._cleanup),
        )

    def attach(self, vlc: ModuleType, player: Any) -> None:
        """Give the callbacks to *player*, a media player of python-vlc that has not started."""
        lock, display, choose, cleanup = self._callbacks
        player.video_set_callbacks(
            vlc.VideoLockCb(_address(lock)),
            # Not asked when a picture is there: it is taken when it is due.
            None,
            vlc.VideoDisplayCb(_address(display)),
            None,
        )
        player.video_set_format_callbacks(
            vlc.VideoFormatCb(_address(choose)), vlc.VideoCleanupCb(_address(cleanup))
        )

    def detach(self) -> None:
        """Let go of target and callbacks, when the player has stopped for good.

        Callbacks and output hold each other, and with them all pictures, until Python comes to
        look for such rings.
        """
        self._callbacks = ()

    def _format(
        self, _opaque: int, chroma: int, width: int, height: int, pitches: int, lines: int
    ) -> int:
        self.stay.begin()
        # libVLC offers the decoder's padded size; what is asked for here is the visible one.
        ctypes.memmove(chroma, self._layout.chroma.value, 4)
        _write(width, self._layout.size.width)
        _write(height, self._layout.size.height)
        for place, plane in enumerate(self._layout.planes):
            _write(pitches + 4 * place, plane.pitch)
            _write(lines + 4 * place, plane.lines)
        return 1

    def _cleanup(self, _opaque: int) -> None:
        # The memory lives as long as the target.
        self.stay.end()

    def _lock(self, _opaque: int, planes: Any) -> None:
        address = self._target.room()
        for place, offset in enumerate(self._offsets):
            planes[place] = address + offset

    def _display(self, _opaque: int, _picture: int) -> None:
        self._target.due()


def _address(function: Any) -> int:
    """Return where a callback's code lies. `ctypes.cast` would tie it into a ring of objects."""
    address = ctypes.c_void_p.from_buffer(function).value
    assert address is not None  # noqa: S101 - for the type checker
    return address


def _write(address: int, number: int) -> None:
    ctypes.c_uint.from_address(address).value = number
