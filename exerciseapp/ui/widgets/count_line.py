"""Where the count stands: repetition, set and side, each in a field of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from exerciseapp.domain.dosage import Side
from exerciseapp.ui.theme.current import current_theme
from exerciseapp.ui.theme.icon import IconName, paint_icon
from exerciseapp.ui.theme.typeface import typeface
from exerciseapp.ui.theme.values import TextType
from exerciseapp.ui.widgets.flow import FlowLayout
from exerciseapp.ui.widgets.themed import Reshaped

_LEGS = {Side.LEFT: IconName.LEG_LEFT, Side.RIGHT: IconName.LEG_RIGHT}


class CountChip(Reshaped, QLabel):
    """A field with a small word above and a large number, or a picture and a large word.

    To a screen reader it is a text that reads in one piece: "Repetition 3 of 10".
    """

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._caption = ""
        self._strong = ""
        self._rest = ""
        self._icon: IconName | None = None
        self._type = TextType.COUNT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_count(self, caption: str, number: int, of: int, whole: str) -> None:
        """Show *number* large and *of* beside it; *whole* is the same as one text."""
        rest = self.tr("of {count}", "after a number: 3 of 10").format(count=of)
        self._show(caption, str(number), rest, None, whole)

    def show_word(self, caption: str, word: str, icon: IconName, whole: str) -> None:
        """Show *word* large with a picture."""
        self._show(caption, word, "", icon, whole)

    @property
    def text_type(self) -> TextType:
        """How large the number is written."""
        return self._type

    def set_type(self, text_type: TextType) -> None:
        """Write the number, or the large word, as large as *text_type*."""
        if text_type is not self._type:
            self._type = text_type
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        space = current_theme().space
        strong, rest, caption = self._fonts()
        top = QFontMetricsF(caption)
        big = QFontMetricsF(strong)
        width = big.horizontalAdvance(self._strong) + self._icon_room()
        if self._rest:
            width += QFontMetricsF(rest).horizontalAdvance(self._rest) + space.tight
        width = max(width, top.horizontalAdvance(self._caption))
        height = top.height() + big.height()
        return QSize(round(width) + 2 * space.normal + 1, round(height) + 2 * space.tight)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        space = theme.space
        strong, rest, caption = self._fonts()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = theme.stroke.edge / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.setPen(QPen(QColor(theme.colours.divider), theme.stroke.edge))
        painter.setBrush(QColor(theme.colours.surface))
        painter.drawRoundedRect(frame, theme.radius.control, theme.radius.control)
        small, big = QFontMetricsF(caption), QFontMetricsF(strong)
        left = float(space.normal)
        painter.setFont(caption)
        painter.setPen(QColor(theme.colours.quiet))
        painter.drawText(int(left), int(space.tight + small.ascent()), self._caption)
        base = space.tight + small.height() + big.ascent()
        if self._icon:
            side = big.capHeight() * 1.25
            spot = QRectF(left, base - big.capHeight() / 2 - side / 2, side, side)
            paint_icon(painter, self._icon, spot, theme.colours.text)
            left += self._icon_room()
        painter.setFont(strong)
        painter.setPen(QColor(theme.colours.text))
        painter.drawText(int(left), int(base), self._strong)
        if self._rest:
            left += big.horizontalAdvance(self._strong) + space.tight
            painter.setFont(rest)
            painter.setPen(QColor(theme.colours.quiet))
            painter.drawText(int(left), int(base), self._rest)

    def _show(
        self, caption: str, strong: str, rest: str, icon: IconName | None, whole: str
    ) -> None:
        before = (self._caption, self._strong, self._rest, self._icon)
        self._caption, self._strong, self._rest, self._icon = caption, strong, rest, icon
        if before != (caption, strong, rest, icon):
            self.setText(whole)
            self.updateGeometry()
            self.update()
        self.show()

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        theme = current_theme()
        count = theme.type.of(self._type)
        return (
            typeface(theme, count, bold=True),
            typeface(theme, round(count * 0.6), bold=True),
            typeface(theme, theme.type.label, bold=True),
        )

    def _icon_room(self) -> float:
        if self._icon is None:
            return 0.0
        cap = QFontMetricsF(self._fonts()[0]).capHeight()
        return cap * 1.25 + current_theme().space.tight


class CountLine(QWidget):
    """Repetition, set and side, side by side; what says nothing is not there."""

    def __init__(self, parent: QWidget | None = None):
        super().__init__(parent)
        self._counts: tuple[int, int, int, int, Side] = (0, 0, 0, 0, Side.BOTH)
        self.repetition = CountChip()
        self.set = CountChip()
        self.side = CountChip()
        self._row = FlowLayout(self)
        for chip in (self.repetition, self.set, self.side):
            self._row.addWidget(chip)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_counts(
        self,
        *,
        repetition: int = 0,
        repetitions: int = 0,
        set_number: int = 0,
        sets: int = 0,
        side: Side = Side.BOTH,
    ) -> None:
        """Show the count; one of one, none at all and both sides say nothing and are hidden."""
        self._counts = (repetition, repetitions, set_number, sets, side)
        self._show_counts()

    def shown(self) -> list[CountChip]:
        """Return the fields that say something."""
        return [chip for chip in (self.repetition, self.set, self.side) if not chip.isHidden()]

    def height_as(self, text_type: TextType, width: int) -> int:
        """Return how high the fields are at *width* with their numbers as large as *text_type*."""
        before = self.repetition.text_type
        self.set_type(text_type)
        needed = self._row.heightForWidth(width)
        self.set_type(before)
        return needed

    def set_type(self, text_type: TextType) -> None:
        """Write the numbers as large as *text_type*: smaller for a window with little height."""
        for chip in (self.repetition, self.set, self.side):
            chip.set_type(text_type)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_counts()

    def _show_counts(self) -> None:
        repetition, repetitions, set_number, sets, side = self._counts
        if repetition > 0 and repetitions > 1:
            whole = self.tr("Repetition {number} of {count}")
            whole = whole.format(number=repetition, count=repetitions)
            self.repetition.show_count(self.tr("Repetition"), repetition, repetitions, whole)
        else:
            self.repetition.hide()
        if set_number > 0 and sets > 1:
            whole = self.tr("Set {number} of {count}")
            whole = whole.format(number=set_number, count=sets)
            self.set.show_count(self.tr("Set"), set_number, sets, whole)
        else:
            self.set.hide()
        if side is Side.BOTH:
            self.side.hide()
        else:
            left = side is Side.LEFT
            word = self.tr("Left", "leg") if left else self.tr("Right", "leg")
            whole = self.tr("Left leg") if left else self.tr("Right leg")
            self.side.show_word(self.tr("Leg"), word, _LEGS[side], whole)
        self.setAccessibleName(", ".join(chip.text() for chip in self.shown()))
