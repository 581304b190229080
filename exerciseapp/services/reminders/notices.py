"""What a reminder says on the screen."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from exerciseapp.domain.occurrence import Answer, OccurrenceRecord
from exerciseapp.domain.reminder_settings import ReminderSettings
from exerciseapp.domain.text import LocalisedText
from exerciseapp.services.reminders.ports import Notice, Translate, in_english

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wording:
    """The person's language: a tag such as "nb", and the translations into it."""

    language: str = "en"
    translate: Translate = in_english


def reminder_notice(
    record: OccurrenceRecord,
    title: LocalisedText | None,
    settings: ReminderSettings,
    wording: Wording,
) -> Notice:
    """Return the notification for *record*; the last of its repetitions has a sound.

    A translation with a wrong placeholder is no reason to stay silent: then it is in English.
    """
    try:
        return _notice(record, title, settings, wording)
    except (KeyError, IndexError, ValueError):
        log.exception("the translation of a reminder is wrong: %s", wording.language)
        return _notice(record, title, settings, Wording(wording.language))


def _notice(
    record: OccurrenceRecord,
    title: LocalisedText | None,
    settings: ReminderSettings,
    wording: Wording,
) -> Notice:
    last = record.shows >= settings.repeats
    return Notice(
        tag=record.key.tag,
        title=title.in_language(wording.language) if title else record.key.programme,
        body=_body(record, last, wording.translate),
        buttons=reminder_buttons(settings, wording.translate),
        sound=last,
    )


def reminder_buttons(
    settings: ReminderSettings, translate: Translate
) -> tuple[tuple[Answer, str], ...]:
    """Return the buttons of a reminder; the first is what a press on the text means."""
    snooze = translate("Reminder", "Snooze {minutes} minutes").format(minutes=settings.snooze_min)
    return (
        (Answer.START, translate("Reminder", "Start")),
        (Answer.SNOOZE, snooze),
        (Answer.NOT_TODAY, translate("Reminder", "Not today")),
    )


def trial_notice(settings: ReminderSettings, translate: Translate) -> Notice:
    """Return a notification by which a person can see that reminders arrive."""
    return Notice(
        tag="exerciseapp/test",
        title=translate("Reminder", "This is how a reminder looks"),
        body=translate("Reminder", "Press one of the buttons to see that it arrives."),
        buttons=reminder_buttons(settings, translate),
    )


def _body(record: OccurrenceRecord, last: bool, translate: Translate) -> str:
    planned = f"{record.occurrence.local:%H:%M}"
    if record.shows == 0:
        return translate("Reminder", "Time for your exercises, planned for {time}.").format(
            time=planned
        )
    if last:
        return translate(
            "Reminder", "Your exercises from {time} are still waiting. Last reminder for now."
        ).format(time=planned)
    return translate("Reminder", "Your exercises from {time} are still waiting ({count}).").format(
        time=planned, count=record.shows + 1
    )
