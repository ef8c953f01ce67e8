"""The Map menu's way in: a step opened inside, and out again."""

from mapper.app.actions.action import Action
from mapper.app.desk import Desk
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS
from mapper.ui.canvas.insides import enter_selected, is_inside, leave
from mapper.ui.texts import QT_TRANSLATE_NOOP


def _has_step(desk: Desk) -> bool:
    chosen = desk.selection.nodes
    node = desk.bridge.reader.find(Node, chosen[0]) if len(chosen) == 1 else None
    return node is not None and node.kind in STEP_KINDS


INSIDE: tuple[Action, ...] = (
    Action(
        id="map.inside",
        text=QT_TRANSLATE_NOOP("Action", "Open &inside"),
        run=lambda desk: enter_selected(desk.canvas.sheet),
        menu="map",
        group=1,
        icon="inside",
        keys=("I",),
        when=_has_step,
        needs=QT_TRANSLATE_NOOP("Action", "Select one step first"),
        on_canvas=True,
    ),
    Action(
        id="map.outside",
        text=QT_TRANSLATE_NOOP("Action", "Go &out"),
        run=lambda desk: leave(desk.canvas.sheet),
        menu="map",
        group=1,
        icon="outside",
        keys=("U",),
        when=lambda desk: is_inside(desk.canvas.sheet),
        needs=QT_TRANSLATE_NOOP("Action", "This is no inside of a step"),
        on_canvas=True,
    ),
)
