"""One wrong thing in a file of an exercise, and the one line that a person reads about it."""

# One case a line reads better as a table than broken up.
# ruff: noqa: E501

from __future__ import annotations

from pathlib import Path

import pytest

from exerciseapp.adapters.library import read_exercise
from tests.unit.library.builders import (
    DYNAMIC_FACTS,
    DYNAMIC_TEXT,
    changed,
    told_about,
    write_exercise,
)

FACTS = [
    ('kind = "dynamic"', 'kind = "dinamic"', 'kind: "dinamic" is not known here; did you mean "dynamic"?'),
    ('kind = "dynamic"', "", "kind: is missing; use one of: dynamic, static"),
    ('position = "standing"', "position = 1", "position: 1 is not known here; use one of: standing, sitting, lying"),
    ("sided = false", 'sided = "no"', 'sided: "no" is neither true nor false; write true or false, without quotes'),
    ("sided = false", "sidet = false", 'sidet: there is no such key; did you mean "sided"?'),
    ('["chair"]', '["A chair"]', 'equipment[1]: "A chair" is not a name; use small letters a to z, digits and single hyphens'),
    ('["chair"]', '"chair"', 'equipment: "chair" is not a list; write a list of texts: ["one", "two"]'),
    ('["chair"]', "[1]", 'equipment[1]: 1 is not a text; write a text in "quotes", of at most 60 characters'),
    ('certainty = "low"', 'certainty = "sure"', 'sources[1].certainty: "sure" is not known here; use one of: high, moderate, low, very-low'),
    ('title = "A trial"', "", 'sources[1].title: is missing; write a text in "quotes", of at most 300 characters'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), FACTS)
def test_wrong_facts_cost_the_exercise(tmp_path: Path, old: str, new: str, told: str) -> None:
    folder = write_exercise(tmp_path / "rise", facts=changed(DYNAMIC_FACTS, old, new))

    assert told_about(folder) == [f"exercise.toml: {told}"]
    assert read_exercise(folder)[0] is None


TEXTS = [
    ('name = "Name"', "", 'name: is missing; write a text in "quotes", of at most 60 characters'),
    ('steps = ["One.", "Two."]', "steps = []", 'steps: is empty; write a list of texts: ["one", "two"]'),
    ('steps = ["One.", "Two."]', 'step = ["One."]', 'step: there is no such key; did you mean "steps"?'),
    ('avoid = ["This."]', "avoid = []", 'avoid: is empty; write a list of texts: ["one", "two"]'),
    ('"Two."', "2", 'steps[2]: 2 is not a text; write a text in "quotes", of at most 600 characters'),
    ('instruction = "Do it."', f'instruction = "{"x" * 81}"', 'instruction: has 81 characters; write a text in "quotes", of at most 80 characters'),
    ('evidence = "Evidence."', 'evidence = ""', 'evidence: is empty; write a text in "quotes", of at most 600 characters'),
    ('lower = "Down"', "", 'phases.lower: is missing; write a text in "quotes", of at most 30 characters'),
    ('lower = "Down"', 'release = "Out"', 'phases.lower: is missing; write a text in "quotes", of at most 30 characters'),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), TEXTS)
def test_a_wrong_text_costs_only_its_language(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "text.nb.toml").write_text(changed(DYNAMIC_TEXT, old, new), encoding="utf-8")

    assert told_about(folder)[-1] == f"text.nb.toml: {told}"
    exercise, _ = read_exercise(folder)
    assert exercise is not None
    assert list(exercise.texts) == ["en"]
