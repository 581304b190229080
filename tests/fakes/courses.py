"""When programmes were taken up, as a test says."""

from __future__ import annotations

from dataclasses import dataclass, field

from exerciseapp.services.courses import Beginnings
from exerciseapp.services.record_store import StoreError, StoreFault


@dataclass(slots=True)
class FakeCourseStore:
    """``known`` by the programme's id. Set ``fault`` to have every call from then on fail."""

    known: dict[str, Beginnings] = field(default_factory=dict)
    fault: StoreFault | None = None

    def beginnings(self, programme: str) -> Beginnings:
        if self.fault is not None:
            raise StoreError(f"the fake store was told to fail: {self.fault}", self.fault)
        return self.known.get(programme, Beginnings())
