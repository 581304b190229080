"""A sound for servers that play none themselves: by whatever player the desktop has."""

from __future__ import annotations

import logging
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

log = logging.getLogger(__name__)

NAME = "message-new-instant"
# Where the freedesktop.org sound theme is, on every distribution that has it.
FILE = Path(f"/usr/share/sounds/freedesktop/stereo/{NAME}.oga")


def commands() -> Iterator[list[str]]:
    """Yield the ways of playing the sound, the best first."""
    yield ["canberra-gtk-play", "--id", NAME]
    if FILE.is_file():
        yield ["pw-play", str(FILE)]
        yield ["paplay", str(FILE)]


class SoundPlayer:
    """Plays the sound without waiting for its end."""

    def __init__(self) -> None:
        self._playing: subprocess.Popen[bytes] | None = None

    def play(self) -> bool:
        """Play the sound; False if nothing here can."""
        self.tidy()
        for command in commands():
            if shutil.which(command[0]) is None:
                continue
            try:
                self._playing = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                log.info("%s cannot be started: %s", command[0], error)
                continue
            return True
        return False

    def tidy(self) -> None:
        """Bury the player of an earlier sound."""
        if self._playing is not None:
            self._playing.poll()
