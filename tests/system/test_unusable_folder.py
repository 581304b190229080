"""A data folder that cannot be used is told in the window: an icon has no terminal behind it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.support.person import Person


@pytest.mark.parametrize(
    ("words", "title"), [((), "exerciseapp"), (("clinic",), "exerciseapp: clinic")]
)
def test_it_is_shown_until_it_is_closed_and_told_in_one_line(
    person: Person, words: tuple[str, ...], title: str
) -> None:
    person.folder.write_text("here first", encoding="utf-8")
    command = [sys.executable, "-m", "exerciseapp", *words, "--data-dir", str(person.folder)]
    with subprocess.Popen(
        command, env=person.environment, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            person.sees_window(title)
            person.presses("Escape")
            _, wrong = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 1
    (line,) = wrong.splitlines()
    assert line.startswith("exerciseapp: The folder for your records")
    assert person.folder.read_text(encoding="utf-8") == "here first"


def test_with_nobody_there_to_read_it_nothing_is_shown(person: Person) -> None:
    person.folder.write_text("here first", encoding="utf-8")
    done = person.runs("play", "--hands-free")
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert str(person.folder) in line
