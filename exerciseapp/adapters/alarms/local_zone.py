"""The computer's time zone, as it is now."""

from __future__ import annotations

import logging
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tzlocal import reload_localzone

log = logging.getLogger(__name__)


class LocalZone:
    """Asks the system anew each time: the person may travel while the process runs."""

    def __init__(self) -> None:
        self._last = ZoneInfo("UTC")

    def __call__(self) -> ZoneInfo:
        """Return the zone; where the system's settings contradict each other, the last known."""
        try:
            self._last = reload_localzone()
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            log.warning("the computer's time zone cannot be told: %s", error)
        return self._last
