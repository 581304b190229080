"""A systemd user unit, for those who prefer it: started again after a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from exerciseapp.adapters.autostart.entry import AutostartError, remove, write_whole
from exerciseapp.adapters.platform.commands import succeeds

UNIT = "exerciseapp-remind.service"
WANTED_BY = "graphical-session.target"

Run = Callable[[list[str]], bool]

_asked = partial(succeeds, timeout_s=20)


@dataclass(frozen=True, slots=True)
class SystemdAutostart:
    """The unit in the *config* folder, usually ``~/.config``; *run* asks systemd itself."""

    config: Path
    run: Run = _asked

    @property
    def path(self) -> Path:
        """The unit's file."""
        return self.config / "systemd" / "user" / UNIT

    @property
    def link(self) -> Path:
        """The link by which it is started with the desktop."""
        return self.path.parent / f"{WANTED_BY}.wants" / UNIT

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return str(self.path)

    def installed(self) -> bool:
        """Tell whether the unit is there and started with the desktop."""
        return self.path.is_file() and self.link.is_symlink()

    def install(self, command: list[str]) -> None:
        """Write the unit and the link, and tell systemd where it is running."""
        write_whole(self.path, unit(command).encode())
        # The same as `systemctl --user enable`, which needs a session to talk to.
        try:
            self.link.parent.mkdir(parents=True, exist_ok=True)
            self.link.unlink(missing_ok=True)
            self.link.symlink_to(self.path)
        except OSError as error:
            raise AutostartError(f"{self.link} cannot be made ({error.strerror})") from error
        self.run(["systemctl", "--user", "daemon-reload"])

    def uninstall(self) -> bool:
        """Remove the unit and its link, and stop it where it runs."""
        if self.path.exists():
            self.run(["systemctl", "--user", "stop", UNIT])
        linked = remove(self.link)
        there = remove(self.path) or linked
        if there:
            self.run(["systemctl", "--user", "daemon-reload"])
        return there


def unit(command: list[str]) -> str:
    """Return the text of the unit that runs *command*."""
    return "\n".join(
        (
            "[Unit]",
            "Description=Exercise reminders",
            f"PartOf={WANTED_BY}",
            f"After={WANTED_BY}",
            "",
            "[Service]",
            f"ExecStart={' '.join(quoted(word) for word in command)}",
            "Restart=on-failure",
            "RestartSec=10",
            # A window that was opened by Start goes on when the reminders are stopped.
            "KillMode=process",
            "",
            "[Install]",
            f"WantedBy={WANTED_BY}",
            "",
        )
    )


def quoted(word: str) -> str:
    """Return *word* as an argument of ExecStart, in which ``%`` and ``$`` mean something."""
    text = word.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + text.replace("%", "%%").replace("$", "$$") + '"'
