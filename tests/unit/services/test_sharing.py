"""Libraries go from one document to another by name, as one command there; ties to others stay behind."""

import pytest

from mapper.core.edits.adopting import adopt_entries
from mapper.core.edits.resources import add_resource
from mapper.core.errors import Trouble
from mapper.core.records import Goal, Metric, Person, Tool
from mapper.core.store import Store
from mapper.exchange.json_document import write_json
from mapper.services import documents, sharing
from tests.builders import a_map, beside_a_strange_log, named


def offering():
    session = a_map().step("Call", touch_hours=1).tool("CRM").session()
    session.run(add_resource, Metric, "Calls", unit="a day")
    session.run(add_resource, Person, "Ana", initials="AN", fte=0.5)
    session.run(
        add_resource, Goal, "More calls", metric_id=named(session.store, Metric, "Calls").id, amount=9.0
    )
    return session


def test_entries_come_without_what_ties_them():
    found = {entry.name: entry for entry in sharing.entries_of(offering().store)}
    assert list(found) == ["Seller", "CRM", "Calls", "More calls", "Ana"]
    assert found["Ana"].fields["initials"] == "AN"
    assert "metric_id" not in found["More calls"].fields
    session = a_map().session()
    session.run(adopt_entries, list(found.values()))
    assert named(session.store, Metric, "Calls").unit == "a day"
    assert named(session.store, Goal, "More calls").amount == 9.0
    session.undo()
    assert not list(session.store.all(Person))


def test_what_is_here_by_name_is_not_offered():
    here = a_map().step("Call").tool("crm").session()
    missing = sharing.missing_in(here.store, sharing.entries_of(offering().store))
    assert "CRM" not in [entry.name for entry in missing]


def test_another_document_is_read_and_given_to(tmp_path):
    path = tmp_path / "other.salesmap"
    other = documents.new_document(path, records=list(a_map().step("Meet").tool("Phone").records()))
    documents.close(other)
    assert [entry.name for entry in sharing.entries_in(path)] == ["Phone"]
    entries = sharing.entries_of(offering().store)
    assert sharing.give_entries(path, entries) == (5, None, None)
    assert sharing.give_entries(path, entries) == (0, None, None)
    again = documents.open_document(path)
    try:
        assert {tool.name for tool in again.session.store.all(Tool)} == {"CRM", "Phone"}
        again.session.undo()
        assert {tool.name for tool in again.session.store.all(Tool)} == {"Phone"}
    finally:
        documents.close(again)


def test_a_document_as_json_is_read_too_and_one_in_use_is_not_written(tmp_path):
    path = tmp_path / "other.json"
    write_json(Store(a_map().step("Meet").tool("Phone").records()), path)
    assert [entry.name for entry in sharing.entries_in(path)] == ["Phone"]
    used = documents.new_document(tmp_path / "used.salesmap", records=list(a_map().records()))
    try:
        with pytest.raises(Trouble):
            sharing.give_entries(tmp_path / "used.salesmap", sharing.entries_of(offering().store))
    finally:
        documents.close(used)


def test_what_was_set_aside_at_the_other_document_is_told(tmp_path):
    path = tmp_path / "other.salesmap"
    log = beside_a_strange_log(path)
    given = sharing.give_entries(path, sharing.entries_of(offering().store))
    assert given.log_aside is not None
    assert given.log_aside.read_bytes() == log
