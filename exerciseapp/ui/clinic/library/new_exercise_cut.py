"""The second step: what is cut out of the film, and where the phases begin."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from exerciseapp.domain.exercise import ExerciseKind
from exerciseapp.domain.film_cut import MARK_COUNT
from exerciseapp.services.clinic.new_exercise import NewExercises
from exerciseapp.services.film import FilmOpener
from exerciseapp.ui.begins import BeginsAt
from exerciseapp.ui.clinic.library.cut_editor import PICTURE_S, CutEditor, Handle
from exerciseapp.ui.clinic.library.cut_words import cut_problem_words, mark_words
from exerciseapp.ui.clinic.library.fact_words import kind_word
from exerciseapp.ui.clinic.library.film_screen import FilmScreen
from exerciseapp.ui.clinic.library.film_strip import FilmStrip
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role
from exerciseapp.ui.widgets.big_button import BigButton
from exerciseapp.ui.widgets.choice import Check, Radio
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.labels import Body, Small
from exerciseapp.ui.widgets.notice import Notice, NoticeTone

SIDE_PX = 320
LOW_FILM_PX = 240
LARGE_TEXT = 1.5


class CutStep(BeginsAt, QWidget):
    """The film over its strip, with the keys beside it."""

    def __init__(
        self,
        editor: CutEditor,
        films: FilmOpener,
        exercises: NewExercises,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self.film = FilmScreen(films, exercises)
        self.film.moved.connect(self._follow)
        self.film.unplayable.connect(self._tell_unplayable)
        self.strip = FilmStrip(editor)
        self.strip.sought.connect(self.film.seek)
        self.notice = Notice(tone=NoticeTone.WARNING)
        self._make_buttons()
        self._lay_out()
        self.begin_at(self.film)
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
            self.film.setFixedHeight(LOW_FILM_PX)
            column.addWidget(self.film)
        else:
            top = QHBoxLayout()
            top.setSpacing(space.normal)
            top.addWidget(self.film, 1)
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
        editor = self._editor
        if editor.film is not None:
            self.film.show_film(editor.film, editor.length_s, editor.start_s)

    def toggle(self) -> None:
        """Play or stand; from the start of the cut where it had come to its end."""
        if self.film.plays:
            self.film.stand()
        elif self.film.position_s >= self._editor.end_s - PICTURE_S:
            self.play_cut()
        else:
            self.film.play()

    def play_cut(self) -> None:
        """Play from the start of the cut."""
        self.film.play(self._editor.start_s)

    def _follow(self) -> None:
        self._editor.set_length(self.film.length_s)
        position, plays = self.film.position_s, self.film.plays
        self.strip.show_position(position)
        # After the cut it stands: what comes there will not be seen.
        if plays and self._editor.start_s < self._editor.end_s <= position:
            self.film.stand()
            return
        words = self.tr("Pause") if plays else self.tr("Play")
        if self.play.text() != words:
            self.play.setText(words)
            self.play.set_icon(IconName.PAUSE if plays else IconName.PLAY)

    def _tell_unplayable(self) -> None:
        self.notice.show_text(
            self.tr(
                "This film cannot be played here. You can still go through it picture by picture, "
                "with the arrows."
            ),
            NoticeTone.WARNING,
        )

    # The cut.

    def _put(self, handle: Handle) -> None:
        self._editor.move(handle, self.film.position_s)

    def _mark(self) -> None:
        if not self._editor.mark(self.film.position_s) and len(self._editor.marks) < MARK_COUNT:
            self.notice.show_text(
                self.tr(
                    "A mark comes inside the cut, and after the one before. Play on, and mark."
                ),
                NoticeTone.WARNING,
            )

    def _mirror(self, mirrored: bool) -> None:
        self.film.set_mirrored(mirrored)
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
                self.tr(
                    "All four are marked. Drag them on the strip to correct them, or choose one "
                    "there and move it with the arrows."
                )
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
