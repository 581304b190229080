"""Small programs of the desktop that are run and asked nothing but whether it worked."""

from __future__ import annotations

import subprocess


def succeeds(command: list[str], timeout_s: float = 60) -> bool:
    """Run *command*; False where it fails, takes longer than *timeout_s* or is not there."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout_s
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
