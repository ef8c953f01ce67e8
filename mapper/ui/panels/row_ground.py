"""The panels: the ground under a row of a list that is chosen, pointed at, or has the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from mapper.ui.theme.tokens import Tokens


def paint_row_ground(
    painter: QPainter, area: QRectF, option: QStyleOptionViewItem, view: QAbstractItemView, tokens: Tokens
) -> None:
    """Nothing is drawn under a row that is none of these."""
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus) and view.hasFocus()
    if not (is_chosen or is_over or has_focus):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = tokens.chrome.selected if is_chosen else tokens.chrome.hover
    painter.setBrush(ground if is_chosen or is_over else Qt.BrushStyle.NoBrush)
    painter.setPen(tokens.accent.focus if has_focus else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(area, 5, 5)
