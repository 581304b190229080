"""The way to the physiotherapist's workspace, for who has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

if TYPE_CHECKING:
    from exerciseapp.services.clinic.ports import WorkspaceOpener


class WorkspaceCard(Card):
    """The workspace is a window of its own: a patient never comes into it by mistake."""

    def __init__(self, opener: WorkspaceOpener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opener = opener
        self.column.addWidget(Heading(self.tr("For physiotherapists")))
        self.column.addWidget(
            Body(
                self.tr(
                    "Put programmes together for your patients, hand them over and read the "
                    "answers. The workspace opens in a window of its own, with a passphrase. If "
                    "you are a patient, you do not need it."
                )
            )
        )
        self.open = BigButton(self.tr("Open the workspace"), icon=IconName.LIST)
        self.open.clicked.connect(lambda: self._open(demo=False))
        self.demo = BigButton(self.tr("Look at a demo clinic"), role=Role.QUIET)
        self.demo.clicked.connect(lambda: self._open(demo=True))
        row = FlowLayout()
        row.addWidget(self.open)
        row.addWidget(self.demo)
        self.column.addLayout(row)
        self.notice = Notice()
        self.column.addWidget(self.notice)

    def _open(self, *, demo: bool) -> None:
        if self._opener.open_workspace(demo=demo):
            self.notice.show_text(self.tr("The window opens in a moment."), NoticeTone.QUIET)
        else:
            self.notice.show_text(
                self.tr(
                    "The window could not be opened. Nothing has been changed. Start the program "
                    "anew and try again."
                ),
                NoticeTone.WARNING,
            )
