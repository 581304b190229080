"""Pressing through the dialog of a hand-over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from exerciseapp.ui.clinic.builder.hand_over import HandOverDialog
from exerciseapp.ui.clinic.builder.page import BuilderPage
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Meanwhile, dialog_of


def in_dialog(does: Callable[[HandOverDialog], object]) -> Callable[[], object]:
    """Return the step that does something to the dialog, once it stands open."""

    def step() -> object:
        dialog = dialog_of(HandOverDialog)
        return False if dialog is None else does(dialog)

    return step


def hand_over(page: BuilderPage, folder: Path) -> str:
    """Hand over with what is usual, into *folder*; return what was told."""
    store = page.state.office.settings
    store.save_settings(replace(store.load_settings(), handout_folder=str(folder)))
    Meanwhile(page.hand_over.click, in_dialog(lambda dialog: dialog.save.click())).wait()
    process_events_until(lambda: bool(page.notice.text))
    return page.notice.text
