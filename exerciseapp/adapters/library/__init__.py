"""The exercise library: reads what people write in ``media/`` and ``schedules/``."""

from exerciseapp.adapters.library.library import Library, load_library, read_exercise
from exerciseapp.adapters.library.places import shipped_media, shipped_schedules
from exerciseapp.adapters.library.problems import FileProblem
from exerciseapp.adapters.library.programme_file import ParsedProgramme, parse_programme
from exerciseapp.adapters.library.programme_text import write_programme
from exerciseapp.adapters.library.schedules import (
    Schedules,
    check_files,
    load_schedules,
    read_programme,
)

__all__ = [
    "FileProblem",
    "Library",
    "ParsedProgramme",
    "Schedules",
    "check_files",
    "load_library",
    "load_schedules",
    "parse_programme",
    "read_exercise",
    "read_programme",
    "shipped_media",
    "shipped_schedules",
    "write_programme",
]
