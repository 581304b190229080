"""The typeface: Atkinson Hyperlegible Next, made by the Braille Institute for low vision.

It is shipped with the program (SIL Open Font License 1.1, beside the files) so that the page is
the same on every machine. Where it cannot be loaded the system's sans-serif serves.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from exerciseapp.ui.theme.values import Theme

FAMILY = "Atkinson Hyperlegible Next"
FILES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
# Figures that are all equally wide: a number that runs must not make its line wobble.
TABULAR_FIGURES = QFont.Tag("tnum")


def load_typeface() -> bool:
    """Load the shipped typeface and return whether it is there."""
    if FAMILY in QFontDatabase.families():
        return True
    folder = Path(__file__).parent / "fonts"
    loaded = {name: QFontDatabase.addApplicationFont(str(folder / name)) for name in FILES}
    return min(loaded.values()) >= 0


def typeface(theme: Theme, pixels: int | None = None, *, bold: bool = False) -> QFont:
    """Return the program's font at *pixels* high, or at the body size of *theme*."""
    font = QFont()
    font.setFamilies([FAMILY, "Noto Sans", "Segoe UI", "Helvetica Neue", "sans-serif"])
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(max(1, pixels if pixels is not None else theme.type.body))
    font.setBold(bold)
    font.setFeature(TABULAR_FIGURES, 1)
    return font
