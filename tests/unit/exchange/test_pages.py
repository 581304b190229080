"""The pages about the exchange tell what the program does."""

from __future__ import annotations

import re
from pathlib import Path

from exerciseapp.adapters.exchange import archive, keys, names
from exerciseapp.services.exchange.fhir_codes import OWN_CODES, OWN_MEANINGS, PAIN_CODE

DECISIONS = Path(__file__).parents[3] / "docs" / "decisions"


def page(name: str) -> str:
    return (DECISIONS / name).read_text(encoding="utf-8")


def test_every_code_of_ours_stands_on_the_page() -> None:
    text = page("fhir.md")
    told = dict(re.findall(r"^\| `([a-z-]+)` \| (.+) \|$", text, flags=re.MULTILINE))
    assert told == OWN_MEANINGS
    assert OWN_CODES in text
    assert PAIN_CODE in text


def test_the_limits_on_the_page_are_those_of_the_reader() -> None:
    text = page("programme-file.md")
    mebi = 1024 * 1024
    assert f"at most {archive.MOST_BYTES // mebi} MiB, {archive.MOST_FILES} files" in text
    assert f"{names.CLIP_BYTES // mebi} MiB a clip" in text
    assert f"{names.TEXT_BYTES // 1024} KiB a text" in text


def test_the_work_of_a_guess_is_the_one_on_the_page() -> None:
    assert keys.COST == 2**17
    assert "N = 2¹⁷" in page("exchange-ciphers.md")
