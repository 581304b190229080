"""The review of one patient, on one screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from exerciseapp.domain.review import Review, review
from exerciseapp.services.clinic.answers import no_collections
from exerciseapp.services.clinic.review import PatientTold, ReviewDesk
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.review.cards import NotesCard, done_card, pain_card, trouble_card
from exerciseapp.ui.clinic.review.charts import charts_card
from exerciseapp.ui.clinic.review.period import Choice, Look, Periods, periods
from exerciseapp.ui.clinic.review.tables import as_widget, exercise_table, week_table
from exerciseapp.ui.clinic.review.words import span_words, told_until_words
from exerciseapp.ui.clinic.words import no_name
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.handout.paper import Paper
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.shown_path import shown_path
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Heading, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.widgets.one_at_a_time import OneAtATime

translate = QCoreApplication.translate
WIDEST_PX = 1900
# Narrower than so many ems, what stands side by side goes below each other.
BESIDE_EM = 46
LEFT_SHARE, RIGHT_SHARE = 4, 6


class _AsHighAsWide(QWidget):
    """A part of a page whose height follows from its width, and no more than that.

    A scrolled page asks how small its parts may be without saying how wide they are. Texts that
    wrap would then be taken for as high as at their narrowest, and the page end in emptiness.
    """

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = super().minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth():
            return least
        return QSize(least.width(), layout.minimumHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class ReviewPage(BeginsAt, ScrollPage):
    """Opens at the time since the last visit."""

    def __init__(self, office: Office, patient: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.patient = patient
        inner = self.column.parentWidget()
        if inner is not None:
            inner.setMaximumWidth(WIDEST_PX)
        space = current_theme().space
        self.column.setContentsMargins(space.normal, space.tight, space.normal, space.normal)
        self.column.setSpacing(space.tight)
        self._desk = ReviewDesk(
            office.inbox.store, office.inbox, office.shelf.read_programme, office.clock
        )
        self.ask_where: Callable[[], Path | None] = self._ask_where
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.title = Heading()
        self.until = Small(quiet=True)
        self.column.addLayout(self._chooser())
        self._heading = heading = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        heading.setSpacing(space.hair)
        heading.addWidget(self.title, LEFT_SHARE)
        heading.addWidget(self.until, RIGHT_SHARE, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(heading)
        self.column.addWidget(self.notice)
        self._place = OneAtATime()
        self.column.addLayout(self._place)
        self.column.addStretch(1)
        self._sides: QBoxLayout | None = None
        self.seen: Review | None = None
        self.begin_at(self.choices[Choice.LAST_TIME])
        office.news.exchanged.connect(self.read_again)
        self.read_again()

    def read_again(self) -> None:
        """Read what the patient told, and show it from the start."""
        try:
            with no_collections():
                self._told: PatientTold = self._desk.read(self.patient)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self.notice.clear()
        if self._told.unreadable:
            told = translate("Review", "These versions can no longer be read: {names}.")
            self.notice.show_text(told.format(names=", ".join(self._told.unreadable)))
        told_of = self._told.told
        self._periods: Periods = periods(
            told_of.first,
            told_of.until,
            self._told.last_time,
            self._desk.today(),
            QLocale().firstDayOfWeek().value,
        )
        self.until.setText(told_until_words(told_of.until))
        self.show_look(self._periods.at(Choice.LAST_TIME))

    def show_look(self, look: Look) -> None:
        """Show what there is of *look*."""
        self.look = look
        self.seen = seen = review(self._told.told, look.span, self._periods.first_weekday)
        for choice, button in self.choices.items():
            button.setChecked(choice is look.choice)
        self.earlier.setEnabled(self._periods.earlier(look) is not None)
        self.later.setEnabled(self._periods.later(look) is not None)
        self.title.setText(span_words(look.span))
        self._place.show_content(self._content(seen))

    @property
    def shown(self) -> QWidget | None:
        """What is shown of the time that was chosen."""
        return self._place.content

    def exercise_name(self, exercise: str) -> str:
        """Return what an exercise is called; its id where the library has it no more."""
        known = self._office.shelf.exercises.get(exercise)
        return known.text(self._office.language).name if known is not None else exercise

    def _content(self, seen: Review) -> QWidget:
        content = _AsHighAsWide()
        column = QVBoxLayout(content)
        space = current_theme().space
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tight)
        self._sides = sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        sides.setSpacing(space.tight)
        left = QVBoxLayout()
        left.setSpacing(space.tight)
        left.addWidget(trouble_card(seen, self.exercise_name))
        if seen.notes:
            left.addWidget(NotesCard(seen.notes))
        left.addWidget(pain_card(seen))
        left.addWidget(done_card(seen, self.exercise_name))
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(charts_card(seen))
        right.addStretch(1)
        sides.addLayout(left, LEFT_SHARE)
        sides.addLayout(right, RIGHT_SHARE)
        self._turn(self.width())
        column.addLayout(sides)
        self.tables = QWidget()
        self._tables = QVBoxLayout(self.tables)
        self._tables.setContentsMargins(0, 0, 0, 0)
        self.tables.hide()
        self.as_tables = BigButton(
            translate("Review", "As tables"), icon=IconName.LIST, role=Role.QUIET
        )
        self.as_tables.setCheckable(True)
        self.as_tables.clicked.connect(self._show_tables)
        column.addWidget(self.as_tables, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tables)
        return content

    def _show_tables(self, on: bool = True) -> None:
        """Make the tables when they are first wanted."""
        if on and not self._tables.count() and self.seen is not None:
            for table in (week_table(self.seen), exercise_table(self.seen, self.exercise_name)):
                self._tables.addWidget(Heading(table[0]))
                self._tables.addWidget(as_widget(table))
        self.tables.setVisible(on)

    def _chooser(self) -> QHBoxLayout:
        words = {
            Choice.LAST_TIME: self.tr("Since last time"),
            Choice.WEEK: self.tr("Week"),
            Choice.MONTH: self.tr("Month"),
            Choice.ALL: self.tr("All"),
        }
        self.choices: dict[Choice, BigButton] = {}
        flow = FlowLayout(spacing=current_theme().space.tight)
        for choice, told in words.items():
            button = BigButton(told)
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, choice=choice: self._choose(choice))
            flow.addWidget(button)
            self.choices[choice] = button
        self.earlier = BigButton(self.tr("Earlier"), icon=IconName.ARROW_LEFT, role=Role.QUIET)
        self.earlier.clicked.connect(lambda: self._step(self._periods.earlier(self.look)))
        self.later = BigButton(self.tr("Later"), icon=IconName.ARROW_RIGHT, role=Role.QUIET)
        self.later.clicked.connect(lambda: self._step(self._periods.later(self.look)))
        self.read = BigButton(self.tr("Read answers…"), icon=IconName.OPEN)
        self.read.clicked.connect(self._office.news.answers_wanted)
        self.save = BigButton(self.tr("Save as PDF…"), icon=IconName.SAVE)
        self.save.clicked.connect(self._save)
        for button in (self.earlier, self.later, self.read, self.save):
            flow.addWidget(button)
        row = QHBoxLayout()
        row.addLayout(flow, 1)
        return row

    def report(self) -> bytes | None:
        """Return what is shown as a report on paper; None where nothing could be read."""
        if self.seen is None:
            return None
        from exerciseapp.ui.clinic.review.report import ReportHead, as_pdf, report_of

        patient = self._office.caseload.patient(self.patient)
        clinic = self._office.door.clinic
        name = patient.name if patient is not None else no_name()
        if patient is not None and patient.year_of_birth is not None:
            name = f"{name}, {patient.year_of_birth}"
        head = ReportHead(name, clinic.card.name if clinic is not None else "")
        paper = Paper.named(self._office.settings.load_settings().handout_paper)
        return as_pdf(report_of(self.seen, head, self.exercise_name, paper))

    def _save(self) -> None:
        path = self.ask_where() if self.seen is not None else None
        if path is None:
            return
        self.notice.clear()
        try:
            content = self.report()
            if content is not None:
                path.write_bytes(content)
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
        except OSError as error:
            told = self.tr("The report could not be written ({reason}). Choose another folder.")
            reason = error.strerror or str(error)
            self.notice.show_text(told.format(reason=reason), NoticeTone.WARNING)
        else:
            told = self.tr("The report is in {file}.").format(file=shown_path(path))
            self.notice.show_text(told, NoticeTone.GOOD)

    def _ask_where(self) -> Path | None:
        name = self.tr("Report {day}.pdf").format(day=self.look.last.isoformat())
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), str(Path.home() / name), "PDF (*.pdf)"
        )
        return Path(chosen) if chosen else None

    def _choose(self, choice: Choice) -> None:
        """Show the week or month in which the person is."""
        self.show_look(self._periods.at(choice, self.look.last))

    def _step(self, look: Look | None) -> None:
        if look is not None:
            self.show_look(look)

    def _turn(self, width: int) -> None:
        """Put the sides below each other where there is no room for both."""
        is_wide = width >= BESIDE_EM * current_theme().type.body
        directions = QBoxLayout.Direction
        for each in (self._heading, self._sides):
            if each is not None:
                each.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn(event.size().width())
