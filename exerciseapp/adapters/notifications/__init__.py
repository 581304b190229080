"""Shows notifications on the desktop: over D-Bus on Linux, by desktop-notifier elsewhere."""
