"""A file that stands where a command would is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from exerciseapp.cli import parse, with_command

FILE = "/home/kari/My legs.exerciseprogramme"


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ([FILE], ["open", FILE]),
        ([FILE.upper(), FILE], ["open", FILE.upper(), FILE]),
        (["--data-dir", "/x", FILE], ["--data-dir", "/x", "open", FILE]),
        (["--data-dir=/x", "--debug", FILE], ["--data-dir=/x", "--debug", "open", FILE]),
        (["programmes", "import", FILE], ["programmes", "import", FILE]),
        (["open", FILE], ["open", FILE]),
        (["--data-dir", FILE], ["--data-dir", FILE]),
        (["play", FILE], ["play", FILE]),
        (["nonsense"], ["nonsense"]),
        ([], []),
    ],
)
def test_a_file_alone_means_to_open_it(words: list[str], understood: list[str]) -> None:
    assert list(with_command(words)) == understood


def test_it_is_the_window_that_opens_it() -> None:
    options = parse(["--data-dir", "/x", FILE])
    assert (options.command, options.files, options.data_dir) == (
        "open",
        [Path(FILE)],
        Path("/x"),
    )
