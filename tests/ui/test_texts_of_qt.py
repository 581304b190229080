"""What Qt itself says to a person is in the person's language too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from exerciseapp.ui.languages import FOLDER, SOURCE_LANGUAGE, available_languages, speak

WRITTEN = sorted(FOLDER.glob("qt_*.ts"))
BROUGHT = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
OTHERS = [each for each in available_languages() if each != SOURCE_LANGUAGE]


@pytest.fixture
def app(english: QApplication) -> Iterator[QApplication]:
    yield english
    speak(english, "en")


@pytest.fixture(scope="module")
def german() -> QTranslator:
    """Return a language that Qt brings along and that has every text of Qt's as it is today."""
    translator = QTranslator()
    assert translator.load(str(BROUGHT / "qtbase_de.qm"))
    return translator


def messages(path: Path) -> Iterator[tuple[str, str, str]]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            name, source = context.findtext("name", ""), message.findtext("source", "")
            yield name, source, message.findtext("translation", "")


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_them(app: QApplication, language: str) -> None:
    speak(app, language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    assert QCoreApplication.translate("QLineEdit", "&Copy") != "&Copy"


def test_a_field_and_a_choice_of_files_speak_norwegian(app: QApplication) -> None:
    speak(app, "nb")
    field = QLineEdit()
    menu = field.createStandardContextMenu()
    assert any(each.text().startswith("Merk alt") for each in menu.actions())
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert "&Se i:" in [each.text() for each in dialog.findChildren(QLabel)]
    for widget in (menu, field, dialog):
        widget.deleteLater()


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_is_written_by_hand_is_what_qt_asks_for(path: Path, german: QTranslator) -> None:
    for context, source, told in messages(path):
        assert german.translate(context, source), (context, source)
        assert told
        assert told.count("%1") == source.count("%1"), source
        assert told.count("&") == source.count("&"), source


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.stem)
def test_what_is_shipped_is_what_was_written(path: Path) -> None:
    shipped = QTranslator()
    assert shipped.load(str(path.with_suffix(".qm")))
    for context, source, told in messages(path):
        assert shipped.translate(context, source) == told, "run script/translate"
