"""Which measures of one's own the diary asks about."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from exerciseapp.ui.settings.controls import kept_check
from exerciseapp.ui.settings.kept import Kept
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading


class DiaryCard(Card):
    """Each is asked about only if it is switched on here."""

    def __init__(self, kept: Kept, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        now = kept.value
        self.column.addWidget(Heading(self.tr("Diary")))
        self.column.addWidget(Body(self.tr("The diary also asks about:")))
        self.magnesium = kept_check(
            self.tr("magnesium"),
            now.ask_magnesium,
            kept.change,
            lambda settings, on: replace(settings, ask_magnesium=on),
        )
        self.socks = kept_check(
            self.tr("compression socks"),
            now.ask_socks,
            kept.change,
            lambda settings, on: replace(settings, ask_socks=on),
        )
        self.drink = kept_check(
            self.tr("enough to drink"),
            now.ask_drink,
            kept.change,
            lambda settings, on: replace(settings, ask_drink=on),
        )
        for check in (self.magnesium, self.socks, self.drink):
            self.column.addWidget(check)
