"""Finds texts that have less room than they need, and texts nobody asked a translator for."""

import re
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from mapper.ui.widgets.choice_box import ChoiceBox
from mapper.ui.widgets.tile import GAP, ICON, PADDING, Tile
from mapper.ui.window.template_tile import TemplateTile

SLACK = 1  # half pixels of text are rounded away
_BUTTONS = (QPushButton, QCheckBox, QRadioButton, QToolButton)


def clipped(window: QWidget) -> list[str]:
    """The texts in a window that are cut off without saying the whole in a tool tip."""
    return [f"{type(widget).__name__} “{text}” {why}" for widget, text, why in _found(window)]


def texts_of(window: QWidget) -> Iterator[str]:
    """All that a window says to eyes and screen readers, of what is shown."""
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            yield from _own_texts(widget)
            yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    for action in window.actions():
        yield from (action.text(), action.toolTip())


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(i) for i in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(i) for i in range(widget.count()))
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenuBar):
        yield from (action.text() for action in widget.actions())


def _found(window: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.visibleRegion().isEmpty():
            continue
        for text, needed, room in _needs(widget):
            if needed > room + SLACK and _plain(text) not in widget.toolTip():
                yield widget, text, f"needs {needed:.0f}, has {room:.0f}"
        is_told = isinstance(widget, QLabel) and widget.text() in (widget.toolTip(), "")
        if isinstance(widget, QLabel) and not is_told and _is_cut_at_the_side(widget):
            yield widget, widget.text(), "is cut off by what is around it"


def _needs(widget: QWidget) -> Iterator[tuple[str, float, float]]:
    """A text of the widget, the width or height it needs, and what there is."""
    metrics = widget.fontMetrics()
    if isinstance(widget, QLabel):
        yield from _needs_of_label(widget)
    elif isinstance(widget, QTabBar):
        for index in range(widget.count()):
            text = widget.tabText(index)
            if text not in widget.tabToolTip(index):
                yield text, metrics.horizontalAdvance(text), widget.tabRect(index).width() - 6
    elif isinstance(widget, QComboBox) and not isinstance(widget, ChoiceBox):
        # A choice box shortens by itself, and its tip tells the rest.
        yield widget.currentText(), widget.minimumSizeHint().width(), widget.width()
    elif isinstance(widget, QLineEdit) and not widget.text():
        text = widget.placeholderText()
        # Qt shortens it with three dots; half of it is enough to be understood.
        yield text, metrics.horizontalAdvance(text) / 2, widget.contentsRect().width() - _icons(widget)
    elif isinstance(widget, _BUTTONS) and widget.text() and _shows_text(widget):
        text = getattr(widget, "full_text", widget.text)()
        yield text, metrics.horizontalAdvance(_plain(text)) + _beside(widget), widget.contentsRect().width()
    elif isinstance(widget, QAbstractButton) and not isinstance(widget, TemplateTile):
        # A template's tile breaks its words into lines.
        yield widget.text(), widget.sizeHint().width(), widget.width()


def _needs_of_label(label: QLabel) -> Iterator[tuple[str, float, float]]:
    text = getattr(label, "full_text", label.text)()
    if not text or not label.pixmap().isNull():
        return
    if label.wordWrap():
        yield text, label.heightForWidth(label.width()), label.height()
    elif label.textFormat() is not Qt.TextFormat.RichText and "<" not in text:
        margins = 2 * label.margin() + max(0, label.indent())
        needed = max(label.fontMetrics().horizontalAdvance(line) for line in text.splitlines())
        yield text, needed, label.contentsRect().width() - margins


def _shows_text(widget: QAbstractButton) -> bool:
    icon_only = Qt.ToolButtonStyle.ToolButtonIconOnly
    return not isinstance(widget, QToolButton) or (
        widget.toolButtonStyle() is not icon_only or widget.icon().isNull()
    )


def _beside(widget: QAbstractButton) -> int:
    """What stands beside the text: an icon, a box to tick."""
    if isinstance(widget, Tile):
        return ICON + GAP + PADDING + 4
    if isinstance(widget, QCheckBox | QRadioButton):
        return 22
    return 0 if widget.icon().isNull() else widget.iconSize().width() + 4


def _icons(widget: QLineEdit) -> int:
    margins = widget.textMargins()
    return margins.left() + margins.right() + 14


def _is_cut_at_the_side(widget: QWidget) -> bool:
    seen = widget.visibleRegion().boundingRect()
    return bool(seen.height() >= widget.height()) and seen.width() < widget.width() - SLACK


def _plain(text: str) -> str:
    return re.sub(r"&(?=\w)", "", text).replace("&&", "&").strip()
