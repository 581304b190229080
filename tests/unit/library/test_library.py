from __future__ import annotations

from pathlib import Path

import pytest

from exerciseapp.adapters.library import load_library, read_exercise
from exerciseapp.adapters.library.localised import LANGUAGE_RULE
from exerciseapp.domain.exercise import (
    Demonstration,
    ExerciseKind,
    PhaseName,
    Position,
    Source,
)
from tests.unit.library.builders import (
    DYNAMIC_CUES,
    DYNAMIC_TEXT,
    STATIC_FACTS,
    STATIC_TEXT,
    changed,
    lines,
    told_about,
    write_exercise,
)


def test_an_exercise_is_what_its_files_say(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "text.nb.toml").write_text(
        changed(DYNAMIC_TEXT, 'name = "Name"', 'name = "Navn"'), encoding="utf-8"
    )
    (folder / "demonstration.webm").write_bytes(b"clip")
    (folder / "poster.webp").write_bytes(b"poster")
    (folder / "cues.vtt").write_text(DYNAMIC_CUES, encoding="utf-8")

    exercise, problems = read_exercise(folder)

    assert problems == ()
    assert exercise is not None
    assert exercise.id == "rise"
    assert exercise.kind is ExerciseKind.DYNAMIC
    assert exercise.position is Position.STANDING
    assert exercise.sided is False
    assert (exercise.equipment, exercise.muscles) == (("chair",), ("soleus",))
    assert exercise.sources == (Source("A trial", "Journal 2004;39:79", "low"),)
    assert exercise.demonstration.clip == folder / "demonstration.webm"
    assert exercise.demonstration.poster == folder / "poster.webp"
    assert exercise.demonstration.length_s == 5.48
    assert exercise.text("nb").name == "Navn"
    text = exercise.text("en")
    assert (text.name, text.purpose, text.position) == ("Name", "Purpose.", "Position.")
    assert (text.steps, text.feeling, text.avoid) == (("One.", "Two."), "Feeling.", ("This.",))
    assert (text.needed, text.instruction, text.evidence) == ("Needed.", "Do it.", "Evidence.")
    assert text.phase_words == {
        PhaseName.RAISE: "Up",
        PhaseName.TOP: "Hold",
        PhaseName.LOWER: "Down",
    }


def test_an_exercise_without_its_demonstration_is_one_all_the_same(tmp_path: Path) -> None:
    exercise, problems = read_exercise(write_exercise(tmp_path / "rise"))

    assert problems == ()
    assert exercise is not None
    assert exercise.demonstration == Demonstration(None, None, ())


def test_a_poster_may_be_a_png(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "poster.png").write_bytes(b"poster")

    exercise, _ = read_exercise(folder)

    assert exercise is not None
    assert exercise.demonstration.poster == folder / "poster.png"


def test_phases_of_the_other_kind_are_told(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise", text=STATIC_TEXT)

    told = told_about(folder)

    assert told[0] == (
        "text.en.toml: phases.ease-in: there is no such key; use one of: ready, raise, top, lower"
    )
    assert all("text.en.toml: phases." in line for line in told)
    assert read_exercise(folder)[0] is None


def test_the_start_may_have_a_word_too(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise", text=DYNAMIC_TEXT + 'ready = "Stand tall"\n')

    exercise, problems = read_exercise(folder)

    assert problems == ()
    assert exercise is not None
    assert exercise.text("en").phase_words[PhaseName.READY] == "Stand tall"


def test_wrong_cues_cost_only_the_phases(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "cues.vtt").write_text("nonsense", encoding="utf-8")

    exercise, problems = read_exercise(folder)

    assert exercise is not None
    assert exercise.demonstration.phases == ()
    assert lines(problems) == [
        f'{folder / "cues.vtt"}: line 1: is no WebVTT track; the first line is "WEBVTT"'
    ]


def test_folders_in_the_place_of_files_are_told(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    for name in ("demonstration.webm", "poster.webp", "cues.vtt", "text.nb.toml"):
        (folder / name).mkdir()

    exercise, _ = read_exercise(folder)

    assert exercise is not None
    assert told_about(folder) == [
        f"{name}: is a folder; put a file of that name here"
        for name in ("text.nb.toml", "demonstration.webm", "poster.webp", "cues.vtt")
    ]


def test_a_language_is_named_by_its_code(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "text.norsk.toml").write_text(DYNAMIC_TEXT, encoding="utf-8")
    (folder / "text.pt_BR.toml").write_text(DYNAMIC_TEXT, encoding="utf-8")

    exercise, _ = read_exercise(folder)

    assert exercise is not None
    assert list(exercise.texts) == ["en", "pt_BR"]
    assert told_about(folder) == [
        'text.norsk.toml: "norsk" in its name is no language; ' + LANGUAGE_RULE
    ]


def test_texts_without_facts_are_told(tmp_path: Path) -> None:
    folder = tmp_path / "rise"
    folder.mkdir()
    (folder / "text.en.toml").write_text(STATIC_TEXT, encoding="utf-8")

    assert read_exercise(folder)[0] is None
    assert told_about(folder) == ["exercise.toml: is not there; check the name and the folder"]


def test_facts_without_texts_are_told(tmp_path: Path) -> None:
    folder = write_exercise(tmp_path / "rise")
    (folder / "text.en.toml").unlink()

    assert read_exercise(folder)[0] is None
    assert lines(read_exercise(folder)[1]) == [
        f"{folder}: has no text in any language; write text.en.toml"
    ]


def test_one_wrong_exercise_hides_no_other(tmp_path: Path) -> None:
    write_exercise(tmp_path / "a-wrong", facts="kind =")
    write_exercise(tmp_path / "b-right")
    write_exercise(tmp_path / "c-wrong", text="steps = 1")
    write_exercise(tmp_path / "D wrong")
    write_exercise(tmp_path / "e-right", STATIC_FACTS, STATIC_TEXT)

    library = load_library(media=tmp_path)

    assert list(library.exercises) == ["b-right", "e-right"]
    assert {Path(problem.file).relative_to(tmp_path).parts[0] for problem in library.problems} == {
        "a-wrong",
        "c-wrong",
        "D wrong",
    }


def test_an_exercise_that_may_not_be_looked_at_hides_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_exercise(tmp_path / "a-shut")
    write_exercise(tmp_path / "b-right")
    really = Path.stat

    def refuse(self: Path, *, follow_symlinks: bool = True) -> object:
        if "a-shut" in self.parts:
            raise PermissionError(13, "Permission denied")
        return really(self, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)

    library = load_library(media=tmp_path)

    assert list(library.exercises) == ["b-right"]
    assert "Permission denied" in str(library.problems[0])


def test_other_folders_and_files_are_no_exercises(tmp_path: Path) -> None:
    write_exercise(tmp_path / "rise")
    write_exercise(tmp_path / ".hidden")
    write_exercise(tmp_path / "_draft")
    (tmp_path / "studio" / "movements").mkdir(parents=True)
    (tmp_path / "README.md").write_text("x", encoding="utf-8")

    library = load_library(media=tmp_path)

    assert list(library.exercises) == ["rise"]
    assert library.problems == ()


def test_exercises_come_from_further_folders_too(tmp_path: Path) -> None:
    write_exercise(tmp_path / "shipped" / "rise")
    write_exercise(tmp_path / "own" / "lean", STATIC_FACTS, STATIC_TEXT)
    write_exercise(tmp_path / "own" / "rise", STATIC_FACTS, STATIC_TEXT)

    library = load_library([tmp_path / "own", tmp_path / "none"], tmp_path / "shipped")

    assert sorted(library.exercises) == ["lean", "rise"]
    assert library.exercises["rise"].kind is ExerciseKind.DYNAMIC
    assert lines(library.problems) == [
        f'{tmp_path / "own" / "rise"}: there is an exercise "rise" already; give it another name'
    ]


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("x", encoding="utf-8")

    library = load_library(media=tmp_path / "media")

    assert library.exercises == {}
    assert "check that it is a folder" in str(library.problems[0])
