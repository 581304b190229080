"""Files that are dragged onto the window, or that the desktop hands to the program."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QFileOpenEvent
from PySide6.QtWidgets import QLabel, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.values import TextType

_OVER = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove})
_AWAY = frozenset({QEvent.Type.DragLeave, QEvent.Type.Drop})


class FileDrop(QObject):
    """Takes files that are let go anywhere on *window*; shows meanwhile that it would."""

    dropped = Signal(list)  # of paths

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._veil: QLabel | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AWAY:
            self._unveil()
        if not isinstance(event, QDropEvent):
            return super().eventFilter(watched, event)
        paths = files_in(event.mimeData())
        if not paths:
            event.ignore()
            return True
        # Whatever the file manager would do by itself, the file stays where it is.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() in _OVER:
            self._show_veil()
        elif event.type() == QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True

    def _show_veil(self) -> None:
        if self._veil is not None:
            return
        theme = current_theme()
        veil = QLabel(self.tr("Let go of the file here"), self._window)
        veil.setProperty("type", TextType.TITLE.value)
        veil.setProperty("strong", True)
        veil.setAlignment(Qt.AlignmentFlag.AlignCenter)
        veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        veil.setGeometry(self._window.rect())
        veil.setStyleSheet(
            f"background: {theme.colours.surface}; color: {theme.colours.text};"
            f"border: {2 * theme.stroke.focus}px dashed {theme.colours.accent};"
        )
        veil.show()
        veil.raise_()
        self._veil = veil

    def _unveil(self) -> None:
        veil, self._veil = self._veil, None
        if veil is not None:
            veil.hide()
            veil.deleteLater()


class OpenedByDesktop(QObject):
    """Hears macOS, which hands files to an application by events. Not tried on a Mac."""

    opened = Signal(list)  # of paths

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.opened.emit([Path(event.file())])
            return True
        return super().eventFilter(watched, event)


def files_in(mime: QMimeData) -> list[Path]:
    """Return the files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
