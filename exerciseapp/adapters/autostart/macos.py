"""A macOS LaunchAgent. Written after Apple's documents and not tried on a Mac.

https://developer.apple.com/library/archive/documentation/MacOSX/Conceptual/BPSystemStartup/
"""

from __future__ import annotations

import plistlib
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.autostart.entry import remove, write_whole

LABEL = "org.exerciseapp.remind"


@dataclass(frozen=True, slots=True)
class LaunchAgent:
    """The agent in the *library* folder, usually ``~/Library``."""

    library: Path

    @property
    def path(self) -> Path:
        """The agent's file."""
        return self.library / "LaunchAgents" / f"{LABEL}.plist"

    @property
    def place(self) -> str:
        """Where it is written down, for the person."""
        return str(self.path)

    def installed(self) -> bool:
        """Tell whether the agent is there."""
        return self.path.is_file()

    def install(self, command: list[str]) -> None:
        """Write the agent."""
        agent = {
            "Label": LABEL,
            "ProgramArguments": command,
            "RunAtLoad": True,
            # Started again after a crash, not after it was asked to end.
            "KeepAlive": {"SuccessfulExit": False},
            "ProcessType": "Background",
            "LimitLoadToSessionType": "Aqua",
        }
        write_whole(self.path, plistlib.dumps(agent))

    def uninstall(self) -> bool:
        """Remove the agent."""
        return remove(self.path)
