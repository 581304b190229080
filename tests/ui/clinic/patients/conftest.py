"""Three patients in the list, and the keyboard in its search."""

from __future__ import annotations

import pytest

from exerciseapp.ui.clinic.patients.page import PatientsPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice


@pytest.fixture
def page(fake: FakeOffice, window: ClinicWindow) -> PatientsPage:
    for name, born in (("Anne Berg", 1951), ("Åse Bakken", 1948), ("Bob Hill", None)):
        fake.caseload.add_patient(name, born)
    page = window.work.patients
    page.table.selectRow(0)
    page.search.setFocus()
    return page
