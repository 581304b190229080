"""``exerciseapp clinic``: the workspace, and with a verb what scripts do for a clinic."""

from __future__ import annotations

import argparse


def run_clinic(options: argparse.Namespace) -> int:
    """Open the workspace, or do what the verb asks for; return the exit status."""
    if options.verb is not None:
        from exerciseapp.bootstrap.exchange_commands import run_exchange

        return run_exchange(options)
    from exerciseapp.bootstrap.clinic_window import run_clinic_window

    return run_clinic_window(options)
