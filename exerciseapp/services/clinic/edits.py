"""Doing, undoing and redoing: one mechanism for every change of the caseload."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from exerciseapp.domain.caseload import Edit
from exerciseapp.services.clinic.ports import CaseloadStore, ChangedElsewhereError

# Nobody looks further back than an afternoon; drafts are a few kilobytes each.
MOST_STEPS = 500

Listener = Callable[[Edit], None]


@dataclass(slots=True)
class EditHistory:
    """What was done since the workspace was opened, and what was undone of it.

    It is forgotten with the process: nothing that was removed lies on in a second place.
    """

    store: CaseloadStore
    _done: list[Edit] = field(default_factory=list)
    _undone: list[Edit] = field(default_factory=list)
    _listeners: list[Listener] = field(default_factory=list)

    @property
    def undoable(self) -> Edit | None:
        """What would be undone next."""
        return self._done[-1] if self._done else None

    @property
    def redoable(self) -> Edit | None:
        """What would be done again next."""
        return self._undone[-1] if self._undone else None

    def listen(self, listener: Listener) -> None:
        """Call *listener* with every edit from now on, also with those that take others back."""
        self._listeners.append(listener)

    def forget(self) -> None:
        """Forget what was done: another caseload has come in the place of this one."""
        self._done.clear()
        self._undone.clear()

    def do(self, edit: Edit) -> None:
        """Carry *edit* out. Raises StoreError, ChangedElsewhereError; then nothing has changed."""
        changes = tuple(change for change in edit.changes if change.before != change.after)
        if not changes:
            return
        self.store.apply(changes)
        last = self.undoable
        joined = last.followed_by(edit) if last and not self._undone else None
        if joined is not None:
            self._done[-1] = joined
        else:
            self._done.append(edit)
        del self._done[:-MOST_STEPS]
        self._undone.clear()
        self._tell(edit)

    def undo(self) -> Edit | None:
        """Take the last edit back and return it, None if there is none. Raises as ``do``."""
        return self._move(self._done, self._undone, back=True)

    def redo(self) -> Edit | None:
        """Do again what was undone last and return it, None if there is none. Raises as ``do``."""
        return self._move(self._undone, self._done, back=False)

    def _move(self, source: list[Edit], target: list[Edit], *, back: bool) -> Edit | None:
        if not source:
            return None
        edit = source[-1]
        step = edit.reversed() if back else edit
        try:
            self.store.apply(step.changes)
        except ChangedElsewhereError:
            # It can never be taken back any more, and what lies under it must stay reachable.
            source.pop()
            raise
        source.pop()
        target.append(edit)
        self._tell(step)
        return edit

    def _tell(self, edit: Edit) -> None:
        for listener in tuple(self._listeners):
            listener(edit)
