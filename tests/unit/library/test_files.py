"""Files as a disk may hold them: nothing that stands there stops the reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from exerciseapp.adapters.library.files import LARGEST_BYTES, read_text
from exerciseapp.adapters.library.problems import FileProblem, ProblemList, shown


def read(path: Path) -> tuple[str | None, list[str]]:
    problems = ProblemList("f")
    text = read_text(path, problems)
    return text, [str(problem) for problem in problems.found]


def test_a_text_is_read_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes("blåbær\r\n".encode())

    assert read(path) == ("blåbær\r\n", [])


def test_the_mark_that_some_editors_write_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"\xef\xbb\xbfversion = 1")

    assert read(path) == ("version = 1", [])


def test_letters_of_another_encoding_are_told_by_line(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"one\ntwo\nbl\xe5b\xe6r\n")

    assert read(path) == (
        None,
        ["f: line 3: holds letters that are not UTF-8; save the file again as UTF-8"],
    )


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    assert read(tmp_path) == (None, ["f: is a folder; put a file of that name here"])


def test_a_missing_file(tmp_path: Path) -> None:
    assert read(tmp_path / "x") == (None, ["f: is not there; check the name and the folder"])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_keep_the_reader_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "f")

    text, problems = read(tmp_path / "f")

    assert text is None
    assert problems == ["f: is not an ordinary file; put an ordinary file of that name here"]


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"#" * (LARGEST_BYTES + 1))

    text, (problem,) = read(path)

    assert text is None
    assert problem.startswith(f"f: has {LARGEST_BYTES + 1} bytes;")


def test_the_largest_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"#" * LARGEST_BYTES)

    assert read(path)[1] == []


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "f"
    path.write_text("x", encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert read(path) == (
        None,
        ["f: cannot be read (Permission denied); check that you may open it"],
    )


def test_a_name_that_no_system_takes() -> None:
    text, (problem,) = read(Path("a\0b"))

    assert text is None
    assert "cannot be read" in problem


def test_a_problem_is_one_printable_line() -> None:
    problem = FileProblem("odd\nname", "a\x1b[31m", "wrong\r\n", "right\udcff")

    assert str(problem) == "odd name: a\ufffd[31m: wrong ; right\ufffd"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (12, "12"),
        ("x" * 61, '"' + "x" * 60 + '…"'),
        ({"a": 1}, "a table"),
        ([1], "a list"),
    ],
)
def test_values_are_shown_as_toml_writes_them_and_short(value: object, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("sign", [1, -1])
def test_a_number_that_python_refuses_to_write_out_is_shown_in_words(sign: int) -> None:
    assert shown(sign * 10**5000) == "a very large number"
