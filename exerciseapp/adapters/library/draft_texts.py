"""Drafts as the text of a programme file, which is what they are kept as."""

from __future__ import annotations

from exerciseapp.adapters.library.programme_file import parse_programme
from exerciseapp.adapters.library.programme_text import write_programme
from exerciseapp.domain.programme import Programme


class TomlDrafts:
    """Reads and writes drafts. An exercise that is gone since does not make one unreadable."""

    def read_draft(self, programme_id: str, source: str) -> Programme:
        """Return the programme of *source*, which may be unfinished. Raises ValueError."""
        parsed = parse_programme(source, programme_id, unfinished=True)
        if parsed.programme is None:
            raise ValueError("; ".join(str(problem) for problem in parsed.problems))
        return parsed.programme

    def write(self, programme: Programme) -> str:
        """Return the text that reads as *programme*."""
        return write_programme(programme)
