"""Starts the program's window as a process of its own."""

from exerciseapp.adapters.launcher.window import WindowLauncher, program_command

__all__ = ["WindowLauncher", "program_command"]
