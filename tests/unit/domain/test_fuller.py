"""What two records of one set say together."""

from __future__ import annotations

import pytest

from exerciseapp.domain.dosage import Side
from exerciseapp.domain.records import Amount, SetKey, SetOutcome, SetRecord, fuller

DONE, PARTIAL, SKIPPED = SetOutcome.DONE, SetOutcome.PARTIAL, SetOutcome.SKIPPED


def record(outcome: SetOutcome, repetitions: int, hold_s: float | None = None) -> SetRecord:
    prescribed = Amount(3, None if hold_s is None else 10.0)
    performed = Amount(repetitions, hold_s)
    return SetRecord(SetKey(0, 1, Side.LEFT), "stretch", outcome, prescribed, performed)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (record(DONE, 3), record(PARTIAL, 1), record(DONE, 3)),
        (record(DONE, 3), record(SKIPPED, 0), record(DONE, 3)),
        (record(PARTIAL, 2), record(PARTIAL, 1), record(PARTIAL, 2)),
        (record(PARTIAL, 2), record(SKIPPED, 1), record(SKIPPED, 2)),
        (record(PARTIAL, 1), record(SKIPPED, 2), record(SKIPPED, 2)),
        (record(PARTIAL, 1, 10.0), record(PARTIAL, 1, 4.0), record(PARTIAL, 1, 10.0)),
        (record(SKIPPED, 0, 6.2), record(SKIPPED, 0, 0.0), record(SKIPPED, 0, 6.2)),
        (record(PARTIAL, 1, 10.0), record(DONE, 3, 10.0), record(DONE, 3, 10.0)),
    ],
)
def test_the_more_that_was_performed_stands_in_whichever_order(
    one: SetRecord, other: SetRecord, together: SetRecord
) -> None:
    assert fuller(one, other) == together
    assert fuller(other, one) == together
