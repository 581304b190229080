"""Changing what is stored about patients, and saying so where it could not be."""

from __future__ import annotations

from collections.abc import Callable

from exerciseapp.services.clinic.ports import ChangedElsewhereError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.words import changed_elsewhere
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


def do_or_tell(
    does: Callable[[], object], notice: Notice, read_again: Callable[[], object] | None = None
) -> None:
    """Do what *does*; *notice* tells what was in the way.

    Where somebody else has changed it meanwhile, *read_again* shows what stands there now.
    """
    notice.clear()
    try:
        does()
    except ChangedElsewhereError:
        notice.show_text(changed_elsewhere(), NoticeTone.WARNING)
        if read_again is not None:
            read_again()
    except StoreError as error:
        notice.show_text(error_words(error), NoticeTone.WARNING)
