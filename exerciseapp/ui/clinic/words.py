"""The words of the workspace: what was done, and when something was."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from exerciseapp.domain.caseload import Act, Edit

translate = QCoreApplication.translate


def act_words(edit: Edit | None) -> str:
    """Return what *edit* is, in a few small words, as a menu names it; nothing for None."""
    if edit is None:
        return ""
    return _act(edit.act).format(what=edit.subject or no_name())


def _act(act: Act) -> str:
    match act:
        case Act.ADD_PATIENT:
            return translate("ClinicWords", "add {what}")
        case Act.CHANGE_PATIENT:
            return translate("ClinicWords", "change the details of {what}")
        case Act.ARCHIVE_PATIENT:
            return translate("ClinicWords", "archive {what}")
        case Act.BRING_BACK_PATIENT:
            return translate("ClinicWords", "bring back {what}")
        case Act.CHANGE_PROGRAMME:
            return translate("ClinicWords", "change the programme of {what}")
        case Act.ADD_TEMPLATE:
            return translate("ClinicWords", "keep the template “{what}”")
        case Act.CHANGE_TEMPLATE:
            return translate("ClinicWords", "change the template “{what}”")
        case Act.RENAME_TEMPLATE:
            return translate("ClinicWords", "rename the template “{what}”")
        case Act.DELETE_TEMPLATE:
            return translate("ClinicWords", "delete the template “{what}”")
        case Act.MARK_EXERCISE:
            return translate("ClinicWords", "mark the exercise “{what}”")


def no_name() -> str:
    """Return what somebody is called of whom there is only an id."""
    return translate("ClinicWords", "Without a name")


def day_words(moment: datetime | None) -> str:
    """Return the day of *moment* as this computer writes days; a dash for never."""
    if moment is None:
        return "–"
    day = moment.astimezone().date()
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def changed_elsewhere() -> str:
    """Return what to say when something is no longer as it was shown."""
    return translate(
        "ClinicWords",
        "This was changed elsewhere in the meantime, so nothing was done. What is shown now is "
        "how it stands.",
    )
