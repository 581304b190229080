"""Every widget and every control of Qt in use, on two pages, to be looked at and measured.

``python -m tests.ui.widgets.gallery FOLDER`` saves both in all themes at 100 % and 200 % text.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.dosage import Side
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.style import apply_theme
from exerciseapp.ui.theme.themes import DARK, HIGH_CONTRAST, LIGHT
from exerciseapp.ui.theme.values import Role, Size, Tone
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.caption_bar import CaptionBar
from exerciseapp.ui.widgets.card import Card
from exerciseapp.ui.widgets.choice import Check, Radio
from exerciseapp.ui.widgets.count_line import CountLine
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.icon_label import IconLabel
from exerciseapp.ui.widgets.key_hints import KeyHints
from exerciseapp.ui.widgets.labels import Body, Display, Heading, Small, Title
from exerciseapp.ui.widgets.notice import Notice, NoticeTone
from exerciseapp.ui.widgets.progress_line import ProgressLine
from exerciseapp.ui.widgets.rating_scale import RatingScale
from exerciseapp.ui.widgets.time_ring import TimeRing

THEMES = (LIGHT, DARK, HIGH_CONTRAST)
SCALES = (1.0, 2.0)
NARROWEST = 1024  # the smallest screen, in pixels
EXERCISES = ("Calf stretch", "Soleus stretch", "Heel raises", "Ankle pumps", "Towel curls")


def session_page() -> QWidget:
    """Return the widgets that a session is led with."""
    page, column = _page()
    place = ProgressLine()
    place.set_place(EXERCISES, 2, {0, 1})
    counts = CountLine()
    counts.set_counts(repetition=3, repetitions=10, set_number=1, sets=2, side=Side.LEFT)
    caption = CaptionBar()
    caption.set_caption("Go up on your toes, as high as you can without pain.")
    for widget in (place, Display("Heel raises"), Body("Hold on to the chair."), counts, caption):
        column.addWidget(widget)
    rings = QHBoxLayout()
    for tone, seconds, fraction in (
        (Tone.READY, 4, 0.8),
        (Tone.WORK, 12, 0.4),
        (Tone.HOLD, 7, 0.7),
        (Tone.REST, 105, 0.95),
    ):
        ring = TimeRing()
        ring.set_time(seconds, fraction, tone)
        rings.addWidget(ring)
    column.addLayout(rings)
    bar = QWidget()
    flow = FlowLayout(bar)
    for text, icon, key, role in (
        ("Pause", IconName.PAUSE, Qt.Key.Key_Space, Role.PRIMARY),
        ("Back", IconName.BACK, Qt.Key.Key_Left, Role.NORMAL),
        ("Repeat", IconName.REPEAT, Qt.Key.Key_Up, Role.NORMAL),
        ("Skip", IconName.SKIP, Qt.Key.Key_Right, Role.NORMAL),
        ("This hurts", IconName.HURT, Qt.Key.Key_H, Role.DANGER),
        ("Stop", IconName.STOP, Qt.Key.Key_Escape, Role.QUIET),
    ):
        button = BigButton(text, icon=icon, key=key, role=role, size=Size.LARGE, stacked=True)
        flow.addWidget(button)
    column.addWidget(bar)
    hints = KeyHints()
    hints.set_hints([(Qt.Key.Key_Space, "pause"), (Qt.Key.Key_Right, "skip")])
    column.addWidget(hints)
    column.addWidget(Notice("The video cannot be shown. The pictures and words go on."))
    return page


def desk_page() -> QWidget:
    """Return what is used sitting down: questions, buttons, and Qt's own controls."""
    page, column = _page()
    ask = Card()
    ask.column.addWidget(Heading("How much does it hurt now?"))
    scale = RatingScale("How much does it hurt now?", "No pain", "Worst pain imaginable")
    scale.set_value(3)
    ask.column.addWidget(scale)
    column.addWidget(Title("After the exercises"))
    column.addWidget(ask)
    column.addWidget(Notice("Saved.", tone=NoticeTone.GOOD))
    column.addWidget(Notice("Your pain is higher than before.", tone=NoticeTone.WARNING))
    buttons = QWidget()
    flow = FlowLayout(buttons)
    start = BigButton(
        "Start", icon=IconName.PLAY, key=Qt.Key.Key_Return, role=Role.PRIMARY, size=Size.LARGE
    )
    off = BigButton("Not now")
    off.setEnabled(False)
    for button in (
        start,
        BigButton("Lighter day", size=Size.LARGE),
        BigButton("Delete all", role=Role.DANGER),
        BigButton("Settings", icon=IconName.SETTINGS, role=Role.QUIET),
        BigButton("Why?", role=Role.PLAIN),
        off,
    ):
        flow.addWidget(button)
    for role in Role:
        plain = QPushButton(f"Qt {role.value}")
        plain.setProperty("role", role.value)
        flow.addWidget(plain)
    column.addWidget(buttons)
    both = QHBoxLayout()
    both.addWidget(_fields(), 1)
    both.addWidget(_choices(), 1)
    column.addLayout(both)
    icons = QWidget()
    row = FlowLayout(icons)
    for name in IconName:
        row.addWidget(IconLabel(name))
    column.addWidget(icons)
    column.addWidget(Small("Nothing leaves this computer.", quiet=True))
    return page


def _fields() -> QWidget:
    card = Card()
    combo = QComboBox()
    combo.addItems(["English", "Norsk bokmål"])
    note = QTextEdit()
    note.setPlaceholderText("A note, if you like")
    note.setMaximumHeight(120)
    line = QLineEdit("Kari Nordmann")
    number = QSpinBox()
    number.setValue(10)
    for widget in (line, combo, number, QTimeEdit(), note):
        card.column.addWidget(widget)
    return card


def _choices() -> QWidget:
    card = Card(raised=True)
    ticked, chosen = QCheckBox("Sound"), QRadioButton("Left leg")
    reminded = Check("Remind me every day at nine, and again in the evening")
    right = Radio("Right leg first, then the left one")
    ticked.setChecked(True)
    reminded.setChecked(True)
    chosen.setChecked(True)
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setValue(70)
    done = QProgressBar()
    done.setValue(60)
    done.setTextVisible(False)
    table = QTableWidget(2, 2)
    table.setHorizontalHeaderLabels(["Day", "Done"])
    for row, texts in enumerate((("Monday", "5 of 5"), ("Tuesday", "3 of 5"))):
        for column, text in enumerate(texts):
            table.setItem(row, column, QTableWidgetItem(text))
    table.setMaximumHeight(180)
    days = QListWidget()
    days.ensurePolished()
    days.addItems([f"Day {n}" for n in range(1, 20)])
    days.setCurrentRow(1)
    days.setMaximumHeight(150)
    for widget in (
        ticked,
        QCheckBox("Captions"),
        reminded,
        right,
        chosen,
        QRadioButton("Right leg"),
        slider,
        done,
        table,
        days,
    ):
        card.column.addWidget(widget)
    return card


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    page.setProperty("page", True)
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(16)
    return page, column


PAGES = {"session": session_page, "desk": desk_page}


def shown(page: QWidget, width: int = NARROWEST) -> QWidget:
    """Show *page* at *width*, as high as it needs, and let it settle."""
    page.resize(width, 600)
    page.show()
    for _ in range(3):
        QApplication.processEvents()
        height = max(page.heightForWidth(width), page.minimumSizeHint().height())
        page.resize(QSize(width, height))
    QApplication.processEvents()
    return page


def main(folder: Path) -> None:
    """Save all pictures into *folder*."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        for scale in SCALES:
            apply_theme(app, theme, scale)
            for name, make in PAGES.items():
                page = shown(make())
                path = folder / f"{name}-{theme.name.value}-{round(scale * 100)}.png"
                page.grab().save(str(path))
                print(path, page.width(), page.height())
                page.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main(Path(sys.argv[1]))
