"""Where everything that the program keeps is kept: one data folder."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "EXERCISEAPP_DATA_DIR"
OWNER_ONLY = 0o700


class DataFolderError(Exception):
    """The data folder cannot be made or written. The message is for the person who reads it."""


@dataclass(frozen=True, slots=True)
class Places:
    """The data folder and what lies in it; nothing is made by asking."""

    folder: Path

    @property
    def database(self) -> Path:
        """The file with the records."""
        return self.folder / "exerciseapp.db"

    @property
    def library(self) -> Path:
        """The folder of imported exercises."""
        return self.folder / "library"

    @property
    def backups(self) -> Path:
        """The folder of copies of the records."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """The folder of log files."""
        return self.folder / "logs"

    def make(self) -> None:
        """Make what is missing, readable by its owner only, and try whether it can be written.

        Raises DataFolderError.
        """
        try:
            self.folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
            for inner in (self.library, self.backups, self.logs):
                inner.mkdir(mode=OWNER_ONLY, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder):
                pass
        except OSError as error:
            raise DataFolderError(
                f"The folder for your records, {self.folder}, cannot be used "
                f"({error.strerror or error}). Nothing has been changed. Allow writing there, "
                "free some space, or choose another folder with --data-dir."
            ) from error


def find_places(data_dir: Path | None, environ: Mapping[str, str]) -> Places:
    """Return the places under *data_dir*, else under the variable's folder, else the usual one.

    Relative folders count from the working folder. Nothing is made or read.
    """
    named = str(data_dir) if data_dir is not None else environ.get(VARIABLE, "")
    if named:
        return Places(Path(named).expanduser().absolute())
    from platformdirs import user_data_path

    return Places(user_data_path("exerciseapp", appauthor=False))
