"""What stands in the list of patients, and what about one of them."""

from __future__ import annotations

from exerciseapp.services.clinic.caseload import CaseloadLine
from exerciseapp.ui.clinic.patient.about import AboutSection
from exerciseapp.ui.clinic.patient.page import Section
from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.qt import process_events_until


def names(page: PatientsPage) -> list[str]:
    model = page.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def about(window: ClinicWindow) -> AboutSection:
    assert window.work.patient is not None
    window.work.patient.show_section(Section.ABOUT)
    section = window.work.patient.section(Section.ABOUT)
    assert isinstance(section, AboutSection)
    # Qt shows what is put into a page that is shown already only a moment later.
    process_events_until(section.name.isVisible)
    return section


def chosen(page: PatientsPage) -> CaseloadLine:
    line = page.chosen()
    assert line is not None
    return line
