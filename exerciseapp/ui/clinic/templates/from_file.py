"""The button that keeps the programme of a programme file as a template."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from exerciseapp.domain.exchange import PROGRAMME_SUFFIX, Refusal, RefusedFileError
from exerciseapp.services.clinic.template_in import FoundProgramme
from exerciseapp.ui.clinic.doing import do_or_tell
from exerciseapp.ui.clinic.office import Office
from exerciseapp.ui.errand import Errand
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class FromFile(BigButton):
    """Asks for a file; *notice* tells what became of it."""

    def __init__(self, office: Office, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__("", icon=IconName.OPEN, parent=parent)
        self.setText(self.tr("From a programme file…"))
        self._office = office
        self._notice = notice
        self._errand: Errand[FoundProgramme] | None = None
        self.ask_file: Callable[[], Path | None] = self._ask_file
        self.clicked.connect(self._ask)

    def read(self, path: Path) -> None:
        """Look into the file *path*, and keep its programme."""
        self.setEnabled(False)
        self._errand = Errand(
            lambda: self._office.template_in.look(path),
            self._found,
            lambda error: self._refused(path, error),
            (RefusedFileError,),
        )

    def _ask(self) -> None:
        path = self.ask_file()
        if path is not None:
            self.read(path)

    def _found(self, found: FoundProgramme) -> None:
        self._over()
        kept: list[str] = []
        office = self._office
        do_or_tell(
            lambda: kept.append(office.template_in.keep(found, office.language)), self._notice
        )
        if not kept:
            return
        told = self.tr("Kept as the template “{title}”, from a file of {clinic}.")
        told = told.format(title=kept[0], clinic=found.clinic)
        if not found.lacking:
            self._notice.show_text(told, NoticeTone.GOOD)
            return
        lacks = self.tr("The library here lacks: {exercises}.")
        lacks = lacks.format(exercises=", ".join(found.lacking))
        self._notice.show_text(f"{told} {lacks}", NoticeTone.WARNING)

    def _refused(self, path: Path, error: Exception) -> None:
        self._over()
        told = self.tr(
            "{file} is no programme file, or it is damaged. Nothing has been changed. "
            "Choose another one."
        )
        if isinstance(error, RefusedFileError) and error.refusal is Refusal.NEWER_PROGRAM:
            told = self.tr(
                "{file} was made with a newer version of the program. Nothing has been changed. "
                "Install the newest version here, and try again."
            )
        self._notice.show_text(told.format(file=path.name), NoticeTone.WARNING)

    def _over(self) -> None:
        self._errand = None
        self.setEnabled(True)

    def _ask_file(self) -> Path | None:
        kind = self.tr("Programmes")
        chosen, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a programme file"), "", f"{kind} (*{PROGRAMME_SUFFIX})"
        )
        return Path(chosen) if chosen else None
