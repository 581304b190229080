"""Reminders in the window: the next one, setting them, and why one was not heard."""
