"""Why a file was not used, in the person's words, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.domain.exchange import Refusal, RefusedFileError
from exerciseapp.services.record_store import StoreError
from exerciseapp.ui.error_words import error_words

translate = QCoreApplication.translate


def not_used_words(error: RefusedFileError | StoreError | OSError) -> str:
    """Return what is wrong and what to do; the details stand elsewhere."""
    if isinstance(error, RefusedFileError):
        return refusal_words(error).format(**error.names)
    if isinstance(error, StoreError):
        return error_words(error)
    told = translate("Refusals", "The program could not write its files ({reason}).")
    return told.format(reason=error.strerror or error)


def needs_details(error: RefusedFileError | StoreError | OSError) -> bool:
    """Tell whether a helper may want to know which part of the file is wrong."""
    return isinstance(error, RefusedFileError) and error.refusal in {
        Refusal.DAMAGED,
        Refusal.UNREADABLE,
        Refusal.NEWER_PROGRAM,
        Refusal.OTHER_EXERCISE,
    }


def refusal_words(error: RefusedFileError) -> str:
    """Return the words for a refusal, with the places of its names."""
    match error.refusal:
        case Refusal.DAMAGED:
            return translate(
                "Refusals",
                "The file is damaged, or was changed on its way to you. Ask your clinic to send "
                "it again.",
            )
        case Refusal.UNREADABLE:
            return translate(
                "Refusals",
                "The file is not there any more, or cannot be read. Look where you saved it, and "
                "try again.",
            )
        case Refusal.NO_SUCH_KIND:
            return translate(
                "Refusals",
                "This is not a programme from a clinic. The name of such a file ends in "
                "“.exerciseprogramme”.",
            )
        case Refusal.IS_ANSWER:
            return translate(
                "Refusals",
                "This is an answer, meant for a clinic. Send it to your clinic; only they can "
                "read it.",
            )
        case Refusal.NEWER_PROGRAM:
            return translate(
                "Refusals",
                "The file needs a newer version of this program. Install the newest one, and open "
                "the file again.",
            )
        case Refusal.OTHER_SIGNER:
            return translate(
                "Refusals",
                "The file says that it is from {name}, but it was not made with the key of the "
                "clinic that you know. Somebody may be pretending to be your clinic. Ring them and "
                "ask.",
            )
        case Refusal.OTHER_PATIENT:
            return translate(
                "Refusals",
                "{name} made this file for somebody else. Ask them for yours.",
            )
        case Refusal.OTHER_CLINIC:
            return translate(
                "Refusals",
                "The file holds a programme called “{programme}”, and you have one of that name "
                "from {name}. Ask the clinic to give theirs another name.",
            )
        case Refusal.CHANGED_VERSION:
            return translate(
                "Refusals",
                "You have version {version} of this programme already, and the one in the file is "
                "different. Ask your clinic for a new version.",
            )
        case Refusal.OLDER_VERSION:
            return translate(
                "Refusals",
                "This is version {version} of a programme of which you have version {newest}, "
                "which is newer. You go on with that one.",
            )
        case Refusal.OTHER_EXERCISE:
            return translate(
                "Refusals",
                "The file brings an exercise that you have from elsewhere, with other content. "
                "Ask your clinic to give theirs another name.",
            )
