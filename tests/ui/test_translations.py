"""Every language is complete, says nothing that is not asked for, and keeps its placeholders."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from exerciseapp.ui.languages import FOLDER, SOURCE_LANGUAGE, available_languages

ROOT = Path(__file__).parents[2]
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
PLACES = re.compile(r"\{\w*\}|%n")
LANGUAGES = sorted(
    path.stem.removeprefix("exerciseapp_") for path in FOLDER.glob("exerciseapp_*.ts")
)

Key = tuple[str, str, str]


def messages(path: Path) -> dict[Key, ET.Element]:
    """Return every message by its context, its source and the remark that tells twins apart."""
    return {
        (context.findtext("name", ""), message.findtext("source", ""), _remark(message)): message
        for context in ET.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
    }


def _remark(message: ET.Element) -> str:
    return message.findtext("comment", "")


def forms(message: ET.Element) -> list[str]:
    """Return what a message says: one text, or one for each number that differs."""
    translation = message.find("translation")
    assert translation is not None
    numbered = [form.text or "" for form in translation.iter("numerusform")]
    return numbered or [translation.text or ""]


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[Key]:
    """Return every text that the code asks for now."""
    found = tmp_path_factory.mktemp("texts") / "exerciseapp_nb.ts"
    sources = sorted(str(path) for path in (ROOT / "exerciseapp").rglob("*.py"))
    subprocess.run(
        [str(LUPDATE), *sources, "-silent", "-locations", "none", "-ts", str(found)], check=True
    )
    return set(messages(found))


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != SOURCE_LANGUAGE])
def test_every_text_is_translated_and_none_is_left_over(language: str, in_code: set[Key]) -> None:
    there = set(messages(FOLDER / f"exerciseapp_{language}.ts"))
    assert in_code - there == set(), "missing: run script/translate and translate them"
    assert there - in_code == set(), "unused: run script/translate"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_empty_or_unfinished(language: str) -> None:
    for key, message in messages(FOLDER / f"exerciseapp_{language}.ts").items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, key
        assert all(forms(message)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_placeholder_is_kept(language: str) -> None:
    for (_context, source, _comment), message in messages(
        FOLDER / f"exerciseapp_{language}.ts"
    ).items():
        for form in forms(message):
            assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_shipped_is_what_was_translated(language: str) -> None:
    shipped = QTranslator()
    assert shipped.load(str(FOLDER / f"exerciseapp_{language}.qm"))
    for (context, source, comment), message in messages(
        FOLDER / f"exerciseapp_{language}.ts"
    ).items():
        said = shipped.translate(context, source, comment or None, 1)
        assert said == forms(message)[0], "run script/translate"


def test_norwegian_is_offered() -> None:
    assert set(available_languages()) == set(LANGUAGES) >= {"en", "nb"}


def test_the_tool_that_finds_the_texts_is_there() -> None:
    assert shutil.which(str(LUPDATE))
