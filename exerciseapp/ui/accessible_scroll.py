"""What a screen reader is told of a scrolled page: always the same parts, at any moment."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea


def describe_scroll_areas() -> None:
    """Have every scroll area described as a plain widget, from now on; once for a process.

    Qt's own description (seen with 6.11) counts a scroll bar among the parts while it is to be
    seen, and does not look whether there is the part that is asked for. A screen reader that counts
    the parts of a page, and asks for the last one when the page has just been left, ends the
    program. A plain widget's parts stay, hidden or not.
    """
    QAccessible.installFactory(_describe)


def _describe(key: str, thing: QObject) -> QAccessibleInterface | None:
    # Asked for every class of a widget, from its own down to QWidget.
    if key == "QScrollArea" and isinstance(thing, QScrollArea):
        return QAccessibleWidget(thing, QAccessible.Role.Client)
    return None
