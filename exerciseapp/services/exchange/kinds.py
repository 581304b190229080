"""The kinds of things that an answer may tell, and what looks at each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from exerciseapp.domain.exchange import AnswerItem, Refusal, RefusedFileError
from exerciseapp.services.exchange.diary_items import DAY_AFTER, NIGHT, day_after_of, night_of
from exerciseapp.services.exchange.pause_items import PAUSE, pause_of
from exerciseapp.services.exchange.session_items import SESSION, check_session

# Each returns what the item tells, or raises RefusedFileError.
_CHECKS: Mapping[str, Callable[[AnswerItem], object]] = {
    SESSION: check_session,
    NIGHT: night_of,
    DAY_AFTER: day_after_of,
    PAUSE: pause_of,
}


def check_item(item: AnswerItem) -> None:
    """Raise RefusedFileError unless *item* is of a known kind and tells what its kind tells."""
    check = _CHECKS.get(item.kind)
    if check is None:
        raise RefusedFileError(
            f'tells something of the kind "{item.kind}" that this version does not know; '
            "install the newest version and try again",
            "the answer",
            Refusal.NEWER_PROGRAM,
        )
    check(item)
