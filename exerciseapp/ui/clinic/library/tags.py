"""Tags as they are written in one field."""

from __future__ import annotations


def tags_in(written: str) -> tuple[str, ...]:
    """Return the tags in *written*, which stand between commas; each once, however it is spelt."""
    tags: dict[str, str] = {}
    for part in written.split(","):
        tag = " ".join(part.split())
        if tag:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())
