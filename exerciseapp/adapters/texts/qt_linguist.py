"""Reads the translations of one language from the XML that Qt Linguist writes (``.ts``)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import exerciseapp

log = logging.getLogger(__name__)

UNUSABLE = {"unfinished", "vanished", "obsolete"}
Translations = Mapping[tuple[str, str], str]


def translations_folder() -> Path:
    """Return the folder of the translation files that come with the program."""
    return Path(exerciseapp.__file__).resolve().parent / "ui" / "translations"


def translator(language: str, folder: Path | None = None) -> Callable[[str, str], str]:
    """Return what gives the text for a context and an English source, in *language* ("nb_NO").

    A language without a file, and a text without a translation, are English.
    """
    folder = folder or translations_folder()
    found: Translations = {}
    whole = language.replace("-", "_")
    for name in dict.fromkeys((whole, whole.split("_")[0])):
        path = folder / f"exerciseapp_{name}.ts"
        if path.is_file():
            found = read_translations(path)
            break

    def translate(context: str, source: str) -> str:
        return found.get((context, source), source)

    return translate


def read_translations(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations in the file *path*; none if it cannot be read."""
    found: dict[tuple[str, str], str] = {}
    try:
        root = ET.parse(path).getroot()  # noqa: S314  (a file of our own)
    except (OSError, ET.ParseError) as error:
        log.warning("the translations in %s cannot be read: %s", path, error)
        return found
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type", "") in UNUSABLE:
                continue
            if translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found
