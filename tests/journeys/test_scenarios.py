"""Journey: several scenarios of one map, each with numbers of its own, while the map itself is drawn on."""

from PySide6.QtWidgets import QLabel, QPushButton

from mapper.core import queries
from mapper.core.edits.measures import set_measures
from mapper.core.edits.nodes import rename_node
from mapper.core.records import Node, ProcessMap
from mapper.core.values import NodeKind


def told(desk):
    labels = desk.window.notices.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(desk.window)]


def test_scenarios_and_a_to_be(desk, qtbot):
    first = desk.bridge.map_id
    step = next(each for each in queries.nodes(desk.bridge.reader, first) if each.kind is NodeKind.STEP)
    for _ in range(2):
        desk.bridge.switch_map(first)
        _trigger(desk, "map.scenario")
    second = desk.bridge.map_id
    assert desk.bridge.reader.get(ProcessMap, second).based_on == first
    own = next(each for each in queries.nodes(desk.bridge.reader, second) if each.origin == step.id)
    desk.bridge.run(set_measures, own.id, wait_days=9.0)
    refused = []
    desk.bridge.refused.connect(lambda problem: refused.append(problem.code))
    desk.bridge.run(rename_node, own.id, "Else")
    assert refused == ["scenario_numbers_only"]
    desk.bridge.run(rename_node, step.id, "Understand the need")
    assert [n.name for n in desk.bridge.reader.all(Node)].count("Understand the need") == 3
    _trigger(desk, "map.scenario")
    (said,) = told(desk)
    assert desk.bridge.reader.get(ProcessMap, first).name in said, "of a scenario: it is one of the same map"
    desk.bridge.switch_map(first)
    assert not told(desk), "it is said of the map that is shown"
    _trigger(desk, "map.to_be")
    assert "Locked" in told(desk)[-1]
    (offer,) = [b for b in desk.window.notices.findChildren(QPushButton) if b.text().startswith("Lock")]
    offer.click()
    assert desk.bridge.reader.get(ProcessMap, first).is_locked
    desk.bridge.run(rename_node, step.id, "Refused")
    assert refused[-1] == "map_is_locked"


def _trigger(desk, name):
    next(action for action in desk.window.actions() if action.objectName() == name).trigger()
