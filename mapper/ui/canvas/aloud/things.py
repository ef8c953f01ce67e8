"""The canvas aloud: an object for each node, line, stage and lane that a screen reader has asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from mapper.core.ids import NodeId
from mapper.ui.canvas.sheet import Sheet
from mapper.ui.canvas.walking import reading_order


class Thing(QObject):
    """Stands for one thing of the map; `home` is the widget it is seen in."""

    def __init__(self, record_id: str, home: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.record_id = record_id
        self.home = home


class Things(QObject):
    """Makes things when they are asked for, and keeps the order in which they are read: nodes, then lines.

    Nothing is made, and no order is kept, as long as nobody asks: a map of thousands costs nothing then.
    """

    def __init__(self, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._things: dict[str, Thing] = {}
        self._order: list[str] | None = None
        self._places: dict[str, int] = {}

    def order(self) -> list[str]:
        """The ids of all nodes in reading order, then of all lines by where they begin."""
        if self._order is None:
            nodes = reading_order(self._sheet.projection)
            place = {id: index for index, id in enumerate(nodes)}
            lines = sorted(
                self._sheet.projection.connectors.values(),
                key=lambda line: (place[line.source_id], place[line.target_id], line.id),
            )
            self._order = [*nodes, *(line.id for line in lines)]
            self._places = {id: index for index, id in enumerate(self._order)}
        return self._order

    def place(self, record_id: str) -> int:
        """Where a node or line comes in that order; -1 for what is not on the map."""
        self.order()
        return self._places.get(record_id, -1)

    def is_known(self, record_id: str) -> bool:
        """Whether somebody has asked for it."""
        return record_id in self._things

    def thing(self, record_id: str, home: QWidget) -> Thing:
        """The one object that stands for a thing."""
        found = self._things.get(record_id)
        if found is None:
            found = self._things[record_id] = Thing(record_id, home, self)
        return found

    def forget_order(self) -> None:
        """Something moved, came or went."""
        self._order = None

    def drop(self, record_id: str) -> None:
        """A thing is gone; what stood for it goes when nobody is in the middle of asking."""
        found = self._things.pop(record_id, None)
        if found is not None:
            found.deleteLater()

    def drop_all(self) -> None:
        """Another map is shown."""
        self.forget_order()
        for record_id in list(self._things):
            self.drop(record_id)

    def is_there(self, record_id: str) -> bool:
        """Whether the map still shows it."""
        projection = self._sheet.projection
        if NodeId(record_id) in projection.nodes or record_id in projection.connectors:
            return True
        sections = [*(s.id for s in projection.stages), *(n.id for n in projection.lanes)]
        return record_id in sections
