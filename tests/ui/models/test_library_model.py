"""The list of a library: in order, counted, and in step with the document row by row."""

import random

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mapper.core import queries
from mapper.core.edits import maps, nodes, resources
from mapper.core.records import Node, Tool
from mapper.core.values import MapKind
from mapper.ui.canvas.mime import resource_in
from mapper.ui.models.library import LibraryFilter, LibraryModel, LibraryRole, Uses
from tests.builders import a_map, named


def _rows(model):
    return [
        (model.index(row, 0).data(), tuple(model.index(row, 0).data(LibraryRole.USES)))
        for row in range(model.rowCount())
    ]


def _expected(bridge):
    """The same by looking at every link."""
    found = []
    for tool in bridge.reader.all(Tool):
        users = [
            node
            for node in bridge.reader.all(Node)
            if any(link.tool_id == tool.id for link in queries.node_tools(bridge.reader, node.id))
        ]
        here = sum(1 for node in users if node.map_id == bridge.map_id)
        found.append((tool.name, (here, len(users))))
    return sorted(found, key=lambda row: row[0].casefold())


def test_entries_stand_by_name_with_the_number_of_their_nodes(opened):
    bridge, _ = opened(a_map().step("A").tool("phone").tool("CRM").step("B").tool("CRM"))
    assert _rows(LibraryModel(bridge, Tool)) == [("CRM", (2, 2)), ("phone", (1, 1))]


def test_the_model_follows_every_edit_and_undo(opened):
    chance = random.Random(7)
    bridge, _ = opened(a_map().step("A").tool("phone").step("B").tool("CRM").step("C"))
    model = LibraryModel(bridge, Tool)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    steps = [node.id for node in queries.nodes(bridge.reader, bridge.map_id)]
    for number in range(120):
        tools = [tool.id for tool in bridge.reader.all(Tool)]
        there = [i for i in steps if bridge.reader.find(Node, i)]
        act = chance.randrange(6)
        if act == 0 or not tools:
            bridge.run(resources.add_resource, Tool, f"{chance.choice('aBcD')} {number}")
        elif act == 1:
            bridge.run(resources.set_resource, chance.choice(tools), name=f"{chance.choice('xYz')} {number}")
        elif act == 2:
            bridge.run(resources.delete_resource, chance.choice(tools))
        elif act == 3 and there:
            bridge.run(resources.attach, chance.choice(there), chance.choice(tools))
        elif act == 4 and there:
            bridge.run(nodes.delete_items, [chance.choice(there)])
        else:
            bridge.undo()
        assert _rows(model) == _expected(bridge)


def test_uses_are_told_apart_by_map(opened):
    bridge, _ = opened(a_map().step("A").tool("CRM"))
    model = LibraryModel(bridge, Tool)
    crm = named(bridge.reader, Tool, "CRM").id
    bridge.run(maps.copy_map, bridge.map_id, "To be", MapKind.TO_BE)
    assert model.uses(crm) == Uses(1, 2)
    first = next(n for n in bridge.reader.all(Node) if n.map_id == bridge.map_id)
    bridge.run(resources.detach, queries.node_tools(bridge.reader, first.id)[0].id)
    assert model.uses(crm) == Uses(0, 1)
    bridge.switch_map(queries.maps(bridge.reader)[1].id)
    assert model.uses(crm) == Uses(1, 1)


def test_renaming_is_one_edit_and_a_taken_name_is_refused(opened):
    bridge, _ = opened(a_map().step("A").tool("phone").tool("CRM"))
    model = LibraryModel(bridge, Tool)
    entries = len(bridge.session.history.done)
    assert not model.setData(model.index(0, 0), "PHONE")
    assert model.setData(model.index(0, 0), "  Customer   list ")
    assert [name for name, _ in _rows(model)] == ["Customer list", "phone"]
    assert len(bridge.session.history.done) == entries + 1
    assert not model.setData(model.index(0, 0), "Customer list"), "the same name is no edit"
    assert len(bridge.session.history.done) == entries + 1


def test_a_row_drags_the_id_of_its_entry(opened):
    bridge, _ = opened(a_map().step("A").tool("CRM"))
    model = LibraryModel(bridge, Tool)
    assert resource_in(model.mimeData([model.index(0, 0)])) == named(bridge.reader, Tool, "CRM").id


def test_a_document_to_read_can_be_neither_edited_nor_dragged_from(opened):
    bridge, _ = opened(a_map().step("A").tool("CRM"), is_read_only=True)
    model = LibraryModel(bridge, Tool)
    flags = model.flags(model.index(0, 0))
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled)


def test_the_filter_wants_all_words_whatever_their_case(opened):
    bridge, _ = opened(a_map().step("A").tool("Proof of concept").tool("Concept board").tool("CRM"))
    shown = LibraryFilter(LibraryModel(bridge, Tool))
    shown.set_words("CONC of")
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Proof of concept"]
    bridge.run(resources.add_resource, Tool, "Office concept")
    assert shown.rowCount() == 2
    shown.set_words("")
    assert shown.rowCount() == 4


def test_two_thousand_entries_are_counted_only_where_they_are_seen(opened):
    builder = a_map().step("A")
    for number in range(2000):
        builder.tool(f"Tool {number:04}")
    bridge, _ = opened(builder)
    model = LibraryModel(bridge, Tool)
    assert model.rowCount() == 2000
    assert not model._uses
    assert model.named("tool 1999") == model.id_at(1999)
    assert model.row_of(model.id_at(1234)) == 1234
