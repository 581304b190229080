"""A page that hands the keyboard to one of its parts keeps the others within reach."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

import exerciseapp
from exerciseapp.ui.begins import BeginsAt
from tests.support.qt import process_events_until


class Page(BeginsAt, QWidget):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.buttons = [QPushButton(str(number)) for number in range(4)]
        for button in self.buttons:
            column.addWidget(button)


def opened(page: Page) -> Page:
    page.show()
    page.activateWindow()
    process_events_until(page.isActiveWindow)
    return page


def test_it_begins_in_the_middle_and_tab_comes_to_all(english: QApplication) -> None:
    page = opened(Page())
    page.begin_at(page.buttons[2])
    page.setFocus()
    seen = []
    for _ in range(5):
        at = english.focusWidget()
        assert isinstance(at, QPushButton)
        seen.append(at.text())
        QTest.keyClick(at, Qt.Key.Key_Tab)
    assert seen == ["2", "3", "0", "1", "2"]
    page.close()
    page.deleteLater()


def test_without_a_beginning_it_takes_the_keyboard_itself(english: QApplication) -> None:
    page = opened(Page())
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.setFocus()
    assert english.focusWidget() is page
    page.close()
    page.deleteLater()


def test_no_window_uses_the_focus_proxy_of_qt() -> None:
    """With one, Tab passes over what stands before the part that it names."""
    sources = Path(exerciseapp.__file__).parent.joinpath("ui").rglob("*.py")
    assert [path for path in sources if "setFocusProxy" in path.read_text(encoding="utf-8")] == []
