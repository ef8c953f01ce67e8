"""The comparison of a window: two of its maps, the other one beside the canvas, and the ways to what differs."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget

from mapper.analysis.comparison.change import MapChange
from mapper.app.desk import Desk
from mapper.core.records import ProcessMap
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.extents import extent_of
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.panels.compare.panel import ComparePanel
from mapper.ui.render.pictures import NodePicture
from mapper.ui.texts import translate
from mapper.ui.theme.theme import Theme
from mapper.ui.window.document_window import Room

ROOM: Final = "compare"  # the key of its panel


_WIDTH: Final = 300
_WIDE: Final = 1700  # pixels: from here on the panels leave enough room for two maps


def compare_room(comparing: Comparing, bridge: Bridge, theme: Theme, width: int) -> Room:
    """What differs, and where it stands."""
    left = Qt.DockWidgetArea.LeftDockWidgetArea
    panel = ComparePanel(comparing, bridge, theme)
    return Room(ROOM, translate("Rooms", "Compare"), panel, left, width, is_open=False)


def compare_panel(desk: Desk) -> ComparePanel:
    """The panel of a window."""
    panel = desk.window.docks[ROOM].widget()
    assert isinstance(panel, ComparePanel), "its room holds nothing else"
    return panel


def toggle_compare(desk: Desk) -> None:
    """Show the panel and give it the keys; put it away where it is to be seen."""
    dock = desk.window.docks[ROOM]
    if is_compare_open(desk):
        dock.hide()
        desk.canvas.grab_focus()
    else:
        show_compare(desk)
        compare_panel(desk).enter()


def show_compare(desk: Desk) -> None:
    """Bring the panel to the front, wide enough for what was and what is."""
    dock = desk.window.docks[ROOM]
    dock.show()
    dock.raise_()
    desk.window.set_widths({ROOM: max(dock.width(), desk.office.theme.px(_WIDTH))})


def is_compare_open(desk: Desk) -> bool:
    """Whether the panel is to be seen."""
    dock = desk.window.docks[ROOM]
    return not dock.isHidden() and not dock.visibleRegion().isEmpty()  # it may lie behind another


def show_change(desk: Desk, change: MapChange, *, takes_keys: bool) -> None:
    """Select what is otherwise and bring it to the middle; what is not on the map that is shown, where it would be."""
    comparing = desk.comparing
    if comparing.shown is None and comparing.choice is not None:
        desk.bridge.switch_map(comparing.choice.after)
    own, other = change.after_id, change.before_id
    if not comparing.shown:
        own, other = other, own
    desk.canvas.finish_typing()
    if own is not None and change.record_type is not ProcessMap:
        desk.selection.set([own])
        rect = extent_of(desk.canvas.sheet.projection, desk.selection.ids)
    else:
        desk.selection.clear()
        rect = next((each.rect for each in _ghosts(desk) if each.id == other), None)
    if desk.beside.second is not None and other is not None and own is None:
        desk.beside.second.view.looking.go_to([other])
    if rect is not None and not desk.canvas.camera.visible.encloses(rect):
        desk.canvas.camera.center_on(rect.center)
    if takes_keys:
        desk.canvas.grab_focus()


def _ghosts(desk: Desk) -> Sequence[NodePicture]:
    marks = desk.comparing.marks
    return marks.ghosts if marks is not None else ()


def furnish_comparing(desk: Desk) -> None:
    """Join the comparison and the window around it."""
    given_way: list[QDockWidget] = []

    def make_room(is_beside: bool) -> None:  # a signal's slot
        """Two maps need the room of the panels beside them, in a window that is not wide."""
        if not is_beside:
            for dock in given_way:
                dock.show()
            given_way.clear()
        elif desk.window.width() < _WIDE:
            docks = [desk.window.docks[key] for key in desk.window.widths()]
            given_way.extend(dock for dock in docks if dock.objectName() != ROOM)
            for dock in given_way:
                dock.hide()

    lens = desk.canvas.sheet.scene.lens

    def mark() -> None:
        desk.comparing.want("layer", lens.has_changes)
        lens.tell_changes(desk.comparing.marks)

    panel = compare_panel(desk)
    panel.jump_wanted.connect(lambda change, takes_keys: show_change(desk, change, takes_keys=takes_keys))
    desk.beside.toggled.connect(make_room)
    for news in (desk.comparing.changed, desk.comparing.chosen, desk.bridge.map_switched, lens.changed):
        news.connect(mark)


def close_comparing(desk: Desk) -> None:
    """Let nothing of it go on in a window that is about to go."""
    desk.beside.close()
    desk.comparing.close()


def may_compare(desk: Desk) -> bool:
    """Whether there are two maps."""
    return desk.comparing.choice is not None
