"""The table of a window: its room below the map, closed at first, and the columns a person has everywhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mapper.app.desk import Desk
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.panels.table.panel import TablePanel
from mapper.ui.selection import Selection
from mapper.ui.texts import translate
from mapper.ui.window.document_window import Room

if TYPE_CHECKING:
    from mapper.app.office import Office

ROOM = "table"  # the key of its panel
_HEIGHT = 300


def table_room(office: "Office", bridge: Bridge, selection: Selection, canvas: MapView) -> Room:
    """The panel with the columns as they were kept last, and where it stands."""
    panel = TablePanel(bridge, selection, office.theme)
    panel.columns.restore(office.settings.table_columns)
    panel.columns.arranged.connect(lambda: office.settings.keep_table_columns(panel.columns.state()))
    panel.reveal_wanted.connect(lambda node_id: canvas.looking.go_to([node_id]))
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    return Room(ROOM, translate("Rooms", "Table"), panel, below, _HEIGHT, is_open=False)


def toggle_table(desk: Desk) -> None:
    """Open the table and give it the keys; close it where it has them."""
    dock = desk.window.docks[ROOM]
    panel = dock.widget()
    assert isinstance(panel, TablePanel), "its room holds nothing else"
    if panel.has_keys:
        dock.hide()
        desk.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    dock.show()
    dock.raise_()
    panel.enter()


def is_table_open(desk: Desk) -> bool:
    """Whether the table is to be seen."""
    return not desk.window.docks[ROOM].isHidden()
