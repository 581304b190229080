"""``script/pictures``: saves pictures of every screen, to be looked at.

script/pictures FOLDER                   every screen in every look
script/pictures FOLDER --screen today    one screen (the beginning of its name), in every look
script/pictures FOLDER --theme dark --text 200 --size 1024x600 --language nb
script/pictures FOLDER --whole           as high as the page is, not as the window
script/pictures                          the chosen ones, for docs/screens.md

QT_SCALE_FACTOR=2 with --size 1920x1080 shows a screen of 3840x2160 at 200 %.
"""

from __future__ import annotations

import argparse
import os
import sys
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from exerciseapp.ui.theme.themes import theme_named
from exerciseapp.ui.theme.values import ThemeName
from tests.screens.docs import write_docs
from tests.screens.every import SCREENS, WORKSPACE
from tests.screens.world import Look, opened, settle

HIGHEST_PX = 8000


def main(arguments: list[str]) -> None:
    """Save what is asked for, and say where."""
    options = _options(arguments)
    app = QApplication(["pictures"])
    if options.folder is None:
        for path in write_docs(app):
            print(path)
        return
    options.folder.mkdir(parents=True, exist_ok=True)
    screens = [
        screen for screen in (*SCREENS, *WORKSPACE) if screen.name.startswith(options.screen)
    ]
    for theme, text, size, language in product(
        options.theme, options.text, options.size, options.language
    ):
        look = Look(theme_named(ThemeName(theme)), text / 100, size, language)
        for screen in screens:
            with opened(app, screen, look) as window:
                if options.whole:
                    _grow(app, window)
                path = options.folder / f"{screen.name}-{look.name}.png"
                window.grab().save(str(path))
                print(path)


def _grow(app: QApplication, window: QWidget) -> None:
    """Make *window* so high that nothing has to be scrolled to."""
    for _ in range(3):
        hidden = max(
            (
                area.verticalScrollBar().maximum()
                for area in window.findChildren(QScrollArea)
                if area.isVisible()
            ),
            default=0,
        )
        window.resize(window.width(), min(HIGHEST_PX, window.height() + hidden))
        settle(app)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="script/pictures",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", nargs="?", type=Path, help="where the pictures go")
    parser.add_argument("--screen", default="", help="the beginning of a screen's name")
    themes = [name.value for name in ThemeName]
    parser.add_argument("--theme", nargs="+", choices=themes, default=themes)
    parser.add_argument("--text", nargs="+", type=int, default=[100, 200], help="in per cent")
    parser.add_argument(
        "--size", nargs="+", type=_size, default=[QSize(1024, 600), QSize(1280, 800)]
    )
    parser.add_argument("--language", nargs="+", default=["en", "nb"])
    parser.add_argument("--whole", action="store_true", help="as high as the page is")
    return parser.parse_args(arguments)


def _size(text: str) -> QSize:
    width, _, height = text.partition("x")
    return QSize(int(width), int(height))


if __name__ == "__main__":
    main(sys.argv[1:])
