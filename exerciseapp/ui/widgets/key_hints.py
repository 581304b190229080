"""Which key does what, in one quiet line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.key_cap import key_cap_size, key_name, paint_key_cap
from exerciseapp.ui.widgets.themed import Reshaped


class KeyHint(Reshaped, QLabel):
    """The cap of one key and a word; read aloud as "Space: pause"."""

    def __init__(self, key: Qt.Key, word: str, parent: QWidget | None = None):
        super().__init__(parent)
        self._key = key
        self._word = word
        self._name()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        cap = key_cap_size(theme, self._key, theme.type.small)
        words = QFontMetricsF(typeface(theme, theme.type.small))
        width = cap.width() + theme.space.tight + words.horizontalAdvance(self._word)
        return QSize(round(width) + 2, round(max(cap.height(), words.height())) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        cap = key_cap_size(theme, self._key, theme.type.small)
        spot = QRectF(0, (self.height() - cap.height()) / 2, cap.width(), cap.height())
        paint_key_cap(painter, theme, self._key, spot, theme.type.small, theme.colours.quiet)
        painter.setFont(typeface(theme, theme.type.small))
        painter.setPen(QColor(theme.colours.quiet))
        words = QRectF(self.rect())
        words.setLeft(spot.right() + theme.space.tight)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, flags, self._word)

    def _name(self) -> None:
        whole = self.tr("{key}: {action}").format(key=key_name(self._key), action=self._word)
        self.setText(whole)


class KeyHints(QWidget):
    """Several keys with their words; what does not fit goes on in the next line."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._row = FlowLayout(self, spacing=current_theme().space.normal)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_hints(self, hints: Sequence[tuple[Qt.Key, str]]) -> None:
        """Show these keys, each with what it does."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key, word in hints:
            self._row.addWidget(KeyHint(key, word, self))
        self.updateGeometry()
