"""The program's languages: Qt's own translation files, loaded for a language tag."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
SOURCE_LANGUAGE = "en"
# Our English is British, and so are its dates and times.
HABITS = {"en": "en_GB"}


def chosen_language(choice: str | None) -> str:
    """Return the language to speak: *choice*, or the system's, as a tag such as "nb"."""
    tag = choice or QLocale.system().name()
    bare = tag.replace("-", "_").split("_")[0]
    # Systems name Norwegian Bokmål "no", "nb" or by country.
    bare = "nb" if bare == "no" else bare
    return bare if bare in available_languages() else SOURCE_LANGUAGE


def available_languages() -> tuple[str, ...]:
    """Return the tags of the languages that the program has been translated into."""
    return tuple(
        sorted(file.stem.removeprefix("exerciseapp_") for file in FOLDER.glob("exerciseapp_*.qm"))
    )


def speak(app: QCoreApplication, language: str) -> None:
    """Let *app* speak *language*, and no other; English too needs its plurals looked up."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if language != SOURCE_LANGUAGE:
        _install(app, _texts_of_qt(language))
    _install(app, FOLDER / f"exerciseapp_{language}.qm")
    QLocale.setDefault(_habits(language))


def _install(app: QCoreApplication, file: Path) -> None:
    translator = QTranslator(app)
    if translator.load(str(file)):
        app.installTranslator(translator)


def _texts_of_qt(language: str) -> Path:
    """Return what Qt itself says, as in menus for copying and when a file is chosen.

    It brings many languages along; those that it lacks stand beside our own texts.
    """
    own = FOLDER / f"qt_{language}.qm"
    brought = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return own if own.exists() else brought / f"qtbase_{language}.qm"


def _habits(language: str) -> QLocale:
    """Return how dates and times are written: as the system does, if it speaks that language."""
    system = QLocale.system()
    wanted = QLocale(HABITS.get(language, language))
    return system if system.language() == wanted.language() else wanted
