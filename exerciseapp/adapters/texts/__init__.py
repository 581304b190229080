"""Reads Qt's translation files without Qt, for processes that must stay small."""

from exerciseapp.adapters.texts.qt_linguist import read_translations, translator

__all__ = ["read_translations", "translator"]
