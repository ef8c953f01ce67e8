"""The figures of a window: their room below the map, closed at first, and the ways to what they are about."""

from PySide6.QtCore import Qt

from mapper.app.desk import Desk
from mapper.app.tabling import open_list
from mapper.app.ways import enter_field, go_to, is_on_map
from mapper.ui.bridge import Bridge
from mapper.ui.dialogs.confirm import TroubleDialog
from mapper.ui.panels.figures.panel import FiguresPanel
from mapper.ui.panels.figures.room_figures import RoomFigures
from mapper.ui.panels.figures.topics import TOPICS
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import Room

ROOM = "figures"  # the key of its panel
_HEIGHT = 380


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
    panel.jump_wanted.connect(lambda record_id: go_to(desk, record_id))
    panel.field_wanted.connect(lambda key: enter_field(desk, key))
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
        if not is_on_map(place):
            desk.presentation.leave()  # lists and fields are no sight for a room
        go_to(desk, place)

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
