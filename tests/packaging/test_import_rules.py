"""The import rules see what is loaded by name too."""

from __future__ import annotations

import tomllib
from pathlib import Path

from exerciseapp.bootstrap.reminders import VERBS

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def test_every_verb_of_the_background_process_is_held_away_from_qt() -> None:
    settings = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (contract for contract in contracts if contract["id"] == "reminders")
    assert {module for module, _function in VERBS.values()} <= set(contract["source_modules"])
