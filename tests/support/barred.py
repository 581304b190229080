"""The barred clips that several tests share, each made once in a run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.clips import ClipSpec, make_barred_clip

MakeClip = Callable[[ClipSpec], Path]


@pytest.fixture(scope="session")
def make_clip(tmp_path_factory: pytest.TempPathFactory) -> MakeClip:
    """Give a function that makes a barred clip, or returns the one made before."""
    folder = tmp_path_factory.mktemp("clips")
    made: dict[ClipSpec, Path] = {}

    def make(spec: ClipSpec) -> Path:
        if spec not in made:
            made[spec] = make_barred_clip(folder, spec)
        return made[spec]

    return make
