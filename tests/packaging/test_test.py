"""What script/test asks of pytest. Nothing is installed, no check is run."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "script" / "test"


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    loader = SourceFileLoader("script_test", str(SCRIPT))
    spec = spec_from_loader("script_test", loader)
    assert spec is not None
    # A script of ours must not leave a cache beside itself that git would see.
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.mark.parametrize("arguments", [[], ["--all"]])
def test_a_run_of_everything_is_shared_out(script: ModuleType, arguments: list[str]) -> None:
    words = script.for_pytest(arguments)
    assert "-n" in words
    # The tests of a file share fixtures.
    assert words[words.index("--dist") + 1] == "loadfile"
    assert (words[:2] == ["-m", ""]) == bool(arguments)


def test_a_choice_of_ones_own_runs_in_one_process(script: ModuleType) -> None:
    own = ["tests/unit", "-k", "rest"]
    assert script.for_pytest(own) == own
    assert script.for_pytest(["--all", *own]) == ["-m", "", *own]
