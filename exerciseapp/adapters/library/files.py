"""Files as they come from a disk: read with care, so that none can stop the program."""

from __future__ import annotations

import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path

from exerciseapp.adapters.library.problems import FileProblem, ProblemList

LARGEST_BYTES = 256 * 1024
# The time that a key takes to read grows with the square of its parts: a hundred thousand of
# them would keep the reader for minutes.
MOST_DOTS = 200


def is_there(path: Path) -> bool:
    """Say whether there is anything at *path*, a folder or a broken file as well."""
    try:
        return path.exists()
    except OSError:
        # Something is there that may not be looked at; reading it will say so.
        return True


def entries(root: Path, problems: list[FileProblem]) -> list[Path]:
    """Return what stands in the folder *root*, sorted; why it cannot be opened is a problem.

    A folder that is not there holds nothing, and nothing is wrong with that.
    """
    try:
        return sorted(root.iterdir())
    except FileNotFoundError:
        return []
    except OSError as error:
        wrong = f"cannot be opened ({error.strerror})"
        problems.append(FileProblem(str(root), "", wrong, "check that it is a folder"))
        return []


def matching(folder: Path, pattern: str) -> list[Path]:
    """Return what in *folder* has a name like *pattern*, sorted; nothing if it cannot be opened."""
    try:
        return sorted(folder.glob(pattern))
    except OSError:
        return []


def read_text(path: Path, problems: ProblemList) -> str | None:
    """Return the UTF-8 text of *path*, or None after noting why it cannot be read."""
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            problems.add("", "is a folder", "put a file of that name here")
            return None
        if not stat.S_ISREG(about.st_mode):
            # A pipe or a device could keep the reader waiting for ever.
            problems.add("", "is not an ordinary file", "put an ordinary file of that name here")
            return None
        if about.st_size > LARGEST_BYTES:
            problems.add(
                "",
                f"has {about.st_size} bytes",
                f"a file of this kind has at most {LARGEST_BYTES}; is it the right file?",
            )
            return None
        content = path.read_bytes()
    except FileNotFoundError:
        problems.add("", "is not there", "check the name and the folder")
        return None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        problems.add("", f"cannot be read ({reason})", "check that you may open it")
        return None
    return _decoded(content, problems)


def _decoded(content: bytes, problems: ProblemList) -> str | None:
    try:
        # Some editors put a mark at the start of a UTF-8 file; it is no part of the text.
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.add(
            f"line {line}", "holds letters that are not UTF-8", "save the file again as UTF-8"
        )
        return None


def read_toml(text: str, problems: ProblemList) -> Mapping[str, object] | None:
    """Return the keys and values of *text*, or None after noting where it is not TOML."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS:
            problems.add(
                f"line {number}", f"has more than {MOST_DOTS} dots", "write several shorter lines"
            )
            return None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problems.add(
            "",
            f"is not valid TOML: {error}",
            'mend that line; a text stands in "quotes", and each key is written once',
        )
    except RecursionError:
        problems.add("", "nests brackets too deeply", "write plain lists and tables")
    except ValueError as error:
        problems.add("", f"holds a value that cannot be read: {error}", "write a smaller number")
    return None
