"""The canvas aloud: the widgets in which things are found - the view, the map in its viewport, and the two headers."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from mapper.core.records import ProcessMap
from mapper.ui.canvas.aloud.faces import widgets_in
from mapper.ui.canvas.aloud.things import Thing, Things
from mapper.ui.canvas.aloud.words import map_said
from mapper.ui.canvas.headers.header import Header
from mapper.ui.canvas.sheet import Sheet

_REACH = 6.0  # pixels beside a line


class ViewRoom:
    """The whole view: the headers, the map, and what floats over them; it has no things of its own."""

    role = QAccessible.Role.LayeredPane

    def __init__(self, view: QAbstractScrollArea, headers: tuple[QWidget, ...], inner: "MapRoom") -> None:
        self.widget: QWidget = view
        self._headers = headers
        self._port = view.viewport()
        self._inner = inner

    def name(self) -> str:
        return self.widget.accessibleName()

    def parts(self) -> list[QWidget]:
        first = (*self._headers, self._port)
        # Scroll bars stand in containers of Qt's own; nobody who listens needs them.
        others = [
            w
            for w in widgets_in(self.widget, without=first)
            if not w.objectName().startswith("qt_scrollarea")
        ]
        return [*first, *(each for each in others if each.accessibleName() or each.focusPolicy())]

    def count(self) -> int:
        return 0

    def thing(self, index: int) -> Thing | None:  # a room with nothing in it
        return None

    def index(self, record_id: str) -> int:
        return -1

    def thing_at(self, place: QPoint) -> Thing | None:
        return None

    def focused(self) -> Thing | None:
        return self._inner.focused()


class MapRoom:
    """The map in the viewport: its nodes in the order they are read, and its lines."""

    role = QAccessible.Role.Canvas

    def __init__(self, view: QAbstractScrollArea, sheet: Sheet, things: Things) -> None:
        self.widget = view.viewport()
        self._view = view
        self._sheet = sheet
        self._things = things

    def name(self) -> str:
        shown = self._sheet.reader.find(ProcessMap, self._sheet.bridge.map_id)
        return f"{shown.name}, {map_said(self._sheet)}" if shown is not None else ""

    def parts(self) -> list[QWidget]:
        return widgets_in(self.widget)

    def count(self) -> int:
        return len(self._things.order())

    def thing(self, index: int) -> Thing | None:
        order = self._things.order()
        return self._things.thing(order[index], self.widget) if 0 <= index < len(order) else None

    def index(self, record_id: str) -> int:
        return self._things.place(record_id)

    def thing_at(self, place: QPoint) -> Thing | None:
        projection, point = self._sheet.projection, self._sheet.camera.on_map(place)
        found = projection.node_at(point) or projection.connector_at(point, _REACH * self._sheet.unit)
        return self._things.thing(found.id, self.widget) if found is not None else None

    def focused(self) -> Thing | None:
        """What the keys work on: the thing chosen last, while the canvas has them."""
        chosen = self._sheet.selection.ids
        if not chosen or not self._view.hasFocus() or self._things.place(chosen[-1]) < 0:
            return None
        return self._things.thing(chosen[-1], self.widget)


class HeaderRoom:
    """A header: its stages or lanes."""

    role = QAccessible.Role.Grouping

    def __init__(self, header: Header, sheet: Sheet, things: Things) -> None:
        self.widget: QWidget = header
        self._header = header
        self._sheet = sheet
        self._things = things

    def name(self) -> str:
        return self.widget.accessibleName()

    def parts(self) -> list[QWidget]:
        return widgets_in(self.widget)

    def count(self) -> int:
        return len(self._ids())

    def thing(self, index: int) -> Thing | None:
        ids = self._ids()
        return self._things.thing(ids[index], self.widget) if 0 <= index < len(ids) else None

    def index(self, record_id: str) -> int:
        ids = self._ids()
        return ids.index(record_id) if record_id in ids else -1

    def thing_at(self, place: QPoint) -> Thing | None:
        section = self._header.section_at(QPointF(place))
        return self._things.thing(section.id, self.widget) if section is not None else None

    def focused(self) -> Thing | None:
        chosen = self._sheet.selection.ids
        view = self._header.parentWidget()
        if not chosen or view is None or not view.hasFocus() or self.index(chosen[-1]) < 0:
            return None
        return self._things.thing(chosen[-1], self.widget)

    def _ids(self) -> list[str]:
        projection = self._sheet.projection
        return [each.id for each in (projection.stages if self._header.axis.is_level else projection.lanes)]
