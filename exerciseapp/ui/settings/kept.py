"""The person's choices as the cards change them: kept at once, or told why not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from exerciseapp.domain.settings import Settings
from exerciseapp.services.record_store import SettingsStore, StoreError
from exerciseapp.ui.error_words import error_words


class Kept(QObject):
    """Holds the choices as they stand; ``failed`` is told a sentence, empty when all is well."""

    failed = Signal(str)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        """Read the choices. Raises StoreError."""
        super().__init__(parent)
        self._store = store
        self.value = store.load_settings()

    def change(self, make: Callable[[Settings], Settings]) -> bool:
        """Keep what *make* gives for the choices as they stand; say whether that worked."""
        try:
            # Another part of the window may have changed something meanwhile.
            changed = make(self._store.load_settings())
            self._store.save_settings(changed)
        except StoreError as error:
            self.failed.emit(error_words(error))
            return False
        self.value = changed
        self.failed.emit("")
        return True
