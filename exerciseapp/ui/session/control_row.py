"""The buttons of a session, each with its key on it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from exerciseapp.domain.events import Back, Event, Hurts, Pause, Ready, Repeat, Resume, Skip
from exerciseapp.domain.plan import StepKind
from exerciseapp.domain.session import Stage
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.big_button import BigButton


class ControlRow(QWidget):
    """Back, again, go on or pause, skip, “show me”, “this hurts”, stop and sound."""

    pressed = Signal(object)
    stop_pressed = Signal()
    show_switched = Signal(bool)
    sound_switched = Signal(bool)

    def __init__(self, *, sound: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        key = Qt.Key
        self.back = self._button(self.tr("Back"), IconName.BACK, key.Key_Left)
        self.repeat = self._button(self.tr("Again"), IconName.REPEAT, key.Key_Up)
        self.main = self._button(self.tr("Pause"), IconName.PAUSE, key.Key_Space, Role.PRIMARY)
        self.skip = self._button(self.tr("Skip"), IconName.SKIP, key.Key_Right)
        self.show_me = self._button(self.tr("Show me"), IconName.INFO, key.Key_V)
        self.show_me.setCheckable(True)
        self.show_me.setAccessibleName(self.tr("Show me how it is done"))
        self.hurts = self._button(self.tr("This hurts"), IconName.HURT, key.Key_Down, Role.DANGER)
        self.stop = self._button(self.tr("Stop"), IconName.STOP, key.Key_Escape)
        self.sound = self._button(self.tr("Sound"), IconName.SOUND_ON, key.Key_M, Role.QUIET)
        self.sound.setCheckable(True)
        self.sound.setChecked(sound)
        self._show_sound(on=sound)
        self._main_event: Event = Pause()
        self._shown: tuple[Stage, StepKind] | None = None
        self.back.clicked.connect(lambda: self.pressed.emit(Back()))
        self.repeat.clicked.connect(lambda: self.pressed.emit(Repeat()))
        self.main.clicked.connect(lambda: self.pressed.emit(self._main_event))
        self.skip.clicked.connect(lambda: self.pressed.emit(Skip()))
        self.hurts.clicked.connect(lambda: self.pressed.emit(Hurts()))
        self.show_me.clicked.connect(self.show_switched)
        self.stop.clicked.connect(self.stop_pressed)
        self.sound.toggled.connect(self._sound_toggled)
        # Whatever else must shrink in a small window, the buttons keep their size.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().space.tight)
        before = (self.back, self.repeat, self.main, self.skip, self.show_me)
        after = (self.hurts, self.stop, self.sound)
        for button in before:
            row.addWidget(button)
        row.addStretch(1)
        for button in after:
            row.addWidget(button)
        self._buttons = (*before, *after)

    def fit(self, width: int, most_px: int) -> None:
        """Be as high as the longest words need at *width*, whatever the buttons say now.

        The figure above keeps its size so. Where that is more than *most_px*, words are all.
        """
        said = self.main.text(), self.skip.text()
        self._say(self.tr("I am ready"), self.tr("Skip exercise"))
        self._set(words_only=False, unbroken=True)
        if self._row.minimumSize().width() > width:
            self._set(words_only=False, unbroken=False)
        if self._row.heightForWidth(width) > most_px:
            self._set(words_only=True, unbroken=False)
        self.setFixedHeight(self._row.heightForWidth(width))
        self._say(*said)

    def _say(self, main: str, skip: str) -> None:
        self.main.setText(main)
        self.skip.setText(skip)

    def _set(self, *, words_only: bool, unbroken: bool) -> None:
        for button in self._buttons:
            button.set_words_only(words_only)
            button.set_unbroken(unbroken)
        self._row.invalidate()

    def show_stage(self, stage: Stage, kind: StepKind) -> None:
        """Let the buttons offer what makes sense in *stage*, in a step of that *kind*."""
        if (stage, kind) == self._shown:
            return
        self._shown = (stage, kind)
        leaves_all = kind is StepKind.GET_READY
        self.skip.setText(self.tr("Skip exercise") if leaves_all else self.tr("Skip"))
        match stage:
            case Stage.WAITING:
                self._offer(self.tr("I am ready"), IconName.PLAY, Ready())
            case Stage.PAUSED:
                self._offer(self.tr("Go on"), IconName.PLAY, Resume())
            case _:
                self._offer(self.tr("Pause"), IconName.PAUSE, Pause())

    def _offer(self, text: str, icon: IconName, event: Event) -> None:
        self._main_event = event
        self.main.setText(text)
        self.main.set_icon(icon)

    def _sound_toggled(self, on: bool) -> None:
        self._show_sound(on=on)
        self.sound_switched.emit(on)

    def _show_sound(self, *, on: bool) -> None:
        self.sound.set_icon(IconName.SOUND_ON if on else IconName.SOUND_OFF)
        self.sound.setText(self.tr("Sound on") if on else self.tr("Sound off"))

    @staticmethod
    def _button(text: str, icon: IconName, key: Qt.Key, role: Role = Role.NORMAL) -> BigButton:
        return BigButton(text, icon=icon, key=key, role=role, size=Size.LARGE, stacked=True)
