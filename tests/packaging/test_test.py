"""What script/test asks of pytest. Nothing is installed, no check is run."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.packaging.scripts import load_script


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load_script("test", monkeypatch)


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
