"""The rooms' furniture: text editors that say when a person is done: Enter or leaving commits, Escape restores."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QStyle, QStyleOptionFrame, QToolTip, QWidget

from mapper.ui.theme import Role, set_role
from mapper.ui.widgets.plain_tip import plain_tip
from mapper.ui.widgets.undoing import UndoingLine, leaves_undo

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
# Opening a menu is not being done; leaving for another window is, so that nothing typed waits unsaved.
_INSET = 2  # pixels: how far inside its area Qt's own line begins to write
_STILL_HERE = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})


class CommittingLine(UndoingLine):
    """One line of text with a quiet unit at its right end."""

    finished = Signal()
    abandoned = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, unit: str = "", has_steps: bool = False) -> None:
        super().__init__(parent)
        self._has_steps = has_steps
        self._unit = QLabel(unit, self)
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self._unit, Role.UNIT)
        self._unit.setVisible(bool(unit))

    def unit(self) -> str:
        return self._unit.text()

    def set_unit(self, unit: str) -> None:
        """Show another unit; the text in the field is not converted."""
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        self._place_unit()

    def event(self, event: QEvent) -> bool:
        # Otherwise a window's own Escape (deselect, leave meeting) would win over giving up what was typed.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape and self.isModified():
                event.accept()
                return True
        if event.type() is QEvent.Type.ToolTip and self._tells_all():
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.finished.emit()
        elif key is Qt.Key.Key_Escape and self.isModified():
            self.abandoned.emit()
        elif self._has_steps and not self.isReadOnly() and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(1 if key is Qt.Key.Key_Up else -1)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.finished.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A text that is longer than the line, while nobody is in it: its beginning, ending with dots."""
        option, area = self._frame()
        shown = self.shown(area.width())
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(QStyle.visualAlignment(self.layoutDirection(), side)), shown)
        painter.end()

    def shown(self, width: int) -> str:
        """What there is room for in so many pixels."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _frame(self) -> tuple[QStyleOptionFrame, QRect]:
        """How the frame is drawn, and where the text stands in it."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        beside = self.textMargins()
        return option, area.adjusted(beside.left() + _INSET, 0, -beside.right() - _INSET, 0)

    def _tells_all(self) -> bool:
        """Tell the whole text at the pointer, where some of it is not to be seen and nothing else is told there."""
        text = self.text()
        if self.toolTip() or self.shown(self._frame()[1].width()) == text:
            return False
        QToolTip.showText(QCursor.pos(), plain_tip(text), self)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_unit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place_unit()

    def _place_unit(self) -> None:
        if not self._unit.text():
            self.setTextMargins(0, 0, 0, 0)
            return
        size = self._unit.sizeHint()
        # Rounding of the frame (2 px when focused) must not make the unit jump: it stands 9 px off the outer edge.
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 9 if mirrored else self.width() - size.width() - 9
        self._unit.setGeometry(x, (self.height() - size.height()) // 2, size.width(), size.height())
        self.setTextMargins(size.width() + 5 if mirrored else 0, 0, 0 if mirrored else size.width() + 5, 0)


class CommittingText(QPlainTextEdit):
    """Several lines of text; Enter makes a new line, Ctrl+Enter commits, Tab goes on to the next field."""

    finished = Signal()
    abandoned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape and self.document().isModified():
                event.accept()
                return True
        text = self.document()
        if leaves_undo(event, text.isUndoAvailable, text.isRedoAvailable):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
        elif key is Qt.Key.Key_Escape and self.document().isModified():
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STILL_HERE:
            self.finished.emit()
