"""The Insert menu's things to say about what is selected: each leads to its place in the inspector."""

from collections.abc import Callable, Collection
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, Qt

from mapper.app.actions.action import Action, may_write
from mapper.app.desk import Desk
from mapper.core.edits.agreement import make_practice
from mapper.core.records import Node
from mapper.core.values import STEP_KINDS, NodeKind
from mapper.ui.panels.inspector.panel import InspectorPanel
from mapper.ui.texts import QT_TRANSLATE_NOOP

_STEP_FIRST: Final = QT_TRANSLATE_NOOP("Action", "Select one step first")
_WAITS: Final = frozenset({NodeKind.STALL, NodeKind.SLIP})
_ALL_BUT_NOTES: Final = frozenset(NodeKind) - {NodeKind.NOTE}


def _panel(desk: Desk) -> InspectorPanel:
    """The inspector, brought to the front."""
    dock = desk.window.docks["inspector"]
    dock.show()
    dock.raise_()
    panel = dock.widget()
    assert isinstance(panel, InspectorPanel), "its room holds nothing else"
    return panel


def _has_one(kinds: Collection[NodeKind]) -> Callable[[Desk], bool]:
    def has(desk: Desk) -> bool:
        chosen = desk.selection.nodes
        node = desk.bridge.reader.find(Node, chosen[0]) if len(desk.selection) == len(chosen) == 1 else None
        return node is not None and node.kind in kinds and may_write(desk)

    return has


def _has_step_or_stage(desk: Desk) -> bool:
    chosen = desk.selection
    return _has_one(STEP_KINDS)(desk) or (len(chosen) == len(chosen.stages) == 1 and may_write(desk))


def _make_practice(desk: Desk) -> None:
    desk.bridge.run(
        make_practice, desk.selection.nodes[0], adopted=QDate.currentDate().toString(Qt.DateFormat.ISODate)
    )


def _may_be_practice(desk: Desk) -> bool:
    if not _has_one(STEP_KINDS)(desk):
        return False
    return desk.bridge.may(make_practice, desk.selection.nodes[0]) is None


def _said(
    name: str,
    text: str,
    run: Callable[[Desk], object],
    icon: str,
    when: Callable[[Desk], bool],
    needs: str = _STEP_FIRST,
) -> Action:
    return Action(
        id=f"insert.{name}",
        text=text,
        run=run,
        menu="insert",
        group=2,
        submenu="on_step",
        icon=icon,
        when=when,
        needs=needs,
    )


def _adding(section: str, desk: Desk) -> None:
    _panel(desk).begin(section)


def _entering(field: str, desk: Desk) -> None:
    _panel(desk).enter_field(field)


def _attaching(way: str, desk: Desk) -> None:
    _panel(desk).attach(way)


def _attachment(way: str, text: str, icon: str) -> Action:
    return _said(f"attach_{way}", text, partial(_attaching, way), icon, _has_one(_ALL_BUT_NOTES))


ON_STEP: tuple[Action, ...] = (
    _said(
        "criterion",
        QT_TRANSLATE_NOOP("Action", "E&xit criterion: what must be true to go on"),
        partial(_adding, "criteria"),
        "check",
        _has_step_or_stage,
        QT_TRANSLATE_NOOP("Action", "Select one step or stage first"),
    ),
    _said(
        "step_value",
        QT_TRANSLATE_NOOP("Action", "What the &customer gets here"),
        partial(_adding, "value"),
        "value",
        _has_step_or_stage,
        QT_TRANSLATE_NOOP("Action", "Select one step or stage first"),
    ),
    _said(
        "waiting",
        QT_TRANSLATE_NOOP("Action", "&Waiting: how long, for whom, until when"),
        partial(_entering, "wait_days"),
        "stall",
        _has_one(STEP_KINDS),
    ),
    _said(
        "attempts",
        QT_TRANSLATE_NOOP("Action", "&Attempts limit, age limit and exit rule"),
        partial(_entering, "attempts_limit"),
        "stall",
        _has_one(STEP_KINDS),
    ),
    _said(
        "agreed_date",
        QT_TRANSLATE_NOOP("Action", "Agreed &date, and how often it slips"),
        partial(_entering, "agreed"),
        "slip",
        _has_one({NodeKind.SLIP}),
        QT_TRANSLATE_NOOP("Action", "Select a slip first"),
    ),
    _said(
        "play",
        QT_TRANSLATE_NOOP("Action", "&Play: what the team does when cases stall"),
        partial(_adding, "plays"),
        "play",
        _has_one(STEP_KINDS),
    ),
    _attachment("link", QT_TRANSLATE_NOOP("Action", "Attach a &link…"), "link"),
    _attachment("file", QT_TRANSLATE_NOOP("Action", "Attach a &file…"), "file"),
    _attachment("picture", QT_TRANSLATE_NOOP("Action", "Attach a pic&ture…"), "picture"),
    _attachment("clipboard", QT_TRANSLATE_NOOP("Action", "Attach what is on the clip&board"), "attach"),
    _said(
        "practice",
        QT_TRANSLATE_NOOP("Action", "Make it a best p&ractice"),
        _make_practice,
        "check",
        _may_be_practice,
        QT_TRANSLATE_NOOP("Action", "Select a step that people have agreed on first"),
    ),
)
