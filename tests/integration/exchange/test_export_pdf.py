"""``exerciseapp export pdf``, in a process of its own without a screen."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from exerciseapp.adapters.storage.caseload import SqlCaseloadStore
from exerciseapp.domain.caseload import Patient
from exerciseapp.services.clinic.caseload import caseload_over
from tests.support.exchange import NOON, PATIENT
from tests.support.exchange_world import Side

SOMEBODY_ELSE = "00000000-0000-4000-8000-000000000001"


def export(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command where no screen can be opened."""
    barred = {"DISPLAY", "WAYLAND_DISPLAY"}
    environment = {name: value for name, value in os.environ.items() if name not in barred}
    environment["QT_QPA_PLATFORM"] = "xcb"
    command = [sys.executable, "-m", "exerciseapp", "export", "pdf", *map(str, words)]
    return subprocess.run(
        [*command, "--data-dir", str(folder)],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=100,
    )


def test_a_patient_s_report_is_written_once(
    clinic_side: Side, patient_side: Side, tmp_path: Path
) -> None:
    patient_side.take(clinic_side.hand_over())
    patient_side.do_session(at=NOON)
    clinic = clinic_side.exchange.clinic.open("four words and more")
    clinic_side.exchange.inbox.read(patient_side.answer(), clinic, NOON)
    caseload = caseload_over(SqlCaseloadStore(clinic_side.database.transactions))
    caseload.name_patient(PATIENT, "Kari Nordmann", 1950)
    assert isinstance(caseload.patient(PATIENT), Patient)
    file = tmp_path / "kari.pdf"
    folder = clinic_side.places.folder
    done = export(folder, file, "--patient", PATIENT, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "file": str(file),
        "form": "pdf",
        "patient": PATIENT,
        "sessions": 1,
    }
    content = file.read_bytes()
    assert content.startswith(b"%PDF-")
    again = export(folder, file, "--patient", PATIENT)
    assert again.returncode == 1
    assert "is there already" in again.stderr
    assert file.read_bytes() == content


def test_one_s_own_report_needs_no_clinic(patient_side: Side, tmp_path: Path) -> None:
    patient_side.do_session("leg-programme", NOON, left_out=2, pain=7)
    file = tmp_path / "own.pdf"
    done = export(patient_side.places.folder, file)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_what_cannot_be_reported_is_one_line(clinic_side: Side, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    nobody = export(clinic_side.places.folder, file, "--patient", SOMEBODY_ELSE)
    nothing = export(tmp_path / "empty", file)
    nameless = export(clinic_side.places.folder)
    for done, status, words in (
        (nobody, 1, "there is no patient"),
        (nothing, 1, "there are no records here"),
        (nameless, 2, "a report is a PDF file, so name one"),
    ):
        assert done.returncode == status
        assert words in done.stderr
        assert done.stderr.count("\n") == 1
    assert not file.exists()
    assert not (tmp_path / "empty").exists()
