"""Where the workspace's data lie, a copy of them, and a copy brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.services.clinic.copies import COPY_SUFFIX, FoundCopy, NoCopyError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.about_clinic.counted_copy import CountedCopy
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class StoredCard(Card):
    """Says what protects the data, too. ``brought_back`` follows when a copy is in their place."""

    brought_back = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._source: Path | None = None
        self.ask_where: Callable[[str], Path | None] = self._ask_where
        self.ask_which: Callable[[], Path | None] = self._ask_which
        self.column.addWidget(Heading(self.tr("Where everything is kept")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Everything stays on this computer, in the folder {folder}. Only you can "
                    "read that folder, but names and notes in it are not encrypted: let the "
                    "computer encrypt its disk, and lock it when you leave."
                ).format(folder=office.copies.folder)
            )
        )
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.save = BigButton(self.tr("Save a copy…"), icon=IconName.SAVE)
        self.save.clicked.connect(self._save)
        self.restore = BigButton(self.tr("Bring a copy back…"), icon=IconName.OPEN, role=Role.QUIET)
        self.restore.clicked.connect(self._look)
        # Nobody's real patients belong among those who are made up.
        self.restore.setVisible(not office.demo)
        row = FlowLayout()
        row.addWidget(self.save)
        row.addWidget(self.restore)
        self.column.addLayout(row)
        self.column.addWidget(self._question())

    def _question(self) -> Card:
        self.question = Card(raised=True)
        self.what = Body()
        self.keep = BigButton(self.tr("No, leave everything as it is"), icon=IconName.BACK)
        self.keep.clicked.connect(lambda: self._ask(asking=False))
        self.really = BigButton(
            self.tr("Yes, bring it back"), icon=IconName.WARNING, role=Role.DANGER
        )
        self.really.clicked.connect(self._bring_back)
        answers = FlowLayout()
        answers.addWidget(self.keep)
        answers.addWidget(self.really)
        self.question.column.addWidget(self.what)
        self.question.column.addLayout(answers)
        self.question.hide()
        return self.question

    def _ask(self, *, asking: bool) -> None:
        self.question.setVisible(asking)
        # Whoever presses once too often must not replace anything.
        (self.keep if asking else self.restore).setFocus()

    def _save(self) -> None:
        today = self._office.clock.now().date()
        target = self.ask_where(f"exerciseapp-clinic-{today.isoformat()}{COPY_SUFFIX}")
        if target is None:
            return
        try:
            self._office.copies.save(target)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        else:
            told = self.tr("The copy is in {file}. Keep it as safe as the computer itself.")
            self.notice.show_text(told.format(file=shown_path(target)), NoticeTone.GOOD)

    def _look(self) -> None:
        self.notice.clear()
        source = self.ask_which()
        if source is None:
            return
        try:
            found = self._office.copies.look(source)
        except NoCopyError:
            self._tell_no_copy()
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        else:
            self._source = source
            self.what.setText(self._words(found))
            self._ask(asking=True)

    def _words(self, found: FoundCopy) -> str:
        counted = CountedCopy()
        told = self.tr(
            "This is a copy of the workspace of {clinic}, with {patients} and {exercises}. It "
            "comes in the place of the patients, programmes, answers and templates that are here "
            "now; those are kept in {folder}. From then on the passphrase of the copy opens the "
            "workspace. It cannot be undone."
        )
        return told.format(
            clinic=found.clinic,
            patients=counted.patients(found.patients),
            exercises=counted.exercises(found.exercises),
            folder=self._office.copies.backups,
        )

    def _bring_back(self) -> None:
        source, self._source = self._source, None
        self.question.hide()
        if source is None:
            return
        try:
            self._office.copies.bring_back(source, self._office.clock.now())
        except NoCopyError:
            self._tell_no_copy()
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        else:
            self.brought_back.emit()

    def _tell_no_copy(self) -> None:
        self.notice.show_text(
            self.tr(
                "This file is no copy of a workspace, or it is damaged. Nothing has been changed. "
                "Choose another one."
            ),
            NoticeTone.WARNING,
        )

    def _ask_where(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save a copy"), str(Path.home() / name)
        )
        return Path(chosen) if chosen else None

    def _ask_which(self) -> Path | None:
        chosen, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Bring a copy back"),
            str(Path.home()),
            self.tr("Copies of a workspace") + f" (*{COPY_SUFFIX})",
        )
        return Path(chosen) if chosen else None
