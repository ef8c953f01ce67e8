"""The window's tab order: room by room, and in each from top to bottom in rows, as it is read.

Qt goes by when a widget was made. Panels make their pages and rows when they are needed, so that would lead from the
middle of one panel to the toolbar and back.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from mapper.ui.widgets.focus_chain import focus_in, next_in_chain
from mapper.ui.widgets.sides import is_leftwards


def tab_order(window: QWidget, rooms: Sequence[QWidget]) -> list[QWidget]:
    """All that Tab comes to now; what stands in none of the rooms comes last."""
    places: dict[int, list[QWidget]] = {}
    # A panel behind another one is visible to Qt, and nobody would see the focus there.
    is_seen = [not room.visibleRegion().isEmpty() for room in rooms]
    for widget in _reachable(window):
        found = (i for i, room in enumerate(rooms) if room is widget or room.isAncestorOf(widget))
        place = next(found, len(rooms))
        if place == len(rooms) or is_seen[place]:
            places.setdefault(place, []).append(widget)
    return [widget for room in sorted(places) for widget in _as_read(window, places[room])]


def go_on(window: QWidget, rooms: Sequence[QWidget], step: int) -> bool:
    """Give the focus to the next (1) or the one before (-1), and bring it into sight; False where there is none."""
    order = tab_order(window, rooms)
    focus = focus_in(window)
    if not order:
        return False
    index = order.index(focus) + step if focus in order else (0 if step > 0 else -1)
    target = order[index % len(order)]
    target.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
    above = target.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(target)
        above = above.parentWidget()
    return True


def _reachable(window: QWidget) -> Iterator[QWidget]:
    widget = next_in_chain(window)
    while widget is not None and widget is not window:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isEnabled() and widget.isVisibleTo(window) and widget.focusProxy() is None:
            if widget.window() is window:
                yield widget
        widget = next_in_chain(widget)


def _as_read(window: QWidget, widgets: list[QWidget]) -> list[QWidget]:
    """From top to bottom; those beside each other from where a line begins."""
    boxes = {w: QRect(w.mapTo(window, QPoint()), w.size()) for w in widgets}
    rows: list[list[QWidget]] = []
    bottom = 0
    for widget in sorted(widgets, key=lambda w: boxes[w].top()):
        box = boxes[widget]
        if not rows or box.center().y() > bottom:
            rows.append([])
            bottom = box.bottom()
        rows[-1].append(widget)
    way = -1 if is_leftwards() else 1
    return [w for row in rows for w in sorted(row, key=lambda w: way * boxes[w].center().x())]
