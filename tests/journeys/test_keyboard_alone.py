"""Journey: the template 'B2B complex sale' rebuilt from an empty document by the keyboard alone (want 15).

Every key goes to whatever has the focus in the window, as on a desk without a mouse. Nothing else touches the document.
The oracle is the shipped template itself, read from its file.
"""

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mapper.app.desk import Desk
from mapper.app.office import Office
from mapper.core import queries
from mapper.core.records import Lane, Metric, Node, Skill, Stage, Tool
from mapper.core.resources import resource
from mapper.ui.dialogs.keys import KeysDialog
from tests.journeys.conftest import shown

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NONE = Qt.KeyboardModifier.NoModifier
LETTERS = {"step": Key.Key_S, "end": Key.Key_E, "decision": Key.Key_D}
Place = tuple[str, str, str]  # name, stage, lane


class Keyboard:
    """Hands that know nothing but keys, and eyes that read the document."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.reader = desk.bridge.reader

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self._focus, key, modifiers)

    def type(self, text: str, end: Qt.Key = Key.Key_Return) -> None:
        QTest.keyClicks(self._focus, text)
        self.press(end)

    @property
    def _focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keys"
        return widget

    # -- what is there

    def chosen(self) -> str:
        (only,) = self.desk.selection.ids
        return only

    def node(self, node_id: str) -> Node:
        found = self.reader.find(Node, node_id)
        assert found is not None
        return found

    # -- the grid

    def name_lanes(self, names: list[str]) -> None:
        """Name the lanes that are there, and add the others after the last."""
        self.press(Key.Key_L, SHIFT)
        there = len(queries.lanes(self.reader, self.desk.bridge.map_id))
        for number, name in enumerate(names):
            if number >= there:
                self.press(Key.Key_0, CTRL | ALT)
            else:
                if number:
                    self.press(Key.Key_Down)
                self.press(Key.Key_F2)
            self.type(name)

    # -- the flow

    def begin(self, kind: str, name: str) -> str:
        """A node that stands alone."""
        self.press(Key.Key_Escape, times=2)
        self.press(Key.Key_N)
        self.type(name)
        self.become(kind)
        return self.chosen()

    def append(self, source: str, kind: str, name: str) -> str:
        """The next node after another: Ctrl+Right, a letter for its kind, its name."""
        self.walk_to(source)
        QTest.keyPress(self._focus, Key.Key_Right, CTRL)
        QTest.keyPress(self._focus, LETTERS[kind], CTRL)
        QTest.keyRelease(self._focus, Key.Key_Control, NONE)
        self.type(name)
        return self.chosen()

    def become(self, what: str) -> None:
        """R, and what it shall be."""
        self.press(Key.Key_R)
        self.type(what)

    def walk_to(self, node_id: str) -> None:
        """Ctrl+F and the node's name; of several with one name, on to the right one."""
        if self.desk.selection.ids == (node_id,):
            return
        name = self.node(node_id).name
        self.press(Key.Key_F, CTRL)
        QTest.keyClicks(self._focus, name)
        for _ in range(3):
            if self.desk.selection.ids == (node_id,):
                break
            self.press(Key.Key_Down)
        self.press(Key.Key_Return)
        assert self.desk.selection.ids == (node_id,)

    def move_over(self, stage: str, lane: str) -> None:
        """Alt+Shift and the arrows, into the cell."""
        node = self.node(self.chosen())
        here, there = self._cell(node.stage_id, node.lane_id), self._named_cell(stage, lane)
        across, down = there[0] - here[0], there[1] - here[1]
        self.press(Key.Key_Right if across > 0 else Key.Key_Left, ALT | SHIFT, abs(across))
        self.press(Key.Key_Down if down > 0 else Key.Key_Up, ALT | SHIFT, abs(down))

    def connect(self, source: str, target: Place) -> None:
        """L, and the target's name with its cell, for several may have one name."""
        self.walk_to(source)
        self.press(Key.Key_L)
        self.type(" ".join(target))

    def state(self, text: str) -> None:
        """Label and share of the selected line, typed where they stand."""
        if text:
            self.press(Key.Key_F2)
            self.type(text)

    def line_into(self) -> None:
        """From a node to the line that leads there."""
        self.press(Key.Key_O, SHIFT)

    def attach(self, node_id: str, things: list[tuple[str, str]]) -> None:
        """A, and one after the other: what is there already, or a new one of its kind."""
        self.walk_to(node_id)
        self.press(Key.Key_A)
        for kind, name in things:
            QTest.keyClicks(self._focus, name)
            menu = self.desk.canvas.building.menus.menu
            assert menu is not None
            wanted = {name, f"New {kind} “{name}”"}
            for _ in range(8):
                if menu.current is not None and menu.current.text in wanted:
                    break
                self.press(Key.Key_Down)
            self.press(Key.Key_Return)
        self.press(Key.Key_Escape)

    def _cell(self, stage_id: str, lane_id: str) -> tuple[int, int]:
        return self.reader.get(Stage, stage_id).position, self.reader.get(Lane, lane_id).position

    def _named_cell(self, stage: str, lane: str) -> tuple[int, int]:
        stages = {s.name: s.position for s in queries.stages(self.reader, self.desk.bridge.map_id)}
        lanes = {n.name: n.position for n in queries.lanes(self.reader, self.desk.bridge.map_id)}
        return stages[stage], lanes[lane]


class Plan:
    """The template as its file has it."""

    def __init__(self) -> None:
        text = resource("templates", "b2b_complex.json").read_text(encoding="utf-8")
        template: dict[str, Any] = json.loads(text)
        (planned,) = template["maps"]
        self.stages = {stage["id"]: stage["name"] for stage in planned["stages"]}
        self.lanes = {lane["id"]: lane["name"] for lane in planned["lanes"]}
        self.nodes: dict[str, dict[str, Any]] = {node["id"]: node for node in planned["nodes"]}
        self.lines: list[dict[str, Any]] = planned["connectors"]
        self._things = {
            thing["id"]: (kind, thing["name"])
            for kind in ("tool", "skill", "metric")
            for thing in template[f"{kind}s"]
        }

    def place(self, node_id: str) -> Place:
        node = self.nodes[node_id]
        return node["name"], self.stages[node["stage_id"]], self.lanes[node["lane_id"]]

    def things(self, node_id: str) -> list[tuple[str, str]]:
        """What hangs on a node, by kind and name."""
        node = self.nodes[node_id]
        links = ((kind, link) for kind in ("tool", "skill", "metric") for link in node.get(f"{kind}s", []))
        return [self._things[link[f"{kind}_id"]] for kind, link in links]


class Built:
    """The map as it has become."""

    def __init__(self, desk: Desk) -> None:
        self.reader, self.map_id = desk.bridge.reader, desk.bridge.map_id

    def nodes(self) -> list[tuple[Any, ...]]:
        return sorted((*self.place(n), n.kind, n.outcome) for n in queries.nodes(self.reader, self.map_id))

    def lines(self) -> list[tuple[Any, ...]]:
        get = self.reader.get
        lines = queries.connectors(self.reader, self.map_id)
        return sorted(
            (self.place(get(Node, c.source_id)), self.place(get(Node, c.target_id)), c.kind, c.label, c.share)
            for c in lines
        )

    def things(self, node_id: Any) -> set[str]:
        reader = self.reader
        names = {reader.get(Tool, link.tool_id).name for link in queries.node_tools(reader, node_id)}
        names |= {reader.get(Skill, link.skill_id).name for link in queries.node_skills(reader, node_id)}
        return names | {reader.get(Metric, m.metric_id).name for m in queries.node_metrics(reader, node_id)}

    def place(self, node: Node) -> Place:
        stage, lane = self.reader.get(Stage, node.stage_id), self.reader.get(Lane, node.lane_id)
        return node.name, stage.name, lane.name


@pytest.fixture
def desk(office: Office, qtbot: QtBot) -> Desk:
    """An empty document in a window whose map has the keys."""
    office.new_document()
    desk = shown(office, qtbot)
    desk.window.activateWindow()
    desk.canvas.grab_focus()
    return desk


def build(keyboard: Keyboard, plan: Plan) -> dict[str, str]:
    """Everything but what hangs on the nodes; gives the new ids by those of the template."""
    made: dict[str, str] = {}

    def settle(node_id: str) -> None:
        outcome = plan.nodes[node_id].get("outcome", "lost")
        if outcome != "lost":  # an end is lost when nothing else is said
            keyboard.become(outcome)
        keyboard.move_over(*plan.place(node_id)[1:])

    keyboard.name_lanes(list(plan.lanes.values()))
    first = plan.lines[0]["source_id"]
    made[first] = keyboard.begin(plan.nodes[first]["kind"], plan.nodes[first]["name"])
    settle(first)
    for line in plan.lines:
        source, target = line["source_id"], line["target_id"]
        if target in made:
            keyboard.connect(made[source], plan.place(target))
        else:
            made[target] = keyboard.append(
                made[source], plan.nodes[target]["kind"], plan.nodes[target]["name"]
            )
            settle(target)
            keyboard.line_into()
        keyboard.state(f"{line.get('label', '')} {line['share'] * 100:.0f} %".strip())
    return made


def test_the_b2b_template_is_rebuilt_by_keys_alone(desk: Desk) -> None:
    keyboard, plan, built = Keyboard(desk), Plan(), Built(desk)
    made = build(keyboard, plan)
    equipped = ("target", "contact", "qualify")
    for node_id in equipped:
        keyboard.attach(made[node_id], plan.things(node_id))

    assert [s.name for s in queries.stages(built.reader, built.map_id)] == list(plan.stages.values())
    assert [n.name for n in queries.lanes(built.reader, built.map_id)] == list(plan.lanes.values())
    assert built.nodes() == sorted(
        (*plan.place(i), node["kind"], node.get("outcome")) for i, node in plan.nodes.items()
    )
    assert built.lines() == sorted(
        (
            plan.place(line["source_id"]),
            plan.place(line["target_id"]),
            line.get("kind", "flow"),
            line.get("label", ""),
            pytest.approx(line["share"]),
        )
        for line in plan.lines
    )
    for node_id in equipped:
        assert built.things(made[node_id]) == {name for _, name in plan.things(node_id)}
    rects = [node.rect for node in desk.canvas.sheet.projection.nodes.values()]
    assert not any(a.intersects(b) for i, a in enumerate(rects) for b in rects[:i])


def test_the_sheet_of_keys_opens_by_f1_and_by_a_question_mark(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown_sheets: list[list[str]] = []
    monkeypatch.setattr(
        KeysDialog, "ask", lambda _parent, groups: shown_sheets.append([title for title, _ in groups])
    )
    keyboard = Keyboard(desk)
    keyboard.press(Key.Key_F1)
    keyboard.press(Key.Key_Question)
    assert len(shown_sheets) == 2
    assert "Growing the flow" in shown_sheets[0]
