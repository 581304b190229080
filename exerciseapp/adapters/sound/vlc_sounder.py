"""Chimes through libVLC, which the program needs for its clips anyway."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Any

from exerciseapp.adapters.sound.tones import file_of
from exerciseapp.services.sound import Chime

log = logging.getLogger(__name__)


class VlcSounder:
    """Plays the shipped chimes; silent where there is no sound device or no libVLC."""

    def __init__(self) -> None:
        self._players: dict[Chime, Any] = {}
        self._instance: Any = None
        self._silent = not has_sound_device()

    def play(self, chime: Chime, volume: int) -> None:
        """Begin *chime* at *volume*, 0 to 100, and return at once."""
        if self._silent:
            return
        player = self._player(chime)
        if player is None:
            return
        player.audio_set_volume(volume)
        # A player that has come to its end only starts again with its medium set anew.
        player.set_media(player.get_media())
        player.play()

    def close(self) -> None:
        """Stop what sounds and release libVLC."""
        players, self._players = self._players, {}
        for player in players.values():
            player.stop()
            player.release()
        if self._instance is not None:
            self._instance.release()
            self._instance = None
        self._silent = True

    def _player(self, chime: Chime) -> Any:
        if self._instance is None and not self._open():
            return None
        if chime not in self._players:
            player = self._instance.media_player_new()
            player.set_media(self._instance.media_new(str(file_of(chime))))
            self._players[chime] = player
        return self._players[chime]

    def _open(self) -> bool:
        import vlc

        # Without the library the module loads all the same and fails with NameError.
        try:
            self._instance = vlc.Instance("--quiet", "--no-video", "--intf=dummy")
        except (NameError, OSError) as error:
            log.warning("no chimes, because libVLC cannot be loaded: %s", error)
        if self._instance is None:
            self._silent = True
        return self._instance is not None


def has_sound_device() -> bool:
    """Say whether sound can go anywhere. Only Linux is asked; elsewhere there is a device.

    Asking beforehand keeps ALSA from writing a thousand lines to standard error.
    """
    if not sys.platform.startswith("linux"):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    sockets = [Path(runtime, "pulse/native"), Path(runtime, "pipewire-0")] if runtime else []
    if "PULSE_SERVER" in os.environ or any(socket.exists() for socket in sockets):
        return True
    return any(Path("/dev/snd").glob("pcm*p"))
