"""Templates: the clinic's own, and the programmes that come with the program."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from exerciseapp.domain.caseload import Edit, EntryKind, Template
from exerciseapp.domain.clinic import LONGEST_NAME
from exerciseapp.domain.programme import Prescription, Programme
from exerciseapp.domain.stages import stage_weeks
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.doing import do_or_tell
from exerciseapp.ui.clinic.fields import KeptLine
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.clinic.templates.from_file import FromFile
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.words import dosage_line

LIST_PX = 380
_WHICH = Qt.ItemDataRole.UserRole


class TemplatesPage(BeginsAt, QWidget):
    """The list on the left, what is chosen in it on the right."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._office = office
        self.notice = Notice(tone=NoticeTone.WARNING)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setWordWrap(True)
        self.list.setMaximumWidth(LIST_PX)
        self.list.ensurePolished()
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.installEventFilter(self)
        self._shown = self._side()
        row = QHBoxLayout()
        row.setSpacing(current_theme().space.roomy)
        row.addWidget(self.list, 2)
        row.addWidget(self._shown, 3)
        column = QVBoxLayout(self)
        space = current_theme().space
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.normal)
        self.bring = FromFile(office, self.notice)
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Templates")), 1)
        head.addWidget(self.bring)
        column.addLayout(head)
        column.addWidget(
            Small(
                self.tr(
                    "A patient’s programme can begin with one of these. What you change there "
                    "leaves the template as it is."
                ),
                quiet=True,
            )
        )
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        self.begin_at(self.list)
        office.news.edited.connect(self._edited)
        self.read_again()

    def _side(self) -> ScrollPage:
        side = ScrollPage()
        side.column.setContentsMargins(0, 0, 0, 0)
        side.column.setSpacing(current_theme().space.normal)
        self.title = KeptLine(self.tr("Title"))
        self.title.setMaxLength(LONGEST_NAME)
        self.title.kept.connect(self._rename)
        self._label = Body(self.tr("Title"))
        self._label.setBuddy(self.title)
        self.heading = Heading()
        self.what = Body()
        self.origin = Small(quiet=True)
        self.copy = BigButton(self.tr("Keep a copy as your own"), icon=IconName.PLUS)
        self.copy.clicked.connect(self._copy)
        self.delete = BigButton(self.tr("Delete"), icon=IconName.CLOSE, role=Role.QUIET)
        self.delete.clicked.connect(self._delete)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        for widget in (self._label, self.title, self.heading, self.origin, self.what):
            side.column.addWidget(widget)
        side.column.addLayout(buttons)
        side.column.addStretch(1)
        return side

    # What is shown.

    def read_again(self, chosen: str | None = None) -> None:
        """Show the templates as they stand, with *chosen* or the same one chosen."""
        before = chosen or self._which()
        row = self.list.currentRow()
        try:
            templates = self._office.caseload.templates()
        except StoreError as error:
            self.notice.show_text(error_words(error), NoticeTone.WARNING)
            return
        self._templates = {each.id: each for each in templates}
        with _Quiet(self.list):
            self.list.clear()
            for template in templates:
                self._add(template.title, template.id)
            for programme in self._office.shelf.programmes.values():
                shown = programme.title.in_language(self._office.language)
                told = self.tr("{title} (comes with the program)").format(title=shown)
                self._add(told, programme.id)
            ids = [self.list.item(index).data(_WHICH) for index in range(self.list.count())]
            row = ids.index(before) if before in ids else min(max(row, 0), len(ids) - 1)
            self.list.setCurrentRow(row)
        self._show_chosen()

    def _add(self, words: str, which: str) -> None:
        item = QListWidgetItem(words)
        item.setData(_WHICH, which)
        self.list.addItem(item)

    def _which(self) -> str | None:
        row = self.list.currentRow()
        return str(self.list.item(row).data(_WHICH)) if row >= 0 else None

    def chosen(self) -> Template | Programme | None:
        """Return what is chosen: a template of the clinic's, or a programme that came along."""
        which = self._which()
        if which is None:
            return None
        return self._templates.get(which) or self._office.shelf.programmes.get(which)

    def _edited(self, edit: Edit) -> None:
        if edit.touches(EntryKind.TEMPLATE):
            # What was done, or taken back, is seen.
            there = [each.key for each in edit.changes if each.after is not None]
            self.read_again(there[0] if there else None)

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        own = isinstance(chosen, Template)
        for widget in (self._label, self.title, self.delete):
            widget.setVisible(own)
        self.heading.setVisible(not own)
        self.copy.setVisible(chosen is not None)
        language = self._office.language
        if isinstance(chosen, Template):
            self.title.show_text(chosen.title)
            self.origin.setText(self.tr("One of your own"))
            self.what.setText(self._exercises(self._programme(chosen)))
            self.copy.setText(self.tr("Make a second one of it"))
        elif chosen is not None:
            self.heading.setText(chosen.title.in_language(language))
            self.origin.setText(self.tr("Comes with the program and stays as it is"))
            self.what.setText(self._exercises(chosen))
            self.copy.setText(self.tr("Keep a copy as your own"))
        else:
            self.origin.clear()
            self.what.clear()

    def _programme(self, template: Template) -> Programme | None:
        try:
            # One that was kept unfinished is a template too.
            return self._office.drafts.texts.read_draft(template.id, template.source)
        except ValueError:
            return None

    def _exercises(self, programme: Programme | None) -> str:
        if programme is None:
            return self.tr("This template cannot be read any more.")
        parts = [self._part(programme.prescriptions)]
        if programme.stages:
            parts = []
            for number, stage in enumerate(programme.stages, start=1):
                first, last = stage_weeks(programme, number)
                weeks = self.tr("Weeks {first} to {last}:").format(first=first, last=last)
                if number == len(programme.stages):
                    weeks = self.tr("From week {first} on:").format(first=first)
                parts.append(f"{weeks}\n{self._part(stage.prescriptions)}")
        if programme.lighter:
            bad_day = self.tr("On a flare day:")
            parts.append(f"{bad_day}\n{self._part(programme.lighter)}")
        return "\n\n".join(parts)

    def _part(self, prescriptions: Iterable[Prescription]) -> str:
        return "\n".join(
            f"{self._name(each.exercise)}: {dosage_line(each.dosage)}" for each in prescriptions
        )

    def _name(self, exercise: str) -> str:
        found = self._office.shelf.exercises.get(exercise)
        if found is None:
            return self.tr("{exercise} (not in the library any more)").format(exercise=exercise)
        return found.text(self._office.language).name

    # What is done.

    def _rename(self, text: str) -> None:
        title = " ".join(text.split())
        chosen = self.chosen()
        if not isinstance(chosen, Template):
            return
        if not title:
            self.notice.show_text(self.tr("A template needs a title."), NoticeTone.WARNING)
            return
        before = chosen
        self._do(
            lambda: self._office.caseload.change_template(before, replace(before, title=title))
        )

    def _copy(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        title = (
            chosen.title
            if isinstance(chosen, Template)
            else chosen.title.in_language(self._office.language)
        )
        title = self.tr("{title} (copy)").format(title=title)[:LONGEST_NAME].strip()
        source = chosen.source

        def add() -> None:
            made = self._office.caseload.add_template(title, source)
            self.read_again(made.id)
            self.title.setFocus()
            self.title.selectAll()

        self._do(add)

    def _delete(self) -> None:
        chosen = self.chosen()
        if isinstance(chosen, Template):
            template = chosen
            self._do(lambda: self._office.caseload.delete_template(template))

    def _do(self, does: Callable[[], object]) -> None:
        do_or_tell(does, self.notice, self.read_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete deletes, F2 goes to the title."""
        pressed = watched is self.list and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Delete:
                self._delete()
                return True
            if event.key() == Qt.Key.Key_F2 and self.title.isVisible():
                self.title.setFocus()
                self.title.selectAll()
                return True
        return super().eventFilter(watched, event)


class _Quiet:
    """Keeps a list from telling of every row that comes and goes while it is filled."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget

    def __enter__(self) -> None:
        self._widget.blockSignals(True)

    def __exit__(self, *_error: object) -> None:
        self._widget.blockSignals(False)
