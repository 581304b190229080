"""What went wrong with the records, in the person's words: what happened, what is safe, what to do.

The error's own message is English, for the command line and the log.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from exerciseapp.services.record_store import StoreError, StoreFault
from exerciseapp.ui.shown_path import shown_path

translate = QCoreApplication.translate


def error_words(error: Exception) -> str:
    """Return what to tell the person about *error*; the file that it is about stands at the end.

    Of what no kind is known, the error's own message says most.
    """
    if not isinstance(error, StoreError):
        return str(error)
    if error.file is None:
        return str(error) if error.fault is StoreFault.OTHER else _fault_words(error.fault)
    words = _fault_words(error.fault)
    return translate("Faults", "{what} Where: {file}").format(
        what=words, file=shown_path(error.file)
    )


def _fault_words(fault: StoreFault) -> str:
    match fault:
        case StoreFault.DISK_FULL:
            return translate(
                "Faults",
                "The disk is full, so nothing new could be saved. Everything saved before is safe. "
                "Free some space on the disk, and try again.",
            )
        case StoreFault.BUSY:
            return translate(
                "Faults",
                "Another program is using your records, so they could not be reached. Everything "
                "saved before is safe. Close other windows of this program, or wait until a backup "
                "is done, and try again.",
            )
        case StoreFault.DAMAGED:
            return translate(
                "Faults",
                "The file with your records is damaged and could not be read. It has been left as "
                "it is. Ask somebody who knows computers to put a good copy in its place. There "
                "may be one in the folder “backups” beside it.",
            )
        case StoreFault.READ_ONLY:
            return translate(
                "Faults",
                "The program cannot write there. Everything saved before is safe. Allow writing in "
                "that folder, or ask somebody who knows computers to do it.",
            )
        case StoreFault.NEWER:
            return translate(
                "Faults",
                "Your records were written by a newer version of this program. Nothing has been "
                "changed. Install the newer version to go on.",
            )
        case StoreFault.FOREIGN:
            return translate(
                "Faults",
                "What stands where your records should be is something else. Nothing has been "
                "changed. Move that file elsewhere, and start the program again.",
            )
        case StoreFault.MIGRATION:
            return translate(
                "Faults",
                "Your records could not be brought up to this version of the program. They are as "
                "they were before. Go back to the earlier version, or report this fault; the log "
                "file says more.",
            )
        case StoreFault.REFUSED:
            return translate(
                "Faults",
                "This could not be saved. Everything saved before is safe. Please report it as a "
                "fault of the program; the log file says more.",
            )
        case StoreFault.ITSELF:
            return translate(
                "Faults",
                "A copy cannot take the place of the records themselves. Nothing has been "
                "changed. Choose another name or another folder.",
            )
        case StoreFault.UNREADABLE:
            return translate(
                "Faults",
                "That file cannot be read. Nothing has been changed. Look whether it is still "
                "there, and choose it again.",
            )
        case StoreFault.OTHER:
            return translate(
                "Faults",
                "The disk could not be read or written. What was saved before should be safe. "
                "See whether the disk is connected, then try again; the log file says more.",
            )
