"""Edits of several things at once, and attaching by a name that the library may not have yet."""

import pytest

from mapper.core import queries
from mapper.core.edits import measures, resources
from mapper.core.edits.several import edit_each
from mapper.core.errors import Refused
from mapper.core.records import NodeTool, Role, Tool
from mapper.core.values import NodeKind
from tests.unit.core.conftest import Sheet


def _waits(sheet: Sheet, *node_ids: str) -> list[float | None]:
    found = [queries.measures(sheet.session.store, i) for i in node_ids]
    return [each.wait_days if each else None for each in found]


def test_one_value_for_several_nodes_is_one_entry_and_one_undo(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 60), sheet.node("B", 240, 60)
    sheet.session.run(measures.set_measures, a.id, wait_days=1.0)
    sheet.now += 10
    entries = len(sheet.session.history.done)
    sheet.session.run(edit_each, [a.id, b.id], measures.set_measures, wait_days=5.0)
    assert _waits(sheet, a.id, b.id) == [5.0, 5.0]
    assert len(sheet.session.history.done) == entries + 1
    assert sheet.session.history.done[-1].label.params["count"] == 2
    sheet.session.undo()
    assert _waits(sheet, a.id, b.id) == [1.0, None]


def test_spinning_several_merges_but_not_with_other_things(sheet: Sheet) -> None:
    a, b, c = sheet.node("A", 80, 60), sheet.node("B", 240, 60), sheet.node("C", 80, 180)
    sheet.now += 10
    entries = len(sheet.session.history.done)
    sheet.session.run(edit_each, [a.id, b.id], measures.set_measures, wait_days=1.0)
    sheet.session.run(edit_each, [a.id, b.id], measures.set_measures, wait_days=2.0)
    assert len(sheet.session.history.done) == entries + 1
    sheet.session.run(edit_each, [a.id, c.id], measures.set_measures, wait_days=2.0)
    assert len(sheet.session.history.done) == entries + 2


def test_when_one_is_refused_none_is_changed(sheet: Sheet) -> None:
    a, note = sheet.node("A", 80, 60), sheet.node("N", 240, 60, NodeKind.NOTE)
    tool = sheet.session.run(resources.add_resource, Tool, "CRM").added(Tool)[0]
    with pytest.raises(Refused, match="notes_carry_nothing"):
        sheet.session.run(edit_each, [a.id, note.id], resources.attach, tool.id)
    assert not list(sheet.session.store.all(NodeTool))


def test_attaching_by_name_adds_what_is_missing_in_the_same_entry(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 60), sheet.node("B", 240, 60)
    entries = len(sheet.session.history.done)
    sheet.session.run(resources.attach_named, [a.id, b.id], Tool, " CRM ")
    assert [tool.name for tool in sheet.session.store.all(Tool)] == ["CRM"]
    assert {link.node_id for link in sheet.session.store.all(NodeTool)} == {a.id, b.id}
    assert len(sheet.session.history.done) == entries + 1
    sheet.session.undo()
    assert not list(sheet.session.store.all(Tool))
    assert not list(sheet.session.store.all(NodeTool))


def test_attaching_by_name_takes_the_entry_that_is_there(sheet: Sheet) -> None:
    a = sheet.node("A", 80, 60)
    sheet.session.run(resources.add_resource, Tool, "CRM")
    sheet.session.run(resources.attach_named, [a.id], Tool, "crm")
    assert [tool.name for tool in sheet.session.store.all(Tool)] == ["CRM"]
    assert len(list(sheet.session.store.all(NodeTool))) == 1


def test_hours_of_a_role_by_name(sheet: Sheet) -> None:
    a, b = sheet.node("A", 80, 60), sheet.node("B", 240, 60)
    sheet.session.run(measures.set_touch_named, [a.id, b.id], "Engineer", 3.0)
    role = next(iter(sheet.session.store.all(Role)))
    assert role.name == "Engineer"
    assert queries.touch_hours(sheet.session.store, b.id) == {role.id: 3.0}
    with pytest.raises(Refused, match="name_is_empty"):
        sheet.session.run(measures.set_touch_named, [a.id], "  ", 3.0)
