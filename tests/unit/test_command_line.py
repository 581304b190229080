"""The command line: every command knows its own arguments, and none knows another's."""

from __future__ import annotations

import pytest

from exerciseapp.cli import COMMANDS, parse, parser

# What each command is asked, and a word of its own that must be understood.
ASKED = {
    "play": ["--hands-free"],
    "remind": ["upcoming", "--json"],
    "programmes": ["list", "--json"],
    "history": ["--csv"],
    "answers": ["export", "to.answers"],
    "clinic": ["show", "--json"],
    "export": ["fhir"],
    "doctor": ["--json"],
    "open": ["from-the-clinic.exercises"],
    "files": ["status"],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_knows_its_own_arguments(name: str) -> None:
    words = [name, *ASKED[name]]
    assert parse(words).command == name


@pytest.mark.parametrize("name", COMMANDS)
def test_the_data_folder_stands_before_or_behind_a_command(name: str) -> None:
    for words in (["--data-dir", "a", name, *ASKED[name]], [name, "--data-dir", "a", *ASKED[name]]):
        assert str(parse(words).data_dir) == "a"


def test_all_commands_stand_in_the_help() -> None:
    told = parser([]).format_help()
    assert all(meaning in told for meaning, _add in COMMANDS.values())


def test_without_a_command_the_window_is_asked_for() -> None:
    assert parse([]).command is None


@pytest.mark.parametrize(
    "words", [["no-such-command"], ["history", "--json", "--csv"], ["remind", "upcoming", "--days"]]
)
def test_wrong_use_is_told_in_one_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("exerciseapp")
    assert line.endswith("--help tells more")
