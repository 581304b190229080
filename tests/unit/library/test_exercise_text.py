"""An exercise that is written reads as the same one; what may not be written is found before."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exerciseapp.adapters.library import load_library, read_exercise
from exerciseapp.adapters.library.exercise_text import write_exercise_text, write_facts
from exerciseapp.adapters.library.own_exercises import FolderExercises
from exerciseapp.adapters.library.table import MOST_ENTRIES
from exerciseapp.domain import exercise_draft
from exerciseapp.domain.exercise import ExerciseKind, ExerciseText, Position
from exerciseapp.domain.exercise_draft import ExerciseDraft, moving_phases
from exerciseapp.domain.film_cut import FilmCut

SHIPPED = sorted(load_library().exercises)


def paragraphs(longest: int) -> st.SearchStrategy[str]:
    # Also some that are empty, too long or hold what cannot be shown: those are to be found.
    return st.text(st.characters(exclude_categories=["Cs"]), max_size=longest + 2) | st.just(
        "x" * (longest + 1)
    )


@st.composite
def drafts(draw: st.DrawFn) -> ExerciseDraft:
    kind = draw(st.sampled_from(ExerciseKind))
    long = paragraphs(40)
    text = ExerciseText(
        name=draw(paragraphs(60)),
        purpose=draw(long),
        position=draw(long),
        steps=tuple(draw(st.lists(long, max_size=3))),
        feeling=draw(long),
        avoid=tuple(draw(st.lists(long, max_size=3))),
        needed=draw(long),
        instruction=draw(paragraphs(80)),
        phase_words={name: draw(paragraphs(30)) for name in moving_phases(kind)},
        evidence=draw(long),
    )
    facts = st.lists(st.sampled_from(["wall", "own-thing", "Wrong Name", "", "x" * 61]), max_size=2)
    return ExerciseDraft(
        kind,
        draw(st.sampled_from(Position)),
        draw(st.booleans()),
        tuple(draw(facts)),
        tuple(draw(facts)),
        {"nb": text},
    )


@given(drafts())
def test_what_has_no_problem_reads_back_and_what_has_one_does_not(draft: ExerciseDraft) -> None:
    tidied = draft.tidied()
    with TemporaryDirectory() as root:
        folder = Path(root) / "made"
        folder.mkdir()
        (folder / "exercise.toml").write_text(write_facts(tidied), encoding="utf-8")
        text = write_exercise_text(tidied.texts["nb"])
        (folder / "text.nb.toml").write_text(text, encoding="utf-8")
        exercise, problems = read_exercise(folder)
    found = draft.problems("nb")
    if found:
        # The reader lets pass what a screen cannot show; we do not write it.
        assert problems or all(each.flaw is exercise_draft.Flaw.UNPRINTABLE for each in found)
        return
    assert problems == ()
    assert exercise is not None
    assert exercise.texts == tidied.texts
    assert (exercise.kind, exercise.position, exercise.sided) == (
        draft.kind,
        draft.position,
        draft.sided,
    )
    assert (exercise.equipment, exercise.muscles) == (draft.equipment, draft.muscles)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_exercises_can_be_written(name: str, tmp_path: Path) -> None:
    shipped = load_library().exercises[name]
    draft = ExerciseDraft(
        shipped.kind,
        shipped.position,
        shipped.sided,
        shipped.equipment,
        shipped.muscles,
        shipped.texts,
    )
    assert draft.problems("en") == draft.problems("nb") == ()
    own = FolderExercises(tmp_path / "library")
    written = own.put_in_place(own.stage(name, draft, shipped.demonstration.phases))
    assert written.texts == shipped.texts
    assert written.demonstration.phases == shipped.demonstration.phases
    assert written.id == name


def test_nothing_is_there_until_it_is_in_place(tmp_path: Path) -> None:
    own = FolderExercises(tmp_path)
    staged = own.stage("made", a_draft(), ())
    assert "made" not in own.ids()
    own.discard(staged)
    assert list(tmp_path.iterdir()) == []


def test_what_stands_there_is_not_written_over(tmp_path: Path) -> None:
    own = FolderExercises(tmp_path)
    own.put_in_place(own.stage("made", a_draft(), ()))
    again = own.stage("made", a_draft(), ())
    with pytest.raises(FileExistsError):
        own.put_in_place(again)


def test_what_cannot_be_read_is_not_put_in_place(tmp_path: Path) -> None:
    own = FolderExercises(tmp_path)
    staged = own.stage("made", a_draft(), ())
    (staged / "exercise.toml").write_text("kind = 1", encoding="utf-8")
    with pytest.raises(OSError, match="kind"):
        own.put_in_place(staged)
    assert "made" not in own.ids()


def test_the_phases_of_a_cut_are_read_back(tmp_path: Path) -> None:
    cut = FilmCut(Path("film.mp4"), 1.013, 5.5, 1.1, 3.0, (1.5, 2.52, 3.49, 5.01))
    phases = cut.phases(ExerciseKind.STATIC)
    own = FolderExercises(tmp_path)
    written = own.put_in_place(own.stage("made", a_draft(), phases))
    assert written.demonstration.phases == phases


def test_the_reader_and_the_draft_allow_as_many() -> None:
    assert exercise_draft.MOST_ENTRIES == MOST_ENTRIES


def a_draft() -> ExerciseDraft:
    text = ExerciseText(
        name="Made",
        purpose="For trying.",
        position="Stand.",
        steps=('Say "one".', "Back\\slash."),
        feeling="Nothing.",
        avoid=("Nothing.",),
        needed="Nothing.",
        instruction="Do it.",
        phase_words=dict.fromkeys(moving_phases(ExerciseKind.STATIC), "Go"),
        evidence="None.",
    )
    return ExerciseDraft(ExerciseKind.STATIC, Position.STANDING, False, (), (), {"en": text})
