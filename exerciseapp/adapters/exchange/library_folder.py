"""The library's folder as the exchange sees it: exercises by their files, imports laid aside first.

An import lies in ``library/_imported-ID``: its programme, and the exercises that it carried. A
name that begins with an underscore is none that an exercise has, so the library passes over it;
the database says which imports count.
"""

from __future__ import annotations

import os
import shutil
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from exerciseapp.adapters.exchange.names import EXERCISES, PROGRAMME, is_id, limit_in_exercise
from exerciseapp.adapters.platform.disk import settle
from exerciseapp.domain.exchange import Parcel, files_digest
from exerciseapp.services.exchange.ports import ExchangeError

STAGED = ".incoming-"
IN_PLACE = "_imported-"


@dataclass(frozen=True, slots=True)
class FolderLibrary:
    """The data folder's library at *root*, beside the exercises *shipped* with the program."""

    root: Path
    shipped: Path

    def stage(self, parcel: Parcel) -> Path:
        """Write the parcel's files to a new folder, on the disk, that nobody reads yet."""
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        staged = self.root / f"{STAGED}{uuid.uuid4().hex}"
        try:
            staged.mkdir(mode=0o700)
            _write(staged / PROGRAMME, parcel.source.encode())
            (staged / EXERCISES).mkdir(mode=0o700)
            for exercise in parcel.carried:
                folder = staged / EXERCISES / exercise.id
                folder.mkdir(mode=0o700)
                for name, content in exercise.files.items():
                    _write(folder / name, content)
        except BaseException:
            self.discard(staged)
            raise
        return staged

    def name_of(self, staged: Path) -> str:
        """Return the name that a staged folder has once it is in its place."""
        return IN_PLACE + staged.name.removeprefix(STAGED)

    def put_in_place(self, staged: Path) -> None:
        """Move a staged folder to where it is read, in one step."""
        staged.rename(self.root / self.name_of(staged))
        settle(self.root)

    def announce(self, folder: str) -> None:
        """Let whoever watches the library see that *folder* is now in force."""
        # The reminders look for changed files, and would have looked before it counted.
        (self.root / folder / PROGRAMME).touch()

    def discard(self, staged: Path) -> None:
        """Remove a folder that was staged, also where it was moved to; never raises."""
        for folder in (staged, self.root / self.name_of(staged)):
            shutil.rmtree(folder, ignore_errors=True)

    def remove(self, folder: str) -> None:
        """Remove an import that does not count any more; never raises."""
        shutil.rmtree(self.root / folder, ignore_errors=True)

    def sweep(self, in_force: Iterable[str], before: datetime) -> None:
        """Remove what imports that ended in the middle, earlier than *before*, have left."""
        kept = set(in_force)
        try:
            found = [path for path in self.root.iterdir() if path.is_dir()]
            for path in found:
                left = path.name.startswith((STAGED, IN_PLACE)) and path.name not in kept
                if left and datetime.fromtimestamp(path.stat().st_mtime, UTC) < before:
                    shutil.rmtree(path, ignore_errors=True)
        except OSError:
            # What is left over does no harm; the next import tries again.
            return

    def exercises_in(self, folder: str) -> Mapping[str, str]:
        """Return the exercises that an import carried: id and digest of their files."""
        return _digests(self.root / folder / EXERCISES)

    def own_digests(self) -> Mapping[str, str]:
        """Return the exercises that a person put into the library: id and digest."""
        return _digests(self.root)

    def shipped_digests(self) -> Mapping[str, str]:
        """Return the exercises that come with the program: id and digest of their files."""
        return _digests(self.shipped)

    def own_exercise(self, exercise: str) -> Mapping[str, bytes]:
        """Return the files of an exercise that a person put into the library."""
        folder = self.root / exercise
        if not is_id(exercise) or not folder.is_dir():
            raise ExchangeError(f'There is no exercise "{exercise}" to hand over.')
        return _files(folder)


def _digests(root: Path) -> dict[str, str]:
    if not root.is_dir():
        return {}
    folders = sorted(path for path in root.iterdir() if is_id(path.name) and path.is_dir())
    read = {folder.name: _files(folder) for folder in folders}
    return {name: files_digest(files) for name, files in read.items() if "exercise.toml" in files}


def _files(folder: Path) -> dict[str, bytes]:
    """Return the files of an exercise that may be handed over; all others stay where they are."""
    files: dict[str, bytes] = {}
    for path in sorted(folder.iterdir()):
        most = limit_in_exercise(path.name)
        if most is None or not path.is_file():
            continue
        if path.stat().st_size > most:
            raise ExchangeError(f"{path} has more than {most} bytes, too many to hand over.")
        files[path.name] = path.read_bytes()
    return files


def _write(path: Path, content: bytes) -> None:
    """Write a new file, for its owner only, and wait until it is on the disk."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
