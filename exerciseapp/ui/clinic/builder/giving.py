"""Carrying a hand-over out: the version, its file, its hand-out on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from exerciseapp.domain.plan import UnknownExerciseError
from exerciseapp.services.clinic.draft import UnfinishedDraftError
from exerciseapp.services.clinic.draft_hand_over import Prepared
from exerciseapp.services.clinic.handout import HandoutFor, hand_out
from exerciseapp.services.exchange.clinic_keys import OpenClinic
from exerciseapp.services.exchange.ports import ExchangeError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.clinic.builder.hand_over import HandOverChoice, HandOverDialog
from exerciseapp.ui.clinic.builder.state import DraftState
from exerciseapp.ui.error_words import error_words
from exerciseapp.ui.handout.document import HandoutPages, arranged, as_pdf
from exerciseapp.ui.handout.printing import print_pages

translate = QCoreApplication.translate

PDF = ".pdf"


class Giving:
    """Asks how to hand over, and does it. Each call returns what to tell; empty for nothing."""

    def __init__(self, state: DraftState, parent: QWidget) -> None:
        self._state = state
        self._parent = parent
        self.dialog: HandOverDialog | None = None
        self.failed = False

    def hand_over(self) -> str:
        """Ask, and hand the draft over; return what was done, or why it was not."""
        self.failed = True
        state, office = self._state, self._state.office
        clinic, draft = office.door.clinic, state.programme
        if clinic is None or draft is None:
            return ""
        try:
            prepared = office.give.prepare(clinic, state.patient, draft)
        except UnfinishedDraftError:
            return translate(
                "Giving",
                "A part of the programme has no exercise yet. Add one, or remove that part.",
            )
        except (ExchangeError, StoreError) as error:
            return error_words(error)
        except ValueError as error:
            told = translate("Giving", "The programme cannot be handed over as it is: {why}")
            return told.format(why=error)
        choice = self._ask(prepared)
        if choice is None:
            self.failed = False
            return ""
        return self._carry_out(prepared, choice, clinic)

    def _ask(self, prepared: Prepared) -> HandOverChoice | None:
        settings = self._state.office.settings.load_settings()
        self.dialog = HandOverDialog(
            prepared.programme.version,
            self._name(),
            settings,
            self._state.language(),
            self._parent,
        )
        accepted = self.dialog.exec() == QDialog.DialogCode.Accepted
        choice = self.dialog.choice() if accepted else None
        self.dialog.deleteLater()
        self.dialog = None
        return choice

    def _carry_out(self, prepared: Prepared, choice: HandOverChoice, clinic: OpenClinic) -> str:
        office = self._state.office
        name = self._name()
        try:
            pages = self._pages(prepared, choice, clinic, name)
            if choice.print_it:
                # Printed first: a version that was not handed over must not count.
                if not print_pages(pages, self._parent):
                    self.failed = False
                    return ""
                office.give.note(prepared)
                saved: tuple[Path, ...] = ()
            else:
                papers = {PDF: as_pdf(pages)} if choice.handout else {}
                save = office.give.save if choice.programme_file else office.give.save_papers
                title = prepared.programme.title.in_language(choice.language)
                stem = f"{name} {title} {prepared.programme.version}"
                saved = save(prepared, choice.folder, stem, papers)
        except UnknownExerciseError as error:
            told = translate("Giving", "The library lacks the exercise “{id}”.")
            return told.format(id=error)
        except OSError as error:
            told = translate(
                "Giving",
                "Nothing more could be saved in {folder} ({why}). Choose another folder and hand "
                "over again; it will be the same version.",
            )
            return told.format(folder=choice.folder, why=error.strerror or error)
        except (ExchangeError, StoreError) as error:
            return error_words(error)
        self.failed = False
        self._remember(choice)
        office.news.exchanged.emit()
        return self._done(prepared.programme.version, saved)

    def _pages(
        self, prepared: Prepared, choice: HandOverChoice, clinic: OpenClinic, name: str
    ) -> HandoutPages:
        office = self._state.office
        whom = HandoutFor(
            clinic.card.name,
            clinic.card.telephone,
            name,
            prepared.handed.parcel.handed_over.astimezone().date(),
        )
        wording = office.wording(choice.language)
        handout = hand_out(prepared.programme, office.shelf.exercises, whom, wording)
        return arranged(handout, choice.paper, choice.per_row)

    def _name(self) -> str:
        patient = self._state.office.caseload.patient(self._state.patient)
        return patient.name if patient is not None else ""

    def _remember(self, choice: HandOverChoice) -> None:
        store = self._state.office.settings
        kept = store.load_settings()
        changed = replace(
            kept,
            handout_folder=str(choice.folder),
            handout_paper=choice.paper.value,
            handout_per_row=choice.per_row,
        )
        if changed != kept:
            store.save_settings(changed)

    def _done(self, version: int, saved: tuple[Path, ...]) -> str:
        if not saved:
            return translate("Giving", "Version {number} is printed.").format(number=version)
        told = translate("Giving", "Version {number} is saved in {folder}: {files}")
        names = ", ".join(path.name for path in saved)
        return told.format(number=version, folder=saved[0].parent, files=names)
