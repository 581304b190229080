"""What the doctor command asks: is libVLC there, and can this clip be shown."""

from __future__ import annotations

import platform
import sys
from pathlib import Path

from exerciseapp.adapters.playback.decoding import Decoder
from exerciseapp.adapters.playback.drawing import DrawingKit
from exerciseapp.adapters.playback.libvlc import EVERY_PICTURE, LibVlc, LibVlcMissingError
from exerciseapp.adapters.playback.memory_clip import MemoryClip
from exerciseapp.services.playback import ClipProblem, ClipProblemKind, PictureSize, PlayerMissing

# Small, because the pictures are only counted.
CHECK_SIZE = PictureSize(64, 64)
CHECK_BYTES = 16 * 1024 * 1024

ANY_SYSTEM = "install VLC 3 from videolan.org"
BY_PLATFORM = {"darwin": "brew install --cask vlc", "win32": "winget install VideoLAN.VLC"}
BY_LINUX = {
    "debian": "apt install libvlc5 vlc-plugin-base",
    "fedora": "dnf install vlc-libs vlc-plugins-base",
    "arch": "pacman -S vlc",
}


def libvlc_version() -> str | PlayerMissing:
    """Return libVLC's version, such as "3.0.24", or what is missing and what installs it."""
    try:
        libvlc = LibVlc()
    except LibVlcMissingError as error:
        return PlayerMissing(str(error), _remedy())
    version = libvlc.version
    libvlc.release()
    return version


def check_clip(path: Path) -> ClipProblem | None:
    """Decode the clip at *path* from end to end; return what is wrong with it, None if nothing.

    Takes an eighth of the clip's length.
    """
    clip = MemoryClip(path, CHECK_SIZE, lambda: None)
    try:
        libvlc = LibVlc(*EVERY_PICTURE)
    except LibVlcMissingError as error:
        return ClipProblem(path, ClipProblemKind.NO_PLAYER, str(error))
    Decoder(libvlc, DrawingKit(None), CHECK_BYTES).decode(clip)
    libvlc.release()
    return clip.problem


def _remedy() -> str:
    if sys.platform != "linux":
        return BY_PLATFORM.get(sys.platform, ANY_SYSTEM)
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ANY_SYSTEM
    names = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    return next((BY_LINUX[name] for name in names if name in BY_LINUX), ANY_SYSTEM)
