"""A programme is tried at once, as its patient will meet it."""

from __future__ import annotations

import pytest

from exerciseapp.domain.programme import Part, Variant
from exerciseapp.domain.session import Stage as SessionStage
from exerciseapp.ui.clinic.builder.page import BuilderPage
from exerciseapp.ui.clinic.window import ClinicWindow
from tests.support.office import FakeOffice
from tests.support.qt import process_events_until
from tests.ui.clinic.builder.conftest import Hand


@pytest.mark.parametrize("variant", Variant)
def test_it_is_tried_at_once_and_leaves_no_trace(
    ready: BuilderPage, fake: FakeOffice, hand: Hand, variant: Variant
) -> None:
    ready.state.show_part(Part(1, variant))
    hand.click(ready.try_it)
    trial = ready.trial
    assert trial is not None
    process_events_until(trial.isVisible)
    session = trial.controller.runner.session
    assert session.stage is SessionStage.RUNNING
    assert session.plan.prescriptions == ready.state.items
    fake.clock.advance(3600)
    process_events_until(lambda: trial.controller.stage is not SessionStage.RUNNING)
    trial.close()
    process_events_until(lambda: ready.trial is None)
    assert fake.database.records.history(include_open=True) == ()


def test_the_door_closes_over_a_trial(ready: BuilderPage, window: ClinicWindow) -> None:
    ready.try_it.click()
    process_events_until(lambda: ready.trial is not None and ready.trial.isVisible())
    window.lock()
    process_events_until(lambda: ready.trial is None)
