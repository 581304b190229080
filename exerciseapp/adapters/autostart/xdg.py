"""XDG autostart: a desktop entry that every Linux desktop reads at login.

https://specifications.freedesktop.org/autostart-spec/0.5/
https://specifications.freedesktop.org/desktop-entry-spec/1.5/
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.autostart.entry import remove, write_whole
from exerciseapp.adapters.platform.desktop_entry import exec_line

FILE = "exerciseapp-remind.desktop"


@dataclass(frozen=True, slots=True)
class XdgAutostart:
    """The desktop entry in the *config* folder, usually ``~/.config``."""

    config: Path

    @property
    def path(self) -> Path:
        """The entry's file."""
        return self.config / "autostart" / FILE

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return str(self.path)

    def installed(self) -> bool:
        """Tell whether the entry is there, and was not switched off by the desktop's settings."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return False
        off = {"hidden=true", "x-gnome-autostart-enabled=false"}
        return not any(line.strip().replace(" ", "").lower() in off for line in lines)

    def install(self, command: list[str]) -> None:
        """Write the entry."""
        write_whole(self.path, desktop_entry(command).encode())

    def uninstall(self) -> bool:
        """Remove the entry."""
        return remove(self.path)


def desktop_entry(command: list[str]) -> str:
    """Return the text of the entry that starts *command*."""
    return "\n".join(
        (
            "[Desktop Entry]",
            "Type=Application",
            "Version=1.5",
            "Name=Exercise reminders",
            "Name[nb]=Påminnelser om øvelser",
            "Comment=Reminds you of your exercises",
            "Comment[nb]=Minner deg på øvelsene dine",
            f"Exec={exec_line(command)}",
            "Terminal=false",
            "NoDisplay=true",
            "X-GNOME-Autostart-enabled=true",
            "",
        )
    )
