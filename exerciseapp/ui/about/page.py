"""About my legs: a list of short pages, and each of them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from exerciseapp.ui.about.texts import Certainty, LegPage, read_pages
from exerciseapp.ui.page import ScrollPage
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.labels import Body, Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice

translate = QCoreApplication.translate
URGENT = "doctor"


class AboutPage(QWidget):
    """Shows the list first; a page leads back to it."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.links: dict[str, BigButton] = {}
        self._leaf: _Leaf | None = None
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._list = self._list_of(read_pages(language))
        self._stack.addWidget(self._list)

    def open_page(self, page: LegPage) -> None:
        """Show *page*."""
        leaf = _Leaf(page)
        leaf.left.clicked.connect(self.show_list)
        old, self._leaf = self._leaf, leaf
        self._stack.addWidget(leaf)
        self._stack.setCurrentWidget(leaf)
        leaf.left.setFocus()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def show_list(self) -> None:
        """Go back to the list, with the keyboard where it was."""
        self._stack.setCurrentWidget(self._list)
        if self._leaf is not None:
            self.links[self._leaf.page.id].setFocus()

    def _list_of(self, pages: tuple[LegPage, ...]) -> ScrollPage:
        found = ScrollPage()
        found.column.addWidget(Title(self.tr("About my legs")))
        found.column.addWidget(
            Body(
                self.tr(
                    "Short pages on what is known, how sure it is, and where it comes from. They "
                    "do not take the place of your doctor or physiotherapist."
                )
            )
        )
        for page in pages:
            found.column.addLayout(self._link(page))
        found.column.addStretch(1)
        return found

    def _link(self, page: LegPage) -> QHBoxLayout:
        icon = IconName.WARNING if page.id == URGENT else IconName.ARROW_RIGHT
        link = BigButton(page.title, icon=icon)
        link.clicked.connect(lambda: self.open_page(page))
        self.links[page.id] = link
        row = QHBoxLayout()
        row.addWidget(link)
        row.addStretch(1)
        return row


class _Leaf(ScrollPage):
    """One page, from its title to its sources."""

    def __init__(self, page: LegPage) -> None:
        super().__init__()
        self.page = page
        self.left = BigButton(
            translate("AboutPage", "Back"),
            icon=IconName.BACK,
            key=Qt.Key.Key_Escape,
            role=Role.QUIET,
        )
        row = QHBoxLayout()
        row.addWidget(self.left)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(Title(page.title))
        for part in page.parts:
            card = Card()
            card.column.addWidget(Heading(part.heading))
            for text in part.text:
                card.column.addWidget(Body(text))
            self.column.addWidget(card)
        self.column.addWidget(Heading(translate("AboutPage", "How sure is this?")))
        told = f"{certainty_words(page.certainty)}. {page.how_sure}"
        self.column.addWidget(Notice(told, icon=IconName.INFO))
        self.column.addWidget(Small(translate("AboutPage", "Where it comes from:"), quiet=True))
        for source in page.sources:
            self.column.addWidget(Small(source, quiet=True))
        self.column.addStretch(1)


def certainty_words(certainty: Certainty) -> str:
    """Return how sure something is, in a few words."""
    match certainty:
        case Certainty.HIGH:
            return translate("AboutPage", "Very sure")
        case Certainty.MODERATE:
            return translate("AboutPage", "Quite sure")
        case Certainty.LOW:
            return translate("AboutPage", "Not sure")
        case Certainty.VERY_LOW:
            return translate("AboutPage", "Not at all sure")
        case Certainty.NONE:
            return translate("AboutPage", "Not known")
        case Certainty.ADVICE:
            return translate("AboutPage", "Advice")
