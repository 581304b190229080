"""The real Windows registry; loaded on Windows only."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    import winreg

    ROOT = r"Software\Classes"
    # SHCNE_ASSOCCHANGED
    ASSOCIATIONS_CHANGED = 0x08000000

    class UserClasses:
        """The classes of the person who is logged in."""

        def read(self, key: str) -> str | None:
            """Return the unnamed text of *key*, or None."""
            try:
                return winreg.QueryValue(winreg.HKEY_CURRENT_USER, rf"{ROOT}\{key}") or None
            except FileNotFoundError:
                return None

        def write(self, key: str, value: str) -> None:
            """Write the unnamed text of *key*."""
            winreg.SetValue(winreg.HKEY_CURRENT_USER, rf"{ROOT}\{key}", winreg.REG_SZ, value)

        def delete(self, key: str) -> bool:
            """Delete *key* with all below it; False if there was none."""
            path = rf"{ROOT}\{key}"
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, path) as opened:
                    below = [
                        winreg.EnumKey(opened, place)
                        for place in range(winreg.QueryInfoKey(opened)[0])
                    ]
            except FileNotFoundError:
                return False
            for name in below:
                self.delete(rf"{key}\{name}")
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, path)
            return True

        def tell(self) -> None:
            """Have the desktop read the classes again."""
            ctypes.windll.shell32.SHChangeNotify(ASSOCIATIONS_CHANGED, 0, None, None)
