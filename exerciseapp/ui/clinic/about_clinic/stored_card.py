"""Where the workspace's data lie, and a copy of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class StoredCard(Card):
    """Says what protects the data, too."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.ask_where: Callable[[str], Path | None] = self._ask_where
        self.column.addWidget(Heading(self.tr("Where everything is kept")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Everything stays on this computer, in the folder {folder}. Only you can "
                    "read that folder, but names and notes in it are not encrypted: let the "
                    "computer encrypt its disk, and lock it when you leave."
                ).format(folder=office.own_data.folder)
            )
        )
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.save = BigButton(self.tr("Save a copy…"), icon=IconName.SAVE)
        self.save.clicked.connect(self._save)
        self.column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)

    def _save(self) -> None:
        today = self._office.clock.now().date()
        target = self.ask_where(f"exerciseapp-clinic-{today.isoformat()}.db")
        if target is None:
            return
        try:
            self._office.own_data.export(target)
        except StoreError as error:
            self.notice.show_text(str(error), NoticeTone.WARNING)
        else:
            told = self.tr("The copy is in {file}. Keep it as safe as the computer itself.")
            self.notice.show_text(told.format(file=target), NoticeTone.GOOD)

    def _ask_where(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy"), str(Path.home() / name)
        )
        return Path(chosen) if chosen else None
