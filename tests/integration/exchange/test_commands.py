"""The commands: what they print, their exit status, and that a refused file is one line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from exerciseapp.adapters.platform.places import Places
from exerciseapp.adapters.storage.database import open_database
from exerciseapp.cli import main
from exerciseapp.domain.reminder_settings import Pause, PauseReason
from exerciseapp.services.exchange.csv_dictionary import HEADER
from exerciseapp.services.history_csv import COLUMNS
from tests.support.exchange import NOON, PATIENT
from tests.support.exchange_world import PHRASE, Side, side


class Desk:
    """Runs commands on the data folders of a clinic and of a patient."""

    def __init__(self, folder: Path, clinic: Side, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys
        self._clinic = clinic
        self.phrase = folder / "phrase"
        self.phrase.write_text(PHRASE + "\n", encoding="utf-8")

    def run(self, who: str, *words: str | Path) -> tuple[int, str, str]:
        """Return status, standard output and standard error."""
        status = main([*map(str, words), "--data-dir", str(self.folder / who)])
        out, err = self._capsys.readouterr()
        return status, out, err

    def json(self, who: str, *words: str | Path) -> Any:
        status, out, err = self.run(who, *words, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    def clinic(self, *words: str | Path) -> Any:
        return self.json("clinic", *words, "--passphrase-file", self.phrase)


@pytest.fixture
def desk(tmp_path: Path, clinic_side: Side, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(tmp_path, clinic_side, capsys)


def done_by_the_patient(folder: Path) -> None:
    places = Places(folder / "patient")
    with open_database(places.database, places.backups) as database:
        side(places, database).do_session("leg-programme", NOON, left_out=2, note="=1+1")


def paused_by_the_patient(folder: Path) -> None:
    places = Places(folder / "patient")
    with open_database(places.database, places.backups) as database:
        side(places, database).pause(Pause(NOON.date(), None, PauseReason.ILL))


def test_from_the_clinic_to_the_patient_and_back(desk: Desk, tmp_path: Path) -> None:
    file, reply = tmp_path / "leg.exerciseprogramme", tmp_path / "leg.exerciseanswer"
    out = desk.clinic("programmes", "export", "leg-programme", file, "--patient", PATIENT)
    assert (out["patient"], out["version"], out["carried"]) == (PATIENT, 2, [])
    (taken,) = desk.json("patient", "programmes", "import", file)
    assert (taken["outcome"], taken["clinic"]) == ("new_clinic", out["clinic"])
    done_by_the_patient(tmp_path)
    shown = desk.json("patient", "answers", "export", reply, "--show")
    assert shown["file"] is None
    assert not reply.exists()
    told = desk.json("patient", "answers", "export", reply)
    assert told["file"] == str(reply)
    assert told["sessions"] == shown["sessions"] == desk.json("patient", "history")
    (read,) = desk.clinic("answers", "import", reply)
    assert (read["outcome"], read["new"]) == ("read", 1)
    again, one = desk.clinic("answers", "import", reply, tmp_path)
    assert again["outcome"] == one["outcome"] == "already_here"
    _, table, _ = desk.run("clinic", "export", "csv", "--patient", PATIENT)
    assert table == desk.run("patient", "history", "--csv")[1]


def test_it_is_told_in_plain_lines_too(desk: Desk, tmp_path: Path) -> None:
    file, reply = tmp_path / "leg.exerciseprogramme", tmp_path / "leg.exerciseanswer"
    desk.clinic("programmes", "export", "leg-programme", file, "--patient", PATIENT)
    status, out, _ = desk.run("patient", "programmes", "import", file)
    assert status == 0
    assert out.startswith("leg-programme, version 2, from Fysio Nord 22 33 44\n")
    assert "will be known by its key:" in out
    assert desk.run("patient", "answers", "export", reply)[1] == (
        "There is nothing new to tell Fysio Nord; no file was written.\n"
    )
    done_by_the_patient(tmp_path)
    _, out, _ = desk.run("patient", "answers", "export", reply)
    assert out.endswith(f"Written to {reply}.\n")
    _, out, _ = desk.run("clinic", "answers", "import", reply, "--passphrase-file", desk.phrase)
    assert out == f"{PATIENT}: 1 new, 0 changed, 0 known already\n"


def test_one_refused_file_is_one_line_and_hides_no_other(desk: Desk, tmp_path: Path) -> None:
    file, odd = tmp_path / "leg.exerciseprogramme", tmp_path / "odd.exerciseprogramme"
    desk.clinic("programmes", "export", "leg-programme", file)
    odd.write_bytes(file.read_bytes()[:-1])
    status, out, err = desk.run("patient", "programmes", "import", odd, file, "--json")
    assert status == 1
    assert err.count("\n") == 1
    assert err.startswith(f"exerciseapp: {odd}: the list of files")
    refused, taken = json.loads(out)
    assert (refused["outcome"], taken["outcome"]) == ("refused", "new_clinic")


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "text"])
def test_what_is_no_file_is_told(desk: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "odd"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        import os

        os.mkfifo(path)
    elif kind == "text":
        path.write_text("hello", encoding="utf-8")
    status, out, err = desk.run("patient", "programmes", "import", path)
    assert (status, out, err.count("\n")) == (1, "", 1)


def test_a_file_that_is_there_is_never_overwritten(desk: Desk, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("mine", encoding="utf-8")
    words: list[list[str | Path]] = [
        ["programmes", "export", "leg-programme", there, "--passphrase-file", desk.phrase],
        ["answers", "export", there],
        ["export", "csv", there],
    ]
    for line in words:
        status, _, err = desk.run("clinic", *line)
        assert (status, err.count("\n")) == (1, 1)
        assert "is there already" in err
    assert there.read_text(encoding="utf-8") == "mine"


def test_the_passphrase_is_needed_and_has_to_be_right(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = ("programmes", "export", "leg-programme", tmp_path / "out")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    status, _, err = desk.run("clinic", *line)
    assert (status, "passphrase is needed" in err) == (1, True)
    monkeypatch.setenv("EXERCISEAPP_PASSPHRASE", "not the right one")
    status, _, err = desk.run("clinic", *line)
    assert (status, "passphrase is not right" in err) == (1, True)
    assert not (tmp_path / "out").exists()
    monkeypatch.setenv("EXERCISEAPP_PASSPHRASE", PHRASE)
    assert desk.run("clinic", *line)[0] == 0


def test_a_clinic_is_set_up_and_shown(desk: Desk) -> None:
    made = desk.json("new", "clinic", "setup", "--name", "Ny", "--passphrase-file", desk.phrase)
    assert made["name"] == "Ny"
    assert desk.json("new", "clinic", "show") == made
    status, _, err = desk.run("none", "clinic", "show")
    assert (status, "No clinic is set up" in err) == (1, True)


def test_an_unknown_programme_patient_or_clinic_is_told(desk: Desk, tmp_path: Path) -> None:
    for line, wrong in (
        (["programmes", "export", "none", tmp_path / "x"], 'no programme "none"'),
        (["export", "fhir", "--patient", PATIENT], "there is no patient"),
        (["answers", "export", tmp_path / "x"], "nobody to answer"),
    ):
        status, _, err = desk.run("clinic", *line)
        assert (status, err.count("\n")) == (1, 1)
        assert wrong in err


def test_the_records_go_out_as_a_bundle(desk: Desk, tmp_path: Path) -> None:
    Places(tmp_path / "patient").make()
    done_by_the_patient(tmp_path)
    paused_by_the_patient(tmp_path)
    file = tmp_path / "out.json"
    told = desk.json("patient", "export", "fhir", file)
    assert told == {"file": str(file), "form": "fhir", "patient": "self", "sessions": 1}
    bundle = json.loads(file.read_text(encoding="utf-8"))
    kinds = {entry["resource"]["resourceType"] for entry in bundle["entry"]}
    assert kinds == {"Patient", "CarePlan", "ActivityDefinition", "Observation"}
    told = [entry["resource"].get("valueString") for entry in bundle["entry"]]
    assert told.count("ill") == 1


def test_a_folder_without_records_exports_none_and_is_not_made(desk: Desk, tmp_path: Path) -> None:
    status, out, _ = desk.run("nobody", "export", "csv")
    assert (status, out.strip()) == (0, ",".join(COLUMNS))
    assert not (tmp_path / "nobody").exists()
    assert desk.run("nobody", "export", "fhir", "--json")[0] == 2


def test_every_column_stands_in_the_dictionary(desk: Desk) -> None:
    _, out, _ = desk.run("nobody", "export", "csv", "--dictionary")
    header, *rows = list(csv.reader(io.StringIO(out)))
    assert tuple(header) == HEADER
    assert [row[0] for row in rows] == list(COLUMNS)
    assert all(len(row) == len(HEADER) and row[-1] for row in rows)
