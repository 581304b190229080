"""The list of exercises: rows with pictures, of which the one under the mouse moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from exerciseapp.services.playback import ClipLoader
from exerciseapp.ui.clinic.library.model import ExercisesModel
from exerciseapp.ui.clinic.library.moving import MovingDemonstration
from exerciseapp.ui.clinic.library.row import ExerciseRow, row_places
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.widgets.themed import reshapes

# The mouse passes over many rows on its way to one.
LINGER_MS = 150


class ExerciseList(QListView):
    """``typed`` carries a letter that was typed while the keyboard was here."""

    typed = Signal(str)

    def __init__(
        self, model: ExercisesModel, clips: ClipLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Exercises"))
        self._exercises = model
        self._row = ExerciseRow(self)
        self.setModel(model)
        self.setItemDelegate(self._row)
        # Thousands of rows of which none needs to be asked how high it is.
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._film = MovingDemonstration(clips, self.viewport())
        self._film.setMinimumSize(1, 1)
        self._film.hide()
        # The mouse is the row's, film or not.
        self._film.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hovered = -1
        self._linger = QTimer(self)
        self._linger.setSingleShot(True)
        self._linger.setInterval(LINGER_MS)
        self._linger.timeout.connect(self._play_hovered)
        self.verticalScrollBar().valueChanged.connect(self._put_film_away)
        model.modelAboutToBeReset.connect(self._put_film_away)
        model.thumbnails.came.connect(self.viewport().update)

    @property
    def moving_row(self) -> int:
        """The row of which the film plays; -1 if none does."""
        return self._hovered if self._film.isVisible() else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self.indexAt(event.position().toPoint()).row()
        if row != self._hovered:
            self._put_film_away()
            self._hovered = row
            if row >= 0 and current_theme().motion.calm:
                self._linger.start()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._put_film_away()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_film_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is typed is meant for the search."""
        text = event.text()
        if text and text.isprintable() and not text.isspace():
            self.typed.emit(text)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.scheduleDelayedItemsLayout()

    def _play_hovered(self) -> None:
        exercise = self._exercises.exercise(self._hovered)
        if exercise is None or exercise.demonstration.clip is None:
            return
        rect = self.visualRect(self._exercises.index(self._hovered))
        self._film.setGeometry(row_places(rect, current_theme()).picture)
        self._film.show()
        self._film.play(exercise.demonstration)

    def _put_film_away(self) -> None:
        self._linger.stop()
        self._hovered = -1
        if self._film.isVisible():
            self._film.hide()
            self._film.stop()
