"""When programmes were taken up, as a test says."""

from __future__ import annotations

from dataclasses import dataclass, field

from exerciseapp.domain.programme import Programme
from exerciseapp.services.courses import Beginnings
from exerciseapp.services.record_store import StoreError, StoreFault


@dataclass(slots=True)
class FakeCourseStore:
    """``known`` by id and version. Set ``fault`` to have every call from then on fail."""

    known: dict[tuple[str, int], Beginnings] = field(default_factory=dict)
    fault: StoreFault | None = None

    def beginnings(self, programme: Programme) -> Beginnings:
        if self.fault is not None:
            raise StoreError(f"the fake store was told to fail: {self.fault}", self.fault)
        return self.known.get((programme.id, programme.version), Beginnings())
