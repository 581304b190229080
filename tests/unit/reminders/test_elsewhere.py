"""Windows and macOS, as far as that can be told on another system."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from exerciseapp.adapters.notifications.elsewhere import SERVER, ElsewhereNotifier
from exerciseapp.domain.occurrence import Answer, Reason, Shown
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.services.reminders.notices import trial_notice
from exerciseapp.services.reminders.ports import (
    Dismissed,
    Notice,
    NotifierEvent,
    Pressed,
    Refusal,
    in_english,
)


@dataclass(slots=True)
class FakeDesk:
    """The library, remembering what it was to show."""

    allowed: bool = True
    error: Exception | None = None
    hangs: bool = False
    sent: list[Any] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)
    on_clicked: Callable[[str], Any] | None = None
    on_dismissed: Callable[[str], Any] | None = None
    on_button_pressed: Callable[[str, str], Any] | None = None

    async def request_authorisation(self) -> bool:
        return self.allowed

    async def send_notification(self, notification: Any) -> str:
        if self.hangs:
            await asyncio.Event().wait()
        if self.error is not None:
            raise self.error
        self.sent.append(notification)
        return "id"

    async def clear(self, identifier: str) -> None:
        self.cleared.append(identifier)


NOTICE = trial_notice(ReminderSettings(), in_english)


def notifier_on(desk: FakeDesk) -> tuple[ElsewhereNotifier, list[NotifierEvent]]:
    def make(notice: Notice) -> Any:
        return notice

    notifier = ElsewhereNotifier(desk, make, timeout_s=0.01)
    heard: list[NotifierEvent] = []
    notifier.listen(heard.append)
    return notifier, heard


def test_it_is_shown_and_its_answers_come_back() -> None:
    desk = FakeDesk()
    notifier, heard = notifier_on(desk)
    shown = asyncio.run(notifier.show(NOTICE, None))
    assert isinstance(shown, Shown)
    assert shown.server == SERVER
    assert desk.sent == [NOTICE]
    assert desk.on_clicked
    assert desk.on_button_pressed
    assert desk.on_dismissed
    desk.on_clicked(NOTICE.tag)
    desk.on_button_pressed(NOTICE.tag, "snooze")
    desk.on_button_pressed(NOTICE.tag, "no such button")
    desk.on_dismissed(NOTICE.tag)
    assert heard == [
        Pressed(shown, Answer.START),
        Pressed(shown, Answer.SNOOZE),
        Dismissed(shown),
    ]
    asyncio.run(notifier.close(shown))
    assert desk.cleared == [NOTICE.tag]


def test_why_it_is_not_shown() -> None:
    for desk, reason in (
        (FakeDesk(allowed=False), Reason.SERVER_REFUSED),
        (FakeDesk(error=OSError("no such luck")), Reason.SERVER_REFUSED),
        (FakeDesk(hangs=True), Reason.SERVER_HUNG),
    ):
        notifier, _ = notifier_on(desk)
        refused = asyncio.run(notifier.show(NOTICE, None))
        assert isinstance(refused, Refusal)
        assert refused.reason is reason


def test_a_stopped_notifier_hears_nothing() -> None:
    desk = FakeDesk()
    notifier, heard = notifier_on(desk)
    asyncio.run(notifier.stop())
    assert desk.on_clicked
    desk.on_clicked(NOTICE.tag)
    assert heard == []
    assert not asyncio.run(notifier.silenced())
