"""My clinic: who set up the programme, how to reach them, and how it goes for them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.domain.contact import Contact, contact_from
from exerciseapp.services.exchange.ports import KnownClinic
from exerciseapp.services.letter import LastWeeks, last_weeks, mail_address
from exerciseapp.services.record_store import StoreError
from exerciseapp.services.shelf import UnknownProgrammeError
from exerciseapp.ui.desk import Desk
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.exchange.clinic_card import KnownClinicCard
from exerciseapp.ui.exchange.open_card import OpenCard
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class ClinicPage(ScrollPage):
    """Prepares a letter; it is the person who sends it."""

    open_requested = Signal()
    answer_requested = Signal(object)  # the known clinic
    clinic_forgotten = Signal(object, str)  # the shelf as it is now, and what to tell

    def __init__(self, desk: Desk, notice: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.open_address: Callable[[str], bool] = _open_address
        self.ask_where: Callable[[str], Path | None] = self._ask_where
        self.contact = self._contact()
        self.column.addWidget(Title(self.tr("My clinic")))
        self.notice = Notice(notice)
        self.column.addWidget(self.notice)
        self.known: list[KnownClinicCard] = []
        self._add_known()
        if not self.known:
            self._add_contact()
        self.open = OpenCard(desk.double_click)
        self.open.open_requested.connect(self.open_requested)
        self.column.addWidget(self.open)
        self._add_letter()
        self.column.addStretch(1)

    def _add_known(self) -> None:
        try:
            clinics = self._desk.files.clinics()
            mails = [self._desk.mail_of(each) for each in clinics]
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        for clinic, mail in zip(clinics, mails, strict=True):
            card = KnownClinicCard(clinic.card, mail)
            card.answer_requested.connect(lambda clinic=clinic: self.answer_requested.emit(clinic))
            card.forgotten.connect(lambda clinic=clinic: self._forget(clinic))
            self.known.append(card)
            self.column.addWidget(card)

    def _forget(self, clinic: KnownClinic) -> None:
        try:
            shelf = self._desk.files.forget(clinic.card.id)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        told = self.tr("{name} is forgotten.").format(name=clinic.card.name)
        self.clinic_forgotten.emit(shelf, told)

    def _contact(self) -> Contact:
        programmes = list(self._desk.shelf.programmes.values())
        with suppress(UnknownProgrammeError, StoreError):
            programmes.insert(0, self._desk.programme_for_now())
        authors = (programme.author for programme in programmes if programme.author)
        return contact_from(next(authors, ""))

    def _add_contact(self) -> None:
        card = Card()
        contact = self.contact
        card.column.addWidget(Heading(self.tr("Who set up your programme")))
        if contact == Contact():
            card.column.addWidget(
                Body(
                    self.tr(
                        "Your programme came with this program. No clinic is named in it. Ask "
                        "the person who gave it to you how to reach them."
                    )
                )
            )
        if contact.name:
            card.column.addWidget(Body(contact.name))
        if contact.telephone:
            told = self.tr("Telephone: {number}").format(number=contact.telephone)
            card.column.addWidget(Body(told))
        if contact.mail:
            card.column.addWidget(Body(self.tr("E-mail: {address}").format(address=contact.mail)))
        self.column.addWidget(card)

    def _add_letter(self) -> None:
        card = Card()
        card.column.addWidget(Heading(self.tr("Show how it goes")))
        card.column.addWidget(
            Body(
                self.tr(
                    "Save your last four weeks as a file: what you did, and how much it hurt. "
                    "Then write a message, and put the file in it yourself. Nothing is sent "
                    "until you send it."
                )
            )
        )
        self.save = BigButton(
            self.tr("1. Save the last four weeks…"),
            icon=IconName.SAVE,
            # Whoever has a clinic that can be answered does that first.
            role=Role.NORMAL if self.known else Role.PRIMARY,
        )
        self.save.clicked.connect(self._save)
        self.write = BigButton(self.tr("2. Write a message"), icon=IconName.ARROW_RIGHT)
        self.write.clicked.connect(self._write)
        row = FlowLayout()
        row.addWidget(self.save)
        row.addWidget(self.write)
        card.column.addLayout(row)
        self.column.addWidget(card)

    def _weeks(self) -> LastWeeks | None:
        try:
            history = self._desk.sessions.store.history()
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return None
        return last_weeks(history, self._desk.clock.now())

    def _save(self) -> None:
        weeks = self._weeks()
        target = self.ask_where(weeks.file_name) if weeks else None
        if weeks is None or target is None:
            return
        try:
            # A spreadsheet knows by the mark at the start that the letters are not its own.
            target.write_text(weeks.table, encoding="utf-8-sig", newline="")
        except OSError as error:
            told = self.tr(
                "The file could not be written ({reason}). Your records are as they were. Choose "
                "another folder."
            )
            self.notice.show_text(told.format(reason=error.strerror or error), NoticeTone.WARNING)
        else:
            told = self.tr("The file is in {file}.").format(file=shown_path(target))
            self.notice.show_text(told, NoticeTone.GOOD)

    def _write(self) -> None:
        weeks = self._weeks()
        if weeks is None:
            return
        subject = self.tr("My exercises, {first} to {last}").format(
            first=_day(weeks.first), last=_day(weeks.last)
        )
        if self.open_address(mail_address(self.contact.mail, subject, self._letter(weeks))):
            self.notice.show_text(
                self.tr("Your mail program opens. Put the file in before you send the message.")
            )
        else:
            self.notice.show_text(
                self.tr("No mail program was found. You can hand over the file yourself."),
                NoticeTone.WARNING,
            )

    def _letter(self, weeks: LastWeeks) -> str:
        lines = [
            self.tr("Hello,"),
            "",
            self.tr("My exercises from {first} to {last}:").format(
                first=_day(weeks.first), last=_day(weeks.last)
            ),
            self.tr("Done to the end: {number}").format(number=weeks.done),
            self.tr("Done in part: {number}").format(number=weeks.partly),
        ]
        if weeks.pain_before is not None and weeks.pain_after is not None:
            told = self.tr("Pain from 0 to 10, on average: {before} before, {after} after")
            lines.append(
                told.format(before=_number(weeks.pain_before), after=_number(weeks.pain_after))
            )
        lines += ["", self.tr("More is in the file {name}.").format(name=weeks.file_name), ""]
        return "\n".join(lines)

    def _ask_where(self, name: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the last four weeks"), str(Path.home() / name)
        )
        return Path(chosen) if chosen else None


def _open_address(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 1)
