"""Do-not-disturb in each desktop's own way, and the sound, as far as fakes can tell."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest
from dbus_fast import Variant

from exerciseapp.adapters.notifications import sound
from exerciseapp.adapters.notifications.do_not_disturb import do_not_disturb
from exerciseapp.adapters.notifications.session_bus import BusError, SessionBus
from exerciseapp.adapters.notifications.sound import SoundPlayer
from tests.support.desktop import wait_until


class FakeBus:
    """Answers calls as one desktop's services would."""

    def __init__(self, answers: dict[tuple[str, str], object]) -> None:
        self._answers = answers

    async def call(
        self,
        destination: str,
        path: str,
        interface: str,
        member: str,
        signature: str = "",
        body: list[Any] | None = None,
        timeout_s: float = 3.0,
    ) -> list[Any]:
        first, second = (body or ["", ""])[:2]
        if (first, second) not in self._answers:
            raise BusError("org.freedesktop.DBus.Error.UnknownProperty", "no such thing")
        return [Variant("b", self._answers[first, second])]


def bus(answers: dict[tuple[str, str], object]) -> SessionBus:
    return cast(SessionBus, FakeBus(answers))


@pytest.mark.parametrize(
    ("server", "question"),
    [
        ("dunst", ("org.dunstproject.cmd0", "paused")),
        ("Plasma", ("org.freedesktop.Notifications", "Inhibited")),
        ("Xfce Notify Daemon", ("xfce4-notifyd", "/do-not-disturb")),
        ("something else", ("org.freedesktop.Notifications", "Inhibited")),
    ],
)
async def test_over_the_bus(server: str, question: tuple[str, str]) -> None:
    assert await do_not_disturb(bus({question: True}), server)
    assert not await do_not_disturb(bus({question: False}), server)
    assert not await do_not_disturb(bus({}), server)


def put_on_path(monkeypatch: pytest.MonkeyPatch, folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize(
    ("script", "silent"),
    [("echo false", True), ("echo true", False), ("exit 1", False), ("exec sleep 20", False)],
)
async def test_gnome(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, silent: bool
) -> None:
    put_on_path(monkeypatch, tmp_path, "gsettings", script)
    assert await do_not_disturb(bus({}), "gnome-shell") is silent


async def test_gnome_without_its_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not await do_not_disturb(bus({}), "gnome-shell")


def test_a_sound_is_played_by_what_there_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sound, "FILE", tmp_path / "none.oga")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not SoundPlayer().play()
    played = tmp_path / "played"
    put_on_path(monkeypatch, tmp_path, "canberra-gtk-play", f'echo "$@" > {played}')
    player = SoundPlayer()
    assert player.play()
    wait_until(lambda: played.exists() and played.read_text(), "the sound")
    assert played.read_text() == "--id message-new-instant\n"
    process = player._playing
    assert process is not None
    wait_until(lambda: process.poll() is not None, "the player's end")
    player.tidy()
