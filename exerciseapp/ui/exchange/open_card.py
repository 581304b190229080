"""How a programme of a clinic gets in: a button, and the double click for who wants it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.services.exchange.double_click import DoubleClick, DoubleClickError
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone


class OpenCard(Card):
    """The double click is set up when it is asked for, and never by itself."""

    open_requested = Signal()

    def __init__(self, double_click: DoubleClick, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._double_click = double_click
        self.column.addWidget(Heading(self.tr("A programme from your clinic")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Your clinic gives you a file, in a message or on a memory stick. Open it "
                    "here, or drag it onto this window."
                )
            )
        )
        self.open = BigButton(self.tr("Open a programme…"), icon=IconName.OPEN)
        self.open.clicked.connect(self.open_requested)
        self.switch = BigButton("", icon=IconName.CHECK, role=Role.QUIET)
        self.switch.clicked.connect(self._switch)
        row = FlowLayout()
        row.addWidget(self.open)
        row.addWidget(self.switch)
        self.column.addLayout(row)
        self.notice = Notice()
        self.column.addWidget(self.notice)
        self._show_switch()

    def _show_switch(self) -> None:
        is_on = self._double_click.is_on()
        self.switch.setVisible(self._double_click.is_possible())
        self.switch.set_icon(IconName.CLOSE if is_on else IconName.CHECK)
        self.switch.setText(
            self.tr("Stop opening them by a double click")
            if is_on
            else self.tr("Open them by a double click, too")
        )

    def _switch(self) -> None:
        on = not self._double_click.is_on()
        try:
            self._double_click.switch(on=on)
        except DoubleClickError as error:
            told = self.tr("That could not be changed on this computer ({reason}).")
            self.notice.show_text(told.format(reason=error), NoticeTone.WARNING)
        else:
            told = (
                self.tr("From now on a double click on such a file opens it here.")
                if on
                else self.tr("A double click on such a file does not open it here any more.")
            )
            self.notice.show_text(told, NoticeTone.GOOD)
        self._show_switch()
