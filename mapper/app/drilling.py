"""The drill into targets: its room below the map, closed at first."""

from PySide6.QtCore import Qt

from mapper.app.desk import Desk
from mapper.ui.bridge import Bridge
from mapper.ui.panels.drill.panel import DrillPanel
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import Room

ROOM = "drill"  # the key of its panel
_HEIGHT = 300


def drill_room(bridge: Bridge, theme: Theme) -> Room:
    """The drill, and where it stands."""
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    title = translate("Rooms", "Targets by person")
    return Room(ROOM, title, DrillPanel(bridge, theme), below, _HEIGHT, is_open=False)


def open_drill(desk: Desk) -> None:
    """Show the drill and give it the keys."""
    dock = desk.window.docks[ROOM]
    dock.show()
    dock.raise_()
    panel = dock.widget()
    assert isinstance(panel, DrillPanel), "its room holds nothing else"
    panel.enter()
