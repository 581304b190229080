"""The chosen pictures and their page, docs/screens.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication

from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from tests.screens.every import SCREENS, WORKSPACE
from tests.screens.world import SMALL, Look, Screen, opened

DOCS = Path(__file__).parents[2] / "docs"
FOLDER = DOCS / "pictures"
PAGE = DOCS / "screens.md"
HEAD = """# The screens

Every screen of the program on made-up records, saved by `script/pictures`. Run it again after a
change of a screen, and look at them.
"""
# Lossless, and smaller than PNG.
FORMAT, QUALITY = "webp", 100

USUAL_LOOK = Look()
OTHER_LOOKS = {
    "Dark": Look(DARK),
    "Strong contrast": Look(HIGH_CONTRAST),
    "Text at 200 %, on the smallest screen": Look(text=2.0, size=SMALL),
    "Norwegian, text at 150 %": Look(LIGHT, 1.5, language="nb"),
}
# What shows most of the theme: these are in docs in the other looks too.
IN_EVERY_LOOK = ("today", "session-raise", "diary-told", "progress-month", "settings")


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the page."""

    screen: Screen
    look: Look

    @property
    def path(self) -> Path:
        """Return where it is kept; the usual look needs no name."""
        look = "" if self.look == USUAL_LOOK else f"-{self.look.name}"
        return FOLDER / f"{self.screen.name}{look}.{FORMAT}"


def chapters() -> Iterator[tuple[str, Sequence[Picture]]]:
    """Give the headings of the page and the pictures under each."""
    yield "As it comes", [Picture(screen, USUAL_LOOK) for screen in SCREENS]
    yield "The clinic's workspace", [Picture(screen, USUAL_LOOK) for screen in WORKSPACE]
    for heading, look in OTHER_LOOKS.items():
        shown = [screen for screen in SCREENS if screen.name in IN_EVERY_LOOK]
        yield heading, [Picture(screen, look) for screen in shown]


def page_text() -> str:
    """Return the page that shows all of them."""
    lines = [HEAD]
    for heading, pictures in chapters():
        lines.append(f"## {heading}\n")
        for picture in pictures:
            place = picture.path.relative_to(DOCS).as_posix()
            lines.append(f"### {picture.screen.title}\n\n![{picture.screen.title}]({place})\n")
    return "\n".join(lines)


def write_docs(app: QApplication) -> Iterator[Path]:
    """Save the pictures and the page, and give the path of each as it is done."""
    FOLDER.mkdir(exist_ok=True)
    for _heading, pictures in chapters():
        for picture in pictures:
            with opened(app, picture.screen, picture.look) as window:
                writer = QImageWriter(str(picture.path), FORMAT.encode())
                writer.setQuality(QUALITY)
                if not writer.write(window.grab().toImage()):
                    raise OSError(f"{picture.path}: {writer.errorString()}")
            yield picture.path
    PAGE.write_text(page_text(), encoding="utf-8")
    yield PAGE
