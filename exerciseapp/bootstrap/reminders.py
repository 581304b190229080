"""``exerciseapp remind``: leads each verb to its module. Nothing here or there reaches Qt."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from importlib import import_module

from exerciseapp.bootstrap.remind_arguments import add_remind_arguments

# Each verb loads only what it needs; the process above all must stay small.
VERBS = {
    None: ("exerciseapp.bootstrap.remind_process", "run_process"),
    "upcoming": ("exerciseapp.bootstrap.remind_reports", "run_upcoming"),
    "ledger": ("exerciseapp.bootstrap.remind_reports", "run_ledger"),
    "export": ("exerciseapp.bootstrap.remind_reports", "run_export"),
    "test": ("exerciseapp.bootstrap.remind_trial", "run_trial"),
    "install": ("exerciseapp.bootstrap.remind_install", "run_install"),
    "uninstall": ("exerciseapp.bootstrap.remind_install", "run_uninstall"),
    "status": ("exerciseapp.bootstrap.remind_install", "run_status"),
}

__all__ = ["add_remind_arguments", "run_remind"]


def run_remind(options: argparse.Namespace) -> int:
    """Run the background process, or what the verb asks for; return the exit status."""
    module, function = VERBS[options.verb]
    run: Callable[[argparse.Namespace], int] = getattr(import_module(module), function)
    return run(options)
