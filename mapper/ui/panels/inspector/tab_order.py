"""The inspector: the Tab key goes through a page as the eye does, whatever was made when."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from mapper.ui.widgets.focus_chain import next_in_chain


def order_tabs(page: QWidget) -> None:
    """Chain all that takes the Tab key in the order of the layouts."""
    for before, after in pairwise(tab_stops(page)):
        if next_in_chain(before) is not after:
            QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """What takes the Tab key in a widget, shown or not, in the order of its layouts."""
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
    own, layout = [widget] if takes_tab else [], widget.layout()
    if layout is None:
        return own
    return [*own, *(stop for child in _widgets(layout) for stop in tab_stops(child))]


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)
