"""Writing into the cells of the table: a line for numbers, a choice for the legs."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from exerciseapp.domain.dosage import Sides
from exerciseapp.ui.clinic.builder.cells import Column, sides_text
from exerciseapp.ui.clinic.builder.model import DraftModel
from exerciseapp.ui.theme.current import current_theme

Index = QModelIndex | QPersistentModelIndex
LEGS = (Sides.EACH, Sides.LEFT, Sides.RIGHT)
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class DosageDelegate(QStyledItemDelegate):
    """Makes the editors. ``moved`` asks for another row once what was written is kept."""

    moved = Signal(int)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        column = Column(index.column())
        if column is Column.LEGS:
            choice = QComboBox(parent)
            for sides in LEGS:
                choice.addItem(sides_text(sides), sides)
            choice.activated.connect(lambda _at: self._finish(choice))
            editor: QWidget = choice
        else:
            line = QLineEdit(parent)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            editor = line
        # The cell is the target; the editor's own edge would leave its words no room.
        editor.setProperty("cell", True)
        if isinstance(model, DraftModel):
            name = f"{model.name(index.row())}: {model.column_name(column)}"
            editor.setAccessibleName(name)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            # Qt gives back a plain text for an enumeration that is one.
            model.setData(index, Sides(editor.currentData()))
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        place = QRect(option.rect)
        if isinstance(editor, QComboBox):
            # Its arrow needs room that the word alone does not.
            place.setWidth(max(place.width(), editor.sizeHint().width()))
            view = editor.parentWidget()
            if view is not None:
                place.moveRight(min(place.right(), view.width() - 1))
        editor.setGeometry(place)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return size.expandedTo(QSize(0, current_theme().target.normal))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Up and down keep what was written, and go to the row above or below."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QLineEdit)
            and Qt.Key(event.key()) in STEPS
        ):
            self._finish(editor)
            self.moved.emit(STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
