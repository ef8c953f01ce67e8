"""The Edit menu: undo, clipboard, rename, colour, delete, select."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from mapper.app.actions.action import Action, may_write
from mapper.app.actions.looking_back import LOOKING_BACK
from mapper.app.desk import Desk
from mapper.app.papering import copy_picture, copy_table
from mapper.core.changes import ChangeSet
from mapper.core.records import Connector, Lane, Node, ProcessMap, Stage
from mapper.ui import texts
from mapper.ui.texts import QT_TRANSLATE_NOOP

_Standard = QKeySequence.StandardKey

_NEEDS_NODES = QT_TRANSLATE_NOOP("Action", "Select a step first")
_NEEDS_SELECTION = QT_TRANSLATE_NOOP("Action", "Select something first")


def _step(desk: Desk, step: Callable[[], ChangeSet | None]) -> None:
    """What an undo moves is seen going back; what it brings back is selected, as it was before it went."""
    with desk.canvas.sheet.glide():
        made = step()
    if made is None or made.added(ProcessMap):
        return
    here = desk.bridge.map_id
    back: list[str] = [stage.id for stage in made.added(Stage) if stage.map_id == here]
    back = back or [lane.id for lane in made.added(Lane) if lane.map_id == here]
    back = back or [node.id for node in made.added(Node) if node.map_id == here]
    back = back or [line.id for line in made.added(Connector) if line.map_id == here]
    if back:
        desk.selection.set(back)


def _has_selection(desk: Desk) -> bool:
    return len(desk.selection) > 0


def _has_nodes(desk: Desk) -> bool:
    return bool(desk.selection.nodes)


def _undo_label(desk: Desk) -> str:
    entry = desk.bridge.session.history.undoable
    if entry is None:
        return QCoreApplication.translate("Action", "&Undo")
    return QCoreApplication.translate("Action", "&Undo {command}").replace(
        "{command}", texts.command_name(entry.label).replace("&", "&&")
    )


def _redo_label(desk: Desk) -> str:
    entry = desk.bridge.session.history.redoable
    if entry is None:
        return QCoreApplication.translate("Action", "&Redo")
    return QCoreApplication.translate("Action", "&Redo {command}").replace(
        "{command}", texts.command_name(entry.label).replace("&", "&&")
    )


EDIT: tuple[Action, ...] = (
    Action(
        id="edit.undo",
        text=QT_TRANSLATE_NOOP("Action", "&Undo"),
        run=lambda desk: _step(desk, desk.bridge.undo),
        menu="edit",
        icon="undo",
        keys=(_Standard.Undo,),
        when=lambda desk: may_write(desk) and desk.bridge.session.history.undoable is not None,
        needs=QT_TRANSLATE_NOOP("Action", "There is nothing to undo"),
        label=_undo_label,
    ),
    Action(
        id="edit.redo",
        text=QT_TRANSLATE_NOOP("Action", "&Redo"),
        run=lambda desk: _step(desk, desk.bridge.redo),
        menu="edit",
        icon="redo",
        keys=("Ctrl+Y", "Ctrl+Shift+Z"),
        when=lambda desk: may_write(desk) and desk.bridge.session.history.redoable is not None,
        needs=QT_TRANSLATE_NOOP("Action", "There is nothing to redo"),
        label=_redo_label,
    ),
    *LOOKING_BACK,
    Action(
        id="edit.cut",
        text=QT_TRANSLATE_NOOP("Action", "Cu&t"),
        run=lambda desk: desk.canvas.commands.cut(),
        menu="edit",
        group=1,
        icon="cut",
        keys=("Ctrl+X",),  # the standard's other one, Shift+Delete, deletes and closes the gap here
        when=lambda desk: may_write(desk) and _has_nodes(desk),
        needs=_NEEDS_NODES,
        on_canvas=True,
    ),
    Action(
        id="edit.copy",
        text=QT_TRANSLATE_NOOP("Action", "&Copy"),
        run=lambda desk: desk.canvas.commands.copy(),
        menu="edit",
        group=1,
        icon="copy",
        keys=(_Standard.Copy,),
        when=_has_nodes,
        needs=_NEEDS_NODES,
        on_canvas=True,
    ),
    Action(
        id="edit.copy_picture",
        text=QT_TRANSLATE_NOOP("Action", "Cop&y as a picture"),
        run=copy_picture,
        menu="edit",
        group=1,
        keys=("Ctrl+Shift+C",),
        on_canvas=True,
    ),
    Action(
        id="edit.copy_table",
        text=QT_TRANSLATE_NOOP("Action", "Copy as a ta&ble"),
        run=copy_table,
        menu="edit",
        group=1,
        keys=("Ctrl+Alt+C",),
        on_canvas=True,
    ),
    Action(
        id="edit.paste",
        text=QT_TRANSLATE_NOOP("Action", "&Paste"),
        run=lambda desk: desk.canvas.commands.paste(),
        menu="edit",
        group=1,
        icon="paste",
        keys=(_Standard.Paste,),
        when=may_write,
        on_canvas=True,
    ),
    Action(
        id="edit.duplicate",
        text=QT_TRANSLATE_NOOP("Action", "Dup&licate"),
        run=lambda desk: desk.canvas.commands.duplicate(),
        menu="edit",
        group=1,
        icon="duplicate",
        keys=("Ctrl+D",),
        when=lambda desk: may_write(desk) and _has_nodes(desk),
        needs=_NEEDS_NODES,
        on_canvas=True,
    ),
    Action(
        id="edit.rename",
        text=QT_TRANSLATE_NOOP("Action", "Rena&me"),
        run=lambda desk: desk.canvas.commands.rename_selected(),
        menu="edit",
        group=2,
        icon="rename",
        keys=("F2",),
        when=lambda desk: may_write(desk) and _has_selection(desk),
        needs=_NEEDS_SELECTION,
        on_canvas=True,
    ),
    Action(
        id="edit.colour",
        text=QT_TRANSLATE_NOOP("Action", "Gi&ve it a colour…"),
        run=lambda desk: desk.canvas.building.colour(),
        menu="edit",
        group=2,
        icon="colour",
        keys=("H",),
        when=lambda desk: may_write(desk) and _has_nodes(desk),
        needs=_NEEDS_NODES,
        on_canvas=True,
    ),
    Action(
        id="edit.route_anew",
        text=QT_TRANSLATE_NOOP("Action", "R&oute the line anew"),
        run=lambda desk: desk.canvas.commands.route_anew(),
        menu="edit",
        group=2,
        keys=("Ctrl+Shift+R",),
        when=lambda desk: may_write(desk) and bool(desk.selection.connectors),
        needs=QT_TRANSLATE_NOOP("Action", "Select a line first"),
        on_canvas=True,
    ),
    Action(
        id="edit.delete",
        text=QT_TRANSLATE_NOOP("Action", "&Delete"),
        run=lambda desk: desk.canvas.commands.delete_selected(),
        menu="edit",
        group=2,
        icon="delete",
        keys=("Del", "Backspace"),
        when=lambda desk: may_write(desk) and _has_selection(desk),
        needs=_NEEDS_SELECTION,
        on_canvas=True,
    ),
    Action(
        id="edit.delete_closing",
        text=QT_TRANSLATE_NOOP("Action", "Delete and close the &gap"),
        run=lambda desk: desk.canvas.commands.delete_and_close(),
        menu="edit",
        group=2,
        icon="delete",
        keys=("Shift+Del",),
        when=lambda desk: may_write(desk) and _has_nodes(desk),
        needs=_NEEDS_NODES,
        on_canvas=True,
    ),
    Action(
        id="edit.find",
        text=QT_TRANSLATE_NOOP("Action", "&Find on the map"),
        run=lambda desk: desk.canvas.looking.search.open(),
        menu="edit",
        group=3,
        icon="search",
        keys=(_Standard.Find,),
        canvas_keys=("/",),
    ),
    Action(
        id="edit.command",
        text=QT_TRANSLATE_NOOP("Action", "&Steps and commands…"),
        run=lambda desk: desk.window.command_palette.open(),
        menu="edit",
        group=3,
        keys=("Ctrl+K", "Ctrl+Shift+P"),
    ),
    Action(
        id="edit.select_all",
        text=QT_TRANSLATE_NOOP("Action", "Select &all"),
        run=lambda desk: desk.canvas.commands.select_all(),
        menu="edit",
        group=3,
        icon="select-all",
        keys=(_Standard.SelectAll,),
        on_canvas=True,
    ),
)
