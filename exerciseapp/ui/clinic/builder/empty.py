"""What stands in the place of the table as long as there is no exercise in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Heading


class EmptyDraft(QWidget):
    """The ways to begin."""

    pick_wanted = Signal()
    template_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Heading()
        self.text = Body(quiet=True)
        self.template = BigButton(self.tr("From a template"), icon=IconName.LIST, role=Role.PRIMARY)
        self.copy = BigButton(self.tr("From another patient"), icon=IconName.PERSON)
        self.pick = BigButton(self.tr("Choose exercises"), icon=IconName.PLUS)
        self.template.clicked.connect(self.template_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.pick.clicked.connect(self.pick_wanted)
        row = FlowLayout(alignment=Qt.AlignmentFlag.AlignHCenter)
        for button in (self.template, self.copy, self.pick):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addStretch(1)
        for label in (self.heading, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addLayout(row)
        column.addStretch(2)
        self.show_part(begun=False)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the likeliest way."""
        first = self.pick if self.template.isHidden() else self.template
        first.setFocus(reason)

    def show_part(self, *, begun: bool) -> None:
        """Say whether the whole programme is empty or only this part of it."""
        if begun:
            self.heading.setText(self.tr("No exercise here yet"))
            self.text.setText(self.tr("Choose some, or remove this stage."))
        else:
            self.heading.setText(self.tr("No programme yet"))
            self.text.setText(self.tr("How do you want to begin?"))
        self.template.setVisible(not begun)
        self.copy.setVisible(not begun)
