"""The inspector: the Tab key goes through a page as the eye does, whatever was made when."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from mapper.ui.widgets.focus_chain import next_in_chain

_Policy = Qt.FocusPolicy
# A page has hundreds of widgets and is put in order often: looking a policy up is quicker than taking it apart.
_BY_TAB = frozenset({_Policy.TabFocus, _Policy.StrongFocus, _Policy.WheelFocus})


def order_tabs(page: QWidget) -> None:
    """Chain all that takes the Tab key in the order of the layouts."""
    for before, after in pairwise(tab_stops(page)):
        if next_in_chain(before) is not after:
            QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> list[QWidget]:
    """What takes the Tab key in a widget, shown or not, in the order of its layouts."""
    stops: list[QWidget] = []
    _gather(widget, stops)
    return stops


def _gather(widget: QWidget, stops: list[QWidget]) -> None:
    if widget.focusPolicy() in _BY_TAB and widget.focusProxy() is None:
        stops.append(widget)
    layout = widget.layout()
    if layout is not None:
        _gather_laid(layout, stops)


def _gather_laid(layout: QLayout, stops: list[QWidget]) -> None:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget = item.widget()
        if widget is not None:
            _gather(widget, stops)
        elif (inner := item.layout()) is not None:
            _gather_laid(inner, stops)
