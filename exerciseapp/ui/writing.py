"""Writing down what a person chose, and saying so where it could not be."""

from __future__ import annotations

from collections.abc import Callable

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.widgets.notice import Notice


def is_written(write: Callable[[], object], notice: Notice) -> bool:
    """Do *write* and return whether it worked; *notice* tells what was in the way."""
    try:
        write()
    except StoreError as error:
        notice.show_text(error_words(error))
        return False
    notice.clear()
    return True
