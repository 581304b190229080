"""What a check-up of the program finds, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: fine, or what to do about it."""

    subject: str
    ok: bool
    detail: str
    remedy: str = ""

    def __str__(self) -> str:
        told = f"{'ok   ' if self.ok else 'wrong'}  {self.subject}: {self.detail}"
        return f"{told}; {self.remedy}" if self.remedy else told


def findings_document(findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Return *findings* as plain values that JSON can hold."""
    return [asdict(finding) for finding in findings]
