"""The second step: what is cut out of the film, and where the phases begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.exercise import ExerciseKind
from exerciseapp.domain.film_cut import MARK_COUNT
from exerciseapp.services.film import FilmOpener, FilmState
from exerciseapp.ui.clinic.library.cut_editor import PICTURE_S, CutEditor, Handle
from exerciseapp.ui.clinic.library.cut_words import cut_problem_words, mark_words
from exerciseapp.ui.clinic.library.fact_words import kind_word
from exerciseapp.ui.clinic.library.film_strip import FilmStrip
from exerciseapp.ui.player.film_view import FilmView
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check, Radio
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

SIDE_PX = 320
LEAST_FILM_PX = 180
LOW_FILM_PX = 240
LARGE_TEXT = 1.5


class CutStep(QWidget):
    """The film over its strip, with the keys beside it."""

    unplayable = Signal()

    def __init__(self, editor: CutEditor, films: FilmOpener, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        # Where the film was sent to while it stands; it comes there a moment later.
        self._sought_s: float | None = None
        self.view = FilmView(films)
        self.view.setMinimumHeight(LEAST_FILM_PX)
        # It takes the room that there is, and asks for none: the keys below must be seen.
        self.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.view.installEventFilter(self)
        # The exercise will have no sound either.
        self.view.set_volume(0)
        self.view.changed.connect(self._follow)
        self.view.problem_found.connect(self.unplayable)
        self.strip = FilmStrip(editor)
        self.strip.sought.connect(self._seek)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self._make_buttons()
        self._lay_out()
        self.setFocusProxy(self.view)
        editor.changed.connect(self._show)
        self._show()

    def _make_buttons(self) -> None:
        self.play = BigButton(self.tr("Play"), icon=IconName.PLAY, key=Qt.Key.Key_Space)
        self.again = BigButton(self.tr("Again"), icon=IconName.REPEAT, key=Qt.Key.Key_P)
        self.start = BigButton(self.tr("Start here"), key=Qt.Key.Key_I)
        self.end = BigButton(self.tr("End here"), key=Qt.Key.Key_O)
        self.mark = BigButton(self.tr("Mark"), key=Qt.Key.Key_M, role=Role.PRIMARY)
        self.unmark = BigButton(self.tr("Take back"))
        self.unmark.setToolTip(self.tr("Backspace"))
        backspace = QShortcut(QKeySequence(Qt.Key.Key_Backspace), self)
        backspace.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        backspace.activated.connect(self.unmark.click)
        self.left = BigButton(self.tr("Picture 1"), key=Qt.Key.Key_1)
        self.left.setToolTip(self.tr("The left picture of the poster: the start"))
        self.right = BigButton(self.tr("Picture 2"), key=Qt.Key.Key_2)
        self.right.setToolTip(self.tr("The right picture of the poster: the end position"))
        self.mirror = Check(self.tr("Mirror it (the right leg works)"))
        self.play.clicked.connect(self.toggle)
        self.again.clicked.connect(self.play_cut)
        self.start.clicked.connect(lambda: self._put(Handle.START))
        self.end.clicked.connect(lambda: self._put(Handle.END))
        self.left.clicked.connect(lambda: self._put(Handle.POSTER_START))
        self.right.clicked.connect(lambda: self._put(Handle.POSTER_END))
        self.mark.clicked.connect(self._mark)
        self.unmark.clicked.connect(self._editor.take_back_mark)
        self.mirror.toggled.connect(self._mirror)
        self.kinds = {kind: Radio(kind_word(kind)) for kind in ExerciseKind}
        group = QButtonGroup(self)
        for kind, button in self.kinds.items():
            group.addButton(button)
            button.clicked.connect(lambda _on=False, kind=kind: self._editor.set_kind(kind))

    def _lay_out(self) -> None:
        space = current_theme().space
        # Words as large as these leave no room for a film beside them.
        large = current_theme().text_scale >= LARGE_TEXT
        aside = QWidget()
        if not large:
            aside.setFixedWidth(SIDE_PX)
        side = QVBoxLayout(aside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(space.hair)
        for button in self.kinds.values():
            side.addWidget(button)
        self.hint = Body()
        self.done = Small(quiet=True)
        marking = FlowLayout()
        marking.addWidget(self.mark)
        marking.addWidget(self.unmark)
        side.addWidget(self.hint)
        side.addLayout(marking)
        side.addWidget(self.done)
        side.addWidget(self.mirror)
        side.addStretch(1)
        keys = FlowLayout(spacing=space.tight)
        for each in (self.play, self.again, self.start, self.end, self.left, self.right):
            keys.addWidget(each)
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.tight)
        column.addWidget(self.notice)
        if large:
            self.view.setFixedHeight(LOW_FILM_PX)
            column.addWidget(self.view)
        else:
            top = QHBoxLayout()
            top.setSpacing(space.normal)
            top.addWidget(self.view, 1)
            top.addWidget(aside)
            column.addLayout(top, 1)
        column.addWidget(self.strip)
        column.addLayout(keys)
        if large:
            column.addWidget(aside)
        # With large text in a small window there is not room for all of it at once.
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFrameShape(QFrame.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)

    # The film.

    def open_film(self) -> None:
        """Show the editor's film, standing at the start of the cut."""
        if self._editor.film is not None:
            self.view.show_film(self._editor.film)
            self._seek(self._editor.start_s)

    def close_film(self) -> None:
        """Give the film back."""
        self.view.close_films()

    def toggle(self) -> None:
        """Play or stand; from the start of the cut where it had come to its end."""
        if self.view.plays:
            self.view.pause()
        elif self.position_s >= self._editor.end_s - PICTURE_S:
            self.play_cut()
        else:
            self._play()
        self._follow()

    def play_cut(self) -> None:
        """Play from the start of the cut."""
        self._seek(self._editor.start_s)
        self._play()
        self._follow()

    def _play(self) -> None:
        self._sought_s = None
        self.view.play()

    @property
    def position_s(self) -> float:
        """The second at which the film is, or was sent to."""
        if self._sought_s is not None:
            return self._sought_s
        return 0.0 if self.view.film is None else self.view.film.position_s

    def _seek(self, seconds: float) -> None:
        self._sought_s = seconds
        self.view.seek(seconds)
        self.strip.show_position(seconds)

    def _follow(self) -> None:
        film = self.view.film
        if film is None:
            return
        self._editor.set_length(film.length_s)
        position = self.position_s
        # After the cut it stands: what comes there will not be seen.
        if self.view.plays and self._editor.start_s < self._editor.end_s <= position:
            self.view.pause()
        if film.state is FilmState.ENDED:
            position = film.length_s
        self.strip.show_position(position)
        plays = self.view.plays and film.state is not FilmState.ENDED
        words = self.tr("Pause") if plays else self.tr("Play")
        if self.play.text() != words:
            self.play.setText(words)
            self.play.set_icon(IconName.PAUSE if plays else IconName.PLAY)

    # The cut.

    def _put(self, handle: Handle) -> None:
        self._editor.move(handle, self.position_s)

    def _mark(self) -> None:
        if not self._editor.mark(self.position_s) and len(self._editor.marks) < MARK_COUNT:
            self.notice.show_text(
                self.tr(
                    "A mark comes inside the cut, and after the one before. Play on, and mark."
                ),
                NoticeTone.WARNING,
            )

    def _mirror(self, mirrored: bool) -> None:
        self.view.set_mirrored(mirrored)
        self._editor.set_mirrored(mirrored)

    def _show(self) -> None:
        self.notice.clear()
        editor = self._editor
        for kind, button in self.kinds.items():
            button.setChecked(kind is editor.kind)
        with QSignalBlocker(self.mirror):
            self.mirror.setChecked(editor.mirrored)
        words = mark_words(editor.kind)
        marked = len(editor.marks)
        if marked < MARK_COUNT:
            self.hint.setText(
                self.tr("While it plays, press M when: {moment}").format(moment=words[marked])
            )
        else:
            self.hint.setText(
                self.tr("All four moments are marked. Drag them on the strip to correct them.")
            )
        self.mark.setEnabled(marked < MARK_COUNT)
        self.unmark.setEnabled(marked > 0)
        self.done.setText("\n".join(f"{n}. {word}" for n, word in enumerate(words[:marked], 1)))
        self.done.setVisible(marked > 0)

    def check(self) -> bool:
        """Tell whether the cut can be converted; say what is wrong where it cannot."""
        cut = self._editor.cut()
        problems = cut.problems() if cut is not None else ()
        if problems:
            self.notice.show_text(cut_problem_words(problems[0]), NoticeTone.WARNING)
        return cut is not None and not problems

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right go through the film by a picture, with Shift by a second."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return super().eventFilter(watched, event)
        far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self.view.pause()
        seconds = self.position_s + step * (1.0 if far else PICTURE_S)
        self._seek(min(max(0.0, seconds), self._editor.length_s))
        self._follow()
        return True
