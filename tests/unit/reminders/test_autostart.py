"""Starting at login, as each system writes it down."""

from __future__ import annotations

import plistlib
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from exerciseapp.adapters.autostart.entry import AutostartError
from exerciseapp.adapters.autostart.macos import LaunchAgent
from exerciseapp.adapters.autostart.systemd import SystemdAutostart
from exerciseapp.adapters.autostart.windows import KEY, NAME, RunKey
from exerciseapp.adapters.autostart.xdg import XdgAutostart
from exerciseapp.adapters.platform.desktop_entry import quoted

COMMAND = ["/usr/bin/python3", "-m", "exerciseapp", "remind", "--data-dir", '/home/a b/50% "x" $y']


def test_xdg(tmp_path: Path) -> None:
    entry = XdgAutostart(tmp_path)
    assert not entry.installed()
    entry.install(COMMAND)
    assert entry.installed()
    lines = entry.path.read_text().splitlines()
    assert lines[0] == "[Desktop Entry]"
    (line,) = (line for line in lines if line.startswith("Exec="))
    # Undone in the order of the specification: the string first, then the argument's quotes.
    text = line.removeprefix("Exec=").replace("\\\\", "\\")
    words = [
        re.sub(r"\\(.)", r"\1", part[1:-1] if part.startswith('"') else part)
        for part in re.findall(r'"(?:[^"\\]|\\.)*"|\S+', text)
    ]
    assert [word.replace("%%", "%") for word in words] == COMMAND
    assert list(tmp_path.rglob("*.new")) == []
    assert entry.uninstall()
    assert not entry.uninstall()
    assert not entry.installed()


@pytest.mark.parametrize("switch", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_xdg_switched_off_by_the_desktop(tmp_path: Path, switch: str) -> None:
    entry = XdgAutostart(tmp_path)
    entry.install(COMMAND)
    entry.path.write_text(entry.path.read_text() + switch + "\n")
    assert not entry.installed()


@pytest.mark.parametrize(
    ("word", "text"),
    [("plain", "plain"), ("", '""'), ("a b", '"a b"'), ("5%", "5%%"), ("a$b", '"a\\\\$b"')],
)
def test_xdg_quotes(word: str, text: str) -> None:
    assert quoted(word) == text


def test_systemd(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def run(command: list[str]) -> bool:
        asked.append(command)
        return True

    unit = SystemdAutostart(tmp_path, run)
    unit.install(COMMAND)
    assert unit.installed()
    text = unit.path.read_text()
    assert '"--data-dir" "/home/a b/50%% \\"x\\" $$y"' in text
    assert "KillMode=process" in text
    assert unit.link.resolve() == unit.path
    assert unit.uninstall()
    assert not unit.installed()
    assert asked[0] == ["systemctl", "--user", "daemon-reload"]
    assert not unit.uninstall()


def test_macos(tmp_path: Path) -> None:
    agent = LaunchAgent(tmp_path)
    agent.install(COMMAND)
    assert agent.installed()
    written = plistlib.loads(agent.path.read_bytes())
    assert written["ProgramArguments"] == COMMAND
    assert written["RunAtLoad"] is True
    assert agent.uninstall()
    assert not agent.installed()


@dataclass(slots=True)
class FakeRegistry:
    """The registry as a table."""

    values: dict[tuple[str, str], str] = field(default_factory=dict)

    def read(self, key: str, name: str) -> str | None:
        return self.values.get((key, name))

    def write(self, key: str, name: str, value: str) -> None:
        self.values[key, name] = value

    def delete(self, key: str, name: str) -> bool:
        return self.values.pop((key, name), None) is not None


def test_windows() -> None:
    registry = FakeRegistry()
    entry = RunKey(registry)
    assert not entry.installed()
    entry.install([r"C:\Program Files\Python\python.exe", "-m", "exerciseapp", "remind"])
    assert registry.values == {
        (KEY, NAME): r'"C:\Program Files\Python\pythonw.exe" -m exerciseapp remind'
    }
    assert entry.uninstall()
    assert not entry.uninstall()


def test_windows_refuses_what_is_too_long() -> None:
    with pytest.raises(AutostartError):
        RunKey(FakeRegistry()).install(["python", "x" * 300])


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way")
    with pytest.raises(AutostartError, match="cannot be written"):
        XdgAutostart(tmp_path).install(COMMAND)
