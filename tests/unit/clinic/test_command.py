"""``exerciseapp clinic`` opens the workspace; with a verb it does what scripts did before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from exerciseapp.bootstrap import clinic, clinic_window, exchange_commands
from exerciseapp.cli import parse


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    told: list[str] = []

    def runs(name: str) -> Callable[[object], int]:
        def run(_options: object) -> int:
            told.append(name)
            return 0

        return run

    for module, name in ((clinic_window, "run_clinic_window"), (exchange_commands, "run_exchange")):
        monkeypatch.setattr(module, name, runs(name))
    return told


@pytest.mark.parametrize(
    ("words", "runs"),
    [
        (["clinic"], "run_clinic_window"),
        (["clinic", "--demo"], "run_clinic_window"),
        (["clinic", "show"], "run_exchange"),
        (["clinic", "setup", "--name", "Fysio Nord"], "run_exchange"),
    ],
    ids=["opened", "demo", "show", "setup"],
)
def test_without_a_verb_the_workspace_opens(called: list[str], words: list[str], runs: str) -> None:
    options = parse(words)
    assert options.demo == ("--demo" in words)
    assert clinic.run_clinic(options) == 0
    assert called == [runs]
