"""The computer's time zone, as it is now."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
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
            zone = reload_localzone()
            if zone != self._last and not _the_same(zone, self._last):
                self._last = zone
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            log.warning("the computer's time zone cannot be told: %s", error)
        return self._last


def _the_same(one: ZoneInfo, other: ZoneInfo) -> bool:
    """Tell whether two zones without a proper name have the same clocks, as far as one can see.

    Where the system's zone is a plain file, each reading of it is an object of its own.
    """
    if one.key != other.key:
        return False
    first = datetime(2025, 1, 1, tzinfo=UTC)
    moments = (first + timedelta(days=10 * n) for n in range(400))
    return all(at.astimezone(one).utcoffset() == at.astimezone(other).utcoffset() for at in moments)
