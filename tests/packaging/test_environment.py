"""What was settled once is not looked at again; what changed is. Nothing real is installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

import _environment
from _environment import Purpose, key, settle
from _needs import VENV
from _system import Family, Package, SetupError


class Machine:
    """A stand-in for apt and pip that writes down what was asked of it."""

    def __init__(self, family: Family, missing: Sequence[Package]) -> None:
        self.family = family
        self.missing = list(missing)
        self.installed: list[str] = []
        self.commands: list[str] = []
        self.broken = ""

    def apt_install(self, packages: Sequence[Package]) -> None:
        self.installed += [package.name for package in packages]

    def missing_debian(self, wanted: Sequence[Package]) -> list[Package]:
        return [package for package in wanted if package in self.missing]

    def run_quietly(self, command: Sequence[str], advice: str) -> None:
        self.commands.append(" ".join(command))
        if self.broken and self.broken in self.commands[-1]:
            raise SetupError(advice)


VLC = Package("libvlc5", "reads the demonstrations")
SCREEN = Package("xvfb", "a virtual screen")
ELSEWHERE = {Family.FEDORA: "sudo dnf install vlc-libs"}


def put_in(machine: Machine, root: Path, monkeypatch: pytest.MonkeyPatch) -> Purpose:
    """Let the scripts see this machine, and a small checkout of their own."""
    lock = root / "run.lock"
    lock.write_text("one==1\n", encoding="utf-8")
    (root / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (root / ".venv").mkdir()
    monkeypatch.setattr(_environment, "ROOT", root)
    monkeypatch.setattr(_environment, "FOLDER", root / ".venv")
    monkeypatch.setattr(_environment, "this_family", lambda: machine.family)
    for name in ("apt_install", "missing_debian", "run_quietly"):
        monkeypatch.setattr(_environment, name, getattr(machine, name))
    return Purpose("run", lock, 90, [VLC, SCREEN], [ELSEWHERE])


def test_debian_gets_what_is_missing_and_only_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(Family.DEBIAN, [VLC])
    settle(put_in(machine, tmp_path, monkeypatch))
    assert machine.installed == ["libvlc5"]


def test_a_debian_without_ensurepip_gets_it_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine = Machine(Family.DEBIAN, [*VENV, VLC])
    purpose = put_in(machine, tmp_path, monkeypatch)
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    settle(purpose)
    assert machine.installed == ["python3-venv", "libvlc5"]


def test_the_second_start_asks_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(Family.DEBIAN, [VLC])
    purpose = put_in(machine, tmp_path, monkeypatch)
    settle(purpose)
    machine.installed.clear()
    machine.commands.clear()
    settle(purpose)
    assert machine.installed == []
    assert machine.commands == []


def test_a_changed_lock_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(Family.DEBIAN, [])
    purpose = put_in(machine, tmp_path, monkeypatch)
    settle(purpose)
    machine.commands.clear()
    purpose.lock.write_text("one==2\n", encoding="utf-8")
    settle(purpose)
    assert any("--require-hashes" in command for command in machine.commands)


def test_the_key_knows_what_it_stands_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    purpose = put_in(Machine(Family.DEBIAN, []), tmp_path, monkeypatch)
    before = key(purpose)
    assert key(purpose) == before
    assert key(Purpose("run", purpose.lock, 90, [VLC], [])) != before
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert key(purpose) != before


def test_what_failed_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(Family.DEBIAN, [])
    purpose = put_in(machine, tmp_path, monkeypatch)
    machine.broken = "--require-hashes"
    with pytest.raises(SetupError, match="network"):
        settle(purpose)
    machine.broken = ""
    settle(purpose)
    assert any("--editable" in command for command in machine.commands)


def test_another_system_is_told_the_command_and_nothing_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(Family.FEDORA, [VLC])
    settle(put_in(machine, tmp_path, monkeypatch))
    assert machine.installed == []
    assert "  sudo dnf install vlc-libs\n" in capsys.readouterr().out


def test_an_unknown_system_is_told_what_to_look_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine = Machine(Family.OTHER, [])
    settle(put_in(machine, tmp_path, monkeypatch))
    assert "libVLC 3" in capsys.readouterr().out
