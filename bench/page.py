"""The page that the measurements are written to: a section for each subject."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "benchmarks.md"
TITLE = "# Benchmarks\n\nWritten by `script/bench SUBJECT`; each section names its machine.\n"


def write_section(heading: str, text: str, page: Path = PAGE) -> None:
    """Put *text* under the heading of the second level, in place of what stood there."""
    page.parent.mkdir(parents=True, exist_ok=True)
    before = page.read_text(encoding="utf-8") if page.exists() else TITLE
    top, *sections = before.split("\n## ")
    kept = [part for part in sections if part.splitlines()[0] != heading]
    parts = (part.strip() for part in (top, *kept, f"{heading}\n\n{text}"))
    page.write_text("\n\n## ".join(parts) + "\n", encoding="utf-8")


def table(head: list[str], rows: list[list[str]]) -> str:
    """Return a table in Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
