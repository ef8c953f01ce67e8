"""The rooms' furniture: a box to choose from; it shortens a choice that is too long, and tells the whole in its tip."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from mapper.ui.widgets.suggestions import keep_on_screen

_WIDEST = 420
_BESIDE = 16  # what the frame takes beside a choice


class ChoiceBox(QComboBox):
    """Qt's own box cuts its text off at the arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_list_dressed = False  # a list is made when it is first asked for: few boxes are ever opened
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)

    def showPopup(self) -> None:
        """Open the list, as wide as its longest choice asks for and within the screen."""
        if not self._is_list_dressed:
            self._is_list_dressed = True
            # The box's own delegate knows no padding of the style sheet.
            self.setItemDelegate(QStyledItemDelegate(self))
        view = self.view()
        beside = view.verticalScrollBar().sizeHint().width() + _BESIDE
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + beside, _WIDEST))
        super().showPopup()
        keep_on_screen(view.window())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            option = self._option()
            lines = [self.currentText() if option.currentText != self.currentText() else "", self.toolTip()]
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = self._option()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _option(self) -> QStyleOptionComboBox:
        """How it is drawn: what it says, in the room beside the arrow."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0 and self.placeholderText():
            option.currentText = self.placeholderText()
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = option.currentText
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() - 2)
        option.currentText = shown
        return option
