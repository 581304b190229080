"""A screen reader may ask for any part of a scrolled page, at any moment."""

from __future__ import annotations

import os
import subprocess
import sys

# Once installed it holds for the whole process, so it is asked in one of its own.
ASK = """
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget
from exerciseapp.ui.accessible_scroll import describe_scroll_areas
from exerciseapp.ui.page import ScrollPage

app = QApplication([])
describe_scroll_areas()
pages, page, other = QStackedWidget(), ScrollPage(), QLabel("other")
tall = QLabel("tall")
tall.setMinimumHeight(2000)
page.column.addWidget(tall)
pages.addWidget(page)
pages.addWidget(other)
pages.resize(300, 300)
pages.show()
while not page.verticalScrollBar().isVisible():
    app.processEvents()
told = QAccessible.queryAccessibleInterface(page)
before = told.childCount()
assert told.role() is QAccessible.Role.Client
assert before > 1
pages.setCurrentWidget(other)
app.processEvents()
# Qt's own description would have one part now, and end the program when asked for a second.
assert not page.verticalScrollBar().isVisible()
parts = [told.child(number) for number in range(before)]
assert all(parts)
assert told.child(before) is None
inside = QAccessible.queryAccessibleInterface(tall)
while inside.object() is not page:
    inside = inside.parent()
page.deleteLater()
QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
print("answered", flush=True)
"""


def test_a_part_of_a_page_that_was_left_can_be_asked_for() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, ["answered"]), done.stderr
