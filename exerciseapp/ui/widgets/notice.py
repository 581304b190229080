"""A quiet message in its place on the page: nothing pops up, nothing has to be closed."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.widgets.icon_label import IconLabel
from exerciseapp.ui.widgets.labels import Body
from exerciseapp.ui.widgets.themed import reshapes


class NoticeTone(StrEnum):
    """How a message is meant."""

    QUIET = "quiet"
    GOOD = "good"
    WARNING = "warning"


_ICONS = {
    NoticeTone.QUIET: IconName.INFO,
    NoticeTone.GOOD: IconName.CHECK,
    NoticeTone.WARNING: IconName.WARNING,
}


class Notice(QFrame):
    """An icon and a sentence or two; not there while it has nothing to say."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        tone: NoticeTone = NoticeTone.QUIET,
        icon: IconName | None = None,
    ):
        super().__init__(parent)
        self.setProperty("card", "raised")
        self._tone = tone
        self._own_icon = icon
        self._icon = IconLabel(icon or _ICONS[tone])
        self._text = Body()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._text, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._follow_theme()
        self.show_text(text, tone)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def show_text(self, text: str, tone: NoticeTone | None = None) -> None:
        """Say *text*; without a text the notice goes away."""
        self._tone = tone or self._tone
        self._text.setText(text)
        self.setAccessibleName(text)
        self._follow_theme()
        if text and self.parentWidget() is None:
            # Shown now it would be a window of its own for a moment; its page will show it.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
        else:
            self.setVisible(bool(text))

    def clear(self) -> None:
        """Say nothing and go away."""
        self.show_text("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self._follow_theme()

    def _follow_theme(self) -> None:
        theme = current_theme()
        colours, space = theme.colours, theme.space
        self._row.setContentsMargins(space.normal, space.normal, space.normal, space.normal)
        self._row.setSpacing(space.tight + space.hair)
        colour = {
            NoticeTone.QUIET: colours.text,
            NoticeTone.GOOD: colours.good,
            NoticeTone.WARNING: colours.danger,
        }[self._tone]
        self._icon.show_icon(self._own_icon or _ICONS[self._tone], colour)
