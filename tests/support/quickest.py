"""Promises about time, on a computer that may be busy with something else."""

from __future__ import annotations

import time
from collections.abc import Callable

TRIES = 6


def is_done_within(seconds: float, action: Callable[[], object]) -> bool:
    """Tell whether *action* can be done within so many seconds: one of some tries must be.

    Whatever else the computer has to do can make it slower, but never faster.
    """
    for _ in range(TRIES):
        began = time.monotonic()
        action()
        if time.monotonic() - began < seconds:
            return True
    return False
