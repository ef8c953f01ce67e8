"""Builds a desk: the rooms of one document window, joined by bridge and selection."""

from collections.abc import Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLabel

from mapper.app.actions.action import Action
from mapper.app.actions.registry import ActionRegistry
from mapper.app.checking import ROOM, findings_of, furnish_checkup
from mapper.app.commanding import Commanding
from mapper.app.comparing import compare_panel, compare_room, compare_views, furnish_comparing, put_idle_away
from mapper.app.desk import Desk
from mapper.app.drilling import drill_room
from mapper.app.figure_room import figures_room, furnish_figures
from mapper.app.figuring import WindowFigures
from mapper.app.goals import furnish_goals
from mapper.app.keeping import Keeping
from mapper.app.looking_back import LookingBack, history_room
from mapper.app.looks import looks_button, tell_looks
from mapper.app.settings import LAYOUT_VERSION
from mapper.app.sights import SightKeeper
from mapper.app.tabling import open_list, table_room
from mapper.app.titles import tell_title
from mapper.app.ways import furnish_ways
from mapper.services import documents
from mapper.services.documents import OpenDocument
from mapper.ui.bridge import Bridge
from mapper.ui.canvas.view import MapView
from mapper.ui.comparing.comparing import Comparing
from mapper.ui.panels.checkup import CheckupPanel
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.panels.outline import OutlinePanel
from mapper.ui.panels.palette import PalettePanel
from mapper.ui.present.presentation import Presentation
from mapper.ui.present.room_check import RoomCheck
from mapper.ui.selection import Selection
from mapper.ui.window.breadcrumbs import Breadcrumbs
from mapper.ui.window.document_window import DocumentWindow, Room
from mapper.ui.window.map_tabs import MapTabs
from mapper.ui.window.status import StatusLine
from mapper.ui.window.strategy_strip import StrategyStrip

if TYPE_CHECKING:
    from mapper.app.office import Office

_NODE_MENU: tuple[str, ...] = (
    "flow.branch",
    "flow.link",
    "flow.kind",
    "flow.attach",
    "flow.problem",
    "map.inside",
    "view.trace",
    "edit.comment",
    "flow.vote",
    "on_step",
    "",
    "edit.rename",
    "edit.colour",
    "",
    "edit.cut",
    "edit.copy",
    "edit.duplicate",
    "edit.delete",
    "edit.delete_closing",
)
_LINE_MENU: tuple[str, ...] = (
    "edit.rename",
    "flow.branch",
    "edit.route_anew",
    "flow.vote",
    "",
    "edit.delete",
)
_EMPTY_MENU: tuple[str, ...] = (
    "insert.step",
    "insert.decision",
    "insert.stall",
    "insert.end",
    "",
    "edit.paste",
    "",
    "arrange.tidy",
    "view.fit",
    "map.outside",
)


def build_desk(
    office: "Office", document: OpenDocument, catalogue: Sequence[Action]
) -> tuple[Desk, ActionRegistry]:
    """Make bridge, canvas, panels and window for an open document, and its actions."""
    bridge = Bridge(document.session)
    selection = Selection(bridge, bridge)
    theme = office.theme
    canvas = MapView(bridge, selection, theme, habits=office.habits)
    _look_as_before(canvas, office)
    palette = PalettePanel(bridge, selection, theme)
    palette.kind_activated.connect(canvas.commands.add_kind)
    palette.resource_activated.connect(canvas.commands.attach)
    outline = OutlinePanel(bridge, selection, theme)
    outline.reveal_wanted.connect(lambda record_id: canvas.looking.reveal([record_id]))
    figures = WindowFigures(bridge)
    inspector = InspectorPanel(bridge, selection, theme, figures=figures)
    _heed(inspector, canvas)
    findings = findings_of(bridge)
    checkup = CheckupPanel(bridge, theme, findings)
    comparing = Comparing(bridge)
    translate = QCoreApplication.translate
    right = Qt.DockWidgetArea.RightDockWidgetArea
    width = palette.wanted_width()  # they lie one behind the other
    rooms = (
        Room("palette", translate("Rooms", "Palette"), palette, Qt.DockWidgetArea.LeftDockWidgetArea, width),
        Room("outline", translate("Rooms", "Outline"), outline, Qt.DockWidgetArea.LeftDockWidgetArea, width),
        Room(ROOM, translate("Rooms", "Check-up"), checkup, Qt.DockWidgetArea.LeftDockWidgetArea, width),
        compare_room(comparing, bridge, theme, width),
        history_room(bridge, theme, width),
        Room("inspector", translate("Rooms", "Inspector"), inspector, right, 304, tool=inspector.pin),
        table_room(office, bridge, selection, canvas),
        drill_room(bridge, theme),
        figures_room(bridge, theme),
    )
    tabs = MapTabs(bridge, theme)
    strip = StrategyStrip(bridge)
    way, status = Breadcrumbs(bridge, theme), StatusLine(bridge, selection)
    window = DocumentWindow(theme, canvas, way, strip, tabs, status, rooms)
    canvas.tidying.told.connect(window.status.tell)
    bridge.setParent(window)
    window.closing.connect(
        canvas.finish_typing
    )  # the first to hear of it: later there is nothing to write to
    _stack(window, rooms)
    presentation = Presentation(window, canvas, theme)
    presentation.toggled.connect(strip.set_large)
    window.closing.connect(presentation.leave)  # the layout that is remembered is the editor's
    room_check = RoomCheck(theme, canvas)
    views = (canvas, window, presentation, room_check, palette)
    both = compare_views(comparing, canvas, window, presentation, theme)
    desk = Desk(office, document, bridge, selection, *views, findings, figures, comparing, *both)
    _furnish_above(desk)
    registry = ActionRegistry(desk, catalogue)
    _furnish(desk, registry, tabs)
    furnish_checkup(desk, checkup)
    Keeping(desk)
    SightKeeper(desk)
    tell_title(desk)
    bridge.changed.connect(lambda: tell_title(desk))
    return desk, registry


def _heed(inspector: InspectorPanel, canvas: MapView) -> None:
    """What is asked for in the inspector is done on the canvas."""
    inspector.wishes.vote_wanted.connect(canvas.building.voting.open)
    inspector.wishes.estimate_wanted.connect(canvas.building.voting.estimate)
    inspector.wishes.reveal_wanted.connect(lambda record_id: canvas.looking.reveal([record_id]))


def _stack(window: DocumentWindow, rooms: Sequence[Room]) -> None:
    """The rooms at the left lie one behind the other, and so do those below the map, which need its whole width."""
    for area in (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea):
        for one, other in pairwise(window.docks[room.key] for room in rooms if room.area is area):
            window.tabifyDockWidget(one, other)
    window.docks["palette"].raise_()


def _tell_here(desk: Desk) -> None:
    """Who comments, and beside what the paths of files are kept."""
    here = desk.bridge.here
    here.author = lambda: desk.office.settings.author
    here.open_list = partial(open_list, desk)
    here.folder = lambda: None if documents.is_unnamed(desk.document) else desk.document.path.parent


def _furnish_above(desk: Desk) -> None:
    """What stands over the map; the actions ask it what it shows."""
    furnish_goals(desk)
    furnish_comparing(desk)
    desk.looking_back = LookingBack(desk)


def _furnish(desk: Desk, registry: ActionRegistry, tabs: MapTabs) -> None:
    _tell_here(desk)
    furnish_figures(desk)
    furnish_ways(desk)
    window = desk.window
    registry.fill(window.menuBar())
    view_menu = registry.menus["view"]
    panels = view_menu.addMenu(QCoreApplication.translate("Rooms", "&Panels"))
    panels.addActions(window.panel_actions())
    tabs.set_menu(registry.context_menu(("map.add", "map.to_be", "map.scenario"), keep=True))
    compare_panel(desk).to_be_wanted.connect(registry["map.to_be"].trigger)
    compare_panel(desk).to_be_wanted.connect(desk.canvas.grab_focus)  # to refine it
    window.add_palette(Commanding(desk, registry))
    desk.palette.starter_wanted.connect(registry["insert.starter"].trigger)
    zoom = QLabel(window)
    zoom.setMinimumWidth(46)
    zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def tell_zoom() -> None:
        zoom.setText(f"{round(desk.canvas.zoom * 100)} %")

    desk.canvas.zoom_changed.connect(tell_zoom)
    tell_zoom()
    window.fill_toolbar(
        {
            "undo": registry.on_bar("edit.undo"),
            "redo": registry.on_bar("edit.redo"),
            "excel": registry.on_bar("file.export_excel"),
            "picture": registry.on_bar("file.export_picture"),
            "zoom_in": registry.on_bar("view.zoom_in"),
            "zoom_out": registry.on_bar("view.zoom_out"),
            "fit": registry.on_bar("view.fit"),
            "present": registry.on_bar("view.present"),
            "command": registry["edit.command"],
        },
        looks_button(desk, registry),
        zoom,
    )
    tell_looks(desk)
    window.restore(*desk.office.settings.window_state(), LAYOUT_VERSION)
    put_idle_away(desk)

    def show_context_menu(point: QPoint, ids: Sequence[str]) -> None:
        if not ids:
            names = _EMPTY_MENU
        else:
            names = _NODE_MENU if any(i.startswith("node-") for i in ids) else _LINE_MENU
        registry.context_menu(names).popup(point)

    desk.canvas.context_menu_requested.connect(show_context_menu)


def _look_as_before(canvas: MapView, office: "Office") -> None:
    """What the person likes to have around every map."""
    settings, lens = office.settings, canvas.sheet.scene.lens
    canvas.motion.allow(office.wants_motion)
    lens.show_grid(settings.has_grid)
    lens.show_minimap(settings.has_minimap)
    lens.show_value_row(settings.has_value_row)
    lens.show_loads(settings.has_loads)
    lens.show_ladder(settings.has_ladder)
    canvas.sheet.is_grid_on = settings.snaps_to_grid
