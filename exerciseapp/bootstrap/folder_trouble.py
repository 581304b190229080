"""Shows that the data folder cannot be used, to whoever started the program by its icon."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QApplication

from exerciseapp.adapters.platform.places import DataFolderError, Places
from exerciseapp.adapters.storage.faults import fault_of
from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.languages import chosen_language, speak
from exerciseapp.ui.theme.keeper import ThemeKeeper


class TellsTrouble(Protocol):
    """A window that can say why it does not work."""

    def show_trouble(self, message: str) -> None:
        """Show that the program cannot work, and what to do."""
        ...

    def show(self) -> None:
        """Put it on the screen."""
        ...


def show_folder_trouble(
    app: QApplication, window: TellsTrouble, places: Places, error: DataFolderError
) -> None:
    """Show *window* with what is wrong until it is closed. The terminal is told apart from it."""
    look = ThemeKeeper(app)
    speak(app, chosen_language(None))
    full = fault_of(error.__cause__ or error, places.database) is StoreFault.DISK_FULL
    fault = StoreFault.DISK_FULL if full else StoreFault.READ_ONLY
    window.show_trouble(error_words(StoreError(str(error), fault, places.folder)))
    window.show()
    app.exec()
    look.deleteLater()
