"""Opening programme files by a double click, as each system writes it down."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from exerciseapp.adapters.file_types import FileTypeError
from exerciseapp.adapters.file_types.kind import MIME_TYPE, SUFFIX
from exerciseapp.adapters.file_types.windows import CLASS, ClassesKey
from exerciseapp.adapters.file_types.xdg import XdgFileTypes, mime_package
from exerciseapp.domain.exchange import PROGRAMME_SUFFIX

COMMAND = ["/usr/bin/python3", "-m", "exerciseapp", "--data-dir", '/home/a b/50% "x" $y', "open"]
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def asked() -> tuple[list[list[str]], Callable[[list[str]], bool]]:
    commands: list[list[str]] = []

    def run(command: list[str]) -> bool:
        commands.append(command)
        return True

    return commands, run


def contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.*")}


def test_the_suffix_is_that_of_the_files() -> None:
    assert SUFFIX == PROGRAMME_SUFFIX


def test_the_type_goes_by_the_end_of_the_name_and_is_named_in_both_languages() -> None:
    (kind,) = ET.fromstring(mime_package())  # noqa: S314 - our own text
    assert kind.get("type") == MIME_TYPE
    (glob,) = kind.iter(f"{MIME}glob")
    assert glob.get("pattern") == f"*{SUFFIX}"
    assert len(list(kind.iter(f"{MIME}comment"))) == 2


def test_installed_it_is_known_and_uninstalled_nothing_is_left(tmp_path: Path) -> None:
    commands, run = asked()
    way = XdgFileTypes(tmp_path, run)
    assert not way.installed()
    assert contents(tmp_path) == {}
    way.install(COMMAND)
    assert way.installed()
    assert commands == [["update-mime-database", str(tmp_path / "mime")]]
    (line,) = (each for each in way.entry.read_text().splitlines() if each.startswith("Exec="))
    # Undone in the order of the specification: the string first, then the argument's quotes.
    text = line.removeprefix("Exec=").removesuffix(" %F").replace("\\\\", "\\")
    words = [
        re.sub(r"\\(.)", r"\1", part[1:-1] if part.startswith('"') else part)
        for part in re.findall(r'"(?:[^"\\]|\\.)*"|\S+', text)
    ]
    assert [word.replace("%%", "%") for word in words] == COMMAND
    way.install(COMMAND)
    assert way.uninstall()
    assert contents(tmp_path) == {}
    assert not way.installed()
    assert not way.uninstall()


def test_what_other_programs_have_written_stays(tmp_path: Path) -> None:
    cache = tmp_path / "applications" / "mimeinfo.cache"
    cache.parent.mkdir()
    theirs = f"[MIME Cache]\ntext/plain=editor.desktop;\n{MIME_TYPE}=archiver.desktop;\n"
    cache.write_text(theirs)
    way = XdgFileTypes(tmp_path, asked()[1])
    way.install(COMMAND)
    assert f"{MIME_TYPE}=exerciseapp.desktop;archiver.desktop;" in cache.read_text()
    assert "text/plain=editor.desktop;" in cache.read_text()
    way.uninstall()
    assert cache.read_text() == theirs


def test_where_the_type_cannot_be_indexed_nothing_is_left(tmp_path: Path) -> None:
    way = XdgFileTypes(tmp_path, lambda _command: False)
    with pytest.raises(FileTypeError, match=r"Nothing has been changed\. Install"):
        way.install(COMMAND)
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "mime").write_text("a file where a folder should be")
    with pytest.raises(FileTypeError, match="cannot be written"):
        XdgFileTypes(tmp_path, asked()[1]).install(COMMAND)


@dataclass(slots=True)
class FakeClasses:
    """The registry's classes, as a dict of keys."""

    values: dict[str, str] = field(default_factory=dict)
    told: int = 0

    def read(self, key: str) -> str | None:
        return self.values.get(key)

    def write(self, key: str, value: str) -> None:
        self.values[key] = value

    def delete(self, key: str) -> bool:
        below = [each for each in self.values if each == key or each.startswith(f"{key}\\")]
        for each in below:
            del self.values[each]
        return bool(below)

    def tell(self) -> None:
        self.told += 1


def test_windows() -> None:
    classes = FakeClasses()
    way = ClassesKey(classes)
    way.install([r"C:\Program Files\python.exe", "-m", "exerciseapp", "open"])
    assert way.installed()
    assert classes.values[rf"{CLASS}\shell\open\command"] == (
        r'"C:\Program Files\pythonw.exe" -m exerciseapp open "%1"'
    )
    assert way.uninstall()
    assert classes.values == {}
    assert not way.uninstall()
    assert classes.told == 3


def test_windows_leaves_a_suffix_that_is_somebody_elses() -> None:
    classes = FakeClasses({SUFFIX: "archiver"})
    assert not ClassesKey(classes).uninstall()
    assert classes.values == {SUFFIX: "archiver"}
