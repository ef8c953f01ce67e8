"""The Map menu: the maps of a document, as they are and as they shall be."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.core import insides, queries
from mapper.core.edits import maps
from mapper.core.ids import MapId
from mapper.core.records import ProcessMap
from mapper.core.values import MapKind
from mapper.ui.canvas.insides import is_inside
from mapper.ui.dialogs.confirm import ConfirmDialog
from mapper.ui.dialogs.name import NameDialog
from mapper.ui.texts import QT_TRANSLATE_NOOP
from mapper.ui.window.map_tabs import short_name

_COPIED: Final = "copied"  # what notices are about


def _current(desk: Desk) -> ProcessMap:
    return desk.bridge.reader.get(ProcessMap, desk.bridge.map_id)


def _show_added(desk: Desk, before: set[MapId]) -> None:
    for process_map in insides.outer_maps(desk.bridge.reader):
        if process_map.id not in before:
            desk.bridge.switch_map(process_map.id)
            desk.canvas.looking.fit_all()


def _copy(kind: MapKind) -> Callable[[Desk], None]:
    def run(desk: Desk) -> None:
        current = insides.way_to(desk.bridge.reader, desk.bridge.map_id)[0].process_map
        before = {m.id for m in queries.maps(desk.bridge.reader)}
        shown, sight = desk.bridge.map_id, desk.canvas.camera.goal
        names = {
            MapKind.TO_BE: QCoreApplication.translate("Map", "To-be"),
            MapKind.SCENARIO: QCoreApplication.translate("Map", "Scenario {n}").replace(
                "{n}", str(len(insides.outer_maps(desk.bridge.reader)))
            ),
        }
        desk.bridge.run(maps.copy_map, current.id, names[kind], kind)
        _show_added(desk, before)
        if shown == current.id:
            desk.canvas.camera.show(
                sight, at_once=True
            )  # each thing is where it was on the map it was copied from
        base = desk.bridge.reader.find(ProcessMap, _current(desk).based_on)
        if desk.bridge.map_id != current.id and base is not None:
            _tell_of_copy(desk, base, kind)

    return run


def _tell_of_copy(desk: Desk, base: ProcessMap, kind: MapKind) -> None:
    """Say how the copy and its base go on together; of a to-be map, offer to keep its base as it is.

    That is about the map that is shown: it goes with it.
    """
    notices, notice = desk.window.notices, None
    if kind is MapKind.SCENARIO:
        text = QCoreApplication.translate(
            "Map",
            "Enter other numbers here: what is drawn on “{name}” is drawn here too, and its numbers stand until you "
            "enter your own.",
        )
        notice = notices.show_notice(text.replace("{name}", base.name), topic=_COPIED)
    elif not insides.is_held(desk.bridge.reader, base.id):
        text = QCoreApplication.translate(
            "Map",
            "Each thing here knows what it is on “{name}”. Locked, that one stays as it is to compare with.",
        )
        offer = QCoreApplication.translate("Map", "Lock “{name}”").replace("{name}", short_name(base.name))

        def lock() -> None:
            desk.bridge.run(maps.set_map, base.id, is_locked=True)
            notices.close_about(_COPIED)

        notice = notices.show_notice(text.replace("{name}", base.name), offers=[(offer, lock)], topic=_COPIED)
    if notice is not None:
        desk.bridge.map_switched.connect(notice.close)


def _add(desk: Desk) -> None:
    before = {m.id for m in queries.maps(desk.bridge.reader)}
    current = _current(desk)
    before_stages = queries.stages(desk.bridge.reader, current.id)
    count = len(insides.outer_maps(desk.bridge.reader))
    stages = tuple(stage.name for stage in before_stages)
    phases = tuple(stage.phase for stage in before_stages)
    customer = next(lane for lane in queries.lanes(desk.bridge.reader, current.id) if lane.is_customer)
    name = QCoreApplication.translate("Map", "Map {n}").replace("{n}", str(count + 1))
    sales = QCoreApplication.translate("Map", "Sales")
    lanes = (customer.name, sales)
    desk.bridge.run(maps.add_map, name, stages, lanes, flows_left=current.flows_left, phases=phases)
    _show_added(desk, before)


def _lock(desk: Desk) -> None:
    """Keep the map as it is drawn, or let it be changed again; in an inside of a locked one, that one."""
    current = _current(desk)
    held_by = next(insides.locked_around(desk.bridge.reader, current.id), None)
    desk.bridge.run(maps.set_map, (held_by or current).id, is_locked=held_by is None)


def _rename(desk: Desk) -> None:
    current = _current(desk)
    title = QCoreApplication.translate("Map", "Rename the map")
    name = NameDialog.ask(desk.window, title, current.name)
    if name:
        desk.bridge.run(maps.set_map, current.id, name=name)


def _turn(desk: Desk) -> None:
    current = _current(desk)
    desk.bridge.run(maps.set_map, current.id, flows_left=not current.flows_left)


def _delete(desk: Desk) -> None:
    current = _current(desk)
    own = queries.nodes(desk.bridge.reader, current.id)
    nodes = len(own) + len(insides.nodes_within(desk.bridge.reader, [node.id for node in own]))
    title = QCoreApplication.translate("Map", "Delete the map “{name}”?").replace("{name}", current.name)
    text = QCoreApplication.translate("Map", "Its {n} nodes go with it. You can undo this.")
    delete = QCoreApplication.translate("Map", "Delete the map")
    if ConfirmDialog.ask(desk.window, title, text.replace("{n}", str(nodes)), delete):
        desk.bridge.run(maps.delete_map, current.id)


MAP: tuple[Action, ...] = (
    Action(
        id="map.add",
        text=QT_TRANSLATE_NOOP("Action", "&Add an empty map"),
        run=_add,
        menu="map",
        icon="add",
        when=may_write,
    ),
    Action(
        id="map.to_be",
        text=QT_TRANSLATE_NOOP("Action", "Copy as &to-be"),
        run=_copy(MapKind.TO_BE),
        menu="map",
        icon="duplicate",
        when=may_write,
    ),
    Action(
        id="map.scenario",
        text=QT_TRANSLATE_NOOP("Action", "Copy as a &scenario"),
        run=_copy(MapKind.SCENARIO),
        menu="map",
        when=may_write,
    ),
    Action(
        id="map.rename",
        text=QT_TRANSLATE_NOOP("Action", "&Rename the map…"),
        run=_rename,
        menu="map",
        group=1,
        icon="rename",
        when=may_write,
    ),
    Action(
        id="map.flows_left",
        text=QT_TRANSLATE_NOOP("Action", "&Flow from right to left"),
        run=_turn,
        menu="map",
        group=1,
        when=may_write,
        is_on=lambda desk: _current(desk).flows_left,
    ),
    Action(
        id="map.lock",
        text=QT_TRANSLATE_NOOP("Action", "Loc&k this map"),
        run=_lock,
        menu="map",
        group=1,
        icon="lock",
        when=may_write,
        is_on=lambda desk: insides.is_held(desk.bridge.reader, desk.bridge.map_id),
    ),
    Action(
        id="map.delete",
        text=QT_TRANSLATE_NOOP("Action", "&Delete the map…"),
        run=_delete,
        menu="map",
        group=1,
        icon="delete",
        when=lambda desk: (
            may_write(desk)
            and (is_inside(desk.canvas.sheet) or len(insides.outer_maps(desk.bridge.reader)) > 1)
        ),
        needs=QT_TRANSLATE_NOOP("Action", "This is the only map"),
    ),
)
