"""The person's own data: where it is, a copy of it, the end of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.services.own_data import OwnData
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class DataCard(Card):
    """Deletes only after a second, separate yes."""

    deleted = Signal()

    def __init__(self, own: OwnData, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own = own
        self._today = today
        self.ask_where: Callable[[str], Path | None] = self._ask_where
        self.column.addWidget(Heading(self.tr("Your data")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Everything stays on this computer, in the folder {folder}. Nothing is sent "
                    "anywhere."
                ).format(folder=shown_path(own.folder))
            )
        )
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.export = BigButton(self.tr("Save a copy…"), icon=IconName.SAVE)
        self.export.clicked.connect(self._export)
        self.delete = BigButton(self.tr("Delete everything…"), icon=IconName.CLOSE, role=Role.QUIET)
        self.delete.clicked.connect(lambda: self._ask(asking=True))
        row = FlowLayout()
        row.addWidget(self.export)
        row.addWidget(self.delete)
        self.column.addLayout(row)
        self.question = Card(raised=True)
        self.question.column.addWidget(
            Body(
                self.tr(
                    "Delete all sessions, diary entries, reminders and choices? This cannot be "
                    "undone. Copies that you saved elsewhere stay, and so does the workspace of "
                    "a clinic."
                )
            )
        )
        self.keep = BigButton(self.tr("No, keep everything"), icon=IconName.BACK)
        self.keep.clicked.connect(lambda: self._ask(asking=False))
        self.really = BigButton(
            self.tr("Yes, delete everything"), icon=IconName.WARNING, role=Role.DANGER
        )
        self.really.clicked.connect(self._delete)
        answers = FlowLayout()
        answers.addWidget(self.keep)
        answers.addWidget(self.really)
        self.question.column.addLayout(answers)
        self.question.hide()
        self.column.addWidget(self.question)

    def _ask(self, *, asking: bool) -> None:
        self.question.setVisible(asking)
        # Whoever presses once too often must not delete.
        (self.keep if asking else self.delete).setFocus()

    def _export(self) -> None:
        target = self.ask_where(f"exerciseapp-{self._today.isoformat()}.db")
        if target is None:
            return
        try:
            self._own.export(target)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        else:
            told = self.tr("The copy is in {file}.").format(file=shown_path(target))
            self.notice.show_text(told, NoticeTone.GOOD)

    def _delete(self) -> None:
        try:
            self._own.delete_all()
        except StoreError as error:
            self._ask(asking=False)
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        else:
            self.deleted.emit()

    def _ask_where(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy"), str(Path.home() / name)
        )
        return Path(chosen) if chosen else None
