"""Tries a film out in a process of its own: one that was made to bring a decoder down, or to keep
it busy for hours, ends that process and nothing else.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from exerciseapp.services.playback import ClipProblem, ClipProblemKind

# A clip lasts seconds, and is tried out at eight times its speed.
PATIENCE_S = 120.0


def check_clip_apart(path: Path, patience_s: float = PATIENCE_S) -> ClipProblem | None:
    """Return what ``check_clip`` says of the clip at *path*; UNREADABLE if that came to no end."""
    command = [sys.executable, "-m", __name__, str(path)]
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=patience_s
        )
    except subprocess.TimeoutExpired:
        told = f"not decoded within {patience_s:g} s"
        return ClipProblem(path, ClipProblemKind.UNREADABLE, told)
    except OSError as error:
        return ClipProblem(path, ClipProblemKind.UNREADABLE, str(error))
    if done.returncode != 0:
        told = f"the process that decoded it ended with {done.returncode}"
        return ClipProblem(path, ClipProblemKind.UNREADABLE, told)
    kind, _, detail = done.stdout.decode("utf-8", "replace").strip().partition(" ")
    return ClipProblem(path, ClipProblemKind(kind), detail) if kind else None


def main(path: Path) -> int:
    """Write the kind of what is wrong and its detail, or nothing."""
    from exerciseapp.adapters.playback.check import check_clip

    problem = check_clip(path)
    if problem is not None:
        sys.stdout.buffer.write(f"{problem.kind} {problem.detail}".encode(errors="replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
