"""A film that means harm ends the process that tries it out, and nothing else."""

from __future__ import annotations

import stat
import sys
import time
from pathlib import Path

import pytest

from exerciseapp.adapters.library import shipped_media
from exerciseapp.adapters.playback.check_apart import check_clip_apart
from exerciseapp.services.playback import ClipProblemKind
from tests.support.mutations import mutations

FILM = shipped_media() / "ankle-pump" / "demonstration.webm"


def test_a_good_film_is_good() -> None:
    assert check_clip_apart(FILM) is None


def test_what_is_wrong_is_told_as_by_the_check_itself(tmp_path: Path) -> None:
    path = tmp_path / "demonstration.webm"
    assert check_clip_apart(path) is not None
    path.write_bytes(b"no film")
    problem = check_clip_apart(path)
    assert problem is not None
    assert problem.kind is ClipProblemKind.UNREADABLE


@pytest.mark.parametrize(
    ("body", "told"),
    [("kill -SEGV $$", "ended with -11"), ("exec sleep 60", "not decoded within 1 s")],
    ids=["a crash", "no end"],
)
def test_a_process_that_ends_badly_or_not_at_all_is_an_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, told: str
) -> None:
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\n{body}\n")
    python.chmod(python.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(sys, "executable", str(python))
    problem = check_clip_apart(FILM, patience_s=1)
    assert problem is not None
    assert problem.kind is ClipProblemKind.UNREADABLE
    assert told in problem.detail


@pytest.mark.parametrize(
    "count", [3, pytest.param(100, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_changed_films_are_good_or_bad_and_the_test_goes_on(tmp_path: Path, count: int) -> None:
    path = tmp_path / "demonstration.webm"
    kinds: set[ClipProblemKind | None] = set()
    for changed in mutations(FILM.read_bytes(), count, seed=31):
        path.write_bytes(changed)
        start = time.process_time()
        problem = check_clip_apart(path)
        kinds.add(problem.kind if problem else None)
        assert time.process_time() - start < 1
    assert kinds <= {None, ClipProblemKind.UNREADABLE, ClipProblemKind.CUT_SHORT}
