"""Where a file is, in a text that wraps."""

from __future__ import annotations

import re
from pathlib import Path

from exerciseapp.ui.widgets.labels import BREAK

_ENDS = re.compile(r"([/\\._-]+)")


def shown_path(path: Path) -> str:
    """Return *path* so that it may go on in the next line after each of its parts.

    A folder within folders is longer than a line of large text, and would be cut off.
    """
    return _ENDS.sub(rf"\1{BREAK}", str(path))
