"""What script/run starts, with and without a screen. Nothing is installed, no window opens."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest

from _environment import Purpose
from _system import SetupError
from tests.packaging.scripts import load_script


class Starts:
    """Stands in for subprocess: keeps the words of each start of the program."""

    def __init__(self) -> None:
        self.words: list[list[str]] = []
        self.displays: list[str | None] = []
        self.status = 0
        self.interrupted = False
        self.terminated = 0

    def Popen(self, command: list[str], *, env: dict[str, str] | None) -> Running:
        assert Path(command[0]).stem == "exerciseapp"
        self.words.append(command[1:])
        self.displays.append(None if env is None else env["DISPLAY"])
        return Running(self)


class Running:
    """One start of the program, as far as script/run looks at it."""

    def __init__(self, starts: Starts) -> None:
        self.starts = starts

    def __enter__(self) -> Running:
        return self

    def __exit__(self, *_error: object) -> None:
        return None

    def wait(self) -> int:
        if self.starts.interrupted:
            raise KeyboardInterrupt
        return self.starts.status

    def terminate(self) -> None:
        self.starts.terminated += 1


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load_script("run", monkeypatch)


@pytest.fixture
def starts(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Starts:
    stand_in = Starts()
    monkeypatch.setattr(script, "subprocess", stand_in)
    monkeypatch.setattr(script, "settle", lambda _purpose: None)

    @contextmanager
    def screen() -> Iterator[str]:
        yield ":77"

    monkeypatch.setattr(script, "virtual_screen", screen)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return stand_in


def test_with_a_screen_the_window_opens_with_the_words_given(
    script: ModuleType, starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert script.main(["play", "bedtime-stretch"]) == 0
    assert starts.words == [["play", "bedtime-stretch"]]
    assert starts.displays == [None]


def test_without_a_screen_the_leg_programme_plays_by_itself_and_is_shown(
    script: ModuleType,
    starts: Starts,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert script.main([]) == 0
    play, history = starts.words
    assert play[:5] == ["play", "leg-programme", "--hands-free", "--speed", "20"]
    assert history[0] == "history"
    assert play[play.index("--data-dir") + 1] == history[history.index("--data-dir") + 1]
    pictures = play[play.index("--pictures") + 1]
    assert Path(pictures).is_dir()
    assert starts.displays == [":77", ":77"]
    said = capsys.readouterr().out
    assert "no screen" in said
    assert pictures in said


def test_a_demonstration_that_fails_says_so(
    script: ModuleType, starts: Starts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    starts.status = 1
    assert script.main([]) == 1
    assert len(starts.words) == 1


def test_whoever_ends_the_script_ends_the_program(script: ModuleType, starts: Starts) -> None:
    starts.interrupted = True
    with pytest.raises(KeyboardInterrupt):
        script.main(["play", "leg-programme", "--hands-free"])
    assert starts.terminated == 1


def test_words_given_without_a_screen_go_to_the_program(script: ModuleType, starts: Starts) -> None:
    assert script.main(["history", "--json"]) == 0
    assert starts.words == [["history", "--json"]]
    assert starts.displays == [":77"]


def test_what_cannot_be_installed_is_one_message_and_no_traceback(
    script: ModuleType,
    starts: Starts,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def refuse(_purpose: Purpose) -> None:
        raise SetupError("See that the network is there and try again.")

    monkeypatch.setattr(script, "settle", refuse)
    assert script.main([]) == 1
    assert starts.words == []
    assert capsys.readouterr().err == "See that the network is there and try again.\n"
