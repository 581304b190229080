"""The answer to a clinic: what is in it first, then the file, then a message to put it in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from exerciseapp.domain.exchange import ANSWER_SUFFIX
from exerciseapp.services.exchange.answer_out import DraftAnswer
from exerciseapp.services.exchange.ports import ExchangeError, KnownClinic
from exerciseapp.services.letter import mail_address
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.exchange.answer_details import AnswerDetails, count_lines
from exerciseapp.ui.exchange.clinic_words import date_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class AnswerPage(BeginsAt, ScrollPage):
    """Makes the answer at once; writes nothing before the person says where."""

    left = Signal()

    def __init__(self, desk: Desk, clinic: KnownClinic, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clinic = clinic
        self._draft: DraftAnswer | None = None
        self._saved: Path | None = None
        self._words: QWidget | None = None
        self.details: AnswerDetails | None = None
        self.open_address: Callable[[str], bool] = _open_address
        self.ask_where: Callable[[str], Path | None] = self._ask_where
        name = clinic.card.name
        self.column.addWidget(Title(self.tr("Tell {name} how it goes").format(name=name)))
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self.save = BigButton(self.tr("1. Save the answer…"), icon=IconName.SAVE, role=Role.PRIMARY)
        self.save.clicked.connect(self._save)
        self.write = BigButton(self.tr("2. Write a message"), icon=IconName.ARROW_RIGHT)
        self.write.clicked.connect(self._write)
        self.show_all = BigButton(
            self.tr("Show everything in it"), icon=IconName.LIST, role=Role.QUIET
        )
        self.show_all.setCheckable(True)
        self.show_all.clicked.connect(self._show_details)
        self.everything = BigButton(
            self.tr("Tell everything again"), icon=IconName.REPEAT, role=Role.QUIET
        )
        self.everything.clicked.connect(lambda: self.make(everything=True))
        self.back = BigButton(
            self.tr("Back"), icon=IconName.BACK, key=Qt.Key.Key_Escape, role=Role.QUIET
        )
        self.back.clicked.connect(self.left)
        self._card = Card()
        row = FlowLayout()
        for button in (self.save, self.write, self.show_all, self.everything, self.back):
            row.addWidget(button)
        self._card.column.addLayout(row)
        self.column.addWidget(self._card)
        self.make()
        self.column.addStretch(1)

    def make(self, *, everything: bool = False) -> None:
        """Make the answer from what stands in the records now, and show what is in it."""
        try:
            self._draft = self._desk.files.draft(self._clinic, everything=everything)
        except StoreError as error:
            self._draft = None
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        self._show(everything=everything)

    def _show(self, *, everything: bool) -> None:
        _drop(self.details)
        self.details = None
        self.show_all.setChecked(False)
        _drop(self._words)
        draft = self._draft
        is_empty = draft is None or draft.is_empty
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current_theme().space.tight)
        for label in self._empty(everything=everything) if is_empty else self._told():
            column.addWidget(label)
        self._card.column.insertWidget(0, self._words)
        for button in (self.save, self.write, self.show_all):
            button.setVisible(not is_empty)
        self.everything.setVisible(not everything)
        self.begin_at(self.back if is_empty else self.save)

    def _empty(self, *, everything: bool) -> Iterator[QWidget]:
        if self._draft is None:
            return
        yield Heading(self.tr("Nothing new"))
        if everything:
            told = self.tr(
                "You have done nothing on the programme of {name} yet. When you have, you can tell "
                "them here."
            )
        else:
            told = self.tr(
                "{name} knows everything already: nothing is new since the last answer. If that "
                "one was lost, you can tell everything again."
            )
        yield Body(told.format(name=self._clinic.card.name))

    def _told(self) -> Iterator[QWidget]:
        draft = self._draft
        if draft is None:
            return
        yield Heading(self.tr("In the answer"))
        for line in count_lines(draft):
            yield Body(f"•  {line}")
        days = [record.started_at.date() for record in draft.sessions]
        if days:
            told = self.tr("The sessions are of the days from {first} to {last}.").format(
                first=date_words(min(days)), last=date_words(max(days))
            )
            yield Body(told)
        told = self.tr(
            "Only {name} can read the file. Your name is not in it; the clinic knows you by a "
            "number. Nothing is sent until you send it."
        ).format(name=self._clinic.card.name)
        yield Body(told, quiet=True)

    def _show_details(self, shown: bool) -> None:
        if self._draft is None:
            return
        if self.details is None and shown:
            desk = self._desk
            self.details = AnswerDetails(self._draft, desk.shelf, desk.language)
            self.column.insertWidget(3, self.details)
        if self.details is not None:
            self.details.setVisible(shown)

    def _save(self) -> bool:
        """Write the file where the person says; tell where, or what is wrong."""
        draft = self._draft
        target = self.ask_where(self._file_name()) if draft is not None else None
        if draft is None or target is None:
            return False
        # A name that was only made here was not confirmed by anybody.
        is_confirmed = target.suffix == ANSWER_SUFFIX
        path = target if is_confirmed else target.with_name(target.name + ANSWER_SUFFIX)
        try:
            self._desk.files.save(draft, path, replace=is_confirmed)
        except FileExistsError:
            told = self.tr("There is a file {file} already. Choose another name.")
            self.notice.show_text(told.format(file=shown_path(path)), NoticeTone.WARNING)
            return False
        except (StoreError, ExchangeError) as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return False
        except OSError as error:
            told = self.tr(
                "The file could not be written ({reason}). Your records are as they were. Choose "
                "another folder."
            )
            self.notice.show_text(told.format(reason=error.strerror or error), NoticeTone.WARNING)
            return False
        self._saved = path
        told = self.tr(
            "The answer is in {file}. Send it to your clinic in any way that you like: only they "
            "can read it."
        )
        self.notice.show_text(told.format(file=shown_path(path)), NoticeTone.GOOD)
        return True

    def _write(self) -> None:
        """Open a letter; the answer is saved first, since it has to be put in."""
        if self._saved is None and not self._save():
            return
        file = shown_path(self._saved) if self._saved is not None else ""
        subject = self.tr("My exercises")
        if self.open_address(mail_address(self._mail(), subject, self._letter())):
            told = self.tr(
                "Your mail program opens. Put the file {file} in before you send the message."
            )
            self.notice.show_text(told.format(file=file))
        else:
            told = self.tr(
                "No mail program was found. The answer is in {file}; you can hand it over "
                "yourself, on a memory stick for example."
            )
            self.notice.show_text(told.format(file=file), NoticeTone.WARNING)

    def _letter(self) -> str:
        name = self._saved.name if self._saved is not None else ""
        told = self.tr("My answer is in the file {name}. Please open it with exerciseapp.")
        return "\n".join((self.tr("Hello,"), "", told.format(name=name), ""))

    def _mail(self) -> str:
        """Return the clinic's address, if one of its programmes names one."""
        try:
            return self._desk.mail_of(self._clinic)
        except StoreError:
            return ""

    def _file_name(self) -> str:
        number = self._draft.answer.sequence if self._draft is not None else 1
        day = self._desk.files.clock.now().date()
        return (
            self.tr("answer-{day}-{number}").format(day=day.isoformat(), number=number)
            + ANSWER_SUFFIX
        )

    def _ask_where(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the answer"),
            str(Path.home() / name),
            self.tr("Answers") + f" (*{ANSWER_SUFFIX})",
        )
        return Path(chosen) if chosen else None


def _drop(old: QWidget | None) -> None:
    if old is not None:
        old.hide()
        old.deleteLater()


def _open_address(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
