"""The list of patients: found as one types, opened with Enter."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from exerciseapp.domain.caseload import Edit, EntryKind
from exerciseapp.services.clinic.caseload import CaseloadLine
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.doing import do_or_tell
from exerciseapp.ui.clinic.fields import Line
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.patients.model import Order, PatientsModel
from exerciseapp.ui.clinic.patients.new_card import NewPatientCard
from exerciseapp.ui.clinic.patients.table import PatientsTable
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

WIDEST_PX = 1600
SEARCH_LETTERS = 36
LEAST_ROWS = 3
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PatientsPage(BeginsAt, ScrollPage):
    """``patient_chosen`` carries the id of the patient that is to be shown.

    The list scrolls; the page does only where the window is too small for large text.
    """

    patient_chosen = Signal(str)

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest_px=WIDEST_PX)
        self._office = office
        self.model = PatientsModel(self)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.form = NewPatientCard(office.clock.now().year)
        self.form.hide()
        self.form.added.connect(self._add)
        self.form.left.connect(self._put_form_away)
        self.empty = Body()
        self.table = self._table()
        column = self.column
        space = current_theme().space
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.normal)
        column.addLayout(self._head())
        column.addWidget(self.notice)
        column.addWidget(self.form)
        column.addLayout(self._tools())
        column.addWidget(self.empty)
        column.addWidget(self.table, 1)
        column.addLayout(self._foot())
        self.begin_at(self.search)
        office.news.edited.connect(self._edited)
        office.news.exchanged.connect(self.read_again)
        self.read_again()

    def _head(self) -> QHBoxLayout:
        self.new = BigButton(self.tr("New patient"), icon=IconName.PLUS, role=Role.PRIMARY)
        self.new.clicked.connect(self.ask_for_new)
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Patients")), 1)
        self.answers = BigButton(self.tr("Read answers…"), icon=IconName.OPEN)
        self.answers.clicked.connect(self._office.news.answers_wanted)
        head.addWidget(self.answers)
        head.addWidget(self.new)
        return head

    def _tools(self) -> FlowLayout:
        self.search = Line()
        self.search.setPlaceholderText(self.tr("Find by name or year of birth"))
        self.search.setAccessibleName(self.tr("Find a patient"))
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * SEARCH_LETTERS)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("Order"))
        for order, words in (
            (Order.NAME, self.tr("By name")),
            (Order.ANSWERED, self.tr("Newest answer first")),
            (Order.HANDED_OVER, self.tr("Newest hand-over first")),
        ):
            self.order.addItem(words, order)
        self.order.currentIndexChanged.connect(self._sort)
        self.archived = Check(self.tr("Archived too"))
        self.archived.toggled.connect(self._show_archived)
        tools = FlowLayout(spacing=current_theme().space.normal)
        tools.addWidget(self.search)
        tools.addWidget(self.order)
        tools.addWidget(self.archived)
        return tools

    def _table(self) -> PatientsTable:
        table = PatientsTable(self.model)
        table.setAccessibleName(self.tr("Patients"))
        table.doubleClicked.connect(self._open)
        table.selectionModel().currentRowChanged.connect(self._show_choice)
        table.installEventFilter(self)
        return table

    def _foot(self) -> QHBoxLayout:
        self.open = BigButton(self.tr("Open"), icon=IconName.ARROW_RIGHT)
        self.open.clicked.connect(self._open)
        self.archive = BigButton(self.tr("Archive"), icon=IconName.ARCHIVE, role=Role.QUIET)
        self.archive.clicked.connect(self._archive)
        foot = QHBoxLayout()
        foot.addWidget(self.open)
        foot.addWidget(self.archive)
        foot.addStretch(1)
        return foot

    # What is shown.

    def read_again(self, patient: str | None = None) -> None:
        """Show the caseload as it stands, with *patient* or the same one chosen."""
        chosen = self.chosen()
        row = self.table.currentIndex().row()
        try:
            lines = self._office.caseload.lines()
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self.model.show_lines(lines)
        rows = (self.model.row_of(id_) for id_ in (patient, chosen and chosen.id) if id_)
        self._choose(next((found for found in rows if found >= 0), row))
        if lines:
            self.empty.setText(
                self.tr("Nobody was found. Try fewer letters, or the archived ones.")
            )
        else:
            self.empty.setText(
                self.tr("There are no patients yet. Press “New patient” to add the first one.")
            )

    def chosen(self) -> CaseloadLine | None:
        """Return who is chosen in the list."""
        return self.model.line(self.table.currentIndex().row())

    def _edited(self, edit: Edit) -> None:
        if edit.touches(EntryKind.PATIENT):
            # What was done, or taken back, is seen.
            self.read_again(edit.changes[0].key)

    def _search(self, query: str) -> None:
        self.model.search(query)
        self._choose(0)

    def _sort(self) -> None:
        self.model.order_by(Order(self.order.currentData()))
        self._choose(0)

    def _show_archived(self, archived: bool) -> None:
        chosen = self.chosen()
        self.model.show_archived(archived)
        self._choose(self.model.row_of(chosen.id) if chosen else 0)

    def _choose(self, row: int) -> None:
        row_height = self._row_height()
        self.table.verticalHeader().setDefaultSectionSize(row_height)
        self.table.setMinimumHeight(LEAST_ROWS * row_height)
        shown = self.model.rowCount()
        if shown:
            self.table.selectRow(min(max(row, 0), shown - 1))
        self.empty.setVisible(not shown)
        self.table.setVisible(bool(shown))
        self._show_choice()

    def _row_height(self) -> int:
        theme = current_theme()
        return max(theme.target.normal, self.fontMetrics().height() + 2 * theme.space.tight)

    def _show_choice(self) -> None:
        line = self.chosen()
        self.open.setEnabled(line is not None)
        self.archive.setEnabled(line is not None and line.patient is not None)
        archived = line is not None and line.archived
        self.archive.setText(self.tr("Bring back") if archived else self.tr("Archive"))

    # What is done.

    def ask_for_new(self) -> None:
        """Show the form for somebody new."""
        self.notice.clear()
        self.form.begin()

    def _put_form_away(self) -> None:
        self.form.hide()
        self.search.setFocus()

    def _add(self, name: str, year: int | None) -> None:
        def add() -> None:
            patient = self._office.caseload.add_patient(name, year)
            self.form.hide()
            self.patient_chosen.emit(patient.id)

        self._do(add)

    def _open(self, _index: QModelIndex | None = None) -> None:
        line = self.chosen()
        if line is not None:
            self.patient_chosen.emit(line.id)

    def _archive(self) -> None:
        line = self.chosen()
        if line is None or line.patient is None:
            return
        patient, caseload = line.patient, self._office.caseload
        if patient.archived:
            self._do(lambda: caseload.bring_back(patient))
        else:
            self._do(lambda: caseload.archive(patient))

    def _do(self, does: Callable[[], object]) -> None:
        do_or_tell(does, self.notice, self.read_again)

    # The keyboard.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search down into the list, and by Enter to the patient, from either."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is not self.search and watched is not self.table:
            # Qt lets a scroll area watch what it holds, too.
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _ENTER:
            self._open()
            return True
        if watched is self.search:
            return self._key_in_search(key)
        return self._key_in_list(key, event)

    def _key_in_search(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Down and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key is Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
            return True
        return False

    def _key_in_list(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if key is Qt.Key.Key_Delete:
            self._archive()
            return True
        if key is Qt.Key.Key_Up and self.table.currentIndex().row() == 0:
            self.search.setFocus(Qt.FocusReason.BacktabFocusReason)
            return True
        if event.text().strip() and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            # A letter in the list begins a search.
            self.search.setFocus()
            self.search.setText(self.search.text() + event.text())
            return True
        return False
