"""Handing over: what is saved where, in which language, on which paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, QStandardPaths
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.settings import Settings
from exerciseapp.ui.handout.paper import Paper
from exerciseapp.ui.languages import available_languages
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.settings.language_card import own_name
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.labels import Body, Heading

WIDTH_PX = 620


@dataclass(frozen=True, slots=True)
class HandOverChoice:
    """What was chosen. ``language`` is the patient's, for the hand-out."""

    folder: Path
    language: str
    paper: Paper
    per_row: int
    programme_file: bool
    handout: bool
    print_it: bool = False


class HandOverDialog(QDialog):
    """One press on "Save both" is all that is needed; what was chosen last is there already."""

    def __init__(
        self, version: int, name: str, settings: Settings, language: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Hand over"))
        self._folder = _folder(settings)
        self._print = False
        self.file = Check(self.tr("Programme file, for the patient’s computer"))
        self.file.setChecked(True)
        self.paper_too = Check(self.tr("Hand-out to read and tick off, as PDF"))
        self.paper_too.setChecked(True)
        self.language = QComboBox()
        for each in available_languages():
            self.language.addItem(own_name(each), each)
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.paper = QComboBox()
        self.paper.addItem(self.tr("A4"), Paper.A4)
        self.paper.addItem(self.tr("Letter"), Paper.LETTER)
        named = Paper.named(settings.handout_paper)
        self.paper.setCurrentIndex(0 if named is Paper.A4 else 1)
        self.per_row = QComboBox()
        self.per_row.addItem(self.tr("One in a row"), 1)
        self.per_row.addItem(self.tr("Two in a row"), 2)
        self.per_row.setCurrentIndex(1 if settings.handout_per_row == 2 else 0)
        self.where = QLabel()
        self.where.setWordWrap(True)
        self.elsewhere = BigButton(self.tr("Other folder"), role=Role.QUIET)
        self.elsewhere.clicked.connect(self._ask_folder)
        self.save = BigButton("", icon=IconName.SAVE, role=Role.PRIMARY)
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.print = BigButton(self.tr("Print the hand-out"), icon=IconName.LIST)
        self.print.clicked.connect(self._accept_print)
        self.leave = BigButton(self.tr("Cancel"), role=Role.QUIET)
        self.leave.clicked.connect(self.reject)
        self._lay_out(version, name)
        for check in (self.file, self.paper_too):
            check.toggled.connect(self._show)
        self._show()
        self.save.setFocus()

    def _lay_out(self, version: int, name: str) -> None:
        space = current_theme().space
        form = QFormLayout()
        form.setSpacing(space.tight)
        for label, field in (
            (self.tr("Patient’s language"), self.language),
            (self.tr("Paper"), self.paper),
            (self.tr("Exercises"), self.per_row),
        ):
            field.setAccessibleName(label)
            form.addRow(Body(label), field)
        folder = QHBoxLayout()
        folder.addWidget(self.where, 1)
        folder.addWidget(self.elsewhere)
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        inner = ScrollPage()
        inner.column.setContentsMargins(0, 0, 0, 0)
        inner.column.setSpacing(space.tight)
        told = self.tr("Version {number} for {name}").format(number=version, name=name)
        inner.column.addWidget(Heading(told))
        inner.column.addWidget(
            Body(self.tr("From then on this version stays as it is; a change makes the next one."))
        )
        inner.column.addWidget(self.file)
        inner.column.addWidget(self.paper_too)
        inner.column.addLayout(form)
        inner.column.addLayout(folder)
        inner.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.roomy, space.roomy, space.roomy, space.roomy)
        column.setSpacing(space.normal)
        column.addWidget(inner, 1)
        column.addLayout(buttons)
        # As large as it needs to be, and no larger than the window that it stands before.
        inner.column.activate()
        high = inner.column.totalHeightForWidth(WIDTH_PX) + 2 * self.save.sizeHint().height()
        wanted = QSize(WIDTH_PX, high + 2 * space.roomy + space.wide)
        parent = self.parentWidget()
        room = parent.window().size() if parent is not None else wanted
        self.resize(wanted.expandedTo(self.sizeHint()).boundedTo(room))

    def choice(self) -> HandOverChoice:
        """Return what was chosen."""
        return HandOverChoice(
            self._folder,
            str(self.language.currentData()),
            Paper(self.paper.currentData()),
            int(self.per_row.currentData()),
            self.file.isChecked() and not self._print,
            self.paper_too.isChecked() and not self._print,
            self._print,
        )

    def _show(self) -> None:
        both = self.file.isChecked() and self.paper_too.isChecked()
        self.save.setText(self.tr("Save both") if both else self.tr("Save"))
        self.save.setEnabled(self.file.isChecked() or self.paper_too.isChecked())
        self.where.setText(self.tr("Folder: {folder}").format(folder=self._folder))

    def _ask_folder(self) -> None:
        title = self.tr("Where to save")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self._show()

    def _accept_print(self) -> None:
        self._print = True
        self.accept()


def _folder(settings: Settings) -> Path:
    """Return the folder of last time, or the person's documents if it is not there any more."""
    if settings.handout_folder and Path(settings.handout_folder).is_dir():
        return Path(settings.handout_folder)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents or Path.home())
