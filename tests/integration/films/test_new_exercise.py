"""From a film to an exercise in the library: all of it or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from exerciseapp.adapters.exchange.names import is_id
from exerciseapp.adapters.films import PyAvConverter
from exerciseapp.adapters.library import load_library
from exerciseapp.adapters.library.own_exercises import FolderExercises
from exerciseapp.domain.exercise import ExerciseKind, Position
from exerciseapp.domain.exercise_draft import ExerciseDraft
from exerciseapp.domain.film_cut import FilmCut
from exerciseapp.services.clinic.new_exercise import (
    Asked,
    ConversionStoppedError,
    FilmConverter,
    FilmError,
    FilmFacts,
    FilmProblem,
    FilmStills,
    NewExercises,
    NotKeptError,
    Told,
)
from exerciseapp.services.playback import PictureSize
from tests.support.clips import ClipSpec, make_barred_clip
from tests.support.film_reading import numbers

CUT = FilmCut(Path("film.mp4"), 0.4, 1.6, 0.4, 1.0, (0.6, 0.88, 1.08, 1.4))


@dataclass
class FailingConverter:
    """Writes half a clip and then raises."""

    error: BaseException
    folders: list[Path] = field(default_factory=list)

    def look(self, film: Path) -> FilmFacts:
        return FilmFacts(PictureSize(640, 360), 2.0)

    def stills(self) -> FilmStills:
        raise NotImplementedError

    def convert(self, cut: FilmCut, folder: Path, told: Told, asked_to_stop: Asked) -> None:
        self.folders.append(folder)
        (folder / "demonstration.webm").write_bytes(b"half")
        raise self.error


def a_draft() -> ExerciseDraft:
    shipped = load_library().exercises["heel-raise"]
    text = replace(shipped.texts["nb"], name="Tåhev på trinn")
    return ExerciseDraft(
        ExerciseKind.DYNAMIC, Position.STANDING, True, ("step",), ("soleus",), {"nb": text}
    )


def new_exercises(
    root: Path, converter: FilmConverter | None = None, elsewhere: Iterable[str] = ()
) -> NewExercises:
    taken = set(elsewhere)
    return NewExercises(converter or PyAvConverter(), FolderExercises(root), lambda: taken)


def never() -> bool:
    return False


def nobody(_part: float) -> None:
    return


def test_the_exercise_stands_in_the_library(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4"))
    root = tmp_path / "library"
    cut = replace(CUT, film=film)
    made = new_exercises(root).make(a_draft(), "Tåhev på trinn", cut, nobody, never)
    assert made.id == "tahev-pa-trinn"
    library = load_library([root])
    assert library.problems == ()
    read = library.exercises[made.id]
    assert read == made
    assert read.demonstration.clip is not None
    assert read.demonstration.poster is not None
    assert numbers(read.demonstration.clip) == list(range(10, 40))
    assert [
        (phase.name.value, phase.start_s, phase.end_s) for phase in made.demonstration.phases
    ] == [
        ("ready", 0.0, 0.2),
        ("raise", 0.2, 0.48),
        ("top", 0.48, 0.68),
        ("lower", 0.68, 1.0),
        ("ready", 1.0, 1.2),
    ]
    assert [path.name for path in root.iterdir()] == [made.id]


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (FilmError(FilmProblem.CUT_SHORT), FilmError),
        (OSError(28, "No space left on device"), NotKeptError),
        (ConversionStoppedError(), ConversionStoppedError),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_nothing_is_left_of_what_did_not_succeed(
    tmp_path: Path, error: BaseException, raised: type[BaseException]
) -> None:
    converter = FailingConverter(error)
    with pytest.raises(raised):
        new_exercises(tmp_path, converter).make(a_draft(), "Made", CUT, nobody, never)
    assert converter.folders
    assert list(tmp_path.iterdir()) == []


def test_whoever_stops_at_the_last_moment_has_nothing(tmp_path: Path) -> None:
    film = make_barred_clip(tmp_path, ClipSpec("film.mp4"))
    told: list[float] = []
    with pytest.raises(ConversionStoppedError):
        new_exercises(tmp_path / "library").make(
            a_draft(), "Made", replace(CUT, film=film), told.append, lambda: told[-1:] == [1.0]
        )
    assert list((tmp_path / "library").iterdir()) == []


def test_a_library_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "library").write_text("in the way", encoding="utf-8")
    with pytest.raises(NotKeptError):
        new_exercises(tmp_path / "library").make(a_draft(), "Made", CUT, nobody, never)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Tåhev, sittende", "tahev-sittende"),
        ("  Calf   stretch ", "calf-stretch"),
        ("Heel raise", "heel-raise-3"),
        ("con", "con-exercise"),
        ("LPT1", "lpt1-exercise"),
        ("膝伸ばし", "exercise"),
        ("…", "exercise"),
        ("../../etc/passwd", "etc-passwd"),
        ("x" * 200, "x" * 40),
    ],
)
def test_the_id_is_made_of_the_name(tmp_path: Path, name: str, made: str) -> None:
    (tmp_path / "heel-raise-2").mkdir()
    assert new_exercises(tmp_path, elsewhere=["heel-raise"]).id_for(name) == made
    assert is_id(made)


def test_what_a_dead_program_left_is_swept_a_day_later(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".making-old", tmp_path / ".making-fresh"
    for folder in (old, fresh):
        folder.mkdir()
    two_days_ago = old.stat().st_mtime - 2 * 24 * 3600
    os.utime(old, (two_days_ago, two_days_ago))
    own = FolderExercises(tmp_path)
    own.discard(own.stage("made", a_draft(), ()))
    assert [path.name for path in tmp_path.iterdir()] == [".making-fresh"]
