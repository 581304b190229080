"""Starting the background process at login, in each system's own way."""

from exerciseapp.adapters.autostart.choose import find_autostart
from exerciseapp.adapters.autostart.entry import Autostart, AutostartError

__all__ = ["Autostart", "AutostartError", "find_autostart"]
