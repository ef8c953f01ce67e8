"""The Insert menu's last part: growing the flow from what is selected, by typing instead of pointing."""

from collections.abc import Callable

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.ui.canvas.building import Building
from mapper.ui.texts import QT_TRANSLATE_NOOP

_STEP_FIRST = QT_TRANSLATE_NOOP("Action", "Select a step first")


def _may_with_nodes(desk: Desk) -> bool:
    return may_write(desk) and bool(desk.selection.nodes)


def _may_with_one(desk: Desk) -> bool:
    return (
        may_write(desk) and len(desk.selection) == 1 and not (desk.selection.lanes or desk.selection.stages)
    )


def _growing(
    name: str,
    text: str,
    key: str,
    icon: str,
    run: Callable[[Building], None],
    when: Callable[[Desk], bool] = _may_with_nodes,
) -> Action:
    return Action(
        id=f"flow.{name}",
        text=text,
        run=lambda desk: run(desk.canvas.building),
        menu="insert",
        group=2,
        icon=icon,
        keys=(key,),
        when=when,
        needs=_STEP_FIRST,
        on_canvas=True,
    )


FLOW: tuple[Action, ...] = (
    _growing(
        "alone", QT_TRANSLATE_NOOP("Action", "Step on its &own"), "N", "add", Building.new_node, may_write
    ),
    _growing(
        "branch",
        QT_TRANSLATE_NOOP("Action", "&Branch, or step into the line"),
        "B",
        "insert-step",
        Building.branch,
        _may_with_one,
    ),
    _growing(
        "kind",
        QT_TRANSLATE_NOOP("Action", "Ma&ke it something else"),
        "R",
        "change-kind",
        Building.change_kind,
    ),
    Action(
        id="flow.connect",
        text=QT_TRANSLATE_NOOP("Action", "&Connect by clicks"),
        run=lambda desk: desk.canvas.hand.connect_by_clicks(),
        menu="insert",
        group=2,
        icon="connector",
        keys=("C",),
        when=may_write,
        on_canvas=True,
    ),
    _growing(
        "link",
        QT_TRANSLATE_NOOP("Action", "Connect by na&me"),
        "L",
        "arrow-right",
        Building.connect_by_name,
        lambda desk: _may_with_nodes(desk) and len(desk.selection.nodes) == 1,
    ),
    _growing(
        "attach",
        QT_TRANSLATE_NOOP("Action", "Attac&h tool, skill or metric"),
        "A",
        "attach",
        Building.attach_by_name,
    ),
    _growing(
        "problem",
        QT_TRANSLATE_NOOP("Action", "&Problem, idea or constraint"),
        "!",
        "problem",
        Building.note_problem,
    ),
    _growing(
        "vote",
        QT_TRANSLATE_NOOP("Action", "Vote on the step or line: &fist or estimate"),
        "Y",
        "check",
        Building.vote,
        lambda desk: _may_with_nodes(desk) or _may_with_one(desk),
    ),
    Action(
        id="flow.vote_hours",
        text=QT_TRANSLATE_NOOP("Action", "Vote on the &hours of work"),
        run=lambda desk: desk.canvas.building.vote_on_hours(),
        menu="insert",
        group=2,
        submenu="on_step",
        icon="check",
        when=_may_with_nodes,
        needs=_STEP_FIRST,
    ),
    Action(
        id="flow.vote_dots",
        text=QT_TRANSLATE_NOOP("Action", "Vote &with dots on the register"),
        run=lambda desk: desk.canvas.building.vote_with_dots(),
        menu="insert",
        group=2,
        icon="check",
        when=may_write,
    ),
    Action(
        id="flow.park",
        text=QT_TRANSLATE_NOOP("Action", "Pa&rk for later"),
        run=lambda desk: desk.canvas.building.park(),
        menu="insert",
        group=2,
        icon="clock",
        keys=("Ctrl+Shift+K",),
        when=may_write,
    ),
)
