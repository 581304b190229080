"""The quiet way from a patient's window to the physiotherapist's workspace."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from exerciseapp.ui.settings.page import SettingsPage
from exerciseapp.ui.settings.workspace_card import WorkspaceCard
from tests.support.desk import FakeDesk
from tests.support.programmes import TWO_SETS, programme_of
from tests.ui.conftest import MakeDesk


@pytest.fixture
def fake(make_desk: MakeDesk) -> FakeDesk:
    return make_desk(programme_of(TWO_SETS))


@pytest.fixture
def card(fake: FakeDesk) -> Iterator[WorkspaceCard]:
    page = SettingsPage(fake.desk())
    page.show()
    yield page.workspace
    page.close()
    page.deleteLater()


def test_the_workspace_opens_in_a_window_of_its_own(fake: FakeDesk, card: WorkspaceCard) -> None:
    card.open.click()
    assert fake.workspace.opened == [False]
    assert "opens in a moment" in card.notice.text


def test_the_demo_clinic_opens_too(fake: FakeDesk, card: WorkspaceCard) -> None:
    card.demo.click()
    assert fake.workspace.opened == [True]


def test_a_window_that_cannot_be_opened_is_told(fake: FakeDesk, card: WorkspaceCard) -> None:
    fake.workspace.works = False
    card.open.click()
    assert "could not be opened" in card.notice.text
