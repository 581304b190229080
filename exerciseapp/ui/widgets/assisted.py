"""What a screen reader presses counts as a press.

Assistive technology switches a checkable button without clicking it: Qt then tells ``toggled``
and not ``clicked``. What a page does on a click would be left undone, though the button looks
pressed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
    from PySide6.QtWidgets import QButtonGroup
else:
    _Button = object


class Assisted(_Button):
    """Stands before a button class of Qt's: ``clicked`` then tells of every press.

    ``setChecked`` is no press: it shows what is so already.
    """

    _by_hand = False
    _by_program = False

    def hear_presses(self) -> None:
        """Begin to listen; to be called once, when the button has been made."""
        self.toggled.connect(self._switched)

    def nextCheckState(self) -> None:
        self._by_hand = True
        super().nextCheckState()
        self._by_hand = False

    def setChecked(self, on: bool) -> None:
        """Show it as chosen or not."""
        self._by_program = True
        super().setChecked(on)
        self._by_program = False

    def _switched(self, on: bool) -> None:
        group: QButtonGroup | None = self.group()
        # One of several goes off because another one was chosen: nobody pressed it.
        is_one_of = self.autoExclusive() or (group is not None and group.exclusive())
        if not self._by_hand and not self._by_program and (on or not is_one_of):
            self.clicked[bool].emit(on)  # type: ignore[index] # one of its overloads
