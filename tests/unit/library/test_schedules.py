from __future__ import annotations

from pathlib import Path

from exerciseapp.adapters.library import Library, check_files, load_schedules
from tests.unit.library.builders import (
    DYNAMIC_TEXT,
    PROGRAMME,
    changed,
    lines,
    write_exercise,
)


def write(path: Path, text: str = PROGRAMME) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_programmes_are_named_by_their_files(tmp_path: Path, library: Library) -> None:
    write(tmp_path / "s" / "b-two.toml")
    write(tmp_path / "s" / "a-one.toml")
    write(tmp_path / "s" / "README.md")
    write(tmp_path / "s" / ".swap.toml", "x")

    schedules = load_schedules(library, schedules=tmp_path / "s")

    assert schedules.problems == ()
    assert list(schedules.programmes) == ["a-one", "b-two"]
    assert schedules.programmes["a-one"].id == "a-one"


def test_one_wrong_programme_hides_no_other(tmp_path: Path, library: Library) -> None:
    wrong = write(tmp_path / "s" / "a.toml", changed(PROGRAMME, "version = 3", "version = 0"))
    write(tmp_path / "s" / "b.toml")
    (tmp_path / "s" / "c.toml").mkdir()
    (tmp_path / "s" / "d.toml").write_bytes(b"\xff\xfe")
    write(tmp_path / "s" / "E e.toml")

    schedules = load_schedules(library, schedules=tmp_path / "s")

    assert list(schedules.programmes) == ["b"]
    told = lines(schedules.problems)
    assert len(told) == 4
    assert f"{wrong}: version: 0 is out of range; write a whole number from 1 to 99999" in told


def test_programmes_come_from_further_folders_too(tmp_path: Path, library: Library) -> None:
    write(tmp_path / "s" / "a.toml")
    twice = write(tmp_path / "own" / "a.toml", changed(PROGRAMME, "version = 3", "version = 4"))
    write(tmp_path / "own" / "b.toml")

    schedules = load_schedules(library, [tmp_path / "own", tmp_path / "none"], tmp_path / "s")

    assert sorted(schedules.programmes) == ["a", "b"]
    assert schedules.programmes["a"].version == 3
    assert lines(schedules.problems) == [
        f'{twice}: there is a programme "a" already; give it another name'
    ]


def test_right_files_have_nothing_to_tell(tmp_path: Path, library: Library) -> None:
    exercise = write_exercise(tmp_path / "new" / "hop")

    files = [write(tmp_path / "a.toml"), exercise, exercise / "exercise.toml"]

    assert check_files(files, library) == ()


def test_what_is_wrong_is_told_file_by_file(tmp_path: Path, library: Library) -> None:
    missing = tmp_path / "none.toml"
    wrong = write(tmp_path / "a.toml", changed(PROGRAMME, '"rise"', '"rsie"'))

    assert lines(check_files([missing, wrong, tmp_path], library)) == [
        f"{missing}: is not there; check the name and the folder",
        f'{wrong}: exercises[1].exercise: there is no exercise "rsie"; did you mean "rise"?',
        f"{tmp_path}: is a folder; put a file of that name here",
    ]


def test_an_exercise_is_checked_as_a_whole_and_told_once(tmp_path: Path, library: Library) -> None:
    text = changed(DYNAMIC_TEXT, 'name = "Name"', "name = 1")
    folder = write_exercise(tmp_path / "hop", text=text)

    told = lines(check_files([folder, folder / "exercise.toml", folder / "text.en.toml"], library))

    right = 'write a text in "quotes", of at most 60 characters'
    assert told == [f"{folder / 'text.en.toml'}: name: 1 is not a text; {right}"]
