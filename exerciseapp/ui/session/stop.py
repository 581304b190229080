"""Stop was pressed: one question, so that a slip of the hand ends nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Title


class StopPanel(ScrollPage):
    """Asks whether the session is over for today."""

    stopped = Signal()
    kept_on = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column.addWidget(Title(self.tr("Stop for today?")))
        self.column.addWidget(Body(self.tr("What you have done is saved.")))
        flow = FlowLayout()
        self.go_on = BigButton(
            self.tr("Go on"),
            icon=IconName.PLAY,
            key=Qt.Key.Key_Space,
            role=Role.PRIMARY,
            size=Size.LARGE,
        )
        self.go_on.clicked.connect(self.kept_on)
        self.stop = BigButton(
            self.tr("Stop for today"),
            icon=IconName.STOP,
            key=Qt.Key.Key_T,
            role=Role.DANGER,
            size=Size.LARGE,
        )
        self.stop.clicked.connect(self.stopped)
        flow.addWidget(self.go_on)
        flow.addWidget(self.stop)
        self.column.addLayout(flow)
        self.column.addStretch(1)
