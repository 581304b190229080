"""Waits at the start for what goes away by itself: a full disk, locked records."""

from __future__ import annotations

import errno
import logging
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from exerciseapp.adapters.platform.places import DataFolderError
from exerciseapp.services.record_store import StoreError, StoreFault

log = logging.getLogger(__name__)

T = TypeVar("T")
TRY_AGAIN_S = 30.0


def patiently(step: Callable[[], T], wait: Callable[[float], None] = time.sleep) -> T:
    """Do *step*; where the disk is full or the records are locked, try again until they are not.

    Started at login, nobody would start the process again when there is room.
    """
    told = False
    while True:
        try:
            return step()
        except (DataFolderError, StoreError, OSError) as error:
            if not _passes(error):
                raise
            if not told:
                print(f"exerciseapp: {error} Waiting.", file=sys.stderr)
                log.warning("waiting to start: %s", error)
            told = True
        wait(TRY_AGAIN_S)


def _passes(error: Exception) -> bool:
    """Tell whether *error* can go away without anybody changing a setting."""
    if isinstance(error, StoreError):
        return error.fault in {StoreFault.DISK_FULL, StoreFault.BUSY}
    cause = error if isinstance(error, OSError) else error.__cause__
    return isinstance(cause, OSError) and cause.errno in {errno.ENOSPC, errno.EDQUOT}
