"""Where windows can be shown: the machine's own screen, or a virtual one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from _system import SetupError


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Tell whether a window that opens now can be seen by somebody."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Run Xvfb on a display that nobody uses, hand over its name, and end it."""
    if sys.platform == "win32":
        raise SetupError("a virtual screen is for X11")
    # A file and not a pipe: nobody reads along, and a full pipe would stop the server.
    complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the server, below
    reader, writer = os.pipe()
    try:
        server = subprocess.Popen(
            f"Xvfb -displayfd {writer} -screen 0 1280x800x24 -nolisten tcp -noreset".split(),
            pass_fds=[writer],
            stdout=subprocess.DEVNULL,
            stderr=complaints,
        )
    except OSError as error:
        os.close(reader)
        raise SetupError(f"The virtual screen could not be started: {error}") from error
    finally:
        os.close(writer)
    with complaints, server, os.fdopen(reader) as answer:
        try:
            # Xvfb says the number once it is ready; where it dies, this ends empty.
            number = answer.readline().strip()
            if not number:
                server.wait()
                complaints.seek(0)
                why = complaints.read().decode(errors="replace")
                raise SetupError(f"The virtual screen did not start: {why.strip()}")
            yield f":{number}"
        finally:
            server.terminate()
