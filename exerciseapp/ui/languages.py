"""The program's languages: Qt's own translation files, loaded for a language tag."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
SOURCE_LANGUAGE = "en"


def chosen_language(choice: str | None) -> str:
    """Return the language to speak: *choice*, or the system's, as a tag such as "nb"."""
    tag = choice or QLocale.system().name()
    bare = tag.replace("-", "_").split("_")[0]
    # Systems name Norwegian Bokmål "no", "nb" or by country.
    bare = "nb" if bare == "no" else bare
    return bare if bare in available_languages() else SOURCE_LANGUAGE


def available_languages() -> tuple[str, ...]:
    """Return the tags of the languages that the program has been translated into."""
    return tuple(sorted(file.stem.removeprefix("exerciseapp_") for file in FOLDER.glob("*.qm")))


def speak(app: QCoreApplication, language: str) -> None:
    """Let *app* speak *language*, and no other; English too needs its plurals looked up."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(app)
    if translator.load(str(FOLDER / f"exerciseapp_{language}.qm")):
        app.installTranslator(translator)
    QLocale.setDefault(QLocale(language))
