"""The figures of a window: their room below the map, closed at first, and the ways to what they are about."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt

from mapper.app.desk import Desk
from mapper.app.tabling import open_list
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage, record_type_of
from mapper.ui.bridge import Bridge
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.panels.figures.page import records_at
from mapper.ui.panels.figures.panel import FiguresPanel
from mapper.ui.panels.figures.room_figures import RoomFigures
from mapper.ui.panels.figures.topics import TOPICS
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import Room

ROOM = "figures"  # the key of its panel
_HEIGHT = 380
# The lists in which the records stand that are on no map.
_LISTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "role": "roles",
        "person": "people",
        "gap": "gaps",
        "sale_type": "sale_types",
        "goal": "goals",
        "metric": "metrics",
    }
)
_ON_MAP: Final = (Node, Connector, Stage, Lane)


def figures_room(bridge: Bridge, theme: Theme) -> Room:
    """The figures, and where they stand."""
    below = Qt.DockWidgetArea.BottomDockWidgetArea
    panel = FiguresPanel(bridge, theme, TOPICS)
    return Room(ROOM, translate("Rooms", "Figures"), panel, below, _HEIGHT, is_open=False)


def figures_panel(desk: Desk) -> FiguresPanel:
    """The panel of a window."""
    panel = desk.window.docks[ROOM].widget()
    assert isinstance(panel, FiguresPanel), "its room holds nothing else"
    return panel


def furnish_figures(desk: Desk) -> None:
    """Join the figures and what they are about."""
    panel = figures_panel(desk)
    panel.jump_wanted.connect(lambda record_id: _jump(desk, record_id))
    panel.field_wanted.connect(lambda key: _enter_field(desk, key))
    panel.list_wanted.connect(lambda key: open_list(desk, key))
    panel.failed.connect(lambda text: TroubleDialog.ask(desk.window, text))


def toggle_figures(desk: Desk) -> None:
    """Show the figures and give them the keys; put them away where they are to be seen. To a room, in large."""
    if desk.presentation.is_on:
        show_to_room(desk)
        return
    dock = desk.window.docks[ROOM]
    if is_figures_open(desk):
        dock.hide()
        desk.canvas.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    dock.show()
    dock.raise_()
    figures_panel(desk).enter()


def show_to_room(desk: Desk) -> RoomFigures:
    """All pages on the whole screen, at the topic of the panel. What is chosen there is shown on the map behind."""
    room = RoomFigures(desk.bridge, desk.office.theme, TOPICS, desk.window)
    panel = room.panel
    panel.show_topic(figures_panel(desk).topic.key)
    panel.tabs.currentChanged.connect(figures_panel(desk).tabs.setCurrentIndex)

    def go(place: str) -> None:
        room.close()
        if record_type_of(records_at(place)[0]) not in _ON_MAP:
            desk.presentation.leave()  # lists and fields are no sight for a room
        _jump(desk, place)

    def open_there(key: str) -> None:
        room.close()
        desk.presentation.leave()
        open_list(desk, key)

    panel.jump_wanted.connect(go)
    panel.list_wanted.connect(open_there)
    desk.window.closing.connect(room.close)
    desk.presentation.toggled.connect(room.close)
    room.showFullScreen()
    panel.tabs.setFocus(Qt.FocusReason.ShortcutFocusReason)
    return room


def open_topic(desk: Desk, key: str) -> None:
    """Show the figures at a topic."""
    figures_panel(desk).show_topic(key)
    if not is_figures_open(desk):
        toggle_figures(desk)


def is_figures_open(desk: Desk) -> bool:
    """Whether the figures are to be seen."""
    dock = desk.window.docks[ROOM]
    return not dock.isHidden() and not dock.visibleRegion().isEmpty()  # it may lie behind another


def _jump(desk: Desk, place: str) -> None:
    """Select what a figure is about and show it: on the map, or in the list it stands in."""
    record_ids = records_at(place)
    kind = record_type_of(record_ids[0])
    if kind.prefix in _LISTS:
        open_list(desk, _LISTS[kind.prefix], record_ids[0])
        return
    desk.canvas.finish_typing()
    desk.selection.set(record_ids if kind in _ON_MAP else [])
    if kind is ProcessMap:  # what is said of a map stands in the inspector while nothing is selected
        dock = desk.window.docks["inspector"]
        dock.show()
        dock.raise_()
    desk.canvas.looking.reveal(desk.selection.ids)


def _enter_field(desk: Desk, key: str) -> None:
    """Put the cursor into a field of what was jumped to."""
    dock = desk.window.docks["inspector"]
    dock.show()
    dock.raise_()
    inspector = dock.widget()
    assert isinstance(inspector, InspectorPanel), "its room holds nothing else"
    inspector.enter_field(key)
