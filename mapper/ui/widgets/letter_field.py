"""The rooms' furniture: a few letters, each on or off, as one control."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from mapper.ui.theme import Theme

_BOX = 20.0
_GAP = 3.0
_MARGIN = 3.0


class LetterField(QWidget):
    """Letters to click or to type; `toggled` brings the one that a person wants on or off.

    What is on follows the document by `set_letters`. `words` says what each letter means.
    """

    toggled = Signal(str)

    def __init__(self, theme: Theme, words: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self.letters = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_letters(self, letters: str) -> None:
        """Follow the document; tells nobody."""
        self.letters = letters
        self.setAccessibleDescription(", ".join(self._words[letter] for letter in letters))
        self.update()

    def sizeHint(self) -> QSize:
        count = len(self._words)
        width = count * (_BOX + _GAP) - _GAP + 2 * _MARGIN
        return QSize(self._theme.px(round(width)), self._theme.px(round(_BOX + 2 * _MARGIN)))

    def place(self, letter: str) -> QRectF:
        """Where a letter stands."""
        scale, number = self._theme.scale, list(self._words).index(letter)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            number = len(self._words) - 1 - number
        x = _MARGIN + number * (_BOX + _GAP)
        return QRectF(x * scale, (self.height() - _BOX * scale) / 2, _BOX * scale, _BOX * scale)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            letter = self._letter_at(event.pos().x())
            if letter:
                QToolTip.showText(event.globalPos(), self._words[letter], self)
            return True
        # The map has some of these keys for itself.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.text().upper() in self._words:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().upper()
        if letter in self._words and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.toggled.emit(letter)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        letter = self._letter_at(event.position().x())
        if event.button() is Qt.MouseButton.LeftButton and letter:
            self.toggled.emit(letter)
        else:
            super().mousePressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        for letter in self._words:
            place = self.place(letter).adjusted(0.8, 0.8, -0.8, -0.8)
            is_on = letter in self.letters
            font.setWeight(QFont.Weight.Bold if is_on else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QPen(tokens.accent.fill, 1.0) if is_on else QPen(tokens.chrome.field_border, 1.0))
            painter.setBrush(tokens.accent.fill if is_on else tokens.chrome.field)
            painter.drawRoundedRect(place, 4, 4)
            painter.setPen(tokens.accent.on if is_on else tokens.text.secondary)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.accent.focus, 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)
        painter.end()

    def _letter_at(self, x: float) -> str:
        found = (letter for letter in self._words if abs(self.place(letter).center().x() - x) <= _BOX / 2)
        return next(found, "")
