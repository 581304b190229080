"""Which measures of one's own the diary asks about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check
from exerciseapp.ui.widgets.labels import Body, Heading


class DiaryCard(Card):
    """Each is asked about only if it is switched on here."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = kept.value
        self.column.addWidget(Heading(self.tr("Diary")))
        self.column.addWidget(Body(self.tr("The diary also asks about:")))
        self.magnesium = Check(self.tr("magnesium"))
        self.magnesium.setChecked(now.ask_magnesium)
        self.magnesium.toggled.connect(
            lambda on: kept.change(lambda settings: replace(settings, ask_magnesium=on))
        )
        self.socks = Check(self.tr("compression socks"))
        self.socks.setChecked(now.ask_socks)
        self.socks.toggled.connect(
            lambda on: kept.change(lambda settings: replace(settings, ask_socks=on))
        )
        self.drink = Check(self.tr("enough to drink"))
        self.drink.setChecked(now.ask_drink)
        self.drink.toggled.connect(
            lambda on: kept.change(lambda settings: replace(settings, ask_drink=on))
        )
        for check in (self.magnesium, self.socks, self.drink):
            self.column.addWidget(check)
