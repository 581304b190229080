"""Where a command gets the clinic's passphrase from: never from its arguments, which others see."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from exerciseapp.services.exchange.ports import ExchangeError

VARIABLE = "EXERCISEAPP_PASSPHRASE"
NEEDED = (
    "The clinic's passphrase is needed. Give it with --passphrase-file FILE or in the "
    f"environment as {VARIABLE}, or run the command in a terminal and type it."
)


def passphrase_from(file: Path | None, *, twice: bool = False) -> str:
    """Return the first line of *file*, else the variable, else what is typed (*twice* if new).

    Raises ExchangeError, OSError.
    """
    if file is not None:
        lines = file.read_text(encoding="utf-8").splitlines()
        return lines[0] if lines else ""
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    if not sys.stdin.isatty():
        raise ExchangeError(NEEDED)
    typed = getpass.getpass("Passphrase of the clinic: ")
    if twice and getpass.getpass("The same again: ") != typed:
        raise ExchangeError("The two are not the same. Nothing has been changed.")
    return typed
