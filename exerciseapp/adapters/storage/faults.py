"""What went wrong with the database, in words for the person who uses it.

Standard library only, for the background process.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from exerciseapp.services.record_store import StoreFault

PRIMARY_CODE = 0xFF
NEARLY_FULL_BYTES = 1_000_000

CODES = {
    sqlite3.SQLITE_FULL: StoreFault.DISK_FULL,
    sqlite3.SQLITE_BUSY: StoreFault.BUSY,
    sqlite3.SQLITE_LOCKED: StoreFault.BUSY,
    sqlite3.SQLITE_CORRUPT: StoreFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: StoreFault.DAMAGED,
    sqlite3.SQLITE_READONLY: StoreFault.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreFault.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: StoreFault.READ_ONLY,
    sqlite3.SQLITE_CONSTRAINT: StoreFault.REFUSED,
}

ERRNOS = {
    errno.ENOSPC: StoreFault.DISK_FULL,
    errno.EDQUOT: StoreFault.DISK_FULL,
    errno.EACCES: StoreFault.READ_ONLY,
    errno.EPERM: StoreFault.READ_ONLY,
    errno.EROFS: StoreFault.READ_ONLY,
}

SENTENCES = {
    StoreFault.DISK_FULL: (
        "The disk is full, so nothing new could be saved. Everything saved before is safe. "
        "Free some space on the disk that holds {folder} and try again."
    ),
    StoreFault.BUSY: (
        "Another program is using your records, so they could not be reached. "
        "Everything saved before is safe. Close other windows of this program or a running "
        "backup and try again."
    ),
    StoreFault.DAMAGED: (
        "The file with your records, {path}, is damaged and could not be read. "
        "It has been left as it is. Make a copy of it, then put a good copy from {backups} or "
        "from your own backup in its place."
    ),
    StoreFault.READ_ONLY: (
        "The folder with your records, {folder}, does not let the program write. "
        "Everything saved before is safe. Allow writing there, or choose another folder with "
        "--data-dir."
    ),
    StoreFault.REFUSED: (
        "The records did not accept what the program tried to save. Everything saved before is "
        "safe. Please report this as a fault of the program; the log file says more."
    ),
    StoreFault.OTHER: (
        "The disk with your records could not be read or written. What was saved before should "
        "be safe. Check that the disk which holds {folder} is connected, then try again; the "
        "log file says more."
    ),
}


def fault_of(error: BaseException, database: Path) -> StoreFault:
    """Return the kind of fault that *error* is."""
    original = getattr(error, "orig", None) or error
    code = getattr(original, "sqlite_errorcode", None)
    if code is not None and code & PRIMARY_CODE in CODES:
        return CODES[code & PRIMARY_CODE]
    number = original.errno if isinstance(original, OSError) else None
    if number in ERRNOS:
        return ERRNOS[number]
    # A full disk also shows as a failed write or a failed growth of the shared memory file.
    return StoreFault.DISK_FULL if _nearly_full(database.parent) else StoreFault.OTHER


def sentence(fault: StoreFault, database: Path) -> str:
    """Return what happened, what is still safe and what to do."""
    folder = database.parent
    return SENTENCES.get(fault, SENTENCES[StoreFault.OTHER]).format(
        path=database, folder=folder, backups=folder / "backups"
    )


def _nearly_full(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < NEARLY_FULL_BYTES
    except OSError:
        return False
