"""``exerciseapp remind test``: shows a notification now, and says what came back."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
from dataclasses import dataclass
from pathlib import Path

from exerciseapp.adapters.platform.places import find_places
from exerciseapp.adapters.texts import translator
from exerciseapp.bootstrap.remind_notifier import make_notifier
from exerciseapp.bootstrap.remind_wording import system_language
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.services.reminders.notices import trial_notice
from exerciseapp.services.reminders.ports import Dismissed, NotifierEvent, Pressed, Refusal


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a test: whether it was shown, and what the person did with it."""

    shown: bool
    reason: str = ""
    silenced: bool = False
    answer: str | None = None


def run_trial(options: argparse.Namespace) -> int:
    """Show a notification, wait for an answer, and print what came back."""
    folder = find_places(options.data_dir, os.environ).folder
    trial = asyncio.run(_try(folder, options.wait))
    if options.json:
        found = {
            "shown": trial.shown,
            "reason": trial.reason or None,
            "do_not_disturb": trial.silenced,
            "answer": trial.answer,
        }
        print(json.dumps(found, indent=2))
    else:
        print(_sentence(trial))
    return 0 if trial.shown else 1


async def _try(folder: Path, wait_s: float) -> Trial:
    notifier = make_notifier(folder)
    answers: asyncio.Queue[str] = asyncio.Queue()

    def heard(event: NotifierEvent) -> None:
        if isinstance(event, Pressed):
            answers.put_nowait(event.answer.value)
        elif isinstance(event, Dismissed):
            answers.put_nowait("closed")

    notifier.listen(heard)
    try:
        silenced = await notifier.silenced()
        notice = trial_notice(ReminderSettings(), translator(system_language(os.environ)))
        result = await notifier.show(notice, None)
        if isinstance(result, Refusal):
            detail = f" ({result.detail})" if result.detail else ""
            return Trial(shown=False, reason=f"{result.reason}{detail}", silenced=silenced)
        try:
            async with asyncio.timeout(wait_s):
                answer = await answers.get()
        except TimeoutError:
            await notifier.close(result)
            return Trial(shown=True, silenced=silenced)
        await notifier.close(result)
        return Trial(shown=True, silenced=silenced, answer=answer)
    finally:
        await notifier.stop()


def _sentence(trial: Trial) -> str:
    if not trial.shown:
        return f"Nothing could be shown: {trial.reason}."
    if trial.answer is not None:
        return f"The notification was shown, and the answer came back: {trial.answer}."
    if trial.silenced:
        return "The desktop took the notification, but its do-not-disturb is on."
    return "The notification was shown. No button was pressed in time."
