"""The button of this program: an icon, a word and the key that does the same."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcutEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName
from exerciseapp.ui.theme.values import Role, Size
from exerciseapp.ui.widgets.assisted import Assisted
from exerciseapp.ui.widgets.button_face import paint_face
from exerciseapp.ui.widgets.button_fit import ButtonFace, full_size, height_at, least_size
from exerciseapp.ui.widgets.key_cap import key_name
from exerciseapp.ui.widgets.themed import Reshaped

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class BigButton(Reshaped, Assisted, QPushButton):
    """A button that can be read and hit by somebody in pain.

    With *key* it shows that key and answers to it wherever the keyboard is in the window, as
    long as the button is shown and enabled. *stacked* puts the icon above the word, for a
    narrow row of many buttons. In less room than it asks for it leaves out the key cap, breaks
    its words into two lines and at last makes them smaller; what it answers to stays.
    """

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        icon: IconName | None = None,
        key: Qt.Key | None = None,
        role: Role = Role.NORMAL,
        size: Size = Size.NORMAL,
        stacked: bool = False,
    ):
        super().__init__(parent)
        self.hear_presses()
        self._icon = icon
        self._key: Qt.Key | None = None
        self._role = role
        self._size = size
        self._stacked = stacked
        self._words_only = False
        self._unbroken = False
        self.setText(text)
        self.setProperty("role", role.value)
        self.setProperty("size", size.value)
        self.setProperty("painted", True)
        self.setSizePolicy(self._policy())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_key(key)

    @property
    def role(self) -> Role:
        """What the button is for."""
        return self._role

    def set_role(self, role: Role) -> None:
        """Make the button look like *role*."""
        self._role = role
        self.setProperty("role", role.value)
        self.update()

    def set_icon(self, icon: IconName | None) -> None:
        """Show another icon, for example play in the place of pause."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_words_only(self, words_only: bool) -> None:
        """Leave out the icon and the key cap, where there is room for nothing but words."""
        if words_only != self._words_only:
            self._words_only = words_only
            self.updateGeometry()
            self.update()

    def set_unbroken(self, unbroken: bool) -> None:
        """Ask for so much room that the words never break or become smaller."""
        if unbroken != self._unbroken:
            self._unbroken = unbroken
            self.updateGeometry()
            self.update()

    def set_key(self, key: Qt.Key | None) -> None:
        """Show *key* and answer to it; None for no key."""
        self._key = key
        self.setShortcut(QKeySequence() if key is None else QKeySequence(key))
        self._describe()
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        """Say *text*, and keep the key: Qt drops a shortcut whenever the text is set."""
        super().setText(text)
        if self._key is not None:
            self.setShortcut(QKeySequence(self._key))

    def sizeHint(self) -> QSize:
        hint = full_size(current_theme(), self._face())
        if not self._stacked and self.width() < hint.width():
            # Its words break, and it is as high as they then are.
            hint.setHeight(self.heightForWidth(self.width()))
        return hint

    def minimumSizeHint(self) -> QSize:
        return least_size(current_theme(), self._face())

    def heightForWidth(self, width: int) -> int:
        return height_at(current_theme(), self._face(), width)

    def event(self, event: QEvent) -> bool:
        """Act on the key at once: Qt would show the button held down for a tenth of a second."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and _is_enter(event):
            # What has the keyboard comes before what only answers to a key.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard: the space bar may mean another one."""
        if _is_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and not self._stacked:
            self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_face(painter, current_theme(), QRectF(self.rect()), self._face())

    def _policy(self) -> QSizePolicy:
        # In a row where one of them needs two lines, all become as high as that one.
        vertical = QSizePolicy.Policy.Minimum if self._stacked else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        policy.setHeightForWidth(True)
        return policy

    def _face(self) -> ButtonFace:
        return ButtonFace(
            text=self.text(),
            icon=None if self._words_only else self._icon,
            key=None if self._words_only else self._key,
            role=self._role,
            size=self._size,
            stacked=self._stacked,
            unbroken=self._unbroken,
            enabled=self.isEnabled(),
            held=self.isDown() or self.underMouse(),
            chosen=self.isChecked(),
            focused=self.hasFocus(),
        )

    def _describe(self) -> None:
        text = "" if self._key is None else self.tr("Key: {key}").format(key=key_name(self._key))
        self.setAccessibleDescription(text)


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in _ENTER
