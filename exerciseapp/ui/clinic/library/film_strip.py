"""The film as a strip: what is cut out, the marks in it, and where the film is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from exerciseapp.ui.clinic.library.cut_editor import MARKS, PICTURE_S, CutEditor, Handle
from exerciseapp.ui.clinic.library.cut_words import handle_words
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import Theme
from exerciseapp.ui.widgets.themed import reshapes

# As near to a handle a press takes hold of it; half of a target of 24 pixels.
GRASP_PX = 12
BAR_PX = 28
EDGE_PX = 14
STEP_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
CHOOSE_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
# With Shift held, a step is so many pictures.
LONG_STEP = 25


class FilmStrip(QWidget):
    """Handles are dragged, or chosen with up and down and moved by a picture with left and right.

    ``sought`` carries the film's second that is to be shown.
    """

    sought = Signal(float)

    def __init__(self, editor: CutEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._position_s = 0.0
        self._chosen = Handle.START
        self._dragged: Handle | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        editor.changed.connect(self._changed)
        self._changed()

    @property
    def chosen(self) -> Handle:
        """The handle that the keyboard moves."""
        return self._chosen

    def show_position(self, seconds: float) -> None:
        """Show where the film is."""
        self._position_s = seconds
        self.update()

    def choose(self, handle: Handle) -> None:
        """Let the keyboard move *handle*, and show the film there."""
        self._chosen = handle
        self._say()
        self.update()
        self.sought.emit(self._editor.place(handle))

    def nudge(self, pictures: int) -> None:
        """Move the chosen handle by so many pictures of the clip, and show the film there."""
        place = self._editor.place(self._chosen) + pictures * PICTURE_S
        self._move(self._chosen, place)

    def x_of(self, seconds: float) -> float:
        """Return where a second of the film stands."""
        length = self._editor.length_s
        part = seconds / length if length > 0 else 0.0
        return EDGE_PX + part * (self.width() - 2 * EDGE_PX)

    def sizeHint(self) -> QSize:
        label = current_theme().type.small
        return QSize(480, BAR_PX + 2 * label + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    # Keyboard and mouse.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEP_KEYS:
            far = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.nudge(STEP_KEYS[key] * (LONG_STEP if far else 1))
        elif key in CHOOSE_KEYS:
            handles = self._editor.handles()
            place = handles.index(self._chosen) + CHOOSE_KEYS[key]
            self.choose(handles[place % len(handles)])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        self._dragged = self._handle_at(x, upper=event.position().y() < BAR_PX)
        if self._dragged is None:
            self.sought.emit(self._second_at(x))
        else:
            self.choose(self._dragged)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._dragged is not None:
            self._move(self._dragged, self._second_at(x))
        elif event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._second_at(x))
        near = self._handle_at(x, upper=event.position().y() < BAR_PX) is not None
        self.setCursor(Qt.CursorShape.SizeHorCursor if near else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged = None

    def _handle_at(self, x: float, *, upper: bool) -> Handle | None:
        posters = (Handle.POSTER_START, Handle.POSTER_END)
        # The pictures of the poster stand under the bar, all others on it.
        offered = [each for each in self._editor.handles() if (each in posters) is not upper]
        near = [(abs(self.x_of(self._editor.place(each)) - x), each) for each in offered]
        close = [(distance, each) for distance, each in near if distance <= GRASP_PX]
        return min(close)[1] if close else None

    def _second_at(self, x: float) -> float:
        part = (x - EDGE_PX) / max(1, self.width() - 2 * EDGE_PX)
        return min(max(0.0, part), 1.0) * self._editor.length_s

    def _move(self, handle: Handle, seconds: float) -> None:
        self._editor.move(handle, seconds)
        if handle in self._editor.handles():
            self.sought.emit(self._editor.place(handle))

    # What is seen and said.

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if reshapes(event):
            self.updateGeometry()
            self._say()

    def _changed(self) -> None:
        if self._chosen not in self._editor.handles():
            self._chosen = Handle.START
        self._say()
        self.update()

    def _say(self) -> None:
        words = handle_words(self._chosen, self._editor.kind)
        told = self.tr("{handle}: {seconds} s").format(
            handle=words, seconds=self.locale().toString(self._editor.place(self._chosen), "f", 2)
        )
        self.setAccessibleName(self.tr("Film, with its cut"))
        self.setAccessibleDescription(told)
        self.setToolTip(
            self.tr("Up and down choose a handle, left and right move it by one picture")
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(EDGE_PX, 4, self.width() - 2 * EDGE_PX, BAR_PX - 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colours.track))
        painter.drawRoundedRect(bar, theme.radius.small, theme.radius.small)
        if self._editor.length_s <= 0:
            return
        self._paint_cut(painter, theme, bar)
        for handle in self._editor.handles():
            self._paint_handle(painter, theme, handle)
        x = self.x_of(self._position_s)
        painter.setPen(QPen(QColor(theme.colours.text), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, BAR_PX))
        self._paint_words(painter, theme)
        if self.hasFocus():
            half = theme.stroke.focus / 2
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colours.focus), theme.stroke.focus))
            ring = QRectF(self.rect()).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(ring, theme.radius.small, theme.radius.small)

    def _paint_cut(self, painter: QPainter, theme: Theme, bar: QRectF) -> None:
        editor = self._editor
        left, right = self.x_of(editor.start_s), self.x_of(editor.end_s)
        painter.fillRect(QRectF(left, bar.top(), right - left, bar.height()), theme.colours.quiet)
        tones = (theme.colours.work, theme.colours.hold, theme.colours.rest)
        for tone, first, last in zip(tones, editor.marks, editor.marks[1:], strict=False):
            from_x, to_x = self.x_of(first), self.x_of(last)
            painter.fillRect(QRectF(from_x, bar.top(), to_x - from_x, bar.height()), tone)

    def _paint_handle(self, painter: QPainter, theme: Theme, handle: Handle) -> None:
        x = self.x_of(self._editor.place(handle))
        chosen = handle is self._chosen
        colour = QColor(theme.colours.focus if chosen else theme.colours.text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if handle in {Handle.START, Handle.END}:
            painter.drawRoundedRect(QRectF(x - 4, 1, 8, BAR_PX - 2), 3, 3)
        elif handle in MARKS:
            painter.drawRect(QRectF(x - 2, 2, 4, BAR_PX - 4))
        else:
            top = BAR_PX + 1
            painter.drawPolygon(
                QPolygonF([QPointF(x, top), QPointF(x - 7, top + 11), QPointF(x + 7, top + 11)])
            )

    def _paint_words(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(typeface(theme, theme.type.small))
        painter.setPen(QColor(theme.colours.text))
        below = QRectF(EDGE_PX, BAR_PX + 14, self.width() - 2 * EDGE_PX, theme.type.small + 8)
        painter.drawText(
            below,
            int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter),
            self.accessibleDescription(),
        )
        editor = self._editor
        told = self.tr("Cut: {seconds} s").format(
            seconds=self.locale().toString(editor.end_s - editor.start_s, "f", 2)
        )
        painter.drawText(
            below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), told
        )
