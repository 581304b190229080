"""Reads the pages about the legs: one TOML file for each page and language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = Path(__file__).parent / "pages"
SOURCE_LANGUAGE = "en"
# When to see a doctor comes first: it is the one page that can be urgent.
ORDER = (
    "doctor",
    "cramps",
    "bedtime-stretching",
    "strength",
    "fibromyalgia",
    "magnesium",
    "socks",
)


class Certainty(StrEnum):
    """How sure what a page says is, in the steps of GRADE; advice and no trial beside them."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very-low"
    NONE = "none"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the sentences under it."""

    heading: str
    text: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegPage:
    """One page. ``how_sure`` says in words what ``certainty`` says in a word."""

    id: str
    title: str
    certainty: Certainty
    how_sure: str
    parts: tuple[Part, ...]
    sources: tuple[str, ...]


def read_page(page: str, language: str, folder: Path = FOLDER) -> LegPage:
    """Return *page* in *language*, or in English where it has not been translated.

    Raises OSError, ValueError or KeyError for a file that is missing or wrong: the files come
    with the program.
    """
    path = folder / f"{page}.{language}.toml"
    if not path.is_file():
        path = folder / f"{page}.{SOURCE_LANGUAGE}.toml"
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return LegPage(
        page,
        found["title"],
        Certainty(found["certainty"]),
        found["how_sure"],
        tuple(Part(part["heading"], tuple(part["text"])) for part in found["parts"]),
        tuple(found["sources"]),
    )


def read_pages(language: str) -> tuple[LegPage, ...]:
    """Return all pages in *language*, in the order in which they are offered."""
    return tuple(read_page(page, language) for page in ORDER)
