"""Nodes and connectors: add, insert, connect, delete with healing, paste, copy a map."""

from itertools import pairwise

import pytest

from mapper.core import fragment, queries
from mapper.core.edits import connectors, maps, measures, nodes, paste, resources
from mapper.core.errors import Refused
from mapper.core.records import (
    Connector,
    Node,
    NodeMeasures,
    NodeSkill,
    NodeTool,
    ProcessMap,
    Role,
    Skill,
    Tool,
)
from mapper.core.values import ConnectorKind, MapKind, NodeKind, Outcome, Point
from tests.unit.core.conftest import Sheet


def _lines(sheet: Sheet) -> set[tuple[str, str]]:
    store = sheet.session.store
    return {
        (store.get(Node, c.source_id).name, store.get(Node, c.target_id).name)
        for c in queries.connectors(store, sheet.map_id)
    }


def _chain(sheet: Sheet, *names: str) -> list[Node]:
    made = [sheet.node(name, 80 + 140 * i, 60) for i, name in enumerate(names)]
    for source, target in pairwise(made):
        sheet.session.run(connectors.add_connector, source.id, target.id)
    return made


def test_inserting_on_a_line_splits_it_and_keeps_what_it_states(sheet: Sheet) -> None:
    a, _ = _chain(sheet, "A", "B")
    line = queries.outgoing(sheet.session.store, a.id)[0]
    sheet.session.run(connectors.set_connector, line.id, label="yes", share=0.4)
    sheet.session.run(nodes.add_node, sheet.map_id, NodeKind.STEP, Point(200, 200), "M", on_connector=line.id)
    assert _lines(sheet) == {("A", "M"), ("M", "B")}
    first = queries.outgoing(sheet.session.store, a.id)[0]
    assert (first.id, first.label, first.share) == (line.id, "yes", 0.4)


def test_inserting_never_doubles_a_line(sheet: Sheet) -> None:
    a, b, c = _chain(sheet, "A", "B", "C")
    sheet.session.run(connectors.add_connector, a.id, c.id)
    direct = next(x for x in queries.outgoing(sheet.session.store, a.id) if x.target_id == c.id)
    sheet.session.run(nodes.insert_on_connector, b.id, direct.id)
    assert _lines(sheet) == {("A", "B"), ("B", "C")}


def test_deleting_a_step_heals_its_single_line(sheet: Sheet) -> None:
    _, b, _ = _chain(sheet, "A", "B", "C")
    sheet.session.run(nodes.delete_items, [b.id])
    assert _lines(sheet) == {("A", "C")}
    sheet.session.undo()
    assert _lines(sheet) == {("A", "B"), ("B", "C")}


def test_deleting_does_not_heal_into_a_double_or_a_loop(sheet: Sheet) -> None:
    a, b, c = _chain(sheet, "A", "B", "C")
    sheet.session.run(connectors.add_connector, a.id, c.id)
    sheet.session.run(nodes.delete_items, [b.id])
    assert _lines(sheet) == {("A", "C")}


def test_deleting_several_in_a_row_heals_through(sheet: Sheet) -> None:
    _, b, c, _ = _chain(sheet, "A", "B", "C", "D")
    sheet.session.run(nodes.delete_items, [b.id, c.id])
    assert _lines(sheet) == {("A", "D")}


def test_a_line_back_is_a_return(sheet: Sheet) -> None:
    a, b = _chain(sheet, "A", "B")
    made = sheet.session.run(connectors.add_connector, b.id, a.id).added(Connector)[0]
    assert made.kind is ConnectorKind.RETURNS
    loop = sheet.session.run(connectors.add_connector, a.id, a.id).added(Connector)[0]
    assert loop.kind is ConnectorKind.RETURNS


def test_what_may_not_be_connected(sheet: Sheet) -> None:
    a, b = _chain(sheet, "A", "B")
    start = sheet.node("S", 60, 180, NodeKind.START)
    end = sheet.node("E", 500, 180, NodeKind.END)
    note = sheet.node("N", 300, 180, NodeKind.NOTE)
    for source, target, code in (
        (a, b, "already_connected"),
        (a, start, "nothing_enters_a_start"),
        (end, a, "nothing_leaves_an_end"),
        (a, note, "notes_do_not_flow"),
    ):
        with pytest.raises(Refused, match=code):
            sheet.session.run(connectors.add_connector, source.id, target.id)
    with pytest.raises(Refused, match="nothing_leaves_an_end"):
        sheet.session.run(nodes.set_node_kind, a.id, NodeKind.END)


def test_share_and_count_exclude_each_other(sheet: Sheet) -> None:
    a, _ = _chain(sheet, "A", "B")
    line = queries.outgoing(sheet.session.store, a.id)[0]
    sheet.session.run(connectors.set_connector, line.id, share=0.4)
    sheet.session.run(connectors.set_connector, line.id, count=27)
    stated = sheet.session.store.get(Connector, line.id)
    assert (stated.share, stated.count) == (None, 27)


def test_counts_become_shares_of_their_sum(sheet: Sheet) -> None:
    a, b, c = (sheet.node(n, 80 + 140 * i, 60) for i, n in enumerate("ABC"))
    for target, count in ((b, 27), (c, 13)):
        sheet.session.run(connectors.add_connector, a.id, target.id)
        line = next(x for x in queries.outgoing(sheet.session.store, a.id) if x.target_id == target.id)
        sheet.session.run(connectors.set_connector, line.id, count=count)
    assert sorted(queries.shares_out(sheet.session.store, a.id).values()) == [13 / 40, 27 / 40]


def test_an_end_has_an_outcome_and_nothing_else_has(sheet: Sheet) -> None:
    node = sheet.node("X", 80, 60)
    sheet.session.run(nodes.set_node_kind, node.id, NodeKind.END, Outcome.WON)
    assert sheet.current(node).outcome is Outcome.WON
    sheet.session.run(nodes.set_node_kind, node.id, NodeKind.STEP)
    assert sheet.current(node).outcome is None


def test_attaching_twice_does_not_duplicate(sheet: Sheet) -> None:
    node = sheet.node("A", 80, 60)
    tool = sheet.session.run(resources.add_resource, Tool, "CRM").added(Tool)[0]
    sheet.session.run(resources.attach, node.id, tool.id)
    assert sheet.session.run(resources.attach, node.id, tool.id).is_empty
    assert len(queries.node_tools(sheet.session.store, node.id)) == 1
    with pytest.raises(Refused, match="name_is_taken"):
        sheet.session.run(resources.add_resource, Tool, " crm ")


def test_deleting_a_tool_takes_it_off_and_undo_brings_all_back(sheet: Sheet) -> None:
    made = [sheet.node(n, 80 + 140 * i, 60) for i, n in enumerate("AB")]
    tool = sheet.session.run(resources.add_resource, Tool, "CRM").added(Tool)[0]
    for node in made:
        sheet.session.run(resources.attach, node.id, tool.id)
    before = sheet.session.snapshot()
    changes = sheet.session.run(resources.delete_resource, tool.id)
    assert len(changes.removed(NodeTool)) == 2
    sheet.session.undo()
    assert sheet.session.snapshot() == before


def test_paste_copies_all_that_hangs_on_a_node_with_fresh_ids(sheet: Sheet) -> None:
    a, b = _chain(sheet, "A", "B")
    skill = sheet.session.run(resources.add_resource, Skill, "Listening").added(Skill)[0]
    sheet.session.run(resources.attach, a.id, skill.id, level=3)
    sheet.session.run(measures.set_measures, a.id, wait_days=2.0)
    role = sheet.session.run(resources.add_resource, Role, "AE").added(Role)[0]
    sheet.session.run(measures.set_touch, a.id, role.id, 1.5)
    taken = fragment.take(sheet.session.store, [a.id, b.id])
    changes = sheet.session.run(paste.paste, sheet.map_id, taken, 0, 60)
    assert {n.name for n in changes.added(Node)} == {"A", "B"}
    copy = next(n for n in changes.added(Node) if n.name == "A")
    assert copy.id != a.id
    assert [x.level for x in changes.added(NodeSkill)] == [3]
    assert [m.wait_days for m in changes.added(NodeMeasures)] == [2.0]
    assert queries.touch_hours(sheet.session.store, copy.id) == {role.id: 1.5}
    assert len(changes.added(Connector)) == 1
    assert changes.added(Skill) == []


def test_a_copied_map_remembers_its_origin_and_leaves_the_first_alone(sheet: Sheet) -> None:
    _chain(sheet, "A", "B")
    before = {n.id: n for n in queries.nodes(sheet.session.store, sheet.map_id)}
    changes = sheet.session.run(maps.copy_map, sheet.map_id, "To-be", MapKind.TO_BE)
    copy = changes.added(ProcessMap)[0]
    assert copy.based_on == sheet.map_id
    copies = queries.nodes(sheet.session.store, copy.id)
    assert {n.origin for n in copies} == set(before)
    assert {n.id: n for n in queries.nodes(sheet.session.store, sheet.map_id)} == before
    assert len(queries.connectors(sheet.session.store, copy.id)) == 1
    sheet.session.run(maps.delete_map, sheet.map_id)
    assert sheet.session.store.get(ProcessMap, copy.id).based_on is None
    with pytest.raises(Refused, match="last_map"):
        sheet.session.run(maps.delete_map, copy.id)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"wait_days": -1.0}, "out_of_range"),
        ({"wait_days": float("nan")}, "out_of_range"),
        ({"attempts_limit": 0}, "out_of_range"),
    ],
)
def test_impossible_values_are_refused_and_change_nothing(
    sheet: Sheet, fields: dict[str, float], code: str
) -> None:
    node = sheet.node("A", 80, 60)
    before = sheet.session.snapshot()
    with pytest.raises(Refused, match=code):
        sheet.session.run(measures.set_measures, node.id, **fields)
    assert sheet.session.snapshot() == before
